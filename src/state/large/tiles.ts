import type { TimelineEvent } from '../../core/dataset/types.ts';
import type { Filters } from '../../core/filter/filter.ts';
import type { TileAddress } from '../../core/tiles/grid.ts';
import type { Tile } from '../../core/tiles/tile.ts';

/** Gives tiles of any scale up to the root, cut from events in memory or fetched from elsewhere. */
export interface Tiles {
  /** The filters that its tiles are of, lanes aside. Where they are fetched, they follow a little later. */
  readonly filters: Filters;
  /** A tile as well as it is known: until it is here, what coarser ones tell of it. */
  tile(address: TileAddress): Tile;
  /** Events of a lane in a tile's time, in date order: all of them, or those that the tile names. */
  eventsIn(address: TileAddress, lane: number): readonly TimelineEvent[];
  /** Whether it is here. */
  has(address: TileAddress): boolean;
  /** Whether it could not be fetched; `load` tries again. */
  isMissing(address: TileAddress): boolean;
  /** Fetches what is not here, and gives up what is no longer wanted. */
  load(addresses: readonly TileAddress[], filters: Filters): void;
}
