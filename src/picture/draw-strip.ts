import type { Brushes, Pen } from './brushes.ts';

/** The strip of all years: which part of it the plot shows, in pixels. */
export interface StripPicture {
  readonly height: number;
  readonly left: number;
  readonly right: number;
}

const EDGE = 2;
const HANDLE = { width: 6, top: 6, height: 28 } as const;

export function drawStrip(pen: Pen, { height, left, right }: StripPicture, { palette }: Brushes): void {
  pen.fillStyle = palette.glass;
  pen.fillRect(left, 0, right - left, height);
  pen.strokeStyle = palette.link;
  pen.lineWidth = EDGE;
  pen.strokeRect(left + EDGE / 2, EDGE / 2, right - left - EDGE, height - EDGE);
  pen.fillStyle = palette.link;
  for (const x of [left - 2, right + 2 - HANDLE.width]) pen.fillRect(x, HANDLE.top, HANDLE.width, HANDLE.height);
}
