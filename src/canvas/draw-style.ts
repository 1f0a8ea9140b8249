import type { Shape } from '../core/dataset/terms.ts';
import type { MarkContent } from '../core/layout/label.ts';
import type { Lettering, Weight } from '../core/layout/label-layout.ts';
import { SIZES } from '../core/layout/types.ts';
import { SHAPE_PATHS } from './shapes.ts';
import { wrapText } from './wrap-text.ts';

/** What to draw with: a canvas's context, on the page or at build. */
export type Context2D = CanvasRenderingContext2D;

/** The colours of a lane. */
export interface Ink {
  readonly ink: string;
  readonly tint: string;
  /** What a bar without an end fades to. */
  readonly faded: string;
  /** Behind the label of an open event. */
  readonly ground: string;
}

/** Colours for a canvas: those of `ui/tokens.css` in the current theme. */
export interface Palette {
  readonly paper: string;
  /** The ground of every other lane. */
  readonly surface: string;
  readonly text: string;
  readonly secondary: string;
  readonly hairline: string;
  readonly line: string;
  /** Lines of the axis where the unit above begins. */
  readonly major: string;
  /** Lines where eras begin. */
  readonly era: string;
  readonly today: string;
  /** Behind a cluster's number. */
  readonly veil: string;
  /** Behind the title of what was found, and for that title. */
  readonly mark: string;
  readonly found: string;
  /** The focus ring, and the ring around that. */
  readonly ring: string;
  readonly halo: string;
  readonly link: string;
  /** Over the part of the minimap that the plot shows. */
  readonly glass: string;
  /** Around bars: only visible with forced colours, where there are no tints. */
  readonly outline: string;
  /** The label of an open event, on its lane's colour. */
  readonly open: string;
  readonly inks: Readonly<Record<Shape, Ink>>;
}

/** Everything that stays the same while a drawing moves. */
export interface DrawStyle extends Lettering {
  readonly palette: Palette;
  /** In the syntax of a canvas. */
  readonly fonts: Readonly<Record<Weight, string>>;
  /** From the top of a line to its baseline. */
  readonly baselines: Readonly<Record<Weight, number>>;
  readonly icons: Readonly<Record<Shape, Path2D>>;
  /** Makes an outline from an SVG path. */
  readonly outline: (path: string) => Path2D;
  /** Gives a context the letter and word spacing that the reader wants. */
  readonly space: (context: Context2D) => void;
}

/** How letters look: as in CSS. */
export interface TextFont {
  readonly sizePx: number;
  readonly family: string;
  /** For the title and the figure of a card. */
  readonly serif: string;
  /** Readers may have set more space between letters and words. */
  readonly letterSpacing?: string;
  readonly wordSpacing?: string;
}

/** How many widths are cached before all are forgotten: in a large timeline there is no limit to the titles. */
const MOST_WIDTHS = 2000;

/** @param Outline makes an outline from an SVG path; the build passes its own */
export function makeDrawStyle(
  context: Context2D,
  palette: Palette,
  { sizePx, family, serif, letterSpacing, wordSpacing }: TextFont,
  Outline: new (path: string) => Path2D = Path2D,
): DrawStyle {
  const larger = (px: number) => `600 ${(px * sizePx) / SIZES.fontPx}px ${serif}`;
  const fonts: Record<Weight, string> = {
    plain: `${sizePx}px ${family}`,
    bold: `bold ${sizePx}px ${family}`,
    heading: larger(SIZES.cardTitlePx),
    amount: larger(SIZES.cardFigurePx),
  };
  const known = mapWeights(() => new Map<string, number>());
  const widthOf = (text: string, weight: Weight) => {
    const widths = known[weight];
    let width = widths.get(text);
    if (width === undefined) {
      if (widths.size >= MOST_WIDTHS) widths.clear();
      context.font = fonts[weight];
      widths.set(text, (width = context.measureText(text).width));
    }
    return width;
  };
  const sentences = new WeakMap<MarkContent, readonly string[]>();
  const linesOf = (content: MarkContent) => {
    const widthInPlain = (text: string) => widthOf(text, 'plain');
    let lines = sentences.get(content);
    if (!lines) {
      lines = wrapText(content.sentence(), SIZES.sentencePx, SIZES.sentenceLines, widthInPlain);
      sentences.set(content, lines);
    }
    return lines;
  };
  const space = (context: Context2D) => {
    if (isWider(letterSpacing)) context.letterSpacing = letterSpacing;
    if (isWider(wordSpacing)) context.wordSpacing = wordSpacing;
  };
  space(context);
  const baselineOf = (weight: Weight) => {
    context.font = fonts[weight];
    const { fontBoundingBoxAscent, fontBoundingBoxDescent } = context.measureText('M');
    const [ascent, descent] = [Math.round(fontBoundingBoxAscent), Math.round(fontBoundingBoxDescent)];
    const line = weight === 'amount' ? SIZES.cardFigure : SIZES.line;
    return Math.floor((line - ascent - descent) / 2) + ascent;
  };
  const icons = Object.entries(SHAPE_PATHS).map(([shape, path]) => [shape, new Outline(path)]);
  return {
    palette,
    fonts,
    baselines: mapWeights(baselineOf),
    icons: Object.fromEntries(icons) as Record<Shape, Path2D>,
    outline: (path) => new Outline(path),
    space,
    widthOf,
    linesOf,
  };
}

/** Something for each weight. */
const mapWeights = <T>(make: (weight: Weight) => T): Record<Weight, T> => ({
  plain: make('plain'),
  bold: make('bold'),
  heading: make('heading'),
  amount: make('amount'),
});

const isWider = (spacing: string | undefined): spacing is string => !/^(normal|0px)?$/.test(spacing ?? '');
