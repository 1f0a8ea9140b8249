import { makeCatalog, type Catalog } from '../../core/dataset/catalog.ts';
import { byDate } from '../../core/dataset/date-order.ts';
import type { Dataset, TimelineEvent } from '../../core/dataset/types.ts';
import { isLaneOn } from '../../core/filter/lanes.ts';
import { filterEvents, type CountedFacet, type Facet, type FacetCount, type FacetCounts, type Filters } from '../../core/filter/filter.ts'; // prettier-ignore
import { densityFrom } from '../../core/layout/density-from.ts';
import type { SearchAnswer } from '../../core/search/answer.ts';
import { addressesOf, rootScale, spanOf, startOf, tileRangeOf } from '../../core/tiles/grid.ts';
import { SOURCE_FACETS, type TileSource } from '../../core/tiles/source.ts';
import { boundsOf, type Extent } from '../../core/time/bounds.ts';
import type { TimeWindow } from '../../core/time/time-window.ts';
import type { EventStore } from '../event-store.ts';
import { FacetCounter } from './facet-counter.svelte.ts';
import { TileCache } from './tile-cache.svelte.ts';

/** How many events to remember that were requested, or that a requested one refers to. */
const REMEMBERED = 60;

/** A timeline whose events are in a worker or in files: only those shown, found or open are in memory. */
export class RemoteStore implements EventStore {
  readonly dataset: Dataset;
  readonly extent: Extent;
  readonly laneTotals: readonly number[];
  readonly facets: readonly Facet[];
  readonly isWhole = false;
  readonly tiles: TileCache;
  readonly #source: TileSource;
  /** Absent if the source counts only by lane. */
  readonly #counter: FacetCounter | undefined;
  #requested: readonly TimelineEvent[] = $state.raw([]);

  constructor(source: TileSource) {
    const { dataset, laneCounts } = source.head;
    this.#source = source;
    this.dataset = dataset;
    this.extent = source.head;
    this.laneTotals = laneCounts;
    this.facets = source.facets ? SOURCE_FACETS : ['lane'];
    this.tiles = new TileCache(source);
    this.#counter = source.facets && new FacetCounter(source.facets);
  }

  get countries(): readonly string[] {
    return this.#source.facets?.all.country.map(({ value }) => value) ?? [];
  }

  get requested(): readonly TimelineEvent[] {
    return this.#requested;
  }

  catalogOf(wanted: readonly TimelineEvent[]): Catalog {
    const here = new Map([...wanted, ...this.#requested].map((event) => [event.id, event]));
    return makeCatalog({ ...this.dataset, events: [...here.values()].sort(byDate) });
  }

  passing({ dataset }: Catalog, { hiddenLanes, contextLanes }: Filters): readonly TimelineEvent[] {
    return filterEvents(dataset, { ...this.tiles.filters, hiddenLanes, contextLanes });
  }

  counts(facet: CountedFacet): readonly FacetCount[] {
    if (this.#counter) return this.#counter.counts[facet as keyof FacetCounts] ?? [];
    if (facet !== 'lane') return [];
    return this.dataset.lanes.map(({ id }, lane) => ({ value: id, count: this.laneTotals[lane]! }));
  }

  /** As precise as the coarsest tiles. */
  densityOf(lane: number, filters: Filters, window: TimeWindow, stretches: number): Float64Array {
    const isHidden = !isLaneOn(this.dataset.lanes[lane]!, filters);
    const root = rootScale(this.extent.from, this.extent.until);
    const roots = isHidden ? [] : addressesOf(tileRangeOf(boundsOf(this.extent), root));
    const histograms = roots.map((address) => {
      const from = startOf(address);
      return { from, until: from + spanOf(address), counts: this.tiles.tile(address).lanes[lane]!.bins };
    });
    return densityFrom(histograms, window, stretches);
  }

  /** Asks how many events each choice would show. Resolves when that is known or has failed. */
  async count(filters: Filters): Promise<void> {
    await this.#counter?.ask(filters);
  }

  async request(id: string): Promise<void> {
    if (this.#requested.some((event) => event.id === id)) return;
    const get = (wanted: string) => this.#source.event(wanted).catch(() => undefined); // what is in memory is shown
    const event = await get(id);
    if (!event) return;
    const others = await Promise.all((event.relations ?? []).map((relation) => get(relation.event)));
    const known = [event, ...others.filter((other) => other !== undefined), ...this.#requested];
    this.#requested = [...new Map(known.map((one) => [one.id, one])).values()].slice(0, REMEMBERED);
  }

  readonly search = (query: string, filters: Filters): Promise<SearchAnswer> => this.#source.search(query, filters);

  close(): void {
    this.tiles.close();
    this.#source.close();
    this.#requested = [];
  }
}
