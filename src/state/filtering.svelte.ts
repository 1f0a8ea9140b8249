import type { Catalog } from '../core/dataset/catalog.ts';
import { countFacet, countFilters, filterEvents, NO_FILTERS, type Facet, type Filters } from '../core/filter/filter.ts';

/** Which events are shown. */
export class Filtering {
  readonly #catalog: Catalog;
  #filters: Filters = $state.raw(NO_FILTERS);

  readonly events = $derived.by(() => filterEvents(this.#catalog.dataset, this.#filters));
  readonly shownIds: ReadonlySet<string> = $derived(new Set(this.events.map(({ id }) => id)));
  readonly active = $derived(countFilters(this.#filters));

  /** For every lane, how many of its events pass the other filters. */
  readonly laneCounts: ReadonlyMap<string, number> = $derived.by(
    () => new Map(this.counts('lane').map(({ value, count }) => [value, count])),
  );

  constructor(catalog: Catalog) {
    this.#catalog = catalog;
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
  counts(facet: Exclude<Facet, 'years'>) {
    return countFacet(this.#catalog.dataset, this.#filters, facet);
  }
}
