import { countFilters, type FacetCounts, type Filters } from '../../core/filter/filter.ts';
import type { SourceFacets } from '../../core/tiles/source.ts';

/** How many events each filter choice would show, according to a source. */
export class FacetCounter {
  readonly #facets: SourceFacets;
  #counts: FacetCounts | undefined = $state.raw(undefined);
  #asked: Filters | undefined;
  #answer: Promise<void> = Promise.resolve();

  constructor(facets: SourceFacets) {
    this.#facets = facets;
  }

  /** The counts for the last requested filters; until the answer comes, for the previous ones. */
  get counts(): FacetCounts {
    return this.#counts ?? this.#facets.all;
  }

  /**
   * Requests the counts for other filters. Resolves when the answer is there or unavailable; then the previous counts
   * stay. The answer to a superseded request is dropped.
   */
  ask(filters: Filters): Promise<void> {
    if (filters !== this.#asked) {
      this.#asked = filters;
      this.#answer = this.#take(filters);
    }
    return this.#answer;
  }

  async #take(filters: Filters): Promise<void> {
    const answer = countFilters(filters) > 0 ? this.#facets.count(filters) : Promise.resolve(this.#facets.all);
    const counts = await answer.catch(() => undefined);
    if (filters === this.#asked && counts) this.#counts = counts;
  }
}
