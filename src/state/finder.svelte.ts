import { byDate } from '../core/dataset/date-order.ts';
import { cutQuery, MAX_QUERY } from '../core/search/query.ts';
import type { Filters } from '../core/filter/filter.ts';
import { keepIfEqual } from '../core/keep-if-equal.ts';
import { MAX_HITS, type Hit, type SearchAnswer } from '../core/search/answer.ts';
import type { Search, SearchResult } from '../core/search/search.ts';
import type { Filtering } from './filtering.svelte.ts';

const NOTHING: SearchResult = { hits: [] };

/** A search that is elsewhere, over more events than are here. */
export type RemoteSearch = (query: string, filters: Filters) => Promise<SearchAnswer>;

/** What is searched for, and what was found among the events that are shown. */
export class Finder {
  readonly #loadSearch: () => Search | Promise<Search>;
  readonly #remote: RemoteSearch | undefined;
  /** The last answer, and what the question was. */
  #answer: (SearchAnswer & { readonly query: string }) | undefined = $state.raw(undefined);
  #search: Search | undefined = $state.raw(undefined);
  #loading: Promise<void> | undefined;
  #hasFailed = $state.raw(false);
  /** Counts what has been asked: only the last answer counts. */
  #turn = 0;
  readonly #filtering: Filtering;
  #query = $state.raw('');
  #isCut = $state.raw(false);
  /** The event that the reader has stepped to; undefined before the first step. */
  #atId: string | undefined = $state.raw(undefined);

  readonly #result: SearchResult = $derived.by(() => {
    if (!this.isActive) return NOTHING;
    return (this.#remote ? this.#answer : this.#search?.(this.#query)) ?? NOTHING;
  });
  readonly hits: readonly Hit[] = $derived.by(() => {
    const { hits } = this.#result;
    return this.#remote ? hits : hits.filter(({ event }) => this.#filtering.shownIds.has(event.id));
  });
  /** How many there are in all, of which `hits` are the best; more, perhaps, where `isMore`. */
  readonly total = $derived.by(() => (this.#remote ? (this.#answer?.total ?? 0) : this.hits.length));
  readonly isMore = $derived.by(() => this.#remote !== undefined && this.#answer?.isMore === true);
  /** The events of the best ones. */
  readonly best = $derived(this.hits.slice(0, MAX_HITS).map(({ event }) => event));
  /** Hits in date order: the order in which one steps through them. */
  readonly inDateOrder: readonly Hit[] = $derived([...this.hits].sort((a, b) => byDate(a.event, b.event)));
  /** Place of that event among the hits in date order, from 0; -1 where it is none of them. */
  readonly at = $derived(this.inDateOrder.findIndex(({ event }) => event.id === this.#atId));
  readonly #keepIds = keepIfEqual<string>();
  readonly #foundIds = $derived.by(() => {
    if (!this.isActive || this.isWaiting || this.#hasFailed) return undefined;
    return this.#keepIds(this.hits.map(({ event }) => event.id).sort());
  });
  /**
   * Ids of what was found; undefined where nothing is looked for, and until there is an answer. The same set as long as
   * the same events are found: what is laid out for them need not be laid out again.
   */
  readonly hitIds: ReadonlySet<string> | undefined = $derived.by(() => {
    return this.#foundIds && new Set(this.#foundIds);
  });
  readonly hiddenByFilters = $derived.by(() =>
    this.#remote ? (this.#answer?.hidden ?? 0) : this.#result.hits.length - this.hits.length,
  );
  readonly nearest = $derived(this.#result.nearest);
  /** Whether nothing was found, perhaps only because not every misspelt word was corrected. */
  readonly leftUncorrected = $derived(this.#result.leftUncorrected === true);

  /**
   * @param loadSearch makes the search; called when it is first needed, and again after it has failed
   * @param remote asked instead, where the events are elsewhere
   */
  constructor(loadSearch: () => Search | Promise<Search>, filtering: Filtering, remote?: RemoteSearch) {
    this.#loadSearch = loadSearch;
    this.#filtering = filtering;
    this.#remote = remote;
  }

  /** Whether the search still has to come before anything can be found. */
  get isWaiting(): boolean {
    return this.isActive && !(this.#remote ? this.#answer : this.#search) && !this.#hasFailed;
  }

  /** Whether the search could not be loaded; the next query tries again. */
  get hasFailed(): boolean {
    return this.#hasFailed;
  }

  /** Whether what was found was looked for by the present query, not by the one before. */
  get isAnswered(): boolean {
    return this.hitIds !== undefined && (!this.#remote || this.#answer?.query === this.#query);
  }

  /** Loads the search, unless it is here or on its way. Resolves when it is here, or known to be unavailable. */
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

  /** Whether there was more of the query than is searched for. */
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

  /** Resolves when there is an answer to the present query. What a remote search has found stays until its answer comes. */
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
      if (turn === this.#turn) [this.#answer, this.#hasFailed] = [undefined, true]; // else a later question has overtaken it
    }
  }

  /** Remembers that the reader is at an event, so that next and previous go on from there. */
  arriveAt(id: string): void {
    this.#atId = id;
  }

  /** The hit that comes next (or before), round and round; undefined where there is none. */
  step(by: 1 | -1): Hit | undefined {
    const count = this.inDateOrder.length;
    if (count === 0) return undefined;
    const from = this.at < 0 && by < 0 ? 0 : this.at;
    const hit = this.inDateOrder[(from + by + count) % count]!;
    this.#atId = hit.event.id;
    return hit;
  }
}
