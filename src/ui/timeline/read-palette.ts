import { SHAPES, type Shape } from '../../core/dataset/terms.ts';
import type { Ink, TextFont, Palette } from '../../canvas/draw-style.ts';
import { COLOURS, FORCED_COLOURS, FORCED_LANE_COLOURS, LANE_COLOURS } from '../../canvas/colours.ts';

/** The colours of the current theme, for a canvas, which does not follow CSS variables or themes by itself. */
export function readPalette(within: Element, isForced: boolean): Palette {
  const samples = within.appendChild(document.createElement('div'));
  // Otherwise every colour would be read as the system's text colour.
  samples.style.setProperty('forced-color-adjust', 'none');
  const [colours, laneColours] = isForced ? [FORCED_COLOURS, FORCED_LANE_COLOURS] : [COLOURS, LANE_COLOURS];
  const sample = (colour: string, shape?: Shape) => {
    const element = samples.appendChild(document.createElement('i'));
    element.style.color = colour;
    if (shape) element.dataset.shape = shape;
    return element;
  };
  const common = Object.entries(colours).map(([name, colour]) => [name, sample(colour)] as const);
  const own = SHAPES.map((shape) => ({ shape, samples: Object.values(laneColours).map((colour) => sample(colour, shape)) })); // prettier-ignore
  // All are inserted before the first is read, so that the browser computes styles only once.
  const read = (element: Element) => getComputedStyle(element).color;
  const inks = own.map(({ shape, samples }): [Shape, Ink] => {
    const names = Object.keys(laneColours);
    return [shape, Object.fromEntries(samples.map((element, i) => [names[i]!, read(element)])) as unknown as Ink];
  });
  const onPage = Object.fromEntries(common.map(([name, element]) => [name, read(element)]));
  samples.remove();
  return { ...(onPage as Record<keyof typeof COLOURS, string>), inks: Object.fromEntries(inks) as Record<Shape, Ink> };
}

/** The font of an element. */
export function readFont(element: Element): TextFont {
  const style = getComputedStyle(element);
  const { fontSize, fontFamily: family, letterSpacing, wordSpacing } = style;
  return { sizePx: parseFloat(fontSize), family, serif: style.getPropertyValue('--serif'), letterSpacing, wordSpacing };
}
