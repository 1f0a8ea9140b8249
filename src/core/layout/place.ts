import type { Instant } from '../time/instant.ts';
import { barOf, type PlotScale } from './footprint.ts';
import { laneHeight, totalHeight } from './plan.ts';
import { SIZES, type PackedLane, type PlacedEvent } from './types.ts';

/** A lane with its position in the plot, in pixels. */
export interface PlacedLane {
  readonly id: string;
  readonly top: number;
  readonly height: number;
  /** Pixels between two rows. */
  readonly apart: number;
  /** Top of each row, from the top of the plot. */
  readonly rowTops: readonly number[];
}

/**
 * Stacks lanes into a height. Each is as high as its rows. What is left over gives them air first and then moves the
 * rows apart a little; the rest stays empty.
 */
export function stackLanes(lanes: readonly PackedLane[], heightPx: number): PlacedLane[] {
  const shown = lanes.filter(({ isHidden }) => !isHidden);
  const rows = shown.reduce((sum, lane) => sum + lane.rowHeights.length, 0);
  const spare = Math.max(0, heightPx - totalHeight(lanes));
  const air =
    shown.length > 0 ? Math.min(2 * (SIZES.laneAir - SIZES.lanePadding), Math.floor(spare / shown.length)) : 0;
  const left = spare - air * shown.length;
  const perRow = rows > 0 ? Math.min(SIZES.rowMax - SIZES.rowMin, Math.floor(left / rows)) : 0;
  let top = 0;
  return lanes.map((lane) => {
    const height = laneHeight(lane, air) + perRow * (lane.isHidden ? 0 : lane.rowHeights.length);
    const placed = { id: lane.id, top, height, apart: perRow };
    top += height;
    return { ...placed, rowTops: rowTopsIn(lane, placed) };
  });
}

/** Other rows in lanes that keep their heights: closer together, or even on each other, if they are more than before. */
export const keepLanes = (lanes: readonly PackedLane[], kept: readonly PlacedLane[]): PlacedLane[] =>
  kept.map((placed, i) => {
    const { rowHeights } = lanes[i]!;
    const spare = placed.height - laneHeight({ rowHeights });
    const apart = Math.min(placed.apart, spare / Math.max(1, rowHeights.length - 1));
    return { ...placed, rowTops: rowTopsIn(lanes[i]!, { ...placed, apart }) };
  });

/** The tops of the rows in the middle of a lane; at least one. */
function rowTopsIn({ rowHeights }: PackedLane, { top, height, apart }: Omit<PlacedLane, 'id' | 'rowTops'>): number[] {
  const heights = rowHeights.length > 0 ? rowHeights : [SIZES.rowMin];
  const needed = heights.reduce((sum, row) => sum + row + apart, -apart);
  let at = top + (height - needed) / 2;
  return heights.map((row) => {
    const rowTop = Math.floor(at);
    at += row + apart;
    return rowTop;
  });
}

/** Where pixel 0 is, and the limits of drawing to either side. */
export interface Projection extends Pick<PlotScale, 'pxPerDay' | 'isNear'> {
  readonly origin: Instant;
  /** Pixels to clamp to: events stay in the document, but not a million pixels away. */
  readonly left: number;
  readonly right: number;
}

/** Packed events in pixels on a projection, in the order of the lane. */
export function placeEvents(lane: PackedLane, { rowTops }: PlacedLane, projection: Projection): PlacedEvent[] {
  const { origin, pxPerDay, left, right } = projection;
  const clamp = (px: number) => Math.min(Math.max(px - origin * pxPerDay, left), right);
  return lane.events.map((packed) => {
    const { event, row } = packed;
    const bar = barOf(event, projection);
    const barEnd = clamp(bar.right);
    return {
      ...packed,
      ...{ x: clamp(event.anchor * pxPerDay), y: rowTops[row] ?? rowTops.at(-1)!, barStart: clamp(bar.left), barEnd },
      lineEnd: event.isOngoing ? clamp(event.until * pxPerDay) : barEnd,
    };
  });
}
