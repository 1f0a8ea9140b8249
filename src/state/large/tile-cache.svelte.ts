import { untrack } from 'svelte';
import { byDate } from '../../core/dataset/date-order.ts';
import type { TimelineEvent } from '../../core/dataset/types.ts';
import { NO_FILTERS, type Filters } from '../../core/filter/filter.ts';
import { keyOf, rootScale, within, type TileAddress } from '../../core/tiles/grid.ts';
import { narrowingOf } from '../../core/tiles/narrowing.ts';
import type { TileSource } from '../../core/tiles/source.ts';
import { emptyTile, narrow, type Tile } from '../../core/tiles/tile.ts';
import type { Tiles } from './tiles.ts';

/** Tiles that are remembered, the wanted ones among them. */
const REMEMBERED = 80;
/** Tiles that come within so short a time are shown together: each time, the page is laid out anew. */
const TOGETHER_MS = 50;

/** Tiles by name, all of the same filters. */
interface Batch {
  readonly filters: Filters;
  readonly found: Map<string, Tile>;
}

/**
 * The tiles of a source that are here or on their way. When the filters change, those of the former filters stay until
 * all that is wanted of the new ones has come: nothing is shown that passes neither, and, once something is, never nothing.
 */
export class TileCache implements Tiles {
  readonly #source: TileSource;
  readonly #root: number;
  #shown: Batch = $state.raw({ filters: NO_FILTERS, found: new Map() });
  /** What is being asked for: what is shown, unless the filters have changed. */
  #coming = untrack(() => this.#shown);
  readonly #asked = new Map<string, AbortController>();
  /** Counts what has come in: the maps themselves are not watched. */
  #arrivals = $state.raw(0);
  /** Runs while tiles have come that are not shown yet. */
  #arrival: ReturnType<typeof setTimeout> | undefined;
  /** Tiles that could not be had, until they are asked for again. */
  #missing: ReadonlySet<string> = $state.raw(new Set());

  constructor(source: TileSource) {
    this.#source = source;
    this.#root = rootScale(source.head.from, source.head.until);
  }

  /** What the tiles that are shown were asked for with. */
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

  /** Asks for what is wanted and not here, and gives up what is no longer wanted. */
  load(addresses: readonly TileAddress[], filters: Filters): void {
    this.#turnTo(filters);
    const wanted = new Map(addresses.map((address) => [keyOf(address), address]));
    for (const [key, request] of this.#asked) if (!wanted.has(key)) request.abort();
    const { found } = this.#coming;
    for (const [key, address] of wanted) {
      const tile = found.get(key);
      if (tile) {
        found.delete(key); // now the youngest
        found.set(key, tile);
      } else if (!this.#asked.has(key)) void this.#ask(key, address);
    }
    for (const key of found.keys()) {
      if (found.size <= REMEMBERED) break;
      if (!wanted.has(key)) found.delete(key);
    }
  }

  /** Begins anew where other filters leave something else: what is on its way for the former ones is dropped. */
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
    if (this.#asked.get(key) !== request) return; // overtaken by other filters
    this.#asked.delete(key);
    if (this.#asked.size > 0) return;
    if (batch === this.#shown) this.#show();
    else this.#shown = batch;
  }

  /** Shows the tiles that have come. */
  #show(): void {
    if (this.#arrival === undefined) return;
    clearTimeout(this.#arrival);
    this.#arrival = undefined;
    this.#arrivals++;
  }

  /** Gives up what is on its way, and forgets what is here. */
  close(): void {
    for (const request of this.#asked.values()) request.abort();
    this.#asked.clear();
    clearTimeout(this.#arrival);
    this.#shown = this.#coming = { filters: NO_FILTERS, found: new Map() };
  }
}
