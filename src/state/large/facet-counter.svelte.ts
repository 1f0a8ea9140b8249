import { countFilters, type FacetCounts, type Filters } from '../../core/filter/filter.ts';
import type { SourceFacets } from '../../core/tiles/source.ts';

/** How many events each choice of the filters would show, as a source says. */
export class FacetCounter {
  readonly #facets: SourceFacets;
  #counts: FacetCounts | undefined = $state.raw(undefined);
  #asked: Filters | undefined;
  #isWaiting = false;

  constructor(facets: SourceFacets) {
    this.#facets = facets;
  }

  /** For the filters that were asked about last; until the answer comes, for those before. */
  get counts(): FacetCounts {
    return this.#counts ?? this.#facets.all;
  }

  /** Whether an answer is still to come. */
  get isWaiting(): boolean {
    return this.#isWaiting;
  }

  /** Asks how many there are with other filters; the answer to a question that another has overtaken is dropped. */
  async ask(filters: Filters): Promise<void> {
    if (filters === this.#asked) return;
    this.#asked = filters;
    this.#isWaiting = countFilters(filters) > 0;
    const answer = this.#isWaiting ? this.#facets.count(filters) : Promise.resolve(this.#facets.all);
    const counts = await answer.catch(() => undefined); // then the former ones stay
    if (filters !== this.#asked) return;
    this.#isWaiting = false;
    if (counts) this.#counts = counts;
  }
}
