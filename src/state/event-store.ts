import type { Catalog } from '../core/dataset/catalog.ts';
import type { Dataset, TimelineEvent } from '../core/dataset/types.ts';
import type { CountedFacet, Facet, FacetCount, Filters } from '../core/filter/filter.ts';
import type { SearchAnswer } from '../core/search/answer.ts';
import type { Extent } from '../core/time/bounds.ts';
import type { TimeWindow } from '../core/time/time-window.ts';

/**
 * The events of a timeline, wherever they are: all in memory, or in a worker or in files on a server, of which only some
 * are here at a time. Who asks does not know which. What a store answers may change: ask within a derived.
 */
export interface EventStore {
  /** Everything that stays; its list of events is empty where they are elsewhere. */
  readonly dataset: Dataset;
  /** When the first event begins and the last one ends. */
  readonly extent: Extent;
  /** Events in each lane, in the order of the lanes. */
  readonly laneTotals: readonly number[];
  /** What its events can be filtered by. */
  readonly facets: readonly Facet[];
  /** Codes of the countries in which events are. */
  readonly countries: readonly string[];
  /** Whether every event is here. */
  readonly isWhole: boolean;

  /**
   * Look-ups over the events that are here.
   * @param wanted events that are to be marks or are kept for other reasons, where not all are here anyway
   */
  catalogOf(wanted: readonly TimelineEvent[]): Catalog;
  /** Those of a catalog's events that pass; until the answer for new filters has come, as before. */
  passing(catalog: Catalog, filters: Filters): readonly TimelineEvent[];
  /** How many events each choice of a facet would show, given the other facets; until that is known, as before. */
  counts(facet: CountedFacet, filters: Filters): readonly FacetCount[];
  /** Sees to it that counts for these filters are known. Never rejects. */
  count(filters: Filters): Promise<void>;
  /** How many events of a lane there are in equal stretches of a window. */
  densityOf(lane: number, filters: Filters, window: TimeWindow, stretches: number): Uint32Array | Float64Array;

  /** Events that were asked for by id, the youngest first, where they would not be here otherwise. */
  readonly requested: readonly TimelineEvent[];
  /** Sees to it that all of an event is here, and the events that it refers to. Never rejects. */
  request(id: string): Promise<void>;
  /**
   * Searches where the events are; absent where the page itself does. A question that a later one overtakes rejects.
   */
  readonly search?: (query: string, filters: Filters) => Promise<SearchAnswer>;
  /** Ends everything that is still going on, and lets go of what it holds. */
  close(): void;
}
