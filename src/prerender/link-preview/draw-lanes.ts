import { SIZES } from '../../core/layout/types.ts';
import type { DrawStyle, Context2D } from '../../canvas/draw-style.ts';
import type { LaneDrawing } from '../../canvas/timeline-drawing.ts';
import { wrapText } from '../../canvas/wrap-text.ts';

/** Left edge of the icons and of everything else in the gutter. */
export const LEFT = 14;
const ICON_PX = 16;
const ICON_GAP = 7;
const NAME_AIR = 10;
/** On both sides of the plot: the icons of the first and the last event extend into it. */
export const PLOT_AIR = 6;
const NAME = { lines: 2, mostPx: 98, linePx: 17 } as const;
const TEXT_LEFT = LEFT + ICON_PX + ICON_GAP;

/** Pixels from the left to the plot: what the names of the lanes need. */
export function gutterFor(names: readonly string[], drawStyle: DrawStyle): number {
  const widths = names.flatMap((name) => linesOf(name, drawStyle)).map((line) => drawStyle.widthOf(line, 'bold'));
  return TEXT_LEFT + Math.ceil(Math.max(...widths)) + NAME_AIR + PLOT_AIR;
}

/** Draws the background of every lane over the whole width, and its icon and name in the gutter. */
export function drawLanes(
  context: Context2D,
  lanes: readonly LaneDrawing[],
  { gutter, width }: { readonly gutter: number; readonly width: number },
  drawStyle: DrawStyle,
  surface: string,
): void {
  lanes.forEach(({ name, shape, top, height }, i) => {
    context.fillStyle = i % 2 === 0 ? surface : drawStyle.palette.paper;
    context.fillRect(0, top, width, height);
    context.fillStyle = drawStyle.palette.hairline;
    context.fillRect(0, top, width, 1);
    const middle = top + height / 2;
    const iconTop = middle - ICON_PX / 2;
    context.fillStyle = drawStyle.palette.inks[shape].ink;
    context.translate(LEFT, iconTop);
    context.fill(drawStyle.icons[shape]);
    context.translate(-LEFT, -iconTop);
    const lines = linesOf(name, drawStyle);
    context.font = drawStyle.fonts.bold;
    context.fillStyle = drawStyle.palette.text;
    const first = middle - (lines.length * NAME.linePx) / 2 - (SIZES.line - NAME.linePx) / 2 + drawStyle.baselines.bold;
    lines.forEach((line, at) => context.fillText(line, TEXT_LEFT, first + at * NAME.linePx));
  });
  const height = lanes.reduce((sum, lane) => sum + lane.height, 0);
  context.fillStyle = drawStyle.palette.hairline;
  context.fillRect(0, height, width, 1);
  context.fillRect(gutter - PLOT_AIR, 0, 1, height);
}

function linesOf(name: string, { widthOf }: DrawStyle): string[] {
  return wrapText(name, NAME.mostPx, NAME.lines, (text) => widthOf(text, 'bold'));
}
