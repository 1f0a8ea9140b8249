import { cutQuery, MAX_QUERY } from '../core/search/query.ts';
import type { Filters } from '../core/filter/filter.ts';
import { keepIfEqual } from '../core/keep-if-equal.ts';
import { MAX_HITS, type Hit, type SearchAnswer } from '../core/search/answer.ts';
import type { Search, SearchResult } from '../core/search/search.ts';
import type { Filtering } from './filtering.svelte.ts';

const NOTHING: SearchResult = { hits: [] };

/** A search outside the page, over more events than are in memory. */
export type RemoteSearch = (query: string, filters: Filters) => Promise<SearchAnswer>;

/** The current query, and the hits among the shown events. */
export class Finder {
  readonly #loadSearch: () => Search | Promise<Search>;
  readonly #remote: RemoteSearch | undefined;
  /** The last answer and its query. */
  #answer: (SearchAnswer & { readonly query: string }) | undefined = $state.raw(undefined);
  #search: Search | undefined = $state.raw(undefined);
  #loading: Promise<void> | undefined;
  #hasFailed = $state.raw(false);
  /** Counts requests: only the answer to the last one is used. */
  #turn = 0;
  readonly #filtering: Filtering;
  #query = $state.raw('');
  #isCut = $state.raw(false);
  /** The event the reader has stepped to; undefined before the first step. */
  #atId: string | undefined = $state.raw(undefined);

  readonly #result: SearchResult = $derived.by(() => {
    if (!this.isActive) return NOTHING;
    return (this.#remote ? this.#answer : this.#search?.(this.#query)) ?? NOTHING;
  });
  /** The best first: the order in which the reader sees them and steps through them. */
  readonly hits: readonly Hit[] = $derived.by(() => {
    const { hits } = this.#result;
    return this.#remote ? hits : hits.filter(({ event }) => this.#filtering.shownIds.has(event.id));
  });
  /** The total number of hits, of which `hits` are the best; there may be more if `isMore`. */
  readonly total = $derived.by(() => (this.#remote ? (this.#answer?.total ?? 0) : this.hits.length));
  readonly isMore = $derived.by(() => this.#remote !== undefined && this.#answer?.isMore === true);
  /** The events of the best hits. */
  readonly best = $derived(this.hits.slice(0, MAX_HITS).map(({ event }) => event));
  /** Index of the event stepped to among the hits; -1 if it is not among them. */
  readonly at = $derived(this.hits.findIndex(({ event }) => event.id === this.#atId));
  readonly #keepIds = keepIfEqual<string>();
  readonly #foundIds = $derived.by(() => {
    if (!this.isActive || this.isWaiting || this.#hasFailed) return undefined;
    return this.#keepIds(this.hits.map(({ event }) => event.id).sort());
  });
  /**
   * Ids of the events found; undefined if nothing is searched for, and until there is an answer. The same set as long
   * as the same events are found, so that they are not laid out again.
   */
  readonly hitIds: ReadonlySet<string> | undefined = $derived.by(() => {
    return this.#foundIds && new Set(this.#foundIds);
  });
  readonly hiddenByFilters = $derived.by(() =>
    this.#remote
      ? (this.#answer?.hidden ?? 0)
      : this.#result.hits.filter(({ event }) => !this.#filtering.isUnasked(event)).length - this.hits.length,
  );
  readonly nearest = $derived(this.#result.nearest);
  /** Whether nothing was found, and what is offered is only near. */
  readonly isNear = $derived(this.hits.length > 0 ? this.#result.isNear === true : this.nearest !== undefined);
  /** Whether nothing was found, possibly only because not every misspelt word was corrected. */
  readonly leftUncorrected = $derived(this.#result.leftUncorrected === true);

  /**
   * @param loadSearch creates the search; called on first use, and again after a failure
   * @param remote used instead if the events are not in memory
   */
  constructor(loadSearch: () => Search | Promise<Search>, filtering: Filtering, remote?: RemoteSearch) {
    this.#loadSearch = loadSearch;
    this.#filtering = filtering;
    this.#remote = remote;
  }

  /** Whether the search or its first answer is still to come. */
  get isWaiting(): boolean {
    return this.isActive && !(this.#remote ? this.#answer : this.#search) && !this.#hasFailed;
  }

  /** Whether the search could not be loaded; the next query tries again. */
  get hasFailed(): boolean {
    return this.#hasFailed;
  }

  /** Whether the hits belong to the current query, not the previous one. */
  get isAnswered(): boolean {
    return this.hitIds !== undefined && (!this.#remote || this.#answer?.query === this.#query);
  }

  /** Loads the search, unless it is loaded or loading. Resolves when it is loaded or known to be unavailable. */
  prepare(): Promise<void> {
    if (this.#remote || this.#search) return Promise.resolve();
    return (this.#loading ??= this.#load().finally(() => (this.#loading = undefined)));
  }

  async #load(): Promise<void> {
    const search = this.#loadSearch();
    if (typeof search === 'function') {
      this.#search = search;
      return;
    }
    this.#hasFailed = false;
    try {
      this.#search = await search;
    } catch {
      this.#hasFailed = true;
    }
  }

  get query(): string {
    return this.#query;
  }

  /** Whether the query was longer than what is searched for. */
  get isCut(): boolean {
    return this.#isCut;
  }

  get isActive(): boolean {
    return this.#query.trim() !== '';
  }

  find(query: string): void {
    this.#hasFailed = false;
    if (query.trim() !== '') void this.prepare();
    this.#query = cutQuery(query);
    this.#isCut = query.length > MAX_QUERY;
    this.#atId = undefined;
  }

  /** Resolves when the current query is answered. The previous hits of a remote search stay until then. */
  async ask(): Promise<void> {
    const query = this.#query;
    const { filters } = this.#filtering;
    if (!this.#remote) return this.isActive ? this.prepare() : undefined;
    if (!this.isActive) {
      this.#turn++;
      this.#answer = undefined;
      return;
    }
    const turn = ++this.#turn;
    try {
      const answer = { ...(await this.#remote(query, filters)), query };
      if (turn === this.#turn) [this.#answer, this.#hasFailed] = [answer, false];
    } catch {
      if (turn === this.#turn) [this.#answer, this.#hasFailed] = [undefined, true]; // else superseded by a later request
    }
  }

  /** Remembers that the reader is at an event, so that next and previous continue from there. */
  arriveAt(id: string): void {
    this.#atId = id;
  }

  /** Steps to the next or previous hit, wrapping around; undefined if there is none. */
  step(by: 1 | -1): Hit | undefined {
    const count = this.hits.length;
    if (count === 0) return undefined;
    const from = this.at < 0 && by < 0 ? 0 : this.at;
    const hit = this.hits[(from + by + count) % count]!;
    this.#atId = hit.event.id;
    return hit;
  }
}
