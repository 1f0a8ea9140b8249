import type { Catalog } from '../core/dataset/catalog.ts';
import type { Dataset, TimelineEvent } from '../core/dataset/types.ts';
import {
  countFacet,
  filterEvents,
  FACETS,
  type CountedFacet,
  type FacetCount,
  type Filters,
} from '../core/filter/filter.ts';
import { countriesOf } from '../core/filter/values.ts';
import { densityOf } from '../core/layout/density.ts';
import { extentOf, type Extent } from '../core/time/bounds.ts';
import type { TimeWindow } from '../core/time/time-window.ts';
import type { EventStore } from './event-store.ts';

/** A timeline whose events are all in memory. */
export class MemoryStore implements EventStore {
  readonly dataset: Dataset;
  readonly extent: Extent;
  readonly laneTotals: readonly number[];
  readonly facets = FACETS;
  readonly isWhole = true;
  readonly requested = [];
  readonly #catalog: Catalog;

  constructor(catalog: Catalog) {
    const { dataset, byLane } = catalog;
    this.#catalog = catalog;
    this.dataset = dataset;
    this.extent = extentOf(dataset);
    this.laneTotals = dataset.lanes.map(({ id }) => byLane.get(id)!.length);
  }

  get countries(): readonly string[] {
    return [...new Set(this.dataset.events.flatMap((event) => countriesOf(event, this.dataset)))];
  }

  catalogOf(): Catalog {
    return this.#catalog;
  }

  passing(_: Catalog, filters: Filters): readonly TimelineEvent[] {
    return filterEvents(this.dataset, filters);
  }

  counts(facet: CountedFacet, filters: Filters): readonly FacetCount[] {
    return countFacet(this.dataset, filters, facet);
  }

  densityOf(lane: number, filters: Filters, window: TimeWindow, stretches: number): Uint32Array {
    const { id } = this.dataset.lanes[lane]!;
    const events = filterEvents(this.dataset, filters).filter((event) => event.lane === id);
    return densityOf(events.map(({ time }) => time), window, stretches); // prettier-ignore
  }

  async count(): Promise<void> {}

  async request(): Promise<void> {}

  close(): void {}
}
