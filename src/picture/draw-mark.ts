import type { Detail, Side } from '../core/layout/types.ts';
import { SIZES } from '../core/layout/types.ts';
import type { Brushes, Pen, Weight } from './brushes.ts';
import { UNCERTAIN } from './shapes.ts';
import { wrapText } from './wrap-text.ts';
import type { Writing } from './writing.ts';

/** A mark as it is at one moment, in pixels of the plot. */
export interface PictureMark {
  /** Where its date is: the middle of a point's icon, the beginning of a span. */
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
  readonly writing: Writing;
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
export function drawMarks(pen: Pen, marks: readonly PictureMark[], brushes: Brushes): void {
  for (const mark of marks) drawBar(pen, mark, brushes);
  for (const mark of marks) if (!mark.isAway) drawIcon(pen, mark, brushes);
  pen.globalAlpha = 1;
  const labels = marks.flatMap((mark) => labelOf(mark, brushes) ?? []);
  for (const label of labels) drawGround(pen, label, brushes);
  // To set the font costs as much as to write with it: twice is enough.
  pen.font = brushes.fonts.plain;
  for (const label of labels) {
    if (label.weight === 'plain') drawTitle(pen, label, brushes);
    drawRest(pen, label, brushes);
  }
  pen.font = brushes.fonts.bold;
  for (const label of labels) if (label.weight === 'bold') drawTitle(pen, label, brushes);
}

function drawBar(
  pen: Pen,
  { y, barStart, barEnd, lineStart, lineEnd, writing, state }: PictureMark,
  { palette }: Brushes,
): void {
  const colours = palette.inks[writing.shape];
  const width = barEnd - barStart;
  pen.globalAlpha = state === 'dimmed' ? DIMMED.bar : 1;
  if (lineEnd > lineStart) {
    pen.fillStyle = colours.line;
    pen.fillRect(lineStart, y + LINE_TOP, lineEnd - lineStart, 1);
  }
  if (width <= 0) return;
  if (!writing.isSpan) return drawDots(pen, barStart, barEnd, y, colours.ink);
  const top = y + BAR.top;
  pen.fillStyle = writing.fades ? fading(pen, barStart, barEnd, colours.tint) : colours.tint;
  pen.beginPath();
  pen.roundRect(barStart, top, width, BAR.height, BAR.radius);
  pen.fill();
  pen.fillStyle = colours.ink;
  pen.beginPath();
  pen.roundRect(barStart, top, BAR.edge, BAR.height, [BAR.radius, 0, 0, BAR.radius]);
  pen.fill();
  if (writing.endsUncertain) {
    for (let dash = 0; dash < BAR.height; dash += 6) pen.fillRect(barEnd - 2, top + dash, 2, 4);
  }
}

/** The time in which an event known only by its year or month may have been. */
function drawDots(pen: Pen, from: number, to: number, y: number, ink: string): void {
  pen.strokeStyle = ink;
  pen.lineWidth = 2;
  pen.setLineDash([2, 2]);
  pen.beginPath();
  pen.moveTo(from, y + LINE_TOP + 1);
  pen.lineTo(to, y + LINE_TOP + 1);
  pen.stroke();
  pen.setLineDash([]);
}

function fading(pen: Pen, from: number, to: number, tint: string): CanvasGradient {
  const gradient = pen.createLinearGradient(from, 0, to, 0);
  gradient.addColorStop(0, tint);
  gradient.addColorStop(1, 'transparent');
  return gradient;
}

/** The left of an icon's box: a point's stands on its date, a span's after the edge of its bar. */
const boxLeft = ({ x, writing }: PictureMark) => (writing.isSpan ? x : x - SIZES.icon / 2);

function drawIcon(pen: Pen, mark: PictureMark, { palette, icons }: Brushes): void {
  const { shape, isUncertain } = mark.writing;
  const { ink } = palette.inks[shape];
  const left = boxLeft(mark) + ICON_AIR;
  const top = mark.y + ICON_AIR;
  pen.globalAlpha = mark.state === 'dimmed' ? DIMMED.icon : 1;
  pen.fillStyle = isUncertain ? palette.paper : ink;
  if (isUncertain) return drawHollow(pen, left, top, icons[shape], ink);
  pen.translate(left, top);
  pen.fill(icons[shape]);
  pen.translate(-left, -top);
}

function drawHollow(pen: Pen, left: number, top: number, outline: Path2D, ink: string): void {
  const { scale, lineWidth, dash } = UNCERTAIN;
  const air = (ICON_PX * (1 - scale)) / 2;
  pen.save();
  pen.translate(left + air, top + air);
  pen.scale(scale, scale);
  pen.strokeStyle = ink;
  pen.lineWidth = lineWidth;
  pen.setLineDash([...dash]);
  pen.fill(outline);
  pen.stroke(outline);
  pen.restore();
}

/** A label that is written, and where. */
interface Label {
  readonly mark: PictureMark;
  readonly weight: Weight;
  /** Empty where it is not written. */
  readonly date: string;
  readonly left: number;
  readonly titlePx: number;
  /** Length of the first line. */
  readonly linePx: number;
}

function labelOf(mark: PictureMark, { widthOf }: Brushes): Label | undefined {
  const { writing, state, detail } = mark;
  const isBare = detail === 'icon';
  if (isBare && state !== 'open' && !mark.hasFocus) return undefined;
  const weight = writing.isMajor && state !== 'dimmed' ? 'bold' : 'plain';
  const titlePx = widthOf(writing.title, weight);
  const date = isBare || detail === 'title' ? '' : ` ${writing.date()}`;
  const linePx = titlePx + (date ? SIZES.dateGap + widthOf(date, 'plain') : 0);
  const gap = writing.isSpan ? SIZES.edgeGap : 0;
  const left = mark.side === 'right' ? boxLeft(mark) + SIZES.icon : boxLeft(mark) - linePx - gap;
  return { mark, weight, date, left, titlePx, linePx };
}

function drawGround(pen: Pen, { mark, left, titlePx, linePx }: Label, { palette }: Brushes): void {
  const { state, writing, y } = mark;
  if (state === 'open' || mark.detail === 'icon') {
    pen.fillStyle = state === 'open' ? palette.inks[writing.shape].ink : palette.paper;
    pen.fillRect(left - GROUND_AIR, y, linePx + 2 * GROUND_AIR, SIZES.icon);
  } else if (state === 'found') {
    pen.fillStyle = palette.mark;
    pen.fillRect(left, y + LABEL_TOP, titlePx, SIZES.line);
  }
  if (mark.hasFocus) drawRing(pen, Math.min(left, boxLeft(mark)), y, linePx + SIZES.icon, palette.ring);
}

function drawTitle(pen: Pen, { mark, left }: Label, { palette, baseline }: Brushes): void {
  const { state } = mark;
  pen.fillStyle = state === 'open' ? palette.paper : state === 'dimmed' ? palette.secondary : palette.text;
  pen.fillText(mark.writing.title, left, mark.y + LABEL_TOP + baseline);
}

function drawRest(pen: Pen, { mark, date, left, titlePx, linePx }: Label, brushes: Brushes): void {
  if (!date) return;
  const { palette, widthOf } = brushes;
  const top = mark.y + LABEL_TOP + brushes.baseline;
  pen.fillStyle = mark.state === 'open' ? palette.paper : palette.secondary;
  pen.fillText(date, left + titlePx + SIZES.dateGap, top);
  if (mark.detail !== 'sentence') return;
  linesOf(mark.writing, brushes).forEach((line, i) => {
    const x = mark.side === 'right' ? left : left + linePx - widthOf(line, 'plain');
    pen.fillText(line, x, top + (i + 1) * SIZES.line);
  });
}

function drawRing(pen: Pen, left: number, top: number, width: number, colour: string): void {
  pen.strokeStyle = colour;
  pen.lineWidth = RING.width;
  pen.beginPath();
  pen.roundRect(left - RING.away, top - RING.away, width + 2 * RING.away, SIZES.icon + 2 * RING.away, 4);
  pen.stroke();
}

/** By what they are drawn with, so that nobody holds on to brushes that are no longer used. */
const sentences = new WeakMap<Brushes, WeakMap<Writing, readonly string[]>>();

/** The same in every frame. */
function linesOf(writing: Writing, brushes: Brushes): readonly string[] {
  const known = sentences.get(brushes) ?? new WeakMap<Writing, readonly string[]>();
  sentences.set(brushes, known);
  let lines = known.get(writing);
  if (!lines) {
    const widthOf = (text: string) => brushes.widthOf(text, 'plain');
    lines = wrapText(writing.sentence(), SENTENCE.widthPx, SENTENCE.lines, widthOf);
    known.set(writing, lines);
  }
  return lines;
}
