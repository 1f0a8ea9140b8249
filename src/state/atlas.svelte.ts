import { untrack } from 'svelte';
import type { TimelineEvent } from '../core/dataset/types.ts';
import { densityFrom } from '../core/layout/density.ts';
import { chooseEvents, type Cluster } from '../core/tiles/choose.ts';
import { cutTile, mapTile, toColumns } from '../core/tiles/columns.ts';
import {
  addressesOf,
  ancestorsOf,
  BINS,
  keyOf,
  pageOf,
  rootScale,
  spanOf,
  startOf,
  within,
  type Page,
  type TileAddress,
} from '../core/tiles/grid.ts';
import type { TileSource } from '../core/tiles/source.ts';
import { emptyTile, narrow, type Tile } from '../core/tiles/tile.ts';
import { steady } from '../core/steady.ts';
import { endOf, type TimeWindow } from '../core/time/time-window.ts';
import type { Instant } from '../core/time/instant.ts';
import type { Filtering } from './filtering.svelte.ts';
import { PagePlan } from './page-plan.svelte.ts';
import type { View } from './view.svelte.ts';

/** Tiles that are remembered, the wanted ones among them. */
const REMEMBERED = 80;
/** Tiles that come within so short a time are shown together: each time, the page is laid out anew. */
const TOGETHER_MS = 50;

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
export class Atlas {
  readonly #view: View;
  readonly #filtering: Filtering;
  readonly #keep: () => readonly TimelineEvent[];
  readonly #source: TileSource | undefined;
  readonly #laneIds: readonly string[];
  readonly #root: number;
  /** The same object until the view has moved by a tile: marks and clusters, and all that shows them, follow from it. */
  #page: Page;

  readonly layout: PagePlan;

  readonly #found = new Map<string, Tile>();
  readonly #asked = new Map<string, AbortController>();
  /** Counts what has come in: the map itself is not watched. */
  #arrivals = $state.raw(0);
  /** Runs while tiles have come that are not shown yet. */
  #arrival: ReturnType<typeof setTimeout> | undefined;
  /** Tiles that could not be had, until they are asked for again. */
  #missing: ReadonlySet<string> = $state.raw(new Set());

  constructor(
    { view, filtering, keep }: Parts,
    laneIds: readonly string[],
    { from, until }: { readonly from: Instant; readonly until: Instant },
    source?: TileSource,
  ) {
    this.#view = view;
    this.#filtering = filtering;
    this.#keep = keep;
    this.#laneIds = laneIds;
    this.#source = source;
    this.#root = rootScale(from, until);
    this.#page = $state.raw(pageOf(view.window, this.#root));
    this.layout = new PagePlan(this, view, laneIds);
  }

  /** Places of the lanes that are switched off. */
  readonly hidden: ReadonlySet<number> = $derived.by(() => {
    const { hiddenLanes } = this.#filtering.filters;
    return new Set(this.#laneIds.flatMap((id, lane) => (hiddenLanes.includes(id) ? [lane] : [])));
  });

  /** The tiles about the view. */
  get page(): Page {
    return this.#page;
  }

  /** The view shows a window: it may need another page. */
  follow(window: TimeWindow): void {
    this.#page = pageOf(window, this.#root, this.#page);
  }

  readonly #ancestors = $derived.by(() => {
    const { scale, first } = this.page;
    return ancestorsOf(startOf({ scale, index: first }), scale, this.#root);
  });

  /** Tiles of events that may reach into the page. */
  readonly #overhead: readonly Tile[] = $derived.by(() => {
    void this.#arrivals;
    const tiles = this.#ancestors.map((address) => this.#find(address));
    return (this.#lastOverhead = steady(tiles, this.#lastOverhead));
  });
  #lastOverhead: readonly Tile[] | undefined;

  /** Cuts tiles from events that are here; made anew when other events are shown. */
  readonly #cut: ((address: TileAddress) => Tile) | undefined = $derived.by(() => {
    if (this.#source) return undefined;
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
    void this.#arrivals;
    const tiles = addressesOf(this.page).map((address) => this.#find(address));
    return (this.#lastTiles = steady(tiles, this.#lastTiles));
  });
  #lastTiles: readonly Tile[] | undefined;

  /** The coarsest tiles, which hold everything. */
  readonly roots: readonly Tile[] = $derived.by(() => {
    void this.#arrivals;
    const roots = this.#rootAddresses.map((address) => this.#find(address));
    return (this.#lastRoots = steady(roots, this.#lastRoots));
  });
  #lastRoots: readonly Tile[] | undefined;

  readonly #rootAddresses = $derived.by(() => addressesOf(pageOf(this.#view.bounds, this.#root)).slice(1, -1));

  /** Events that are placed before all others. */
  readonly keptIds: ReadonlySet<string> = $derived.by(() => new Set(this.#keep().map(({ id }) => id)));

  /** The events of each lane that are to become marks if there is room, in date order. */
  readonly chosen: readonly (readonly TimelineEvent[])[] = $derived.by(() => {
    const start = startOf(this.tiles[0]!.address);
    const end = startOf(this.tiles.at(-1)!.address) + spanOf(this.tiles.at(-1)!.address);
    const keep = this.#keep().filter(({ time }) => time.until > start && time.anchor < end);
    return chooseEvents({ tiles: this.tiles, ancestors: this.#overhead, keep, hidden: this.hidden }, this.#laneIds);
  });

  /** Events of a cluster that its tile names: all of them, or the most important. */
  eventsOf({ lane, address }: Cluster): readonly TimelineEvent[] {
    return this.#find(address).lanes[this.#laneIds.indexOf(lane)]!.top;
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
    return addressesOf(this.page).some((address) => this.#missing.has(keyOf(address)));
  }

  /** Whether something is still to come. */
  readonly isComplete: boolean = $derived.by(() => {
    void this.#arrivals;
    return this.#source === undefined || addressesOf(this.page).every((address) => this.#found.has(keyOf(address)));
  });

  #find(address: TileAddress): Tile {
    if (this.#cut) return this.#cut(address);
    for (let scale = address.scale; scale <= this.#root; scale++) {
      const tile = this.#found.get(keyOf(within(address, scale)));
      if (tile) return narrow(tile, address);
    }
    return emptyTile(address, this.#laneIds.length);
  }

  #lastFirst = 0;
  /** What is wanted now: the page, what reaches into it, and the next tile on the way. */
  readonly #wanted: readonly TileAddress[] = $derived.by(() => {
    const { scale, first, last } = this.page;
    const ahead = { scale, index: first >= this.#lastFirst ? last + 1 : first - 1 };
    this.#lastFirst = first;
    return [...this.#rootAddresses, ...addressesOf(this.page), ...this.#ancestors, ahead];
  });

  /** Asks for what is wanted and not here, and gives up what is no longer wanted. */
  load(): void {
    if (!this.#source) return;
    const wanted = new Map(this.#wanted.map((address) => [keyOf(address), address]));
    for (const [key, request] of this.#asked) if (!wanted.has(key)) request.abort();
    for (const [key, address] of wanted) {
      const tile = this.#found.get(key);
      if (tile) {
        this.#found.delete(key); // now the youngest
        this.#found.set(key, tile);
      } else if (!this.#asked.has(key)) void this.#ask(key, address, this.#source);
    }
    for (const key of this.#found.keys()) {
      if (this.#found.size <= REMEMBERED) break;
      if (!wanted.has(key)) this.#found.delete(key);
    }
  }

  async #ask(key: string, address: TileAddress, source: TileSource): Promise<void> {
    const request = new AbortController();
    this.#asked.set(key, request);
    untrack(() => {
      if (this.#missing.has(key)) this.#missing = new Set([...this.#missing].filter((other) => other !== key));
    });
    try {
      this.#found.set(key, await source.tile(address, request.signal));
      this.#arrival ??= setTimeout(() => this.#show(), TOGETHER_MS);
    } catch {
      if (!request.signal.aborted) this.#missing = new Set([...this.#missing, key]);
    } finally {
      this.#asked.delete(key);
    }
    if (this.#asked.size === 0) this.#show();
  }

  /** Shows the tiles that have come. */
  #show(): void {
    if (this.#arrival === undefined) return;
    clearTimeout(this.#arrival);
    this.#arrival = undefined;
    this.#arrivals++;
  }
}
