import { countFilters, type FacetCounts, type Filters } from '../../core/filter/filter.ts';
import type { SourceFacets } from '../../core/tiles/source.ts';

/** How many events each choice of the filters would show, as a source says. */
export class FacetCounter {
  readonly #facets: SourceFacets;
  #counts: FacetCounts | undefined = $state.raw(undefined);
  #asked: Filters | undefined;
  #answer: Promise<void> = Promise.resolve();

  constructor(facets: SourceFacets) {
    this.#facets = facets;
  }

  /** For the filters that were asked about last; until the answer comes, for those before. */
  get counts(): FacetCounts {
    return this.#counts ?? this.#facets.all;
  }

  /**
   * Asks how many there are with other filters. Resolves when the answer is here, or cannot be had: then the former counts
   * stay. The answer to a question that another has overtaken is dropped.
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
