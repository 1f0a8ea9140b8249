import { HEADING_AIR } from '../core/layout/axis.ts';
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
  /** The moment under the pointer. */
  readonly pointer?: AxisLabel | undefined;
}

const POINTER_AIR = 6;

export function drawAxis(
  context: Context2D,
  { width, minor, major, pointer }: AxisDrawing,
  drawStyle: DrawStyle,
): void {
  const { palette, fonts, baseline, widthOf } = drawStyle;
  const top = major.length > 0 ? SIZES.axis - SIZES.line : (SIZES.axis - SIZES.line) / 2;
  context.font = fonts.plain;
  context.fillStyle = palette.secondary;
  for (const { x, text } of minor) context.fillText(text, x - widthOf(text, 'plain') / 2, top + baseline);
  context.font = fonts.bold;
  context.fillStyle = palette.text;
  for (const { x, text } of major) context.fillText(text, x + HEADING_AIR, baseline);
  if (!pointer) return;
  const px = widthOf(pointer.text, 'plain') + 2 * POINTER_AIR;
  const left = pointer.x < EDGE ? pointer.x : pointer.x > width - EDGE ? pointer.x - px : pointer.x - px / 2;
  context.beginPath();
  context.roundRect(left, SIZES.axis - SIZES.line, px, SIZES.line, 4);
  context.fill();
  context.font = fonts.plain;
  context.fillStyle = palette.paper;
  context.fillText(pointer.text, left + POINTER_AIR, SIZES.axis - SIZES.line + baseline);
}

/** This close to an edge, the moment under the pointer is written beside it. */
const EDGE = 60;
