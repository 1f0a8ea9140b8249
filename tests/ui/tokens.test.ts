import { readFileSync } from 'node:fs';
import {
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  parse,
  wcagContrast,
  type Color,
} from 'culori';
import { describe, expect, it } from 'vitest';
import { SHAPE_PATHS } from '../../src/canvas/shapes.ts';

/** The colours as the style sheet has them: name → light and dark. */
const css = readFileSync('src/ui/tokens.css', 'utf8');
const pairs = (pattern: RegExp) =>
  new Map([...css.matchAll(pattern)].map(([, name, light, dark]) => [name!, { light: light!, dark: dark! }]));
const tokens = pairs(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g);
const lanes = pairs(/\[data-shape='(\w+)'\] \{\s*--shape: [^;]*;\s*--ink: light-dark\((#\w{6}), (#\w{6})\)/g);
const THEMES = ['light', 'dark'] as const;

describe.each(THEMES)('in the %s theme', (theme) => {
  const colour = (name: string) => tokens.get(name)![theme];

  it.each(['text', 'secondary', 'link', 'alert'])('%s can be read on paper and on surface', (name) => {
    for (const ground of ['paper', 'surface'])
      expect(wcagContrast(colour(name), colour(ground))).toBeGreaterThanOrEqual(4.5);
  });

  it('lines that mean something stand out', () => {
    for (const ground of ['paper', 'surface'])
      expect(wcagContrast(colour('line'), colour(ground))).toBeGreaterThanOrEqual(3);
  });

  it.each([...lanes.keys()])('the ink of %s carries text on paper, and paper carries on it', (shape) => {
    expect(wcagContrast(lanes.get(shape)![theme], colour('paper'))).toBeGreaterThanOrEqual(4.5);
  });

  it.each([
    ['every kind of colour vision', (color: Color) => color],
    ['deuteranopia', filterDeficiencyDeuter(1)],
    ['protanopia', filterDeficiencyProt(1)],
    ['tritanopia', filterDeficiencyTrit(1)],
  ])('the lanes can be told apart with %s', (_, see) => {
    const inks = [...lanes.values()].map((ink) => see(parse(ink[theme])!));
    const distance = differenceCiede2000();
    const distances = inks.flatMap((a, i) => inks.slice(i + 1).map((b) => distance(a, b)));
    expect(Math.min(...distances)).toBeGreaterThanOrEqual(17);
  });
});

it('icons have the same outline as elements and in pictures', () => {
  const shapes = css.matchAll(/\[data-shape='(\w+)'\] \{\s*--shape: path\('([^']+)'\)/g);
  expect(Object.fromEntries(Array.from(shapes, ([, shape, path]) => [shape, path]))).toEqual(SHAPE_PATHS);
});

it('there are six lanes’ colours', () => {
  expect(lanes.size).toBe(6);
});
