import { SIZES } from '../core/layout/types.ts';
import type { Brushes, Pen } from './brushes.ts';
import { drawMarks, type PictureMark } from './draw-mark.ts';

/** A cluster: the middle and the top of its button, and what is written on it. */
export interface PictureCluster {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

/** The plot at one moment, in pixels from its left and top. */
export interface PlotPicture {
  readonly width: number;
  readonly height: number;
  readonly minor: readonly number[];
  readonly major: readonly number[];
  readonly pointerX?: number | undefined;
  /** SVG paths from the open event to those that belong to it, from `left` on. */
  readonly connectors: readonly string[];
  readonly left: number;
  readonly clusters: readonly PictureCluster[];
  readonly marks: readonly PictureMark[];
}

const PILL = { height: 24, least: 32, air: 8, radius: 12 } as const;

/** Draws everything in the plot that moves with time, but for the density, over what is there. */
export function drawPlot(pen: Pen, picture: PlotPicture, brushes: Brushes): void {
  pen.fillStyle = brushes.palette.hairline;
  for (const x of picture.minor) pen.fillRect(x, 0, 1, picture.height);
  pen.fillStyle = brushes.palette.major;
  for (const x of picture.major) pen.fillRect(x, 0, 1, picture.height);
  for (const path of picture.connectors) drawConnector(pen, path, picture.left, brushes);
  drawMarks(pen, picture.marks, brushes);
  drawClusters(pen, picture.clusters, brushes);
  if (picture.pointerX !== undefined) drawCrosshair(pen, picture.pointerX, picture.height, brushes);
}

function drawCrosshair(pen: Pen, x: number, height: number, { palette }: Brushes): void {
  pen.strokeStyle = palette.line;
  pen.lineWidth = 1;
  pen.setLineDash([3, 3]);
  pen.beginPath();
  pen.moveTo(x + 0.5, 0);
  pen.lineTo(x + 0.5, height);
  pen.stroke();
  pen.setLineDash([]);
}

function drawConnector(pen: Pen, path: string, left: number, { palette, outline }: Brushes): void {
  pen.strokeStyle = palette.line;
  pen.lineWidth = 1.5;
  pen.translate(left, 0);
  pen.stroke(outline(path));
  pen.translate(-left, 0);
}

/** All as one shape: two dozen of them alone take twice as long. */
function drawClusters(pen: Pen, clusters: readonly PictureCluster[], brushes: Brushes): void {
  const { palette, baseline, fonts, widthOf } = brushes;
  if (clusters.length === 0) return;
  pen.fillStyle = palette.veil;
  pen.strokeStyle = palette.hairline;
  pen.lineWidth = 1;
  pen.beginPath();
  for (const { x, y, text } of clusters) {
    const width = Math.max(PILL.least, widthOf(text, 'plain') + 2 * PILL.air);
    pen.roundRect(x - width / 2 + 0.5, y + 0.5, width - 1, PILL.height - 1, PILL.radius);
  }
  pen.fill();
  pen.stroke();
  pen.font = fonts.plain;
  pen.fillStyle = palette.text;
  const top = (PILL.height - SIZES.line) / 2 + baseline;
  for (const { x, y, text } of clusters) pen.fillText(text, x - widthOf(text, 'plain') / 2, y + top);
}
