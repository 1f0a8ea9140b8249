import type { Palette, Context2D } from '../../src/canvas/draw-style.ts';
import { SHAPES, type Shape } from '../../src/core/dataset/terms.ts';

/** A drawn text and its style. */
interface Written {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly font: string;
  readonly colour: string;
}

/** A filled rectangle. */
interface Filled {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly colour: string;
}

/** A context that draws nothing but records texts and filled boxes. Every letter is 7 pixels wide, 8 in bold. */
export function fakePen() {
  const texts: Written[] = [];
  const rects: Filled[] = [];
  /** With rounded corners. */
  const fills: Filled[] = [];
  let path: Omit<Filled, 'colour'>[] = [];
  const state = { font: '', fillStyle: '', strokeStyle: '', lineWidth: 1, globalAlpha: 1 };
  const nothing = () => {};
  const context = Object.assign(state, {
    measureText: (text: string) => ({
      width: text.length * (state.font.startsWith('bold') ? 8 : 7),
      fontBoundingBoxAscent: 13,
      fontBoundingBoxDescent: 3,
    }),
    fillText: (text: string, x: number, y: number) =>
      texts.push({ text, x, y, font: state.font, colour: state.fillStyle }),
    fillRect: (x: number, y: number, width: number, height: number) =>
      rects.push({ x, y, width, height, colour: state.fillStyle }),
    beginPath: () => (path = []),
    roundRect: (x: number, y: number, width: number, height: number) => path.push({ x, y, width, height }),
    fill: () => fills.push(...path.map((box) => ({ ...box, colour: state.fillStyle }))),
    createLinearGradient: () => ({ addColorStop: nothing }),
    ...Object.fromEntries(
      ['clearRect', 'stroke', 'strokeRect', 'moveTo', 'lineTo', 'translate', 'scale', 'save', 'restore', 'setLineDash', 'rect', 'clip', 'drawImage'].map((name) => [name, nothing]), // prettier-ignore
    ),
  });
  return { context: context as unknown as Context2D, texts, rects, fills };
}

const inkOf = (shape: Shape) => ({
  ink: `${shape}-ink`,
  tint: `${shape}-tint`,
  faded: `${shape}-faded`,
  ground: `${shape}-ground`,
});

/** Colours named after their purpose. */
export const PALETTE: Palette = {
  ...{
    paper: 'paper',
    surface: 'surface',
    text: 'text',
    secondary: 'secondary',
    hairline: 'hairline',
    line: 'line',
    major: 'major',
    era: 'era',
    today: 'today',
  },
  ...{
    veil: 'veil',
    mark: 'mark',
    found: 'found',
    ring: 'ring',
    halo: 'halo',
    outline: 'outline',
    open: 'open',
    link: 'link',
    glass: 'glass',
  },
  inks: Object.fromEntries(SHAPES.map((shape) => [shape, inkOf(shape)])) as Palette['inks'],
};

/** An outline that is never drawn. */
export class FakeOutline {
  constructor(readonly path: string) {}
}
