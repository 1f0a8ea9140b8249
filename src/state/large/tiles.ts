import type { TimelineEvent } from '../../core/dataset/types.ts';
import type { Filters } from '../../core/filter/filter.ts';
import type { TileAddress } from '../../core/tiles/grid.ts';
import type { Tile } from '../../core/tiles/tile.ts';

/** Provides tiles of any scale up to the root, cut from events in memory or fetched. */
export interface Tiles {
  /** The filters, apart from lanes, that the tiles reflect. Fetched tiles lag a little behind. */
  readonly filters: Filters;
  /** A tile as far as it is known: until it is loaded, derived from coarser ones. */
  tile(address: TileAddress): Tile;
  /** Events of a lane in a tile's time, in date order: all of them, or those the tile names. */
  eventsIn(address: TileAddress, lane: number): readonly TimelineEvent[];
  /** Whether a tile is loaded. */
  has(address: TileAddress): boolean;
  /** Whether a tile could not be fetched; `load` tries again. */
  isMissing(address: TileAddress): boolean;
  /** Fetches tiles that are not loaded, and cancels requests that are no longer wanted. */
  load(addresses: readonly TileAddress[], filters: Filters): void;
}
