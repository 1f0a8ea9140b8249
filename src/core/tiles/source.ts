import type { Dataset, TimelineEvent } from '../dataset/types.ts';
import type { Facet, FacetCounts, Filters } from '../filter/filter.ts';
import type { SearchAnswer } from '../search/answer.ts';
import type { Instant } from '../time/instant.ts';
import type { TileAddress } from './grid.ts';
import type { Tile } from './tile.ts';

/** What is known of a large timeline before any question is asked. */
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
 * A timeline of any size, wherever its events are: in the page, in a worker, or in files on a server. It is asked for
 * what is in view and never returns everything. Questions reject when an answer is unavailable.
 */
export interface TileSource {
  readonly head: TimelineHead;
  /** Absent if only lanes can be filtered; other filters are then never asked for. */
  readonly facets?: SourceFacets;
  /**
   * Takes any scale up to the root and any index; empty if there are no events.
   * @param filters which events to include; the tile has all lanes, hidden or not
   */
  readonly tile: (address: TileAddress, signal: AbortSignal, filters: Filters) => Promise<Tile>;
  /** An event with all its texts; undefined if there is none with that id. */
  readonly event: (id: string) => Promise<TimelineEvent | undefined>;
  /** Searches the events that pass the filters. Rejects if a later query overtakes it. */
  readonly search: (query: string, filters: Filters) => Promise<SearchAnswer>;
  /** Cancels its requests, ends its worker and frees its caches. Pending questions reject. */
  readonly close: () => void;
}

/** What the events of a source that counts can be filtered by. */
export const SOURCE_FACETS = ['lane', 'kind', 'organisation', 'country', 'years'] as const satisfies readonly Facet[];

/** What a source can be filtered by besides its lanes. */
export interface SourceFacets {
  /** Counts without any filter. */
  readonly all: FacetCounts;
  /** Like `countFacet`, for each facet. */
  readonly count: (filters: Filters) => Promise<FacetCounts>;
}
