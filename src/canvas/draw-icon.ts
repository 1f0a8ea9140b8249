import { iconAt } from '../core/layout/mark-layout.ts';
import type { DrawnMark } from './drawn-mark.ts';
import type { DrawStyle, Context2D } from './draw-style.ts';
import { UNCERTAIN } from './shapes.ts';

const ICON_PX = 16;
const DIMMED = 0.45;

export function drawIcon(context: Context2D, mark: DrawnMark, { palette, icons }: DrawStyle): void {
  const { layout, content, shape, state } = mark;
  const { ink } = palette.inks[shape];
  const at = iconAt(layout);
  const [left, top] = [mark.x + at.left, mark.y + at.top];
  context.globalAlpha = state === 'dimmed' ? DIMMED : 1;
  context.fillStyle = content.isUncertain ? palette.paper : ink;
  if (content.isUncertain) return drawHollow(context, left, top, icons[shape], ink);
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
