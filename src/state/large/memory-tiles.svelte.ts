import type { TimelineEvent } from '../../core/dataset/types.ts';
import type { Filters } from '../../core/filter/filter.ts';
import { cutTile, mapTile, toColumns } from '../../core/tiles/columns.ts';
import { keyOf, spanOf, startOf, type TileAddress } from '../../core/tiles/grid.ts';
import type { Tile } from '../../core/tiles/tile.ts';
import type { Tiles } from './tiles.ts';

interface Parts {
  readonly filtering: { readonly filters: Filters; readonly events: readonly TimelineEvent[] };
}

/** Tiles cut on demand from events in memory. */
export class MemoryTiles implements Tiles {
  readonly #parts: Parts;
  readonly #laneIds: readonly string[];

  constructor(parts: Parts, laneIds: readonly string[]) {
    this.#parts = parts;
    this.#laneIds = laneIds;
  }

  get filters(): Filters {
    return this.#parts.filtering.filters;
  }

  /** Each tile is cut once, until the shown events change. */
  readonly #cut = $derived.by(() => {
    const { events } = this.#parts.filtering;
    const columns = toColumns(events, this.#laneIds);
    const cut = new Map<string, Tile>();
    return (address: TileAddress): Tile => {
      const key = keyOf(address);
      let tile = cut.get(key);
      if (!tile) cut.set(key, (tile = mapTile(cutTile(columns, address, this.#laneIds.length), (i) => events[i]!)));
      return tile;
    };
  });

  tile(address: TileAddress): Tile {
    return this.#cut(address);
  }

  eventsIn(address: TileAddress, lane: number): readonly TimelineEvent[] {
    const start = startOf(address);
    const isIn = ({ anchor }: TimelineEvent['time']) => anchor >= start && anchor < start + spanOf(address);
    return this.#parts.filtering.events.filter((event) => event.lane === this.#laneIds[lane] && isIn(event.time));
  }

  has(): boolean {
    return true;
  }

  isMissing(): boolean {
    return false;
  }

  load(): void {}
}
