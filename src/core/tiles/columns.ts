import type { TimelineEvent } from '../dataset/types.ts';
import type { Instant } from '../time/instant.ts';
import { BINS, binOf, spanOf, startOf, type TileAddress } from './grid.ts';
import { rankOf, topAt, type LaneTile, type Tile } from './tile.ts';

/**
 * What is needed to cut tiles, for any number of events in the order of `anchor`: 14 bytes per event. An event is
 * identified by its index in these columns.
 */
export interface Columns {
  readonly anchor: Float64Array;
  readonly rank: Uint32Array;
  /** Index of its lane in the dataset. */
  readonly lane: Uint8Array;
  readonly importance: Uint8Array;
}

/** Columns for events that are objects, in the order of their icons. */
export function toColumns(events: readonly TimelineEvent[], laneIds: readonly string[]): Columns {
  const laneOf = new Map(laneIds.map((id, i) => [id, i]));
  return {
    anchor: Float64Array.from(events, ({ time }) => time.anchor),
    rank: Uint32Array.from(events, ({ id }) => rankOf(id)),
    lane: Uint8Array.from(events, ({ lane }) => laneOf.get(lane)!),
    importance: Uint8Array.from(events, ({ importance }) => importance),
  };
}

/** The first index whose anchor is not before an instant. */
export function lowerBound(anchor: Float64Array, instant: Instant): number {
  let low = 0;
  for (let high = anchor.length; low < high;) {
    const middle = (low + high) >>> 1;
    if (anchor[middle]! < instant) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Counts the events in a tile's time and names the most important ones of each lane, by index.
 * @param failing non-zero for events that do not count; if absent, all count
 */
export function cutTile(columns: Columns, address: TileAddress, lanes: number, failing?: Uint8Array): Tile<number> {
  const { anchor, lane } = columns;
  const from = lowerBound(anchor, startOf(address));
  const until = lowerBound(anchor, startOf(address) + spanOf(address));
  const most = topAt(address.scale);
  const cut = Array.from({ length: lanes }, () => ({ count: 0, bins: new Uint32Array(BINS), top: [] as number[] }));
  for (let index = from; index < until; index++) {
    if (failing && failing[index] !== 0) continue;
    const ofLane = cut[lane[index]!]!;
    ofLane.count++;
    ofLane.bins[binOf(anchor[index]!, address)]!++;
    insert(columns, ofLane.top, index, most);
  }
  return { address, lanes: cut };
}

/** Inserts an event into the most important so far, if it belongs there. */
function insert(columns: Columns, top: number[], index: number, most: number): void {
  if (top.length === most && !isBefore(columns, index, top[most - 1]!)) return;
  let at = top.length;
  while (at > 0 && isBefore(columns, index, top[at - 1]!)) at--;
  top.splice(at, 0, index);
  if (top.length > most) top.pop();
}

/** Same order as `byImportance`. */
function isBefore({ importance, rank }: Columns, a: number, b: number): boolean {
  const difference = importance[a]! - importance[b]! || rank[a]! - rank[b]! || a - b;
  return difference < 0;
}

/** The same tile with its events mapped. */
export function mapTile<A, B>({ address, lanes }: Tile<A>, change: (event: A) => B): Tile<B> {
  return { address, lanes: lanes.map((lane): LaneTile<B> => ({ ...lane, top: lane.top.map(change) })) };
}
