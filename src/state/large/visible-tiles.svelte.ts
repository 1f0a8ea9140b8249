import type { TimelineEvent } from '../../core/dataset/types.ts';
import { passing } from '../../core/filter/filter.ts';
import { keepIfEqual } from '../../core/keep-if-equal.ts';
import { chooseEvents, type Cluster } from '../../core/tiles/choose.ts';
import {
  addressesOf,
  ancestorsOf,
  BINS,
  rootScale,
  spanOf,
  startOf,
  tileRangeOf,
  type TileAddress,
  type TileRange,
} from '../../core/tiles/grid.ts';
import type { Tile } from '../../core/tiles/tile.ts';
import { endOf, type TimeWindow } from '../../core/time/time-window.ts';
import type { EventStore } from '../event-store.ts';
import type { Filtering } from '../filtering.svelte.ts';
import type { View } from '../view.svelte.ts';
import type { Tiles } from './tiles.ts';

interface Parts {
  readonly store: EventStore;
  readonly view: View;
  readonly filtering: Filtering;
  /** Events to show wherever they are. */
  readonly kept: readonly TimelineEvent[];
}

const isSameRange = (a: TileRange, b: TileRange) => a.scale === b.scale && a.first === b.first && a.last === b.last;

/** The tiles around the view of a large timeline, and which of their events are to become marks. */
export class VisibleTiles {
  readonly #parts: Parts;
  readonly #source: Tiles;
  readonly #laneIds: readonly string[];
  readonly #root: number;
  /** The same object until the view has moved by a tile: marks, clusters and everything that shows them use it. */
  #range: TileRange;
  /** Whether the previous range was a later one. */
  #isGoingBack = false;

  constructor(parts: Parts, source: Tiles) {
    const { store, view } = parts;
    this.#parts = parts;
    this.#source = source;
    this.#laneIds = store.dataset.lanes.map(({ id }) => id);
    this.#root = rootScale(store.extent.from, store.extent.until);
    this.#range = $state.raw(tileRangeOf(view.window, this.#root));
  }

  /** Indexes of the lanes that are switched off. */
  readonly hidden: ReadonlySet<number> = $derived.by(() => {
    const { off } = this.#parts.filtering;
    return new Set(this.#laneIds.flatMap((id, lane) => (off.has(id) ? [lane] : [])));
  });

  get range(): TileRange {
    return this.#range;
  }

  /** The filters, apart from lanes, that the tiles reflect. */
  get filters() {
    return this.#source.filters;
  }

  /**
   * Called with each window the view shows, and with the one in which it comes to rest. While it moves, a range stays
   * as long as it covers the view; at rest it depends on nothing but the window.
   */
  follow(window: TimeWindow): void {
    const { isMoving } = this.#parts.view.motion;
    const range = tileRangeOf(window, this.#root, isMoving ? this.#range : undefined);
    if (isSameRange(range, this.#range)) return;
    this.#isGoingBack = range.scale === this.#range.scale && range.first < this.#range.first;
    this.#range = range;
  }

  readonly #ancestors = $derived.by(() => {
    const { scale, first } = this.range;
    return ancestorsOf(startOf({ scale, index: first }), scale, this.#root);
  });

  /** Coarser tiles, whose events may extend into the range. */
  readonly #overhead: readonly Tile[] = $derived.by(() => {
    return this.#keepOverhead(this.#ancestors.map((address) => this.#source.tile(address)));
  });
  readonly #keepOverhead = keepIfEqual<Tile>();

  /** The tiles of the range, as far as they are known. */
  readonly tiles: readonly Tile[] = $derived.by(() => {
    return this.#keepTiles(addressesOf(this.range).map((address) => this.#source.tile(address)));
  });
  readonly #keepTiles = keepIfEqual<Tile>();

  /** Events that get a row before all others. */
  readonly keptIds: ReadonlySet<string> = $derived.by(() => new Set(this.#parts.kept.map(({ id }) => id)));

  /** The events of each lane that become marks if there is room, in date order. */
  readonly chosen: readonly (readonly TimelineEvent[])[] = $derived.by(() => {
    const { store, kept } = this.#parts;
    const start = startOf(this.tiles[0]!.address);
    const end = startOf(this.tiles.at(-1)!.address) + spanOf(this.tiles.at(-1)!.address);
    // No tile counts events that do not pass.
    const passes = passing(store.dataset, this.filters, 'lane');
    const keep = kept.filter((event) => event.time.until > start && event.time.anchor < end && passes(event));
    return chooseEvents({ tiles: this.tiles, ancestors: this.#overhead, keep, hidden: this.hidden }, this.#laneIds);
  });

  /** Events of a cluster in date order: all of them if they are in memory, otherwise those its tile names. */
  eventsOf({ lane, address }: Cluster): readonly TimelineEvent[] {
    return this.#source.eventsIn(address, this.#laneIds.indexOf(lane));
  }

  /** How many events are in a window, accurate to a bin at either end. */
  countIn(window: TimeWindow): number {
    let count = 0;
    for (const { address, lanes } of this.tiles) {
      const first = Math.floor(((window.start - startOf(address)) / spanOf(address)) * BINS);
      const last = Math.ceil(((endOf(window) - startOf(address)) / spanOf(address)) * BINS);
      lanes.forEach(({ bins }, lane) => {
        if (this.hidden.has(lane)) return;
        for (let bin = Math.max(0, first); bin < Math.min(BINS, last); bin++) count += bins[bin]!;
      });
    }
    return count;
  }

  /** Whether a tile of the range could not be fetched, perhaps because the browser is offline. */
  get isMissing(): boolean {
    return addressesOf(this.range).some((address) => this.#source.isMissing(address));
  }

  /** Whether all tiles of the range are loaded. */
  readonly isComplete: boolean = $derived.by(() =>
    addressesOf(this.range).every((address) => this.#source.has(address)),
  );

  /** Fetches what is not loaded: the range, coarser tiles that reach into it, and the next tile ahead. */
  load(): void {
    const { scale, first, last } = this.range;
    const ahead = { scale, index: this.#isGoingBack ? first - 1 : last + 1 };
    const roots = addressesOf(tileRangeOf(this.#parts.view.bounds, this.#root)).slice(1, -1);
    const wanted: TileAddress[] = [...roots, ...addressesOf(this.range), ...this.#ancestors, ahead];
    this.#source.load(wanted, this.#parts.filtering.filters);
  }
}
