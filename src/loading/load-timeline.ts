import { LIMITS } from '../core/dataset/limits.ts';
import type { Parsed } from '../core/dataset/parse.ts';
import type { Problem } from '../core/dataset/problem.ts';
import type { Dataset } from '../core/dataset/types.ts';
import { readChecked } from '../core/dataset/read-checked.ts';
import type { TileSource } from '../core/tiles/source.ts';
import { fetchChunks, type LoadFailure, type Progress } from './fetch-chunks.ts';
import { hasDigest } from './has-digest.ts';
import { asPart } from './missing-part.ts';
import { runInSlices } from '../scheduling/run-in-slices.ts';
import { joinChunks } from './join-chunks.ts';

/** A timeline that can be shown: with all its events, or with a source to ask for them; and what is wrong in it. */
export interface Timeline {
  readonly dataset: Dataset;
  readonly source?: TileSource;
  readonly problems: readonly Problem[];
}

/** The result of a load: a timeline, or why there is none. */
export type Loaded =
  { readonly timeline: Timeline } | { readonly failure: LoadFailure } | { readonly problems: readonly Problem[] };

/** How far a load has come: first in bytes, then, for large datasets, in events. */
export type LoadProgress = Progress & { readonly events?: number };

export interface LoadOptions {
  readonly onprogress?: (progress: LoadProgress) => void;
  /** Cancels the load. */
  readonly signal?: AbortSignal;
  /** The digest of a dataset that is known to be sound. */
  readonly digest?: string | undefined;
}

/** What reads any file, however faulty. The page's own events, checked at build, do without it. */
const loadFormats = () => asPart(import('../core/formats/registry.ts'));

/**
 * Fetches a timeline and parses it: here if it is small, in a worker if it is large. Never throws for what a server
 * sends; throws a `MissingPart` if a script of the page itself is unavailable.
 */
export async function loadTimeline(address: string, options: LoadOptions = {}): Promise<Loaded> {
  const folder = isNamedIndex(address) ? await openFolder(address, options) : undefined;
  if (folder) return folder;
  if (!options.digest) void loadFormats().catch(() => undefined); // while the file comes
  const chunks: Uint8Array[] = [];
  const failure = await fetchChunks(address, {
    ...options,
    most: LIMITS.smallBytes,
    onchunk: (chunk) => chunks.push(chunk) > 0,
  });
  if (failure && failure.kind !== 'large') return { failure };
  if (failure && failure.bytes > LIMITS.bytes) return { failure };
  const bytes = failure ? undefined : joinChunks(chunks);
  if (bytes && options.digest && (await hasDigest(bytes, options.digest))) {
    return { timeline: { dataset: await runInSlices(readChecked(bytes)), problems: [] } };
  }
  const read = bytes && (await readClosely(bytes));
  if (!read || read.isTooMany) {
    const { openInWorker } = await asPart(import('./worker-source.ts'));
    return openInWorker(address, options, bytes);
  }
  const { dataset, problems, isTiles } = read;
  const other = isTiles ? await openFolder(address, options) : undefined;
  if (other) return other;
  return dataset ? { timeline: { dataset, problems } } : { problems };
}

/** Reads a small dataset, again with the finder of JSON faults if there are some. */
async function readClosely(bytes: Uint8Array): Promise<Parsed> {
  const { readBytes } = await loadFormats();
  const read = await runInSlices(readBytes(bytes, LIMITS.smallEvents));
  const faults = read.isUnclear && (await import('../core/dataset/json-faults.ts').catch(() => undefined));
  return faults ? runInSlices(readBytes(bytes, LIMITS.smallEvents, faults)) : read;
}

/** Whether an address is probably that of tiles: `npm run tiles` gives their index this name. The format decides. */
const isNamedIndex = (address: string) => /^[^?#]*\/?index\.json(?:[?#]|$)/.test(address);

/** Opens a folder of tiles; undefined if there is something else at the address. */
async function openFolder(address: string, options: LoadOptions): Promise<Loaded | undefined> {
  const { openTiles } = await asPart(import('./tile-files.ts'));
  const opened = await openTiles(address, options);
  if (opened.ok) {
    const { source, problems } = opened;
    return { timeline: { dataset: source.head.dataset, source, problems } };
  }
  if (opened.failure.kind !== 'invalid') return { failure: opened.failure };
  const { problems } = opened.failure;
  return problems.some(({ path }) => path === 'format') ? undefined : { problems };
}
