import { LIMITS } from '../core/dataset/limits.ts';
import type { Problem } from '../core/dataset/problem.ts';
import type { OrderedRecord } from '../core/dataset/to-event.ts';
import type { Dataset } from '../core/dataset/types.ts';
import { NO_FILTERS, type FacetCounts, type Filters } from '../core/filter/filter.ts';
import { ArchiveReader, type Archive, type FoundRecords } from '../core/tiles/archive.ts';
import type { TileAddress } from '../core/tiles/grid.ts';
import type { Tile } from '../core/tiles/tile.ts';
import { fetchChunks, type LoadFailure, type Progress } from './fetch-chunks.ts';
import { runInSlices } from '../scheduling/run-in-slices.ts';
import { yieldToBrowser } from '../scheduling/yield-to-browser.ts';

/** Reports the progress of opening a dataset. */
export type OnProgress = (loaded: number, total: number | undefined, events: number) => void;

/** What the worker says of a dataset it has opened. */
export interface OpenedHead {
  readonly dataset: Dataset;
  readonly from: number;
  readonly until: number;
  readonly laneCounts: readonly number[];
  readonly facets: FacetCounts;
}

export type Opening =
  | { readonly head: OpenedHead; readonly problems: readonly Problem[] }
  | { readonly failure: LoadFailure }
  | { readonly problems: readonly Problem[] };

/** Milliseconds between two progress reports. */
const TELL_MS = 100;

/** Answers the page's questions about a large dataset, in the worker. */
export class ArchiveService {
  #archive: Archive | undefined;
  #indexing: Promise<void> | undefined;
  #latest = 0;

  /** @param bytes the dataset, if the page fetched it before knowing how large it is */
  async open(address: string, onprogress: OnProgress, bytes?: Uint8Array): Promise<Opening> {
    const tell = throttled(onprogress);
    const reader = new ArchiveReader();
    let refusal: string | undefined;
    let loaded = bytes?.length ?? 0;
    const take = (chunk: Uint8Array) => {
      const taken = reader.push(chunk);
      if (!taken.ok) refusal = taken.reason;
      return taken.ok;
    };
    const fetching = {
      most: LIMITS.bytes,
      onprogress: (progress: Progress) => tell((loaded = progress.loaded), progress.total, reader.count),
      onchunk: take,
    };
    const failure = bytes ? void take(bytes) : await fetchChunks(address, fetching);
    if (failure) return { failure };
    if (refusal !== undefined) return { problems: [{ path: '', reason: refusal }] };
    const { archive, problems } = reader.finish((events) => tell(loaded, loaded, events));
    if (!archive) return { problems };
    this.#archive = archive;
    const { head: dataset, from, until, laneCounts } = archive;
    return { head: { dataset, from, until, laneCounts, facets: archive.counts(NO_FILTERS) }, problems };
  }

  /** A `Tile<OrderedRecord>` as JSON: the page parses text several times faster than it receives that many objects. */
  tile(address: TileAddress, filters: Filters): string {
    const { lanes } = this.#archive!.tile(address, filters);
    const tile: Tile<OrderedRecord> = {
      address,
      lanes: lanes.map((lane) => ({ ...lane, bins: Array.from(lane.bins) })),
    };
    return JSON.stringify(tile);
  }

  /** `FacetCounts` as JSON, for the same reason: there may be thousands of organisations. */
  counts(filters: Filters): string {
    return JSON.stringify(this.#archive!.counts(filters));
  }

  event(id: string): OrderedRecord | undefined {
    return this.#archive!.event(id);
  }

  /** Builds the index of words, unless it exists or is being built. */
  prepareSearch(): Promise<void> {
    return (this.#indexing ??= runInSlices(this.#archive!.indexWords()));
  }

  /** Resolves to undefined for a query that a later one has overtaken. */
  async search(query: string, filters: Filters): Promise<FoundRecords | undefined> {
    const turn = ++this.#latest;
    await this.prepareSearch();
    await yieldToBrowser(); // lets newer queries arrive first
    return turn === this.#latest ? this.#archive!.search(query, filters) : undefined;
  }
}

function throttled(onprogress: OnProgress): OnProgress {
  let last = -Infinity;
  return (...progress) => {
    if (performance.now() - last < TELL_MS) return;
    last = performance.now();
    onprogress(...progress);
  };
}
