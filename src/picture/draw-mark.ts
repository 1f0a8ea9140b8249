import type { Detail, Side } from '../core/layout/types.ts';
import { SIZES } from '../core/layout/types.ts';
import type { Brushes, Pen } from './brushes.ts';
import { ICON_STROKE } from './shapes.ts';
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
const DIMMED = { icon: 0.45, bar: 0.5 } as const;
/** An open label has more air about it. */
const OPEN_AIR = 6;
const SENTENCE = { widthPx: 380, lines: 2 } as const;
const RING = { away: 2.5, width: 3 } as const;

/** Draws bars first, so that none lies on a label, then icons and labels. */
export function drawMarks(pen: Pen, marks: readonly PictureMark[], brushes: Brushes): void {
  for (const mark of marks) drawBar(pen, mark, brushes);
  for (const mark of marks) if (!mark.isAway) drawIcon(pen, mark, brushes);
  pen.globalAlpha = 1;
  for (const mark of marks) drawLabel(pen, mark, brushes);
}

function drawBar(pen: Pen, { y, barStart, barEnd, lineStart, lineEnd, writing, state }: PictureMark, { palette }: Brushes): void {
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
  const left = boxLeft(mark) + 4;
  const top = mark.y + 4;
  pen.globalAlpha = mark.state === 'dimmed' ? DIMMED.icon : 1;
  pen.fillStyle = isUncertain ? palette.paper : ink;
  pen.strokeStyle = ink;
  pen.lineWidth = isUncertain ? ICON_STROKE.uncertainWidth : ICON_STROKE.width;
  if (isUncertain) pen.setLineDash([...ICON_STROKE.dash]);
  pen.translate(left, top);
  pen.fill(icons[shape]);
  pen.stroke(icons[shape]);
  pen.translate(-left, -top);
  if (isUncertain) pen.setLineDash([]);
}

function drawLabel(pen: Pen, mark: PictureMark, brushes: Brushes): void {
  const { writing, state, hasFocus, side, y } = mark;
  const isBare = mark.detail === 'icon';
  if (isBare && state !== 'open' && !hasFocus) return;
  const { palette, baseline, widthOf } = brushes;
  const weight = writing.isMajor && state !== 'dimmed' ? 'bold' : 'plain';
  const titlePx = widthOf(writing.title, weight);
  const date = isBare || mark.detail === 'title' ? '' : ` ${writing.date()}`;
  const linePx = titlePx + (date ? SIZES.dateGap + widthOf(date, 'plain') : 0);
  const gap = writing.isSpan ? SIZES.edgeGap : 0;
  const left = side === 'right' ? boxLeft(mark) + SIZES.icon : boxLeft(mark) - linePx - gap;
  const top = y + LABEL_TOP;

  if (state === 'open' || isBare) {
    pen.fillStyle = state === 'open' ? palette.inks[writing.shape].ink : palette.paper;
    pen.fillRect(left - OPEN_AIR, y, linePx + 2 * OPEN_AIR, SIZES.icon);
  } else if (state === 'found') {
    pen.fillStyle = palette.mark;
    pen.fillRect(left, top, titlePx, SIZES.line);
  }
  pen.font = brushes.fonts[weight];
  pen.fillStyle = state === 'open' ? palette.paper : state === 'dimmed' ? palette.secondary : palette.text;
  pen.fillText(writing.title, left, top + baseline);
  if (date) {
    pen.font = brushes.fonts.plain;
    if (state !== 'open') pen.fillStyle = palette.secondary;
    pen.fillText(date, left + titlePx + SIZES.dateGap, top + baseline);
  }
  if (mark.detail === 'sentence') {
    linesOf(writing, brushes).forEach((line, i) => {
      const x = side === 'right' ? left : left + linePx - widthOf(line, 'plain');
      pen.fillText(line, x, top + baseline + (i + 1) * SIZES.line);
    });
  }
  if (hasFocus) drawRing(pen, Math.min(left, boxLeft(mark)), y, linePx + SIZES.icon, palette.ring);
}

function drawRing(pen: Pen, left: number, top: number, width: number, colour: string): void {
  pen.strokeStyle = colour;
  pen.lineWidth = RING.width;
  pen.beginPath();
  pen.roundRect(left - RING.away, top - RING.away, width + 2 * RING.away, SIZES.icon + 2 * RING.away, 4);
  pen.stroke();
}

const sentences = new WeakMap<Writing, { readonly brushes: Brushes; readonly lines: readonly string[] }>();

/** The same in every frame. */
function linesOf(writing: Writing, brushes: Brushes): readonly string[] {
  const last = sentences.get(writing);
  if (last?.brushes === brushes) return last.lines;
  const widthOf = (text: string) => brushes.widthOf(text, 'plain');
  const lines = wrapText(writing.sentence(), SENTENCE.widthPx, SENTENCE.lines, widthOf);
  sentences.set(writing, { brushes, lines });
  return lines;
}
