import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openNodeCanvas } from '../../../src/prerender/link-preview/node-canvas.ts';
import { paletteOf, readTokens } from '../../../src/prerender/link-preview/tokens.ts';

const CSS = `
  /* --paper: red; */
  :root {
    --paper: light-dark(#ffffff, #000000);
    --text: var(--ground);
    --ground: light-dark(rgb(1, 2, 3), var(--paper));
  }
  :root[data-theme='dark'] { --paper: black; }
  [data-shape='circle'] { --shape: path('M8 1.5z'); --ink: light-dark(#1068c5, #5b9cf8); }
  [data-shape] { --tint: light-dark(color-mix(in srgb, var(--ink) 12%, transparent), var(--ink)); }`;

describe('the values of the style sheet', () => {
  const resolve = readTokens(CSS);

  it.each([
    ['var(--paper)', '#ffffff'],
    ['var(--text)', 'rgb(1, 2, 3)'],
    ['color-mix(in srgb, var(--paper) 50%, var(--text))', 'color-mix(in srgb, #ffffff 50%, rgb(1, 2, 3))'],
    ['red', 'red'],
  ])('%s is %s in the light theme', (value, light) => {
    expect(resolve(value)).toBe(light);
  });

  it('differ on the elements of a lane', () => {
    expect(resolve('var(--tint)', 'circle')).toBe('color-mix(in srgb, #1068c5 12%, transparent)');
    expect(resolve('var(--paper)', 'circle')).toBe('#ffffff');
  });

  it.each([
    ['var(--ink)', /tokens\.css has no --ink/],
    ['light-dark(red, blue', /closes no parenthesis/],
  ])('are not guessed: %s', (value, message) => {
    expect(() => resolve(value)).toThrow(message);
  });
});

it('a canvas takes every colour of the palette, and each lane has its own', async () => {
  const { inks, ...common } = paletteOf(
    readTokens(['tokens', 'more-shapes'].map((name) => readFileSync(`src/ui/${name}.css`, 'utf8')).join('\n')),
  );
  const { context } = (await openNodeCanvas(() => {}))!.sheet(1, 1);
  const NONE = '#010203';
  for (const colour of [...Object.values(common), ...Object.values(inks).flatMap((ink) => Object.values(ink))]) {
    context.fillStyle = NONE;
    context.fillStyle = colour;
    expect([colour, context.fillStyle]).not.toEqual([colour, NONE]);
  }
  expect(new Set(Object.values(inks).map(({ ink }) => ink)).size).toBe(13);
});
