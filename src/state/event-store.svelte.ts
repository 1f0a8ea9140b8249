import { makeCatalog, type Catalog } from '../core/dataset/catalog.ts';
import { byDate } from '../core/dataset/date-order.ts';
import type { TimelineEvent } from '../core/dataset/types.ts';
import type { FacetCounts, Filters } from '../core/filter/filter.ts';
import type { TileSource } from '../core/tiles/source.ts';

/** Events that are remembered because they have been opened, or belong to one that has. */
const REMEMBERED = 60;

/** Where store hear of what is shown; asked only when it is needed. */
interface Shown {
  /** Events that are to become marks, where not all are. */
  readonly chosen: () => readonly TimelineEvent[] | undefined;
  readonly found: () => readonly TimelineEvent[];
  /** What the keys are at. */
  readonly focusedId: () => string | undefined;
  /** Of a source, the filters that `chosen` is for, and how many events each choice would show. */
  readonly filters: () => Filters | undefined;
  readonly counts: () => FacetCounts | undefined;
}

/** Which events are here: all of the dataset; or, where they are elsewhere, those that are shown, found or open. */
export class EventStore {
  /** The dataset; of a source, what it has besides its events. */
  readonly own: Catalog;
  readonly #source: TileSource | undefined;
  readonly #shown: Shown;
  /** Whole events of a source, the youngest first. */
  #opened: readonly TimelineEvent[] = $state.raw([]);

  constructor(own: Catalog, source: TileSource | undefined, shown: Shown) {
    this.own = own;
    this.#source = source;
    this.#shown = shown;
  }

  /** Whether the events are elsewhere, so that only some are here. */
  get isPartial(): boolean {
    return this.#source !== undefined;
  }

  /** Whether nothing but lanes can be filtered. */
  get hasOnlyLanes(): boolean {
    return this.isPartial && !this.#source!.facets;
  }

  /** Countries of the events, where these are elsewhere. */
  get countries(): readonly string[] | undefined {
    return this.#source?.facets?.all.country.map(({ value }) => value);
  }

  get filters(): Filters | undefined {
    return this.isPartial ? this.#shown.filters() : undefined;
  }

  get counts(): FacetCounts | undefined {
    return this.#shown.counts();
  }

  /** Events in each lane of a source. */
  get laneCounts(): readonly number[] | undefined {
    return this.#source?.head.laneCounts;
  }

  /** Look-ups over the events that are here. */
  readonly catalog: Catalog = $derived.by(() => {
    const chosen = this.isPartial ? this.#shown.chosen() : undefined;
    if (!chosen) return this.own;
    const here = new Map([...chosen, ...this.kept].map((event) => [event.id, event]));
    return makeCatalog({ ...this.own.dataset, events: [...here.values()].sort(byDate) });
  });

  /** Events that are shown whatever else is: what has been found, what is open and what the keys are at. */
  readonly kept: readonly TimelineEvent[] = $derived.by(() => {
    const focused = this.own.byId.get(this.#shown.focusedId() ?? '');
    return [...this.#shown.found(), ...(focused ? [focused] : []), ...this.#opened];
  });

  /** An event, with all that is known of it here. */
  find(id: string): TimelineEvent | undefined {
    return this.#opened.find((event) => event.id === id) ?? this.catalog.byId.get(id);
  }

  /** Sees to it that all of an event is here, and the events that it refers to. */
  async know(id: string): Promise<void> {
    const source = this.#source;
    if (!source || this.#opened.some((event) => event.id === id)) return;
    const get = (wanted: string) => source.event(wanted).catch(() => undefined); // what is here of it is shown
    const event = await get(id);
    if (!event) return;
    const others = await Promise.all((event.relations ?? []).map((relation) => get(relation.event)));
    const known = [event, ...others.filter((other) => other !== undefined), ...this.#opened];
    this.#opened = [...new Map(known.map((one) => [one.id, one])).values()].slice(0, REMEMBERED);
  }
}
