import { edgeGap, iconBox } from '../core/layout/footprint.ts';
import type { Detail, Side } from '../core/layout/types.ts';
import { SIZES } from '../core/layout/types.ts';
import type { DrawStyle, Context2D, Weight } from './draw-style.ts';
import { UNCERTAIN } from './shapes.ts';
import { wrapText } from './wrap-text.ts';
import type { LabelText } from './label-text.ts';

/** A mark as it is at one moment, in pixels of the plot. */
export interface DrawnMark {
  /** Where its date is: the middle of a point's icon, the beginning of a span, its end where that alone is known. */
  readonly x: number;
  readonly y: number;
  /** Where its bar begins and ends; where there is none, both are the same. */
  readonly barStart: number;
  readonly barEnd: number;
  /** The thin line after it, if it goes on. */
  readonly lineStart: number;
  readonly lineEnd: number;
  readonly detail: Detail;
  readonly side: Side;
  /** Its icon is out of view. */
  readonly isAway: boolean;
  readonly label: LabelText;
  readonly state: MarkState;
  readonly hasFocus: boolean;
}

/** What the reader is doing with an event: `dimmed` where others are found. */
export type MarkState = 'plain' | 'dimmed' | 'found' | 'open';

const BAR = { top: 2, height: 20, edge: 3, radius: 3 } as const;
const LINE_TOP = 21;
const LABEL_TOP = 2;
const ICON_PX = 16;
const ICON_AIR = (SIZES.icon - ICON_PX) / 2;
const DIMMED = { icon: 0.45, bar: 0.5 } as const;
/** Round a label with a ground of its own. */
const GROUND_AIR = 4;
const SENTENCE = { widthPx: 380, lines: 2 } as const;
const RING = { away: 2.5, width: 3 } as const;

/** Draws bars first, so that none lies on a label, then icons and labels. */
export function drawMarks(context: Context2D, marks: readonly DrawnMark[], drawStyle: DrawStyle): void {
  for (const mark of marks) drawBar(context, mark, drawStyle);
  for (const mark of marks) if (!mark.isAway) drawIcon(context, mark, drawStyle);
  context.globalAlpha = 1;
  const labels = marks.flatMap((mark) => labelOf(mark, drawStyle) ?? []);
  for (const label of labels) drawGround(context, label, drawStyle);
  // To set the font costs as much as to write with it: twice is enough.
  context.font = drawStyle.fonts.plain;
  for (const label of labels) {
    if (label.weight === 'plain') drawTitle(context, label, drawStyle);
    drawRest(context, label, drawStyle);
  }
  context.font = drawStyle.fonts.bold;
  for (const label of labels) if (label.weight === 'bold') drawTitle(context, label, drawStyle);
}

function drawBar(
  context: Context2D,
  { y, barStart, barEnd, lineStart, lineEnd, label, state }: DrawnMark,
  { palette }: DrawStyle,
): void {
  const colours = palette.inks[label.shape];
  const width = barEnd - barStart;
  context.globalAlpha = state === 'dimmed' ? DIMMED.bar : 1;
  if (lineEnd > lineStart) {
    context.fillStyle = colours.line;
    context.fillRect(lineStart, y + LINE_TOP, lineEnd - lineStart, 1);
  }
  if (width <= 0) return;
  if (!label.isSpan) return drawDots(context, barStart, barEnd, y, colours.ink);
  const top = y + BAR.top;
  const { fades, fadesIn } = label;
  const [full, faded] = fadesIn ? [barEnd, barStart] : [barStart, barEnd];
  context.fillStyle = fades || fadesIn ? fading(context, full, faded, colours.tint) : colours.tint;
  context.beginPath();
  context.roundRect(barStart, top, width, BAR.height, BAR.radius);
  context.fill();
  context.fillStyle = colours.ink;
  context.beginPath();
  const { edge, height, radius } = BAR;
  if (fadesIn) context.roundRect(barEnd - edge, top, edge, height, [0, radius, radius, 0]);
  else context.roundRect(barStart, top, edge, height, [radius, 0, 0, radius]);
  context.fill();
  if (label.endsUncertain) {
    for (let dash = 0; dash < BAR.height; dash += 6) context.fillRect(barEnd - 2, top + dash, 2, 4);
  }
}

/** The time in which an event known only by its year or month may have been. */
function drawDots(context: Context2D, from: number, to: number, y: number, ink: string): void {
  context.strokeStyle = ink;
  context.lineWidth = 2;
  context.setLineDash([2, 2]);
  context.beginPath();
  context.moveTo(from, y + LINE_TOP + 1);
  context.lineTo(to, y + LINE_TOP + 1);
  context.stroke();
  context.setLineDash([]);
}

function fading(context: Context2D, from: number, to: number, tint: string): CanvasGradient {
  const gradient = context.createLinearGradient(from, 0, to, 0);
  gradient.addColorStop(0, tint);
  gradient.addColorStop(1, 'transparent');
  return gradient;
}

/** The left of an icon's box. */
const boxLeft = ({ x, label }: DrawnMark) => x - iconBox(label).left;

function drawIcon(context: Context2D, mark: DrawnMark, { palette, icons }: DrawStyle): void {
  const { shape, isUncertain } = mark.label;
  const { ink } = palette.inks[shape];
  const left = boxLeft(mark) + ICON_AIR;
  const top = mark.y + ICON_AIR;
  context.globalAlpha = mark.state === 'dimmed' ? DIMMED.icon : 1;
  context.fillStyle = isUncertain ? palette.paper : ink;
  if (isUncertain) return drawHollow(context, left, top, icons[shape], ink);
  context.translate(left, top);
  context.fill(icons[shape]);
  context.translate(-left, -top);
}

function drawHollow(context: Context2D, left: number, top: number, outline: Path2D, ink: string): void {
  const { scale, lineWidth, dash } = UNCERTAIN;
  const air = (ICON_PX * (1 - scale)) / 2;
  context.save();
  context.translate(left + air, top + air);
  context.scale(scale, scale);
  context.strokeStyle = ink;
  context.lineWidth = lineWidth;
  context.setLineDash([...dash]);
  context.fill(outline);
  context.stroke(outline);
  context.restore();
}

/** A label that is written, and where. */
interface Label {
  readonly mark: DrawnMark;
  readonly weight: Weight;
  /** Empty where it is not written. */
  readonly date: string;
  readonly left: number;
  readonly titlePx: number;
  /** Length of the first line. */
  readonly linePx: number;
}

function labelOf(mark: DrawnMark, { widthOf }: DrawStyle): Label | undefined {
  const { label, state, detail } = mark;
  const isBare = detail === 'icon';
  if (isBare && state !== 'open' && !mark.hasFocus) return undefined;
  const weight = label.isMajor && state !== 'dimmed' ? 'bold' : 'plain';
  const titlePx = widthOf(label.title, weight);
  const date = isBare || detail === 'title' ? '' : ` ${label.date()}`;
  const linePx = titlePx + (date ? SIZES.dateGap + widthOf(date, 'plain') : 0);
  const gap = edgeGap(label, mark.side);
  const left = mark.side === 'right' ? boxLeft(mark) + SIZES.icon + gap : boxLeft(mark) - linePx - gap;
  return { mark, weight, date, left, titlePx, linePx };
}

function drawGround(context: Context2D, { mark, left, titlePx, linePx }: Label, { palette }: DrawStyle): void {
  const { state, label, y } = mark;
  if (state === 'open' || mark.detail === 'icon') {
    context.fillStyle = state === 'open' ? palette.inks[label.shape].ink : palette.paper;
    context.fillRect(left - GROUND_AIR, y, linePx + 2 * GROUND_AIR, SIZES.icon);
  } else if (state === 'found') {
    context.fillStyle = palette.mark;
    context.fillRect(left, y + LABEL_TOP, titlePx, SIZES.line);
  }
  if (mark.hasFocus) drawRing(context, Math.min(left, boxLeft(mark)), y, linePx + SIZES.icon, palette.ring);
}

function drawTitle(context: Context2D, { mark, left }: Label, { palette, baseline }: DrawStyle): void {
  const { state } = mark;
  context.fillStyle = state === 'open' ? palette.paper : state === 'dimmed' ? palette.secondary : palette.text;
  context.fillText(mark.label.title, left, mark.y + LABEL_TOP + baseline);
}

function drawRest(context: Context2D, { mark, date, left, titlePx, linePx }: Label, drawStyle: DrawStyle): void {
  if (!date) return;
  const { palette, widthOf } = drawStyle;
  const top = mark.y + LABEL_TOP + drawStyle.baseline;
  context.fillStyle = mark.state === 'open' ? palette.paper : palette.secondary;
  context.fillText(date, left + titlePx + SIZES.dateGap, top);
  if (mark.detail !== 'sentence') return;
  linesOf(mark.label, drawStyle).forEach((line, i) => {
    const x = mark.side === 'right' ? left : left + linePx - widthOf(line, 'plain');
    context.fillText(line, x, top + (i + 1) * SIZES.line);
  });
}

function drawRing(context: Context2D, left: number, top: number, width: number, colour: string): void {
  context.strokeStyle = colour;
  context.lineWidth = RING.width;
  context.beginPath();
  context.roundRect(left - RING.away, top - RING.away, width + 2 * RING.away, SIZES.icon + 2 * RING.away, 4);
  context.stroke();
}

/** By what they are drawn with, so that nobody holds on to drawStyle that are no longer used. */
const sentences = new WeakMap<DrawStyle, WeakMap<LabelText, readonly string[]>>();

/** The same in every frame. */
function linesOf(label: LabelText, drawStyle: DrawStyle): readonly string[] {
  const known = sentences.get(drawStyle) ?? new WeakMap<LabelText, readonly string[]>();
  sentences.set(drawStyle, known);
  let lines = known.get(label);
  if (!lines) {
    const widthOf = (text: string) => drawStyle.widthOf(text, 'plain');
    lines = wrapText(label.sentence(), SENTENCE.widthPx, SENTENCE.lines, widthOf);
    known.set(label, lines);
  }
  return lines;
}
