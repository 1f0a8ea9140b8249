import { byDate } from '../../core/dataset/date-order.ts';
import type { Dataset, TimelineEvent } from '../../core/dataset/types.ts';
import { passing, type FacetCounts, type Filters } from '../../core/filter/filter.ts';
import { densityFrom } from '../../core/layout/density.ts';
import { chooseEvents, type Cluster } from '../../core/tiles/choose.ts';
import { cutTile, mapTile, toColumns } from '../../core/tiles/columns.ts';
import {
  addressesOf,
  ancestorsOf,
  BINS,
  keyOf,
  tileRangeOf,
  rootScale,
  spanOf,
  startOf,
  within,
  type TileRange,
  type TileAddress,
} from '../../core/tiles/grid.ts';
import type { TileSource } from '../../core/tiles/source.ts';
import { emptyTile, narrow, type Tile } from '../../core/tiles/tile.ts';
import { keepIfEqual } from '../../core/keep-if-equal.ts';
import { endOf, type TimeWindow } from '../../core/time/time-window.ts';
import type { Instant } from '../../core/time/instant.ts';
import { FacetCounter } from './facet-counter.svelte.ts';
import type { Filtering } from '../filtering.svelte.ts';
import { TilePlan } from './tile-plan.svelte.ts';
import { TileCache } from './tile-cache.svelte.ts';
import type { View } from '../view.svelte.ts';

interface Parts {
  readonly view: View;
  readonly filtering: Filtering;
  /** Events to be shown wherever they are. */
  readonly keep: () => readonly TimelineEvent[];
}

/**
 * What of a large timeline is at hand: the tiles about the view, and which of their events are to become marks. The
 * events may be here, and tiles are then cut on the spot; or elsewhere, and tiles are asked for and come later. Until
 * they do, coarser ones stand in.
 */
export class VisibleTiles {
  readonly #view: View;
  readonly #filtering: Filtering;
  readonly #keep: () => readonly TimelineEvent[];
  /** Absent where the events are here. */
  readonly #cache: TileCache | undefined;
  /** Absent where the page counts by itself, or where only lanes can be filtered. */
  readonly #counter: FacetCounter | undefined;
  readonly #dataset: Dataset;
  readonly #laneIds: readonly string[];
  readonly #root: number;
  /** The same object until the view has moved by a tile: marks and clusters, and all that shows them, follow from it. */
  #range: TileRange;

  readonly layout: TilePlan;

  constructor(
    { view, filtering, keep }: Parts,
    dataset: Dataset,
    { from, until }: { readonly from: Instant; readonly until: Instant },
    source?: TileSource,
  ) {
    this.#view = view;
    this.#filtering = filtering;
    this.#keep = keep;
    this.#dataset = dataset;
    this.#laneIds = dataset.lanes.map(({ id }) => id);
    this.#cache = source && new TileCache(source);
    this.#counter = source?.facets && new FacetCounter(source.facets);
    this.#root = rootScale(from, until);
    this.#range = $state.raw(tileRangeOf(view.window, this.#root));
    this.layout = new TilePlan(this, view, this.#laneIds);
  }

  /** The filters that its tiles are of, lanes aside. Of a source they come a little later than they are set. */
  get filters(): Filters {
    return this.#cache?.filters ?? this.#filtering.filters;
  }

  /** How many events each choice of the filters would show, where the source says so. */
  get counts(): FacetCounts | undefined {
    return this.#counter?.counts;
  }

  /** Whether counts for the present filters are still to come. */
  get isCounting(): boolean {
    return this.#counter?.isWaiting === true;
  }

  /** Places of the lanes that are switched off. */
  readonly hidden: ReadonlySet<number> = $derived.by(() => {
    const { hiddenLanes } = this.#filtering.filters;
    return new Set(this.#laneIds.flatMap((id, lane) => (hiddenLanes.includes(id) ? [lane] : [])));
  });

  /** The tiles about the view. */
  get range(): TileRange {
    return this.#range;
  }

  /** The view shows a window: it may need another page. */
  follow(window: TimeWindow): void {
    this.#range = tileRangeOf(window, this.#root, this.#range);
  }

  readonly #ancestors = $derived.by(() => {
    const { scale, first } = this.range;
    return ancestorsOf(startOf({ scale, index: first }), scale, this.#root);
  });

  /** Tiles of events that may reach into the page. */
  readonly #overhead: readonly Tile[] = $derived.by(() => {
    const tiles = this.#ancestors.map((address) => this.#find(address));
    return (this.#lastOverhead = keepIfEqual(tiles, this.#lastOverhead));
  });
  #lastOverhead: readonly Tile[] | undefined;

  /** Cuts tiles from events that are here; made anew when other events are shown. */
  readonly #cut: ((address: TileAddress) => Tile) | undefined = $derived.by(() => {
    if (this.#cache) return undefined;
    const { events } = this.#filtering;
    const columns = toColumns(events, this.#laneIds);
    const known = new Map<string, Tile>();
    return (address) => {
      const key = keyOf(address);
      if (!known.has(key))
        known.set(
          key,
          mapTile(cutTile(columns, address, this.#laneIds.length), (i) => events[i]!),
        );
      return known.get(key)!;
    };
  });

  /** The tiles of the page, as well as they are known. */
  readonly tiles: readonly Tile[] = $derived.by(() => {
    const tiles = addressesOf(this.range).map((address) => this.#find(address));
    return (this.#lastTiles = keepIfEqual(tiles, this.#lastTiles));
  });
  #lastTiles: readonly Tile[] | undefined;

  /** The coarsest tiles, which hold everything. */
  readonly roots: readonly Tile[] = $derived.by(() => {
    const roots = this.#rootAddresses.map((address) => this.#find(address));
    return (this.#lastRoots = keepIfEqual(roots, this.#lastRoots));
  });
  #lastRoots: readonly Tile[] | undefined;

  readonly #rootAddresses = $derived.by(() => addressesOf(tileRangeOf(this.#view.bounds, this.#root)).slice(1, -1));

  /** Events that are placed before all others. */
  readonly keptIds: ReadonlySet<string> = $derived.by(() => new Set(this.#keep().map(({ id }) => id)));

  /** The events of each lane that are to become marks if there is room, in date order. */
  readonly chosen: readonly (readonly TimelineEvent[])[] = $derived.by(() => {
    const start = startOf(this.tiles[0]!.address);
    const end = startOf(this.tiles.at(-1)!.address) + spanOf(this.tiles.at(-1)!.address);
    // What does not pass is counted in no tile.
    const passes = passing(this.#dataset, this.filters, 'lane');
    const keep = this.#keep().filter((event) => event.time.until > start && event.time.anchor < end && passes(event));
    return chooseEvents({ tiles: this.tiles, ancestors: this.#overhead, keep, hidden: this.hidden }, this.#laneIds);
  });

  /** Events of a cluster in date order: all of them where they are here, else those that its tile names. */
  eventsOf({ lane, address }: Cluster): readonly TimelineEvent[] {
    if (this.#cache) return [...this.#find(address).lanes[this.#laneIds.indexOf(lane)]!.top].sort(byDate);
    const start = startOf(address);
    const isIn = ({ anchor }: TimelineEvent['time']) => anchor >= start && anchor < start + spanOf(address);
    return this.#filtering.events.filter((event) => event.lane === lane && isIn(event.time));
  }

  /** How many events there are in a window, to within a bin at either end. */
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

  /** How many events of a lane there are in equal stretches of all years, as well as the coarsest tiles know. */
  densityOf(lane: number, stretches: number): Float64Array {
    const histograms = (this.hidden.has(lane) ? [] : this.roots).map(({ address, lanes }) => {
      const from = startOf(address);
      return { from, until: from + spanOf(address), counts: lanes[lane]!.bins };
    });
    return densityFrom(histograms, this.#view.bounds, stretches);
  }

  /** Some tile of the view could not be had: offline, perhaps. `load` tries again. */
  get isMissing(): boolean {
    return addressesOf(this.range).some((address) => this.#cache?.isMissing(keyOf(address)));
  }

  /** Whether something is still to come. */
  readonly isComplete: boolean = $derived.by(() => {
    const cache = this.#cache;
    return cache === undefined || addressesOf(this.range).every((address) => cache.find(keyOf(address)));
  });

  #find(address: TileAddress): Tile {
    if (this.#cut) return this.#cut(address);
    for (let scale = address.scale; scale <= this.#root; scale++) {
      const tile = this.#cache?.find(keyOf(within(address, scale)));
      if (tile) return narrow(tile, address);
    }
    return emptyTile(address, this.#laneIds.length);
  }

  #lastFirst = 0;
  /** What is wanted now: the page, what reaches into it, and the next tile on the way. */
  readonly #wanted: readonly TileAddress[] = $derived.by(() => {
    const { scale, first, last } = this.range;
    const ahead = { scale, index: first >= this.#lastFirst ? last + 1 : first - 1 };
    this.#lastFirst = first;
    return [...this.#rootAddresses, ...addressesOf(this.range), ...this.#ancestors, ahead];
  });

  /** Asks the source for what is wanted and not here: tiles about the view, and counts for the filters. */
  load(): void {
    const { filters } = this.#filtering;
    void this.#counter?.ask(filters);
    this.#cache?.load(this.#wanted, filters);
  }
}
