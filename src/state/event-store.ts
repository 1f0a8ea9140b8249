import type { Catalog } from '../core/dataset/catalog.ts';
import type { Dataset, TimelineEvent } from '../core/dataset/types.ts';
import type { CountedFacet, Facet, FacetCount, Filters } from '../core/filter/filter.ts';
import type { SearchAnswer } from '../core/search/answer.ts';
import type { Extent } from '../core/time/bounds.ts';
import type { TimeWindow } from '../core/time/time-window.ts';

/**
 * The events of a timeline, wherever they are: all in memory, or in a worker or in files on a server, with only some of
 * them in memory at a time. Callers need not know which. Answers may change, so read them in a derived.
 */
export interface EventStore {
  /** Everything that stays the same; its list of events is empty if they are elsewhere. */
  readonly dataset: Dataset;
  /** When the first event begins and the last one ends. */
  readonly extent: Extent;
  /** The number of events in each lane, in the order of the lanes. */
  readonly laneTotals: readonly number[];
  /** What events can be filtered by. */
  readonly facets: readonly Facet[];
  /** Codes of the countries that have events. */
  readonly countries: readonly string[];
  /** Whether every event is in memory. */
  readonly isWhole: boolean;

  /**
   * Look-ups over the events in memory.
   * @param wanted events that are to be marks or are kept for other reasons; ignored if all are in memory anyway
   */
  catalogOf(wanted: readonly TimelineEvent[]): Catalog;
  /** The events of a catalog that pass the filters; the previous ones until the answer for new filters has come. */
  passing(catalog: Catalog, filters: Filters): readonly TimelineEvent[];
  /** How many events each choice of a facet would show, given the other facets; the previous counts until known. */
  counts(facet: CountedFacet, filters: Filters): readonly FacetCount[];
  /** Makes sure that the counts for these filters are known. Never rejects. */
  count(filters: Filters): Promise<void>;
  /** How many events of a lane are in each of several equal stretches of a window. */
  densityOf(lane: number, filters: Filters, window: TimeWindow, stretches: number): Uint32Array | Float64Array;

  /** Events that were requested by id, the latest first, if they would not be in memory otherwise. */
  readonly requested: readonly TimelineEvent[];
  /** Makes sure that a full event and the events it refers to are in memory. Never rejects. */
  request(id: string): Promise<void>;
  /**
   * Searches where the events are; absent if the page searches itself. A request superseded by a later one rejects.
   */
  readonly search?: (query: string, filters: Filters) => Promise<SearchAnswer>;
  /** Ends everything still in progress and releases what it holds. */
  close(): void;
}
