import { untrack } from 'svelte';
import { byDate } from '../../core/dataset/date-order.ts';
import type { TimelineEvent } from '../../core/dataset/types.ts';
import { NO_FILTERS, type Filters } from '../../core/filter/filter.ts';
import { keyOf, rootScale, within, type TileAddress } from '../../core/tiles/grid.ts';
import { narrowingOf } from '../../core/tiles/narrowing.ts';
import type { TileSource } from '../../core/tiles/source.ts';
import { emptyTile, narrow, type Tile } from '../../core/tiles/tile.ts';
import type { Tiles } from './tiles.ts';

/** How many tiles to keep, including the wanted ones. */
const REMEMBERED = 80;
/** Tiles that arrive within this time are shown together, because each update lays out the page again. */
const TOGETHER_MS = 50;

/** Tiles by key, all for the same filters. */
interface Batch {
  readonly filters: Filters;
  readonly found: Map<string, Tile>;
}

/**
 * The tiles of a source that are loaded or loading. When the filters change, the old tiles stay until all wanted new
 * ones have arrived, so that old and new are never mixed and the timeline is never empty in between.
 */
export class TileCache implements Tiles {
  readonly #source: TileSource;
  readonly #root: number;
  #shown: Batch = $state.raw({ filters: NO_FILTERS, found: new Map() });
  /** The batch being loaded: the one shown, unless the filters have changed. */
  #coming = untrack(() => this.#shown);
  readonly #asked = new Map<string, AbortController>();
  /** Counts arrivals, as the maps themselves are not reactive. */
  #arrivals = $state.raw(0);
  /** Runs while there are tiles that have arrived but are not shown yet. */
  #arrival: ReturnType<typeof setTimeout> | undefined;
  /** Tiles that are unavailable, until they are requested again. */
  #missing: ReadonlySet<string> = $state.raw(new Set());

  constructor(source: TileSource) {
    this.#source = source;
    this.#root = rootScale(source.head.from, source.head.until);
  }

  /** The filters with which the shown tiles were requested. */
  get filters(): Filters {
    return this.#shown.filters;
  }

  #find(address: TileAddress): Tile | undefined {
    void this.#arrivals;
    return this.#shown.found.get(keyOf(address));
  }

  tile(address: TileAddress): Tile {
    for (let scale = address.scale; scale <= this.#root; scale++) {
      const tile = this.#find(within(address, scale));
      if (tile) return narrow(tile, address);
    }
    return emptyTile(address, this.#source.head.dataset.lanes.length);
  }

  eventsIn(address: TileAddress, lane: number): readonly TimelineEvent[] {
    return [...this.tile(address).lanes[lane]!.top].sort(byDate);
  }

  has(address: TileAddress): boolean {
    return this.#find(address) !== undefined;
  }

  isMissing(address: TileAddress): boolean {
    return this.#missing.has(keyOf(address));
  }

  /** Requests wanted tiles that are not loaded, and cancels requests that are no longer wanted. */
  load(addresses: readonly TileAddress[], filters: Filters): void {
    this.#turnTo(filters);
    const wanted = new Map(addresses.map((address) => [keyOf(address), address]));
    for (const [key, request] of this.#asked) if (!wanted.has(key)) request.abort();
    const { found } = this.#coming;
    for (const [key, address] of wanted) {
      const tile = found.get(key);
      if (tile) {
        found.delete(key); // now the most recently used
        found.set(key, tile);
      } else if (!this.#asked.has(key)) void this.#ask(key, address);
    }
    for (const key of found.keys()) {
      if (found.size <= REMEMBERED) break;
      if (!wanted.has(key)) found.delete(key);
    }
  }

  /** Starts a new batch if the filters select other events: requests for the old filters are cancelled. */
  #turnTo(filters: Filters): void {
    const name = narrowingOf(filters);
    if (name === narrowingOf(this.#coming.filters)) return;
    for (const request of this.#asked.values()) request.abort();
    this.#asked.clear();
    const shown = untrack(() => this.#shown);
    this.#coming = name === narrowingOf(shown.filters) ? shown : { filters, found: new Map() };
  }

  async #ask(key: string, address: TileAddress): Promise<void> {
    const batch = this.#coming;
    const request = new AbortController();
    this.#asked.set(key, request);
    untrack(() => {
      if (this.#missing.has(key)) this.#missing = new Set([...this.#missing].filter((other) => other !== key));
    });
    try {
      batch.found.set(key, await this.#source.tile(address, request.signal, batch.filters));
      if (batch === this.#shown) this.#arrival ??= setTimeout(() => this.#show(), TOGETHER_MS);
    } catch {
      if (!request.signal.aborted) this.#missing = new Set([...this.#missing, key]);
    }
    if (this.#asked.get(key) !== request) return; // superseded by other filters
    this.#asked.delete(key);
    if (this.#asked.size > 0) return;
    if (batch === this.#shown) this.#show();
    else this.#shown = batch;
  }

  /** Shows the tiles that have arrived. */
  #show(): void {
    if (this.#arrival === undefined) return;
    clearTimeout(this.#arrival);
    this.#arrival = undefined;
    this.#arrivals++;
  }

  /** Cancels all requests and drops all tiles. */
  close(): void {
    for (const request of this.#asked.values()) request.abort();
    this.#asked.clear();
    clearTimeout(this.#arrival);
    this.#shown = this.#coming = { filters: NO_FILTERS, found: new Map() };
  }
}
