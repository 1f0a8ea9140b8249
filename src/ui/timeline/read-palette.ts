import { SHAPES, type Shape } from '../../core/dataset/schema.ts';
import type { Ink, Lettering, Palette } from '../../picture/brushes.ts';

/** The colours of the present theme, as a canvas takes them: it follows neither variables nor themes by itself. */
export function readPalette(within: Element): Palette {
  const sample = within.appendChild(document.createElement('i'));
  const computed = getComputedStyle(sample);
  const read = (colour: string) => {
    sample.style.color = colour;
    return computed.color;
  };
  const inks = SHAPES.map((shape): [Shape, Ink] => {
    sample.dataset.shape = shape;
    const line = read('color-mix(in srgb, var(--ink) 55%, transparent)');
    return [shape, { ink: read('var(--ink)'), tint: read('var(--tint)'), line }];
  });
  const palette = {
    paper: read('var(--paper)'),
    text: read('var(--text)'),
    secondary: read('var(--secondary)'),
    hairline: read('var(--hairline)'),
    line: read('var(--line)'),
    major: read('color-mix(in srgb, var(--line) 50%, transparent)'),
    veil: read('color-mix(in srgb, var(--paper) 88%, transparent)'),
    mark: read('var(--mark)'),
    ring: read('var(--ring)'),
    link: read('var(--link)'),
    glass: read('color-mix(in srgb, var(--link) 12%, transparent)'),
    inks: Object.fromEntries(inks) as Record<Shape, Ink>,
  };
  sample.remove();
  return palette;
}

/** How letters look in an element. */
export function readLettering(element: Element): Lettering {
  const { fontSize, fontFamily, letterSpacing, wordSpacing } = getComputedStyle(element);
  return { sizePx: parseFloat(fontSize), family: fontFamily, letterSpacing, wordSpacing };
}
