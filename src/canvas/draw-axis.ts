import { HEADING_AIR } from '../core/layout/axis.ts';
import type { CrosshairDate } from '../core/layout/crosshair.ts';
import { SIZES } from '../core/layout/types.ts';
import type { DrawStyle, Context2D } from './draw-style.ts';

/** A label of the axis: x is its middle, or, for a unit above, where it begins. */
interface AxisLabel {
  readonly x: number;
  readonly text: string;
}

/** The axis at one moment. */
export interface AxisDrawing {
  readonly width: number;
  readonly minor: readonly AxisLabel[];
  /** The units above, in the first of two lines; if there are none, the others are vertically centred. */
  readonly major: readonly AxisLabel[];
  /** The date at the pointer. */
  readonly pointer?: CrosshairDate | undefined;
}

export function drawAxis(context: Context2D, { minor, major, pointer }: AxisDrawing, drawStyle: DrawStyle): void {
  const { palette, fonts, baselines, widthOf } = drawStyle;
  const top = major.length > 0 ? SIZES.axis - SIZES.line : (SIZES.axis - SIZES.line) / 2;
  context.font = fonts.plain;
  context.fillStyle = palette.secondary;
  for (const { x, text } of minor) context.fillText(text, x - widthOf(text, 'plain') / 2, top + baselines.plain);
  context.font = fonts.bold;
  context.fillStyle = palette.text;
  for (const { x, text } of major) context.fillText(text, x + HEADING_AIR, baselines.plain);
  if (!pointer) return;
  const { text, left, right, ground } = pointer;
  const line = SIZES.axis - SIZES.line;
  const groundTop = major.length > 0 ? line : 0;
  context.fillStyle = palette.paper;
  context.fillRect(ground.left, groundTop, ground.right - ground.left, SIZES.axis - groundTop);
  context.fillStyle = palette.text;
  context.beginPath();
  context.roundRect(left, line, right - left, SIZES.line, 4);
  context.fill();
  context.font = fonts.plain;
  context.fillStyle = palette.paper;
  context.fillText(text, (left + right - widthOf(text, 'plain')) / 2, line + baselines.plain);
}
