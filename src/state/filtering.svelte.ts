import type { Catalog } from '../core/dataset/catalog.ts';
import { countFilters, NO_FILTERS, type CountedFacet, type FilterList, type Filters } from '../core/filter/filter.ts';
import { lanesOff, switchLane } from '../core/filter/lanes.ts';
import type { Lane, TimelineEvent } from '../core/dataset/types.ts';
import type { EventStore } from './event-store.ts';

/** What provides the events to filter. */
interface Parts {
  readonly store: EventStore;
  readonly catalog: Catalog;
}

/** The filters, and the events that pass them. */
export class Filtering {
  readonly #parts: Parts;
  #filters: Filters = $state.raw(NO_FILTERS);

  /** The shown events that are in memory. */
  readonly events = $derived.by(() => this.#parts.store.passing(this.#parts.catalog, this.#filters));
  readonly shownIds: ReadonlySet<string> = $derived(new Set(this.events.map(({ id }) => id)));
  readonly active = $derived(countFilters(this.#filters));

  /** For each lane, how many of its events pass the other filters, and how many it has. */
  readonly laneCounts: ReadonlyMap<string, { readonly shown: number; readonly all: number }> = $derived.by(() => {
    const { store } = this.#parts;
    const passing = new Map(this.counts('lane').map(({ value, count }) => [value, count]));
    return new Map(
      store.dataset.lanes.map(({ id }, lane) => [id, { shown: passing.get(id) ?? 0, all: store.laneTotals[lane]! }]),
    );
  });

  /** Ids of the lanes that are off. */
  readonly off: ReadonlySet<string> = $derived.by(() => lanesOff(this.#parts.store.dataset, this.#filters));
  /** How many events there are, and how many are shown. Context that is off does not count. */
  readonly total = $derived.by(() => this.#sum(({ id, isContext }) => !isContext || !this.off.has(id), 'all'));
  readonly shown = $derived.by(() => this.#sum(({ id }) => !this.off.has(id), 'shown'));

  #sum(counts: (lane: Lane) => boolean | undefined, what: 'shown' | 'all'): number {
    const lanes = this.#parts.store.dataset.lanes.filter(counts);
    return lanes.reduce((total, { id }) => total + this.laneCounts.get(id)![what], 0);
  }

  /** Whether an event is in a lane with context that is off, so that nothing of it is looked for. */
  isUnasked({ lane }: TimelineEvent): boolean {
    return this.off.has(lane) && this.#parts.catalog.laneById.get(lane)!.isContext === true;
  }

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  get filters(): Filters {
    return this.#filters;
  }

  set(change: Partial<Filters>): void {
    this.#filters = { ...this.#filters, ...change };
  }

  /** Sets all filters at once: a limit of years that is absent is none. */
  replace(filters: Filters): void {
    this.#filters = filters;
  }

  /** Lifts all filters; context that was asked for stays. */
  clear(): void {
    this.replace({ ...NO_FILTERS, contextLanes: this.#filters.contextLanes });
  }

  switchLane(lane: Lane): void {
    this.set(switchLane(lane, this.#filters));
  }

  /** Switches a value of a list filter on or off. */
  toggle(list: FilterList, value: string): void {
    const values: readonly string[] = this.#filters[list];
    const next = values.includes(value) ? values.filter((other) => other !== value) : [...values, value];
    this.set({ [list]: next });
  }

  /** How many events each choice of a facet would show, given the other facets. */
  counts(facet: CountedFacet) {
    return this.#parts.store.counts(facet, this.#filters);
  }
}
