import { decodeJson, decodeText } from '../core/dataset/decode.ts';
import type { Problem } from '../core/dataset/problem.ts';
import type { LoadFailure, Progress } from './load-dataset.ts';

/** Why a file could not be had; `network` where there is no answer, as without a connection. */
export type FileFailure =
  | Exclude<LoadFailure, { readonly kind: 'cancelled' }>
  | { readonly kind: 'invalid'; readonly problems: readonly Problem[] };

/** The rejection of whoever asks for a file that cannot be had. */
export class FileError extends Error {
  readonly failure: FileFailure;

  constructor(address: string, failure: FileFailure) {
    super(`${address}: ${failure.kind === 'http' ? `http ${failure.status}` : failure.kind}`);
    this.name = 'FileError';
    this.failure = failure;
  }
}

export interface FetchOptions {
  readonly fetch: typeof fetch;
  readonly signal: AbortSignal;
  /** The most bytes that such a file may have. */
  readonly most: number;
  readonly onprogress?: ((progress: Progress) => void) | undefined;
}

const IDLE_MS = 10_000;
/** How long to wait before each new try. */
const PAUSES_MS = [300, 1000, 3000];

/** Fetches a JSON value, again where that may help. Rejects with a `FileError`, or as the signal says. */
export async function fetchJson(address: string, options: FetchOptions): Promise<unknown> {
  for (let attempt = 0; ; attempt++) {
    try {
      return parse(address, await fetchBytes(address, options));
    } catch (error) {
      const pause = PAUSES_MS[attempt];
      if (pause === undefined || !(error instanceof FileError) || !isPassing(error.failure)) throw error;
      await wait(pause, options.signal);
    }
  }
}

/** Whether a failure may be over soon. */
const isPassing = (failure: FileFailure) =>
  failure.kind === 'network' || (failure.kind === 'http' && (failure.status >= 500 || failure.status === 429));

function wait(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, ms);
    const stop = () => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    };
    signal.addEventListener('abort', stop, { once: true });
  });
}

function parse(address: string, bytes: Uint8Array): unknown {
  const text = decodeText(bytes);
  const json = text.ok ? decodeJson(text.value) : text;
  if (json.ok) return json.value;
  throw new FileError(address, { kind: 'invalid', problems: [{ path: '', reason: json.reason }] });
}

/** The body of an answer. A server that falls silent is a failure, and a body that is too large is not read to its end. */
async function fetchBytes(address: string, { fetch, signal, most, onprogress }: FetchOptions): Promise<Uint8Array> {
  const stop = new AbortController();
  const giveUp = () => stop.abort();
  signal.addEventListener('abort', giveUp);
  let idle = setTimeout(giveUp, IDLE_MS);
  try {
    signal.throwIfAborted();
    const response = await fetch(address, { signal: stop.signal, credentials: 'same-origin' });
    if (!response.ok) throw new FileError(address, { kind: 'http', status: response.status });
    const total = Number(response.headers.get('Content-Encoding') ? 0 : response.headers.get('Content-Length'));
    const chunks: Uint8Array[] = [];
    let loaded = 0;
    for (const reader = response.body!.getReader(); ;) {
      const { done, value } = await reader.read();
      if (done) return concat(chunks, loaded);
      clearTimeout(idle);
      idle = setTimeout(giveUp, IDLE_MS);
      chunks.push(value);
      loaded += value.length;
      if (loaded > most) throw new FileError(address, { kind: 'invalid', problems: [{ path: '', reason: tooLarge(most) }] });
      onprogress?.({ loaded, total: total || undefined });
    }
  } catch (error) {
    if (signal.aborted) throw signal.reason;
    if (stop.signal.aborted) throw new FileError(address, { kind: 'timeout' });
    throw error instanceof TypeError ? new FileError(address, { kind: 'network' }) : error;
  } finally {
    clearTimeout(idle);
    signal.removeEventListener('abort', giveUp);
    stop.abort(); // or the rest of an answer that is refused would go on coming
  }
} // prettier-ignore

const tooLarge = (most: number) => `is larger than ${most / 1024 / 1024} MB`;

function concat(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
