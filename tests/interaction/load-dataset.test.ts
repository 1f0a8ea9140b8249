import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LIMITS } from '../../src/core/dataset/limits.ts';
import { loadDataset } from '../../src/interaction/load-dataset.ts';
import { datasetJson, record } from '../helpers/dataset.ts';

type Body = AsyncGenerator<Uint8Array, undefined>;

const bytes = (text: string) => new TextEncoder().encode(text);
const GOOD = JSON.stringify(datasetJson([record({ id: 'one' })]));

let signal: AbortSignal;

/** Answers the next fetch. As in a browser, whatever is waited for fails once the request is given up. */
function serve(body: Body | undefined, status = 200, headers: Record<string, string> = {}): void {
  vi.stubGlobal('fetch', (_: string, init: RequestInit) => {
    signal = init.signal!;
    const reader = {
      read: async () => {
        const { done, value } = await orAbort(body!.next());
        return { done: done === true, value };
      },
    };
    return Promise.resolve({
      ok: status < 400,
      status,
      headers: new Headers(headers),
      body: { getReader: () => reader },
    });
  });
}

const orAbort = <T>(promise: Promise<T>) =>
  Promise.race([
    promise,
    new Promise<never>((_, reject) => {
      signal.onabort = () => reject(signal.reason);
      if (signal.aborted) reject(signal.reason);
    }),
  ]);

/** What came of a load once `ms` have passed, or "waiting". */
async function after(ms: number) {
  const loaded = loadDataset('data.json');
  await vi.advanceTimersByTimeAsync(ms);
  return Promise.race([loaded, Promise.resolve('waiting' as const)]);
}

async function* pieces(...chunks: readonly Uint8Array[]): Body {
  yield* chunks;
  return undefined;
}

async function* broken(error: Error): Body {
  yield bytes('{');
  throw error;
}

const forEver = () => new Promise<never>(() => {});
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('loadDataset', () => {
  it('gives the dataset of a good body, however it is cut into pieces', async () => {
    serve(pieces(...Array.from(bytes(GOOD), (byte) => Uint8Array.of(byte))));
    expect(await after(0)).toMatchObject({ ok: true, parsed: { dataset: { id: 'test' }, problems: [] } });
    expect(vi.getTimerCount()).toBe(0);
  });

  it.each([
    ['of a whole that the server names', { 'Content-Length': '30' }, 30],
    ['of a whole that is not known', {}, undefined],
    [
      'of a whole that is not known, because the length is that of a compressed body',
      { 'Content-Length': '9', 'Content-Encoding': 'br' },
      undefined,
    ],
  ])('tells how much has come %s', async (_, headers, total) => {
    serve(pieces(bytes('{"format":'), bytes('"x"}')), 200, headers);
    const told: unknown[] = [];
    await loadDataset('data.json', { onprogress: (progress) => told.push(progress) });
    expect(told).toEqual([
      { loaded: 10, total },
      { loaded: 14, total },
    ]);
  });

  it('stops when it is given up, before the answer and in the middle of the body', async () => {
    vi.stubGlobal('fetch', (_: string, init: RequestInit) => {
      signal = init.signal!;
      return orAbort(forEver());
    });
    const before = new AbortController();
    const one = loadDataset('data.json', { signal: before.signal });
    before.abort();
    expect(await one).toEqual({ ok: false, failure: { kind: 'cancelled' } });
    const middle = new AbortController();
    serve(
      (async function* (): Body {
        yield bytes('{');
        return forEver();
      })(),
    );
    const other = loadDataset('data.json', { signal: middle.signal, onprogress: () => middle.abort() });
    expect(await other).toEqual({ ok: false, failure: { kind: 'cancelled' } });
    expect(vi.getTimerCount()).toBe(0);
  });

  it.each([404, 500])('fails with the status of an answer of %i', async (status) => {
    serve(undefined, status);
    expect(await after(0)).toEqual({ ok: false, failure: { kind: 'http', status } });
    expect(vi.getTimerCount()).toBe(0);
  });

  it('fails as a fault of the network where there is no answer', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
    expect(await after(0)).toEqual({ ok: false, failure: { kind: 'network' } });
  });

  it('fails as a fault of the network where the answer breaks off', async () => {
    serve(broken(new TypeError('network error')));
    expect(await after(0)).toEqual({ ok: false, failure: { kind: 'network' } });
  });

  it('gives up after ten seconds of silence, before the answer', async () => {
    vi.stubGlobal('fetch', (_: string, init: RequestInit) => {
      signal = init.signal!;
      return orAbort(forEver());
    });
    expect(await after(9999)).toBe('waiting');
    expect(await after(10_000)).toEqual({ ok: false, failure: { kind: 'timeout' } });
  });

  it('gives up after ten seconds of silence, in the middle of the body', async () => {
    const silent = async function* (): Body {
      yield bytes('{');
      await wait(9000);
      yield bytes('"');
      return forEver();
    };
    serve(silent());
    expect(await after(18_999)).toBe('waiting');
    serve(silent());
    expect(await after(19_000)).toEqual({ ok: false, failure: { kind: 'timeout' } });
  });

  it('gives up after a minute, even where something comes all the time', async () => {
    const dripping = async function* (): Body {
      for (;;) {
        await wait(1000);
        yield bytes(' ');
      }
    };
    serve(dripping());
    expect(await after(59_999)).toBe('waiting');
    serve(dripping());
    expect(await after(60_000)).toEqual({ ok: false, failure: { kind: 'timeout' } });
  });

  it('lists as a problem that a web page is not a dataset', async () => {
    serve(pieces(bytes('<!doctype html><title>Sign in</title>')));
    expect(await after(0)).toEqual({ ok: true, parsed: { problems: [{ path: '', reason: 'is a web page, not a dataset' }] } }); // prettier-ignore
  });

  it('stops reading a body that is larger than a dataset may be, and ends the request', async () => {
    const chunk = new Uint8Array(8 * 1024 * 1024);
    let count = 0;
    serve(
      (async function* (): Body {
        for (;;) {
          count++;
          yield chunk;
        }
      })(),
    );
    expect(await after(0)).toMatchObject({ ok: true, parsed: { problems: [{ reason: 'is larger than 64 MB' }] } });
    expect(count).toBe(LIMITS.bytes / chunk.length + 1);
    expect(signal.aborted).toBe(true);
  });

  it('does not take a bug for a fault of the network', async () => {
    serve(broken(new RangeError('a bug')));
    await expect(loadDataset('data.json')).rejects.toThrow('a bug');
    expect(vi.getTimerCount()).toBe(0);
  });
});
