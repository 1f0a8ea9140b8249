import type { Catalog } from '../core/dataset/catalog.ts';
import {
  countFacet,
  countFilters,
  filterEvents,
  NO_FILTERS,
  type CountedFacet,
  type FacetCounts,
  type Filters,
} from '../core/filter/filter.ts';

/** Whose events are filtered. */
interface Holder {
  readonly catalog: Catalog;
  /** Events in each lane, where the catalog holds only some of them. */
  readonly laneCounts?: readonly number[] | undefined;
  /** The filters, lanes aside, with which the catalog's events were asked for: they are shown until others come. */
  readonly filters?: Filters | undefined;
  /** How many events each choice would show, where the catalog cannot tell. */
  readonly counts?: FacetCounts | undefined;
}

/** Which events are shown. */
export class Filtering {
  readonly #holder: Holder;
  #filters: Filters = $state.raw(NO_FILTERS);

  /** Those that are here. */
  readonly events = $derived.by(() => {
    const { catalog, filters } = this.#holder;
    const { hiddenLanes } = this.#filters;
    return filterEvents(catalog.dataset, filters ? { ...filters, hiddenLanes } : this.#filters);
  });
  readonly shownIds: ReadonlySet<string> = $derived(new Set(this.events.map(({ id }) => id)));
  readonly active = $derived(countFilters(this.#filters));

  /** For every lane, how many of its events pass the other filters, and how many it has. */
  readonly laneCounts: ReadonlyMap<string, { readonly shown: number; readonly all: number }> = $derived.by(() => {
    const { catalog, laneCounts, counts } = this.#holder;
    const isKnown = counts || !laneCounts;
    const passing = new Map(isKnown ? this.counts('lane').map(({ value, count }) => [value, count]) : []);
    return new Map(
      catalog.dataset.lanes.map(({ id }, lane) => {
        const all = laneCounts?.[lane] ?? catalog.byLane.get(id)!.length;
        return [id, { shown: passing.get(id) ?? all, all }];
      }),
    );
  });

  /** How many events there are, and how many are shown. */
  readonly total = $derived.by(() => [...this.laneCounts.values()].reduce((total, { all }) => total + all, 0));
  readonly shown = $derived.by(() => {
    const lanes = [...this.laneCounts].filter(([id]) => !this.#filters.hiddenLanes.includes(id));
    return lanes.reduce((total, [, { shown }]) => total + shown, 0);
  });

  constructor(holder: Holder) {
    this.#holder = holder;
  }

  get filters(): Filters {
    return this.#filters;
  }

  set(change: Partial<Filters>): void {
    this.#filters = { ...this.#filters, ...change };
  }

  clear(): void {
    this.#filters = NO_FILTERS;
  }

  /** Switches a value of a list filter on or off. */
  toggle(list: 'hiddenLanes' | 'kinds' | 'organisations' | 'countries', value: string): void {
    const values: readonly string[] = this.#filters[list];
    const next = values.includes(value) ? values.filter((other) => other !== value) : [...values, value];
    this.set({ [list]: next });
  }

  /** How many events each choice of a facet would show, given the other facets. */
  counts(facet: CountedFacet) {
    return this.#holder.counts?.[facet] ?? countFacet(this.#holder.catalog.dataset, this.#filters, facet);
  }
}
