import type { TimelineEvent } from '../dataset/types.ts';
import { BINS, binOf, FINEST, spanOf, startOf, type TileAddress } from './grid.ts';

/** What one lane holds in the time of a tile. Every event is counted once, where its icon is. */
export interface LaneTile<E = TimelineEvent> {
  readonly count: number;
  /** The same count, split by `BINS` equal parts of the tile's time. */
  readonly bins: ArrayLike<number>;
  /** The most important events, most important first; at most `topAt(scale)` of them. */
  readonly top: readonly E[];
}

/** A stretch of the timeline at one scale. Lanes are in the order of the dataset. */
export interface Tile<E = TimelineEvent> {
  readonly address: TileAddress;
  readonly lanes: readonly LaneTile<E>[];
}

/** How many events of a lane a tile names. The finest tiles name more, as there is no finer scale to zoom to. */
export const topAt = (scale: number): number => (scale === FINEST ? 200 : 16);

/** Whether a tile names all its events, so that finer tiles can be made from it. */
export const isComplete = ({ lanes }: Pick<Tile<unknown>, 'lanes'>): boolean =>
  lanes.every(({ count, top }) => count === top.length);

/**
 * A number for every id that looks random but is always the same. Events of equal importance are named in this order,
 * so that they spread over the tile and don't bunch up at its beginning. FNV-1a, 32 bits (draft-eastlake-fnv).
 */
export function rankOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** The order in which events are named. */
export function byImportance(a: TimelineEvent, b: TimelineEvent): number {
  return a.importance - b.importance || rankOf(a.id) - rankOf(b.id) || a.time.anchor - b.time.anchor;
}

/**
 * The part of a tile that a finer address covers. Exact if the tile names all its events; otherwise counts are as exact
 * as the bins allow and only the named events are included, to stand in until the finer tile arrives.
 */
export function narrow(tile: Tile, address: TileAddress): Tile {
  const { scale, index } = tile.address;
  if (scale === address.scale) return tile;
  const from = startOf(address);
  const until = from + spanOf(address);
  const parts = 2 ** (scale - address.scale);
  const firstBin = (address.index - index * parts) * (BINS / parts);
  const exact = isComplete(tile);
  const lanes = tile.lanes.map(({ bins, top }): LaneTile => {
    const named = top.filter(({ time }) => time.anchor >= from && time.anchor < until);
    if (exact || BINS / parts < 1) return { count: named.length, bins: binsOf(named, address), top: named };
    const finer = new Uint32Array(BINS);
    for (let bin = 0; bin < BINS / parts; bin++) finer[bin * parts + (parts >> 1)] = bins[firstBin + bin]!;
    return { count: finer.reduce((sum, count) => sum + count, 0), bins: finer, top: named };
  });
  return { address, lanes };
}

/** How many of the events of a tile fall into each of its bins. */
export function binsOf(events: readonly TimelineEvent[], address: TileAddress): Uint32Array {
  const bins = new Uint32Array(BINS);
  for (const { time } of events) bins[binOf(time.anchor, address)]!++;
  return bins;
}

/** A tile without events. */
export function emptyTile(address: TileAddress, lanes: number): Tile {
  const lane: LaneTile = { count: 0, bins: new Uint32Array(BINS), top: [] };
  return { address, lanes: Array.from({ length: lanes }, () => lane) };
}
