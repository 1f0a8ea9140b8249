import type { Instant } from '../time/instant.ts';
import { barPx } from './footprint.ts';
import { laneHeight } from './plan.ts';
import { SIZES, type LabelledEvent, type PackedLane, type PlacedEvent } from './types.ts';

/** A lane with its position in the plot, in pixels. */
export interface PlacedLane {
  readonly id: string;
  readonly top: number;
  readonly height: number;
  /** Top of each row, from the top of the plot. */
  readonly rowTops: readonly number[];
}

/** Stacks lanes into a height: rows grow a little if there is room, and lanes share what is left equally. */
export function stackLanes(lanes: readonly PackedLane[], heightPx: number): PlacedLane[] {
  const needed = lanes.reduce((sum, lane) => sum + laneHeight(lane), 0);
  const rows = lanes.reduce((sum, lane) => sum + lane.rowHeights.length, 0);
  const spare = Math.max(0, heightPx - needed);
  const perRow = rows > 0 ? Math.min(SIZES.rowMax - SIZES.rowMin, Math.floor(spare / rows)) : 0;
  const perLane = lanes.length > 0 ? Math.floor((spare - perRow * rows) / lanes.length) : 0;
  let top = 0;
  return lanes.map((lane) => {
    const laneTop = top;
    const inRows = lane.rowHeights.reduce((sum, row) => sum + row + perRow, 0);
    const height = laneHeight(lane) + perRow * lane.rowHeights.length + perLane;
    top += height;
    let rowTop = laneTop + (height - inRows + perRow) / 2;
    const rowTops = lane.rowHeights.map((rowHeight) => {
      const at = rowTop;
      rowTop += rowHeight + perRow;
      return at;
    });
    return { id: lane.id, top: laneTop, height, rowTops };
  });
}

/** Where pixel 0 is, how many pixels a day has, and the limits of drawing to either side. */
export interface Projection {
  readonly origin: Instant;
  readonly pxPerDay: number;
  /** Pixels to clamp to: events stay in the document, but not a million pixels away. */
  readonly left: number;
  readonly right: number;
}

/** Packed events in pixels on a projection, in the order of the lane. */
export function placeEvents(lane: PackedLane, { rowTops }: PlacedLane, projection: Projection): PlacedEvent[] {
  const clamp = (px: number) => Math.min(Math.max(px, projection.left), projection.right);
  const toPx = (instant: Instant) => clamp((instant - projection.origin) * projection.pxPerDay);
  const barOf = (event: LabelledEvent) => {
    const x = (event.anchor - projection.origin) * projection.pxPerDay;
    const px = barPx(event, projection.pxPerDay);
    return { barStart: clamp(event.fadesIn ? x - px : x), barEnd: clamp(event.fadesIn ? x : x + px) };
  };
  return lane.events.map((packed) => {
    const { event, row } = packed;
    const x = toPx(event.anchor);
    const bar = event.isSpan ? barOf(event) : { barStart: toPx(event.from), barEnd: toPx(event.until) };
    const lineEnd = event.isOngoing ? toPx(event.until) : bar.barEnd;
    return { ...packed, x, y: rowTops[row]!, ...bar, lineEnd };
  });
}
