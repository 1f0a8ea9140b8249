import { LIMITS } from '../core/dataset/limits.ts';
import { parseDataset, type Parsed } from '../core/dataset/parse.ts';

/** Why a dataset could not be fetched. What is wrong inside it is in `Parsed`. */
export type LoadFailure =
  | { readonly kind: 'http'; readonly status: number }
  | { readonly kind: 'network' }
  | { readonly kind: 'timeout' }
  | { readonly kind: 'cancelled' };

export type Loaded =
  { readonly ok: true; readonly parsed: Parsed } | { readonly ok: false; readonly failure: LoadFailure };

const IDLE_MS = 10_000;
const TOTAL_MS = 60_000;

/** How far a load has come, in bytes; `total` where the server says. */
export interface Progress {
  readonly loaded: number;
  readonly total: number | undefined;
}

export interface LoadOptions {
  readonly onprogress?: (progress: Progress) => void;
  /** Gives the load up. */
  readonly signal?: AbortSignal;
}

/** Fetches a dataset and sends it through the one door. Never throws: a hanging or dripping server is a failure too. */
export async function loadDataset(address: string, { onprogress, signal }: LoadOptions = {}): Promise<Loaded> {
  const stop = new AbortController();
  signal?.addEventListener('abort', () => stop.abort(), { signal: stop.signal });
  const total = setTimeout(() => stop.abort(), TOTAL_MS);
  let idle = setTimeout(() => stop.abort(), IDLE_MS);
  const alive = () => {
    clearTimeout(idle);
    idle = setTimeout(() => stop.abort(), IDLE_MS);
  };
  let bytes: Uint8Array;
  try {
    const response = await fetch(address, { signal: stop.signal, credentials: 'same-origin' });
    if (!response.ok) return { ok: false, failure: { kind: 'http', status: response.status } };
    const total = Number(response.headers.get('Content-Encoding') ? 0 : response.headers.get('Content-Length'));
    bytes = await readBody(response, (loaded) => {
      alive();
      onprogress?.({ loaded, total: total || undefined });
    });
  } catch (error) {
    if (error instanceof TypeError || stop.signal.aborted) {
      const kind = signal?.aborted ? 'cancelled' : stop.signal.aborted ? 'timeout' : 'network';
      return { ok: false, failure: { kind } };
    }
    throw error;
  } finally {
    clearTimeout(total);
    clearTimeout(idle);
    stop.abort(); // or the rest of an answer that is refused would go on coming
  }
  return { ok: true, parsed: parseDataset(bytes) };
}

/** The body as bytes, and no more of it than a dataset may have: a compressed bomb stops here. */
async function readBody(response: Response, onread: (length: number) => void): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (const reader = response.body!.getReader(); length <= LIMITS.bytes;) {
    const { done, value } = await reader.read();
    if (done) break;
    chunks.push(value);
    length += value.length;
    onread(length);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
