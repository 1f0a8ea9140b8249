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
import { createCanvas, Path2D } from '@napi-rs/canvas';
import { SHAPES, type Shape } from '../../src/core/dataset/terms.ts';
import { SHAPE_PATHS } from '../../src/canvas/shapes.ts';

/** The colours in the style sheet: name → light and dark. */
const css = ['tokens', 'more-shapes'].map((name) => readFileSync(`src/ui/${name}.css`, 'utf8')).join('\n');
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
  ])('the lanes can be told apart with %s: six clearly, twelve still', (_, see) => {
    const distance = differenceCiede2000();
    // What is only context is grey, and is told by its ring.
    const coloured = [...lanes].filter(([shape]) => shape !== 'ring');
    const inks = coloured.map(([shape, ink], i) => ({
      shape,
      least: i < 6 ? 17 : 10,
      seen: see(parse(ink[theme])!),
    }));
    const tooNear = inks.flatMap((a, i) =>
      inks.slice(i + 1).flatMap((b) => {
        const [apart, least] = [distance(a.seen, b.seen), Math.min(a.least, b.least)];
        return apart < least ? [`${a.shape} and ${b.shape} differ by ${apart.toFixed(1)} instead of ${least}`] : [];
      }),
    );
    expect(tooNear).toEqual([]);
  });
});

it('icons have the same outline as elements and on canvases', () => {
  const shapes = css.matchAll(/\[data-shape='(\w+)'\] \{\s*--shape: path\('([^']+)'\)/g);
  expect(Object.fromEntries(Array.from(shapes, ([, shape, path]) => [shape, path]))).toEqual(SHAPE_PATHS);
});

it('every shape has an outline and an ink, in the style sheet as in the format', () => {
  expect([...lanes.keys()]).toEqual([...SHAPES]);
  expect(Object.keys(SHAPE_PATHS)).toEqual([...SHAPES]);
});

it('the outline of every later lane differs from all others by a fifth of what they cover', () => {
  const covered = (shape: Shape) => {
    const context = createCanvas(32, 32).getContext('2d');
    context.scale(2, 2);
    context.fill(new Path2D(SHAPE_PATHS[shape]));
    return Array.from(
      { length: 32 * 32 },
      (_, i) => context.getImageData(i % 32, Math.floor(i / 32), 1, 1).data[3]! > 127,
    );
  };
  const areas = SHAPES.map((shape) => ({ shape, pixels: covered(shape) }));
  const count = (pixels: readonly boolean[]) => pixels.filter(Boolean).length;
  const alike = areas.flatMap((a, i) =>
    areas.slice(i + 1).flatMap((b, j) => {
      const either = count(a.pixels.map((is, at) => is || b.pixels[at]!));
      const one = count(a.pixels.map((is, at) => is !== b.pixels[at]));
      return i + 1 + j >= 6 && one / either < 0.2 ? [`${a.shape} and ${b.shape}: ${(one / either).toFixed(2)}`] : [];
    }),
  );
  expect(alike).toEqual([]);
});
