import { NO_FILTERS } from '../../core/filter/filter.ts';
import { lanesOff } from '../../core/filter/lanes.ts';
import type { Dataset } from '../../core/dataset/types.ts';
import type { MeasureText } from '../../core/layout/text-width.ts';
import { SIZES } from '../../core/layout/types.ts';
import { extentOf } from '../../core/time/bounds.ts';
import { makeDrawStyle, type DrawStyle, type Context2D } from '../../canvas/draw-style.ts';
import { drawAxis } from '../../canvas/draw-axis.ts';
import { drawPlot } from '../../canvas/draw-plot.ts';
import type { TimelineDrawing } from '../../canvas/timeline-drawing.ts';
import { shorten } from '../../canvas/wrap-text.ts';
import { textOf, messages } from '../../text/messages.ts';
import { drawHeading } from './draw-heading.ts';
import { drawLanes, gutterFor, LEFT, PLOT_AIR } from './draw-lanes.ts';
import { fit, READABLE, type Fitted } from './fit.ts';
import type { NodeCanvas } from './node-canvas.ts';
import { paletteOf, type Resolve } from './tokens.ts';

/** Pixels of the image, as most services want them. */
export const LINK_PREVIEW = { width: 1200, height: 630 } as const;

/** The app's own layout, from `src/prerender/render-app.ts`. */
export type LayOutTimeline = (
  dataset: Dataset,
  plot: { readonly width: number; readonly height: number },
  measure: MeasureText,
) => TimelineDrawing;

/** Pixels for the name and the title. */
const HEADING = 96;
/** The most pixels, in the timeline's own scale, that a title may take. */
const TITLE_PX = 400;

/** Draws a timeline in the light theme as a link preview. A PNG. */
export function drawLinkPreview(
  all: Dataset,
  layOut: LayOutTimeline,
  nodeCanvas: NodeCanvas,
  resolve: Resolve,
): Uint8Array {
  const dataset = withoutContext(all);
  const sheet = nodeCanvas.sheet(LINK_PREVIEW.width, LINK_PREVIEW.height);
  const palette = paletteOf(resolve);
  const drawStyle = makeDrawStyle(
    sheet.context,
    palette,
    { sizePx: SIZES.fontPx, family: nodeCanvas.sans, serif: nodeCanvas.sans },
    nodeCanvas.Outline,
  );
  const gutter = gutterFor(dataset.lanes.map(({ name }) => textOf(name)), drawStyle); // prettier-ignore
  const measure: MeasureText = (text, _px, bold) => drawStyle.widthOf(text, bold ? 'bold' : 'plain');
  const frame = { width: LINK_PREVIEW.width, height: LINK_PREVIEW.height - HEADING };
  const beside = gutter + PLOT_AIR;
  const short = withShortTitles(dataset, frame.width / READABLE - beside, drawStyle);
  const fitted = fit(short, frame, beside, (dataset, plot) => layOut(dataset, plot, measure));

  sheet.context.fillStyle = palette.paper;
  sheet.context.fillRect(0, 0, LINK_PREVIEW.width, LINK_PREVIEW.height);
  const heading = { name: messages.app.name, title: textOf(dataset.title), margin: LEFT * fitted.scale };
  drawHeading(sheet.context, heading, { width: frame.width, height: HEADING }, nodeCanvas.serif, palette);
  const { length } = dataset.events;
  drawFrame(
    sheet.context,
    { ...fitted, gutter, note: messages.lanes.count(length, length) },
    drawStyle,
    nodeCanvas,
    resolve,
  );
  return sheet.toPng();
}

/** Without the lanes that are off until they are asked for. */
function withoutContext(dataset: Dataset): Dataset {
  const off = lanesOff(dataset, NO_FILTERS);
  return {
    ...dataset,
    lanes: dataset.lanes.filter(({ id }) => !off.has(id)),
    events: dataset.events.filter(({ lane }) => !off.has(lane)),
  };
}

/** Shortens titles to the room beside their icons, on the side that has more of it. */
function withShortTitles(dataset: Dataset, plotPx: number, { widthOf }: DrawStyle): Dataset {
  const { from, until } = extentOf(dataset);
  const events = dataset.events.map((event) => {
    const share = until > from ? (event.time.anchor - from) / (until - from) : 0;
    const most = Math.min(TITLE_PX, plotPx * Math.max(share, 1 - share) - SIZES.icon);
    const title = shorten(textOf(event.shortTitle), most, (text) => widthOf(text, 'bold'));
    return { ...event, shortTitle: { en: title } };
  });
  return { ...dataset, events };
}

/** A timeline with a gutter for the names of its lanes, and a note below them. */
interface Frame extends Fitted {
  readonly gutter: number;
  readonly note: string;
}

function drawFrame(
  context: Context2D,
  { scale, timeline: { lanes, plot, axis }, gutter, note }: Frame,
  drawStyle: DrawStyle,
  nodeCanvas: NodeCanvas,
  resolve: Resolve,
): void {
  // The axis is drawn on a separate sheet, since it clears the one it is drawn on. It is aligned to whole pixels.
  const sheet = nodeCanvas.sheet(Math.round(axis.width * scale), Math.round(SIZES.axis * scale));
  sheet.context.scale(scale, scale);
  drawAxis(sheet.context, axis, drawStyle);
  context.drawImage(sheet.image, Math.round(gutter * scale), HEADING + Math.round(plot.height * scale));

  context.translate(0, HEADING);
  context.scale(scale, scale);
  drawLanes(context, lanes, { gutter, width: gutter + plot.width + PLOT_AIR }, drawStyle, resolve('var(--surface)'));
  context.font = drawStyle.fonts.plain;
  context.fillStyle = drawStyle.palette.secondary;
  context.fillText(note, LEFT, plot.height + (SIZES.axis - SIZES.line) / 2 + drawStyle.baselines.plain);

  context.translate(gutter, 0);
  context.beginPath();
  context.rect(-PLOT_AIR, 0, plot.width + 2 * PLOT_AIR, plot.height);
  context.clip();
  drawPlot(context, plot, drawStyle);
}
