import type { Instant } from '../time/instant.ts';
import { endOf, type TimeWindow } from '../time/time-window.ts';

/**
 * A cell of a grid over time that is the same for every dataset: `2 ** scale` days long, the `index`-th cell after
 * 1970-01-01 (before it if negative). Every cell has two halves, which are cells of the next finer scale.
 */
export interface TileAddress {
  readonly scale: number;
  readonly index: number;
}

/** Two days: finer ones would not help, as a week is the narrowest view. */
export const FINEST = 1;

/** How many bins of each tile events are counted in. For six scales, halves of tiles are whole numbers of bins. */
export const BINS = 64;

export const startOf = ({ scale, index }: TileAddress): Instant => index * 2 ** scale;
export const spanOf = ({ scale }: TileAddress): number => 2 ** scale;
export const tileAt = (instant: Instant, scale: number): TileAddress => ({
  scale,
  index: Math.floor(instant / 2 ** scale),
});
export const nextTo = ({ scale, index }: TileAddress, by: number): TileAddress => ({ scale, index: index + by });
export const keyOf = ({ scale, index }: TileAddress): string => `${scale}/${index}`;

/** The tile of a coarser scale that contains an address. */
export const within = ({ scale, index }: TileAddress, coarser: number): TileAddress => ({
  scale: coarser,
  index: Math.floor(index / 2 ** (coarser - scale)),
});

/** The bin of a tile that an instant in it falls into. */
export const binOf = (instant: Instant, address: TileAddress): number =>
  Math.min(BINS - 1, Math.max(0, Math.floor(((instant - startOf(address)) / spanOf(address)) * BINS)));

/** The scale at which a view of `span` days shows two to four tiles, and parts of one more. */
export const scaleFor = (span: number): number => Math.max(FINEST, Math.floor(Math.log2(span / 2)));

/** The longest view drawn at a scale: what does not overlap in it overlaps in no view of that scale. */
export const longestAt = (scale: number): number => 2 ** (scale + 2);

/** Neighbouring tiles, from the first to the last. */
export interface TileRange {
  readonly scale: number;
  readonly first: number;
  readonly last: number;
}

/**
 * The tiles that a window shows, plus one at either end, so that dragging does not reveal a gap.
 * @param root the coarsest scale there is
 * @param last the previous range: kept as long as it covers all that is in view, as a new one is expensive to draw
 */
export function tileRangeOf(window: TimeWindow, root: number, last?: TileRange): TileRange {
  const scale = Math.min(root, scaleFor(window.span));
  const first = tileAt(window.start, scale).index;
  const end = tileAt(endOf(window), scale).index;
  if (last?.scale === scale && last.first <= first && last.last >= end) return last;
  return { scale, first: first - 1, last: end + 1 };
}

export function addressesOf({ scale, first, last }: TileRange): TileAddress[] {
  return Array.from({ length: last - first + 1 }, (_, i) => ({ scale, index: first + i }));
}

/** The coarsest scale of a timeline between two instants: a few of its tiles hold everything. */
export const rootScale = (from: Instant, until: Instant): number => scaleFor(until - from);

/**
 * Tiles to search for events that began before an instant and are still running: at every coarser scale the one that
 * contains it and the one before, so that anything important enough for its length is found.
 */
export function ancestorsOf(instant: Instant, scale: number, root: number): TileAddress[] {
  const coarser = Array.from({ length: Math.max(0, root - scale) }, (_, i) => tileAt(instant, scale + 1 + i));
  return coarser.flatMap((tile) => [tile, nextTo(tile, -1)]);
}
