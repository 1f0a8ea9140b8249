import type { Dataset } from '../../core/dataset/types.ts';
import type { MeasureText } from '../../core/layout/text-width.ts';
import { SIZES } from '../../core/layout/types.ts';
import { extentOf } from '../../core/time/bounds.ts';
import { makeBrushes, type Brushes, type Pen } from '../../picture/brushes.ts';
import { drawAxis } from '../../picture/draw-axis.ts';
import { drawPlot } from '../../picture/draw-plot.ts';
import type { TimelinePicture } from '../../picture/timeline-of.ts';
import { shorten } from '../../picture/wrap-text.ts';
import { textOf, words } from '../../text/words.ts';
import { drawHeading } from './draw-heading.ts';
import { drawLanes, gutterFor, LEFT, PLOT_AIR } from './draw-lanes.ts';
import { fit, READABLE, type Fitted } from './fit.ts';
import type { Studio } from './studio.ts';
import { paletteOf, type Resolve } from './tokens.ts';

/** Pixels of the picture, as most services want them. */
export const LINK_PICTURE = { width: 1200, height: 630 } as const;

/** The app's own layout: `picture` of `src/first-sight.ts`. */
export type LayOutTimeline = (
  dataset: Dataset,
  plot: { readonly width: number; readonly height: number },
  measure: MeasureText,
) => TimelinePicture;

/** Pixels for the name and the title. */
const HEADING = 96;
/** The most pixels of the timeline's own that a title may take. */
const TITLE_PX = 400;

/** Draws a timeline in the light theme, as large as links to it show it. A PNG. */
export function drawLinkPicture(
  dataset: Dataset,
  layOut: LayOutTimeline,
  studio: Studio,
  resolve: Resolve,
): Uint8Array {
  const sheet = studio.sheet(LINK_PICTURE.width, LINK_PICTURE.height);
  const palette = paletteOf(resolve);
  const brushes = makeBrushes(sheet.pen, palette, { sizePx: SIZES.fontPx, family: studio.sans }, studio.Outline);
  const gutter = gutterFor(dataset.lanes.map(({ name }) => textOf(name)), brushes); // prettier-ignore
  const measure: MeasureText = (text, _px, bold) => brushes.widthOf(text, bold ? 'bold' : 'plain');
  const frame = { width: LINK_PICTURE.width, height: LINK_PICTURE.height - HEADING };
  const beside = gutter + PLOT_AIR;
  const short = withShortTitles(dataset, frame.width / READABLE - beside, brushes);
  const fitted = fit(short, frame, beside, (dataset, plot) => layOut(dataset, plot, measure));

  sheet.pen.fillStyle = palette.paper;
  sheet.pen.fillRect(0, 0, LINK_PICTURE.width, LINK_PICTURE.height);
  const heading = { name: words.app.name, title: textOf(dataset.title), margin: LEFT * fitted.scale };
  drawHeading(sheet.pen, heading, { width: frame.width, height: HEADING }, studio.serif, palette);
  const { length } = dataset.events;
  drawFrame(sheet.pen, { ...fitted, gutter, note: words.lanes.count(length, length) }, brushes, studio, resolve);
  return sheet.toPng();
}

/** Titles no longer than there is room for beside their icons, on the side that has more of it. */
function withShortTitles(dataset: Dataset, plotPx: number, { widthOf }: Brushes): Dataset {
  const { from, until } = extentOf(dataset);
  const events = dataset.events.map((event) => {
    const share = until > from ? (event.time.anchor - from) / (until - from) : 0;
    const most = Math.min(TITLE_PX, plotPx * Math.max(share, 1 - share) - SIZES.icon);
    const title = shorten(textOf(event.shortTitle), most, (text) => widthOf(text, 'bold'));
    return { ...event, shortTitle: { en: title } };
  });
  return { ...dataset, events };
}

/** A timeline with the names of its lanes and what is noted below them. */
interface Frame extends Fitted {
  readonly gutter: number;
  readonly note: string;
}

function drawFrame(
  pen: Pen,
  { scale, timeline: { lanes, plot, axis }, gutter, note }: Frame,
  brushes: Brushes,
  studio: Studio,
  resolve: Resolve,
): void {
  // The axis comes from a sheet of its own, since it wipes the one it is drawn on. It lies on whole pixels.
  const sheet = studio.sheet(Math.round(axis.width * scale), Math.round(SIZES.axis * scale));
  sheet.pen.scale(scale, scale);
  drawAxis(sheet.pen, axis, brushes);
  pen.drawImage(sheet.image, Math.round(gutter * scale), HEADING + Math.round(plot.height * scale));

  pen.translate(0, HEADING);
  pen.scale(scale, scale);
  drawLanes(pen, lanes, { gutter, width: gutter + plot.width + PLOT_AIR }, brushes, resolve('var(--surface)'));
  pen.font = brushes.fonts.plain;
  pen.fillStyle = brushes.palette.secondary;
  pen.fillText(note, LEFT, plot.height + (SIZES.axis - SIZES.line) / 2 + brushes.baseline);

  pen.translate(gutter, 0);
  pen.beginPath();
  pen.rect(-PLOT_AIR, 0, plot.width + 2 * PLOT_AIR, plot.height);
  pen.clip();
  drawPlot(pen, plot, brushes);
}
