import { SIZES } from '../core/layout/types.ts';
import type { DrawStyle, Context2D } from './draw-style.ts';
import { drawMarks, inDepth } from './draw-mark.ts';
import type { DrawnMark } from './drawn-mark.ts';

/** A cluster: the middle and the top of its button, and its text. */
export interface DrawnCluster {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

/** The plot at one moment, in pixels from its left and top. */
export interface PlotDrawing {
  readonly width: number;
  readonly height: number;
  readonly minor: readonly number[];
  readonly major: readonly number[];
  /** Where eras begin. */
  readonly eras: readonly number[];
  /** Where today is, if that is in view. */
  readonly today?: number | undefined;
  readonly pointerX?: number | undefined;
  /** SVG paths from the open event to related ones, with x relative to `left`. */
  readonly connectors: readonly string[];
  readonly left: number;
  readonly clusters: readonly DrawnCluster[];
  readonly marks: readonly DrawnMark[];
}

const PILL = { height: 24, least: 32, air: 8, radius: 12 } as const;

/** Draws everything in the plot that moves with time, except the density, over what is there. */
export function drawPlot(context: Context2D, plot: PlotDrawing, drawStyle: DrawStyle): void {
  context.fillStyle = drawStyle.palette.hairline;
  for (const x of plot.minor) context.fillRect(x, 0, 1, plot.height);
  context.fillStyle = drawStyle.palette.major;
  for (const x of plot.major) context.fillRect(x, 0, 1, plot.height);
  context.fillStyle = drawStyle.palette.era;
  for (const x of plot.eras) context.fillRect(x, 0, 1, plot.height);
  context.fillStyle = drawStyle.palette.today;
  if (plot.today !== undefined) context.fillRect(plot.today, 0, 1, plot.height);
  for (const path of plot.connectors) drawConnector(context, path, plot.left, drawStyle);
  const { flat, raised } = inDepth(plot.marks);
  drawMarks(context, flat, drawStyle);
  drawClusters(context, plot.clusters, drawStyle);
  for (const mark of raised) drawMarks(context, [mark], drawStyle);
  if (plot.pointerX !== undefined) drawCrosshair(context, plot.pointerX, plot.height, drawStyle);
}

function drawCrosshair(context: Context2D, x: number, height: number, { palette }: DrawStyle): void {
  context.strokeStyle = palette.line;
  context.lineWidth = 1;
  context.setLineDash([3, 3]);
  context.beginPath();
  context.moveTo(x + 0.5, 0);
  context.lineTo(x + 0.5, height);
  context.stroke();
  context.setLineDash([]);
}

function drawConnector(context: Context2D, path: string, left: number, { palette, outline }: DrawStyle): void {
  context.strokeStyle = palette.line;
  context.lineWidth = 1.5;
  context.translate(left, 0);
  context.stroke(outline(path));
  context.translate(-left, 0);
}

/** All as one path: drawing two dozen of them separately takes twice as long. */
function drawClusters(context: Context2D, clusters: readonly DrawnCluster[], drawStyle: DrawStyle): void {
  const { palette, baselines, fonts, widthOf } = drawStyle;
  if (clusters.length === 0) return;
  context.fillStyle = palette.veil;
  context.strokeStyle = palette.hairline;
  context.lineWidth = 1;
  context.beginPath();
  for (const { x, y, text } of clusters) {
    const width = Math.max(PILL.least, widthOf(text, 'plain') + 2 * PILL.air);
    context.roundRect(x - width / 2 + 0.5, y + 0.5, width - 1, PILL.height - 1, PILL.radius);
  }
  context.fill();
  context.stroke();
  context.font = fonts.plain;
  context.fillStyle = palette.text;
  const top = (PILL.height - SIZES.line) / 2 + baselines.plain;
  for (const { x, y, text } of clusters) context.fillText(text, x - widthOf(text, 'plain') / 2, y + top);
}
