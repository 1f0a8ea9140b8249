import { SIZES } from '../../core/layout/types.ts';
import type { Brushes, Pen } from '../../picture/brushes.ts';
import type { LanePicture } from '../../picture/timeline-of.ts';
import { shorten, wrapText } from '../../picture/wrap-text.ts';

/** Where icons begin, and whatever else stands in the gutter. */
export const LEFT = 14;
const ICON_PX = 16;
const ICON_GAP = 7;
const NAME_AIR = 10;
/** On both sides of the plot: icons of the first and the last event reach into it. */
export const PLOT_AIR = 6;
const NAME = { lines: 2, mostPx: 98, linePx: 17 } as const;
const TEXT_LEFT = LEFT + ICON_PX + ICON_GAP;

/** Pixels from the left to the plot: what the names of the lanes need. */
export function gutterFor(names: readonly string[], brushes: Brushes): number {
  const widths = names.flatMap((name) => linesOf(name, brushes)).map((line) => brushes.widthOf(line, 'bold'));
  return TEXT_LEFT + Math.ceil(Math.max(...widths)) + NAME_AIR + PLOT_AIR;
}

/** Draws the ground of every lane over the whole width, and its icon and name in the gutter. */
export function drawLanes(
  pen: Pen,
  lanes: readonly LanePicture[],
  { gutter, width }: { readonly gutter: number; readonly width: number },
  brushes: Brushes,
  surface: string,
): void {
  lanes.forEach(({ name, shape, top, height }, i) => {
    pen.fillStyle = i % 2 === 0 ? surface : brushes.palette.paper;
    pen.fillRect(0, top, width, height);
    pen.fillStyle = brushes.palette.hairline;
    pen.fillRect(0, top, width, 1);
    const middle = top + height / 2;
    const iconTop = middle - ICON_PX / 2;
    pen.fillStyle = brushes.palette.inks[shape].ink;
    pen.translate(LEFT, iconTop);
    pen.fill(brushes.icons[shape]);
    pen.translate(-LEFT, -iconTop);
    const lines = linesOf(name, brushes);
    pen.font = brushes.fonts.bold;
    pen.fillStyle = brushes.palette.text;
    const first = middle - (lines.length * NAME.linePx) / 2 - (SIZES.line - NAME.linePx) / 2 + brushes.baseline;
    lines.forEach((line, at) => pen.fillText(line, TEXT_LEFT, first + at * NAME.linePx));
  });
  const height = lanes.reduce((sum, lane) => sum + lane.height, 0);
  pen.fillStyle = brushes.palette.hairline;
  pen.fillRect(0, height, width, 1);
  pen.fillRect(gutter - PLOT_AIR, 0, 1, height);
}

function linesOf(name: string, { widthOf }: Brushes): string[] {
  const width = (text: string) => widthOf(text, 'bold');
  return wrapText(name, NAME.mostPx, NAME.lines, width).map((line) => shorten(line, NAME.mostPx, width));
}
