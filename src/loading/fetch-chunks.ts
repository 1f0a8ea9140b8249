import { fetchOnce } from './early-request.ts';

/** Why something could not be fetched: `network` if there is no answer, `cut` if it breaks off. */
export type LoadFailure =
  | { readonly kind: 'http'; readonly status: number }
  | { readonly kind: 'network' }
  | { readonly kind: 'cut' }
  | { readonly kind: 'timeout' }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'large'; readonly bytes: number };

/** How far a load has come, in bytes; `total` if the server says. */
export interface Progress {
  readonly loaded: number;
  readonly total: number | undefined;
}

export interface FetchOptions {
  /** Takes the next bytes; returns false if no more are wanted. */
  readonly onchunk: (bytes: Uint8Array) => boolean;
  /** The maximum number of bytes; more are refused, immediately if the server announces them. */
  readonly most: number;
  readonly onprogress?: ((progress: Progress) => void) | undefined;
  /** What to fetch with, if not the page's own. */
  readonly fetch?: typeof fetch | undefined;
  /** Cancels the load. */
  readonly signal?: AbortSignal | undefined;
}

const IDLE_MS = 10_000;
const TOTAL_MS = 60_000;
/** Bytes per millisecond. Under ten seconds' worth in the first minute, or in any later ten seconds, is too slow. */
const SLOWEST = 50;

/** Fetches an address in chunks. Never throws for what a server does: one that hangs or drips is a failure too. */
export async function fetchChunks(address: string, options: FetchOptions): Promise<LoadFailure | undefined> {
  const { signal, fetch: get = fetchOnce } = options;
  const controller = new AbortController();
  signal?.addEventListener('abort', () => controller.abort(), { signal: controller.signal });
  const patience = createPatience(() => controller.abort());
  let response: Response | undefined;
  try {
    response = await get(address, { signal: controller.signal, credentials: 'same-origin' });
    if (!response.ok) return { kind: 'http', status: response.status };
    return await readBody(response, options, patience.more);
  } catch (error) {
    if (!(error instanceof TypeError || controller.signal.aborted)) throw error;
    return {
      kind: signal?.aborted ? 'cancelled' : controller.signal.aborted ? 'timeout' : response ? 'cut' : 'network',
    };
  } finally {
    patience.end();
    controller.abort(); // or the rest of a refused answer would keep coming
  }
}

/** Runs out after ten seconds of silence, or after a minute if too little arrives. */
function createPatience(onend: () => void) {
  let idle = setTimeout(onend, IDLE_MS);
  let loaded = 0;
  let before = 0;
  const judge = () => {
    if (loaded - before < SLOWEST * IDLE_MS) return onend();
    before = loaded;
    total = setTimeout(judge, IDLE_MS);
  };
  let total = setTimeout(judge, TOTAL_MS);
  return {
    more(bytes: number) {
      loaded = bytes;
      clearTimeout(idle);
      idle = setTimeout(onend, IDLE_MS);
    },
    end() {
      clearTimeout(idle);
      clearTimeout(total);
    },
  };
}

async function readBody(
  response: Response,
  { onchunk, most, onprogress }: FetchOptions,
  onmore: (loaded: number) => void,
): Promise<LoadFailure | undefined> {
  const isPacked = response.headers.has('Content-Encoding');
  const total = Number(response.headers.get('Content-Length')) || undefined;
  if (total !== undefined && total > most) return { kind: 'large', bytes: total };
  let loaded = 0;
  for (const reader = response.body!.getReader(); ;) {
    const { done, value } = await reader.read();
    if (done) return undefined;
    loaded += value.length;
    if (loaded > most) return { kind: 'large', bytes: loaded };
    onmore(loaded);
    onprogress?.({ loaded, total: isPacked ? undefined : total });
    if (!onchunk(value)) return undefined;
  }
}
