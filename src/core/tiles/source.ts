import type { Dataset, TimelineEvent } from '../dataset/types.ts';
import type { FacetCounts, Filters } from '../filter/filter.ts';
import type { SearchAnswer } from '../search/answer.ts';
import type { Instant } from '../time/instant.ts';
import type { TileAddress } from './grid.ts';
import type { Tile } from './tile.ts';

/** What is known of a large timeline before anything is asked. */
export interface TimelineHead {
  /** Everything but the events. */
  readonly dataset: Dataset;
  /** When the first event begins and the last one ends. */
  readonly from: Instant;
  readonly until: Instant;
  /** Events in each lane, in the order of the lanes. */
  readonly laneCounts: readonly number[];
}

/**
 * A timeline of any size, wherever its events are: in the page, in a worker, in files on a server. It is asked for what
 * is in view and never gives everything. Questions reject where an answer cannot be had.
 */
export interface TileSource {
  readonly head: TimelineHead;
  /** Absent where nothing but lanes can be filtered: other filters are then never asked for. */
  readonly facets?: SourceFacets;
  /**
   * Of any scale up to the root, any index; empty where nothing is.
   * @param filters which events it is of; it has all lanes, hidden or not
   */
  readonly tile: (address: TileAddress, signal: AbortSignal, filters: Filters) => Promise<Tile>;
  /** The whole of an event, with all its texts; undefined where there is none of that id. */
  readonly event: (id: string) => Promise<TimelineEvent | undefined>;
  /** What is found among the events that pass. A query that a later one overtakes rejects. */
  readonly search: (query: string, filters: Filters) => Promise<SearchAnswer>;
  /** Cancels its requests, ends its worker and frees its caches. Questions that are still open reject. */
  readonly close: () => void;
}

/** By what a source can be filtered besides its lanes. */
export interface SourceFacets {
  /** Without any filter. */
  readonly all: FacetCounts;
  /** As `countFacet`, for each facet. */
  readonly count: (filters: Filters) => Promise<FacetCounts>;
}
