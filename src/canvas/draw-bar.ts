import type { DrawnMark } from './drawn-mark.ts';
import type { DrawStyle, Context2D } from './draw-style.ts';

const BAR = { top: 2, height: 20, edge: 3, radius: 3 } as const;
/** Low enough to pass under the labels of other events. */
const LINE_TOP = 21;
const DIMMED = 0.5;

/** The line of an ongoing event. */
export function drawLine(context: Context2D, { x, y, layout, shape, state }: DrawnMark, { palette }: DrawStyle): void {
  if (!layout.line) return;
  context.globalAlpha = state === 'dimmed' ? DIMMED : 1;
  context.fillStyle = palette.inks[shape].line;
  context.fillRect(x + layout.line.left, y + LINE_TOP, layout.line.width, 1);
}

export function drawBar(context: Context2D, mark: DrawnMark, { palette }: DrawStyle): void {
  const { layout, content, shape, state } = mark;
  if (!layout.bar) return;
  const { ink, tint, faded } = palette.inks[shape];
  const { width } = layout.bar;
  const left = mark.x + layout.bar.left;
  const top = mark.y + BAR.top;
  context.globalAlpha = state === 'dimmed' ? DIMMED : 1;
  if (!content.isSpan) return drawDots(context, left, width, mark.y, ink);
  const [full, open] = content.fadesIn ? [left + width, left] : [left, left + width];
  context.fillStyle = content.fades || content.fadesIn ? fading(context, [full, tint], [open, faded]) : tint;
  context.beginPath();
  context.roundRect(left, top, width, BAR.height, BAR.radius);
  context.fill();
  drawOutline(context, mark, left, palette.outline);
  context.fillStyle = ink;
  context.beginPath();
  const { edge, height, radius } = BAR;
  if (content.fadesIn) context.roundRect(left + width - edge, top, edge, height, [0, radius, radius, 0]);
  else context.roundRect(left, top, edge, height, [radius, 0, 0, radius]);
  context.fill();
  if (content.endsUncertain) {
    for (let dash = 0; dash < BAR.height; dash += 6) context.fillRect(left + width - 2, top + dash, 2, 4);
  }
}

/** An outline, open at the end if the bar fades. */
function drawOutline(context: Context2D, { y, layout, content }: DrawnMark, left: number, colour: string): void {
  const { width } = layout.bar!;
  const [top, bottom] = [y + BAR.top, y + BAR.top + BAR.height];
  context.fillStyle = colour;
  context.fillRect(left, top, width, 1);
  context.fillRect(left, bottom - 1, width, 1);
  if (!content.fades && !content.endsUncertain) context.fillRect(left + width - 1, top, 1, BAR.height);
}

/** The time in which an event known only by its year or month may have been. */
function drawDots(context: Context2D, left: number, width: number, y: number, ink: string): void {
  context.strokeStyle = ink;
  context.lineWidth = 2;
  context.setLineDash([2, 2]);
  context.beginPath();
  context.moveTo(left, y + LINE_TOP + 1);
  context.lineTo(left + width, y + LINE_TOP + 1);
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
