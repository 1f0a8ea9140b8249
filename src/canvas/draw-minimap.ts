import type { DrawStyle, Context2D } from './draw-style.ts';

/** The minimap: which part of it the plot shows, in pixels. */
export interface MinimapDrawing {
  readonly height: number;
  readonly left: number;
  readonly right: number;
}

const EDGE = 2;
const HANDLE = { width: 6, top: 6, height: 28 } as const;

export function drawMinimap(context: Context2D, { height, left, right }: MinimapDrawing, { palette }: DrawStyle): void {
  context.fillStyle = palette.glass;
  context.fillRect(left, 0, right - left, height);
  context.strokeStyle = palette.link;
  context.lineWidth = EDGE;
  context.strokeRect(left + EDGE / 2, EDGE / 2, right - left - EDGE, height - EDGE);
  context.fillStyle = palette.link;
  for (const x of [left - 2, right + 2 - HANDLE.width]) context.fillRect(x, HANDLE.top, HANDLE.width, HANDLE.height);
}
