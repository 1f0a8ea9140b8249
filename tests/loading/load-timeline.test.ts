import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LIMITS } from '../../src/core/dataset/limits.ts';
import { fetchChunks } from '../../src/loading/fetch-chunks.ts';
import { loadTimeline } from '../../src/loading/load-timeline.ts';
import { openInWorker } from '../../src/loading/worker-source.ts';
import { datasetJson, record } from '../helpers/dataset.ts';

vi.mock('../../src/loading/worker-source.ts', () => ({ openInWorker: vi.fn() }));

type Body = AsyncGenerator<Uint8Array, undefined>;

const bytes = (text: string) => new TextEncoder().encode(text);
const GOOD = JSON.stringify(datasetJson([record({ id: 'one' })]));

let signal: AbortSignal;

/** Answers the next fetch. As in a browser, everything pending fails once the request is aborted. */
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

/** The outcome of a load after `ms`, or "waiting". */
async function after(ms: number) {
  const loaded = loadTimeline('data.json');
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

describe('loadTimeline', () => {
  it('gives the dataset of a good body, however it is cut into pieces', async () => {
    serve(pieces(...Array.from(bytes(GOOD), (byte) => Uint8Array.of(byte))));
    expect(await after(0)).toMatchObject({ timeline: { dataset: { id: 'test' }, problems: [] } });
    expect(vi.getTimerCount()).toBe(0);
  });

  it('does not check again what has the digest of what was checked, and checks anything else', async () => {
    const faulty = JSON.stringify(datasetJson([record({ id: 'one', lane: 'nowhere' })]));
    const digest = createHash('sha256').update(faulty).digest('hex');
    const load = (text: string) => {
      serve(pieces(bytes(text)));
      return loadTimeline('data.json', { digest });
    };
    expect(await load(faulty)).toMatchObject({
      timeline: { dataset: { events: [{ lane: 'nowhere' }] }, problems: [] },
    });
    const other = await load(`${faulty} `);
    expect(other).toMatchObject({ timeline: { dataset: { events: [] }, problems: [{ path: 'events.0.lane' }] } });
    vi.stubGlobal('crypto', {}); // as on an insecure origin
    expect(await load(faulty)).toEqual(other);
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
    await loadTimeline('data.json', { onprogress: (progress) => told.push(progress) });
    expect(told).toEqual([
      { loaded: 10, total },
      { loaded: 14, total },
    ]);
  });

  it('ends when it is aborted, before the answer and in the middle of the body', async () => {
    vi.stubGlobal('fetch', (_: string, init: RequestInit) => {
      signal = init.signal!;
      return orAbort(forEver());
    });
    const before = new AbortController();
    const one = loadTimeline('data.json', { signal: before.signal });
    before.abort();
    expect(await one).toEqual({ failure: { kind: 'cancelled' } });
    const middle = new AbortController();
    serve(
      (async function* (): Body {
        yield bytes('{');
        return forEver();
      })(),
    );
    const other = loadTimeline('data.json', { signal: middle.signal, onprogress: () => middle.abort() });
    expect(await other).toEqual({ failure: { kind: 'cancelled' } });
    expect(vi.getTimerCount()).toBe(0);
  });

  it.each([404, 500])('fails with the status of an answer of %i', async (status) => {
    serve(undefined, status);
    expect(await after(0)).toEqual({ failure: { kind: 'http', status } });
    expect(vi.getTimerCount()).toBe(0);
  });

  it('fails as a fault of the network where there is no answer', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
    expect(await after(0)).toEqual({ failure: { kind: 'network' } });
  });

  it('fails as cut where the answer breaks off', async () => {
    serve(broken(new TypeError('network error')));
    expect(await after(0)).toEqual({ failure: { kind: 'cut' } });
  });

  it('gives up after ten seconds of silence, before the answer', async () => {
    vi.stubGlobal('fetch', (_: string, init: RequestInit) => {
      signal = init.signal!;
      return orAbort(forEver());
    });
    expect(await after(9999)).toBe('waiting');
    expect(await after(10_000)).toEqual({ failure: { kind: 'timeout' } });
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
    expect(await after(19_000)).toEqual({ failure: { kind: 'timeout' } });
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
    expect(await after(60_000)).toEqual({ failure: { kind: 'timeout' } });
  });

  it('lists as a problem that a web page is not a dataset', async () => {
    serve(pieces(bytes('<!doctype html><title>Sign in</title>')));
    expect(await after(0)).toEqual({ problems: [{ path: '', reason: 'is a web page, not a dataset' }] }); // prettier-ignore
  });

  it('waits longer than a minute for what comes fast enough to be worth it', async () => {
    const keepIfEqual = async function* (): Body {
      for (let second = 0; second < 90; second++) {
        await wait(1000);
        yield new Uint8Array(60_000);
      }
      return undefined;
    };
    serve(keepIfEqual());
    let loaded = 0;
    const fetched = fetchChunks('big.json', { most: Infinity, onchunk: (chunk) => (loaded += chunk.length) > 0 });
    await vi.advanceTimersByTimeAsync(90_000);
    expect([await fetched, loaded]).toEqual([undefined, 90 * 60_000]);
  });

  it('gives a body that is too large to be read here to the worker, and ends the request', async () => {
    const chunk = new Uint8Array(LIMITS.smallBytes / 4);
    let count = 0;
    serve(
      (async function* (): Body {
        for (;;) {
          count++;
          yield chunk;
        }
      })(),
    );
    await after(0);
    expect(openInWorker).toHaveBeenLastCalledWith('data.json', {}, undefined);
    expect(count).toBe(5);
    expect(signal.aborted).toBe(true);
  });

  it('gives many events to the worker, however few bytes they have, and with them what has come', async () => {
    vi.mocked(openInWorker).mockClear();
    const events = Array.from({ length: LIMITS.smallEvents + 1 }, () => ({}));
    const body = bytes(JSON.stringify({ ...datasetJson([]), events }));
    serve(pieces(body.subarray(0, 100), body.subarray(100)));
    await after(1000); // reading takes several tasks
    expect(openInWorker).toHaveBeenCalledTimes(1);
    expect(openInWorker).toHaveBeenLastCalledWith('data.json', {}, body);
  });

  it('gives it to the worker at once where the server says how large it is', async () => {
    serve(pieces(bytes('{')), 200, { 'Content-Length': String(LIMITS.smallBytes + 1) });
    vi.mocked(openInWorker).mockClear();
    await after(0);
    expect(openInWorker).toHaveBeenCalledTimes(1);
  });

  it('refuses at once what is larger than one file may be', async () => {
    serve(pieces(bytes('{')), 200, { 'Content-Length': String(LIMITS.bytes + 1) });
    vi.mocked(openInWorker).mockClear();
    expect(await after(0)).toEqual({ failure: { kind: 'large', bytes: LIMITS.bytes + 1 } });
    expect(openInWorker).not.toHaveBeenCalled();
  });

  it('does not take a bug for a fault of the network', async () => {
    serve(broken(new RangeError('a bug')));
    await expect(loadTimeline('data.json')).rejects.toThrow('a bug');
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('what a file is', () => {
  const source = { title: 'S', publisher: 'P', language: 'en', checked: '2026-11-22' };
  const head = { ...datasetJson([], { sources: { s: source } }) };
  const tiles = {
    format: 'nenpyo-tiles',
    version: 1,
    dataset: head,
    from: 0,
    until: 1,
    lanes: {},
    shards: 1,
    tiles: {},
  };
  const answer = (text: string) => vi.stubGlobal('fetch', () => Promise.resolve(new Response(text)));

  it.each(['data.json', 'a/index.json', 'index.json?v=1'])('is told by its format, not by its name: a dataset at %s', async (name) => {
    answer(GOOD);
    expect(await loadTimeline(name)).toMatchObject({ timeline: { dataset: { id: 'test' }, problems: [] } });
  }); // prettier-ignore

  it.each(['index.json', 'tiles.json', 'a/b.json?v=1'])('is told by its format, not by its name: tiles at %s', async (name) => {
    answer(JSON.stringify(tiles));
    expect(await loadTimeline(name)).toMatchObject({ timeline: { source: { head: { from: 0, until: 1 } }, problems: [] } });
  }); // prettier-ignore

  it.each(['data.json', 'index.json'])('is told by its fields where it has no format: %s', async (name) => {
    const { format: _, ...rest } = datasetJson([]);
    answer(JSON.stringify(rest));
    expect(await loadTimeline(name)).toEqual({ problems: [{ path: 'format', value: undefined, reason: 'is missing' }] });
  }); // prettier-ignore

  it.each(['data.json', 'index.json'])('has a fault in a line that is named: %s', async (name) => {
    answer('{\n  "format": "nenpyo",\n}');
    expect(await loadTimeline(name)).toEqual({ problems: [{ path: '', reason: 'is not valid JSON (line 3, column 1)' }] }); // prettier-ignore
  });

  it('may be unknown: then the formats that can be opened are named', async () => {
    answer('BEGIN:VCALENDAR');
    expect(await loadTimeline('data.ics')).toEqual({
      problems: [{ path: '', reason: expect.stringContaining('formats that can be opened here: Nenpyo’s own format') }],
    });
  });
});
