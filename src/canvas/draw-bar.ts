import { SIZES } from '../core/layout/types.ts';
import type { DrawnMark } from './drawn-mark.ts';
import type { DrawStyle, Context2D } from './draw-style.ts';

const FAR = { top: 2, height: 20, edge: 3, radius: 3 } as const;
const NEAR = { top: 1, radius: 2 } as const;
/** What began before the plot is paler. */
const EARLIER = 0.55;
const DIMMED = 0.5;
/** Under a label, and above it. */
const DOTS_TOP = { far: 21, near: 1 } as const;

/** The arrow of an ongoing event: a line of a pixel with a head, or the head alone. */
export function drawArrow(context: Context2D, { x, y, layout, shape, state }: DrawnMark, { palette }: DrawStyle): void {
  if (!layout.arrow) return;
  const right = x + layout.arrow.left + layout.arrow.width;
  const middle = y + (layout.isNear ? NEAR.top + SIZES.barLine / 2 : FAR.top + FAR.height / 2);
  context.globalAlpha = (state === 'dimmed' ? DIMMED : 1) * (layout.isEarlier ? EARLIER : 1);
  context.fillStyle = palette.inks[shape].ink;
  const half = layout.isNear ? 5 : 4;
  context.beginPath();
  context.moveTo(right - SIZES.arrowhead, middle - half);
  context.lineTo(right, middle);
  context.lineTo(right - SIZES.arrowhead, middle + half);
  context.fill();
  if (!layout.isNear) context.fillRect(x + layout.arrow.left, middle - 0.5, layout.arrow.width - SIZES.arrowhead, 1);
}

export function drawBar(context: Context2D, mark: DrawnMark, { palette }: DrawStyle): void {
  const { layout, content, shape, state } = mark;
  if (!layout.bar) return;
  const { ink, faded } = palette.inks[shape];
  const { width } = layout.bar;
  const left = mark.x + layout.bar.left;
  context.globalAlpha = state === 'dimmed' ? DIMMED : 1;
  if (!content.isSpan) return drawDots(context, left, width, mark.y + DOTS_TOP[layout.isNear ? 'near' : 'far'], ink);
  const [full, open] = content.fadesIn ? [left + width, left] : [left, left + width];
  const fades = content.fadesIn || (content.fades && !(layout.isNear && layout.arrow));
  const colour = layout.isNear ? ink : palette.inks[shape].tint;
  context.fillStyle = fades ? fading(context, [full, colour], [open, faded]) : colour;
  if (layout.isNear && layout.isEarlier) context.globalAlpha *= EARLIER;
  const { top, radius } = layout.isNear ? NEAR : FAR;
  context.beginPath();
  context.roundRect(left, mark.y + top, width, layout.isNear ? SIZES.barLine : FAR.height, radius);
  context.fill();
  if (!layout.isNear) drawEdges(context, mark, left, palette);
}

/** What is on a high bar: an outline, its beginning, and its end if that is uncertain. */
function drawEdges(context: Context2D, mark: DrawnMark, left: number, palette: DrawStyle['palette']): void {
  const { content, layout, shape } = mark;
  const { width } = layout.bar!;
  const { edge, height, radius } = FAR;
  const top = mark.y + FAR.top;
  drawOutline(context, mark, left, palette.outline);
  context.fillStyle = palette.inks[shape].ink;
  context.beginPath();
  if (content.fadesIn) context.roundRect(left + width - edge, top, edge, height, [0, radius, radius, 0]);
  else context.roundRect(left, top, edge, height, [radius, 0, 0, radius]);
  context.fill();
  if (!content.endsUncertain || !layout.showsEnd) return;
  for (let dash = 0; dash < height; dash += 6) context.fillRect(left + width - 2, top + dash, 2, 4);
}

/** An outline, open at the end if the bar fades. */
function drawOutline(context: Context2D, { y, layout, content }: DrawnMark, left: number, colour: string): void {
  const { width } = layout.bar!;
  const [top, bottom] = [y + FAR.top, y + FAR.top + FAR.height];
  context.fillStyle = colour;
  context.fillRect(left, top, width, 1);
  context.fillRect(left, bottom - 1, width, 1);
  if (!content.fades && !content.endsUncertain) context.fillRect(left + width - 1, top, 1, FAR.height);
}

/** The time in which an event known only by its year or month may have been. */
function drawDots(context: Context2D, left: number, width: number, top: number, ink: string): void {
  context.strokeStyle = ink;
  context.lineWidth = 2;
  context.setLineDash([2, 2]);
  context.beginPath();
  context.moveTo(left, top + 1);
  context.lineTo(left + width, top + 1);
  context.stroke();
  context.setLineDash([]);
}

/** A gradient between two x positions with their colours. */
function fading(context: Context2D, from: readonly [number, string], to: readonly [number, string]): CanvasGradient {
  const gradient = context.createLinearGradient(from[0], 0, to[0], 0);
  gradient.addColorStop(0, from[1]);
  gradient.addColorStop(1, to[1]);
  return gradient;
}
