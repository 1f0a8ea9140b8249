import { decodeJson, decodeText } from '../core/dataset/decode.ts';
import * as jsonFaults from '../core/dataset/json-faults.ts';
import type { Problem } from '../core/dataset/problem.ts';
import { fetchChunks, type FetchOptions, type LoadFailure } from './fetch-chunks.ts';
import { joinChunks } from './join-chunks.ts';

/** Why a file is unavailable; `network` if there is no answer, for example when offline. */
export type FileFailure =
  | Exclude<LoadFailure, { readonly kind: 'cancelled' }>
  | { readonly kind: 'invalid'; readonly problems: readonly Problem[] };

/** The rejection when a file is unavailable. */
export class FileError extends Error {
  readonly failure: FileFailure;

  constructor(address: string, failure: FileFailure) {
    super(`${address}: ${failure.kind === 'http' ? `http ${failure.status}` : failure.kind}`);
    this.name = 'FileError';
    this.failure = failure;
  }
}

/** How long to wait before each retry. */
const PAUSES_MS = [300, 1000, 3000];

export type FileOptions = Omit<FetchOptions, 'onchunk' | 'signal'> & { readonly signal: AbortSignal };

/** Fetches a JSON value, retrying where that may help. Rejects with a `FileError`, or with the reason of the signal. */
export async function fetchJson(address: string, options: FileOptions): Promise<unknown> {
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

/** Whether a failure may be temporary. */
const isPassing = (failure: FileFailure) =>
  failure.kind === 'network' ||
  failure.kind === 'cut' ||
  (failure.kind === 'http' && (failure.status >= 500 || failure.status === 429));

function wait(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', cancel);
      resolve();
    }, ms);
    const cancel = () => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    };
    signal.addEventListener('abort', cancel, { once: true });
  });
}

function parse(address: string, bytes: Uint8Array): unknown {
  const text = decodeText(bytes);
  const json = text.ok ? decodeJson(text.value, jsonFaults) : text;
  if (json.ok) return json.value;
  throw new FileError(address, { kind: 'invalid', problems: [{ path: '', reason: json.reason }] });
}

async function fetchBytes(address: string, options: FileOptions): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  options.signal.throwIfAborted();
  const failure = await fetchChunks(address, { ...options, onchunk: (chunk) => chunks.push(chunk) > 0 });
  if (failure?.kind === 'cancelled') throw options.signal.reason;
  if (failure) throw new FileError(address, failure);
  return joinChunks(chunks);
}
