import { LIMITS } from '../core/dataset/limits.ts';
import type { Problem } from '../core/dataset/problem.ts';
import { tablesOf } from '../core/dataset/read-event.ts';
import type { TimelineEvent } from '../core/dataset/types.ts';
import { lanesOff } from '../core/filter/lanes.ts';
import type { Filters } from '../core/filter/filter.ts';
import type { SearchAnswer } from '../core/search/answer.ts';
import { nextOnTheWay } from '../core/tiles/descend.ts';
import { keyOf, within, type TileAddress } from '../core/tiles/grid.ts';
import { readShard, shardFile, shardOf } from '../core/tiles/shard-file.ts';
import type { TileSource, TimelineHead } from '../core/tiles/source.ts';
import { emptyTile, narrow, type Tile } from '../core/tiles/tile.ts';
import {
  readIndex,
  readTile,
  tileFile,
  type FileRead,
  type TileIndex,
  type TileRead,
} from '../core/tiles/tile-file.ts';
import { readWordFile, wordFile, type WordFile } from '../core/tiles/word-file.ts';
import { fetchOnce } from './early-request.ts';
import { FileError, fetchJson, type FileFailure } from './fetch-file.ts';
import type { LoadOptions } from './load-timeline.ts';
import { RequestCache } from './request-cache.ts';

/** How many files of each kind are kept. */
const KEPT = { tiles: 400, shards: 20, words: 60 };

export interface TileOptions extends LoadOptions {
  readonly fetch?: typeof fetch;
  /** Called with what is wrong in files that are fetched later. Each `file` is relative to the index. */
  readonly onproblems?: (problems: readonly Problem[]) => void;
}

export type TilesOpened =
  | { readonly ok: true; readonly source: TileSource; readonly problems: readonly Problem[] }
  | { readonly ok: false; readonly failure: FileFailure | { readonly kind: 'cancelled' } };

/**
 * Opens a folder of tiles by the address of its `index.json`. All its files are fetched relative to the index: nothing
 * in them can name another address. Questions reject with a `FileError` if a file is unavailable.
 */
export async function openTiles(indexAddress: string, options: TileOptions = {}): Promise<TilesOpened> {
  const signal = options.signal ?? new AbortController().signal;
  const get = options.fetch ?? fetchOnce;
  try {
    const value = await fetchJson(indexAddress, { fetch: get, signal, most: LIMITS.tileBytes, onprogress: options.onprogress }); // prettier-ignore
    const { value: index, problems } = readIndex(value);
    if (!index) return { ok: false, failure: { kind: 'invalid', problems } };
    const files: Files = { address: indexAddress, fetch: get, onproblems: options.onproblems ?? (() => {}) };
    return { ok: true, source: new TileFiles(index, files), problems };
  } catch (error) {
    if (signal.aborted) return { ok: false, failure: { kind: 'cancelled' } };
    if (error instanceof FileError) return { ok: false, failure: error.failure };
    throw error;
  }
}

/** Where the files are, and who is told what is wrong in them. */
interface Files {
  readonly address: string;
  readonly fetch: typeof fetch;
  readonly onproblems: (problems: readonly Problem[]) => void;
}

/** The address of a file beside the index; the query string (a version, say) is the same for all. */
function addressOf(index: string, file: string): string {
  const [, path, query = ''] = /^([^?#]*)(\?[^#]*)?/.exec(index)!;
  return path!.slice(0, path!.lastIndexOf('/') + 1) + file + query;
}

class TileFiles implements TileSource {
  readonly head: TimelineHead;
  readonly #root: number;
  readonly #roots: ReadonlyMap<string, TileRead>;
  readonly #tiles: RequestCache<TileRead>;
  readonly #shards: RequestCache<ReadonlyMap<string, TimelineEvent>>;
  readonly #words: RequestCache<WordFile>;
  readonly #shardCount: number;
  readonly #files: Files;
  #query = new AbortController();

  constructor({ head, root, roots, shards }: TileIndex, files: Files) {
    this.head = head;
    this.#root = root;
    this.#roots = new Map(roots.map((read) => [keyOf(read.tile.address), read]));
    this.#shardCount = shards;
    this.#files = files;
    const { dataset } = head;
    const tables = tablesOf(dataset);
    this.#tiles = new RequestCache(KEPT.tiles, (key, signal) => {
      const [scale, index] = key.split('/').map(Number);
      const address = { scale: scale!, index: index! };
      return this.#fetch(tileFile(address), signal, (value) => readTile(value, address, dataset));
    });
    this.#shards = new RequestCache(KEPT.shards, (shard, signal) =>
      this.#fetch(shardFile(Number(shard)), signal, (value) => readShard(value, tables, dataset.asOf)),
    );
    this.#words = new RequestCache(KEPT.words, (beginning, signal) =>
      this.#fetch(wordFile(beginning), signal, (value) => readWordFile(value, dataset)),
    );
  }

  async #fetch<T>(file: string, signal: AbortSignal, read: (value: unknown) => FileRead<T>): Promise<T> {
    const address = addressOf(this.#files.address, file);
    const json = await fetchJson(address, { fetch: this.#files.fetch, signal, most: LIMITS.tileBytes });
    const { value, problems } = read(json);
    if (problems.length > 0) this.#files.onproblems(problems.map((problem) => ({ ...problem, file })));
    if (value === undefined) throw new FileError(address, { kind: 'invalid', problems });
    return value;
  }

  async tile(address: TileAddress, signal: AbortSignal): Promise<Tile> {
    signal.throwIfAborted();
    let known = this.#nearest(address);
    while (known) {
      const next = nextOnTheWay(known, address);
      if (!next) return narrow(known, address);
      known = (await this.#tiles.get(keyOf(next), signal)).tile;
    }
    return emptyTile(address, this.head.dataset.lanes.length);
  }

  /** The finest tile already here that contains an address. */
  #nearest(address: TileAddress): Tile | undefined {
    for (let scale = address.scale; scale < this.#root; scale++) {
      const kept = this.#tiles.peek(keyOf(within(address, scale)));
      if (kept) return kept.tile;
    }
    return this.#roots.get(keyOf(within(address, this.#root)))?.tile;
  }

  async event(id: string): Promise<TimelineEvent | undefined> {
    for (const { whole } of [...this.#roots.values(), ...this.#tiles.values()]) {
      const event = whole.find((event) => event.id === id);
      if (event) return event;
    }
    const shard = shardOf(id, this.#shardCount);
    return (await this.#shards.get(String(shard), new AbortController().signal)).get(id);
  }

  async search(query: string, filters: Filters): Promise<SearchAnswer> {
    this.#query.abort();
    this.#query = new AbortController();
    const { signal } = this.#query;
    const { findWords } = await import('../core/search/find-words.ts');
    signal.throwIfAborted();
    return findWords(query, this.head.dataset, lanesOff(this.head.dataset, filters), (beginning) =>
      this.#words.get(beginning, signal),
    );
  }

  close(): void {
    this.#query.abort();
    for (const cache of [this.#tiles, this.#shards, this.#words]) cache.clear();
  }
}
