import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { formatProblem } from '../../src/core/dataset/problem.ts';
import { NO_FILTERS } from '../../src/core/filter/filter.ts';
import { keyOf, rootScale, tileAt, type TileAddress } from '../../src/core/tiles/grid.ts';
import { shardOf } from '../../src/core/tiles/shard-file.ts';
import type { TileSource } from '../../src/core/tiles/source.ts';
import { isComplete } from '../../src/core/tiles/tile.ts';
import { extentOf } from '../../src/core/time/bounds.ts';
import { openTiles, type TileOptions } from '../../src/loading/tile-files.ts';
import { dataset } from '../helpers/dataset.ts';
import { serveFiles, tileFolder } from '../helpers/tile-folder.ts';
import { manyRecords, plain, wholeTile } from '../helpers/tiles.ts';

const records = manyRecords(2000);
const all = dataset(records);
const { from, until } = extentOf(all);
const root = rootScale(from, until);
const folder = tileFolder(records);
const never = new AbortController().signal;
const INDEX = 'https://example.org/t/index.json';

async function open(files = folder, options: TileOptions = {}, address = INDEX) {
  const server = serveFiles(files);
  const opened = await openTiles(address, { fetch: server.get, ...options });
  if (!opened.ok) throw new Error(opened.failure.kind);
  server.asked.length = 0;
  return { ...server, source: opened.source, problems: opened.problems };
}

/** The tile with the most events at each scale, from the coarsest to the finest. */
const crowded = (scale: number): TileAddress => tileAt(-25_560, scale);
const exists = (address: TileAddress) => folder.has(`${keyOf(address)}.json`);
const failureOf = (promise: Promise<unknown>) =>
  promise.then(() => 'none', (error: { failure?: unknown }) => error.failure ?? String(error)); // prettier-ignore
const settle = () => vi.advanceTimersByTimeAsync(0);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('opening tiles', () => {
  it('takes one request, and tells how far it has come', async () => {
    const server = serveFiles(folder);
    const told: number[] = [];
    const opened = await openTiles(INDEX, { fetch: server.get, onprogress: ({ loaded }) => told.push(loaded) });
    expect(opened).toMatchObject({ ok: true, problems: [], source: { head: { from, until } } });
    expect([server.asked, told]).toEqual([['index.json'], [Buffer.byteLength(folder.get('index.json')!)]]);
  });

  it.each([
    ['what is not there', new Map(), { kind: 'http', status: 404 }],
    ['what is not JSON', new Map([['index.json', '{']]), { kind: 'invalid', problems: [{ path: '', reason: expect.stringContaining('is not valid JSON') }] }],
    ['a web page', new Map([['index.json', '<!doctype html>']]), { kind: 'invalid', problems: [{ path: '', reason: 'is a web page, not a dataset' }] }],
    ['something else', new Map([['index.json', '{}']]), { kind: 'invalid', problems: expect.arrayContaining([{ path: 'format', reason: 'is missing' }]) }],
  ])('fails for %s', async (_, files, failure) => {
    expect(await openTiles(INDEX, { fetch: serveFiles(files).get })).toEqual({ ok: false, failure });
  }); // prettier-ignore

  it('can be aborted', async () => {
    const server = serveFiles(folder);
    server.wait();
    const stop = new AbortController();
    const opening = openTiles(INDEX, { fetch: server.get, signal: stop.signal });
    stop.abort();
    expect(await opening).toEqual({ ok: false, failure: { kind: 'cancelled' } });
    expect(server.aborted).toEqual(['index.json']);
  });

  it('does not take a bug for a fault of the network', async () => {
    const broken = () => Promise.reject(new RangeError('a bug'));
    await expect(openTiles(INDEX, { fetch: broken })).rejects.toThrow('a bug');
  });

  it('uses the fetch of the page', async () => {
    vi.stubGlobal('fetch', serveFiles(folder).get);
    expect((await openTiles(INDEX)).ok).toBe(true);
    vi.unstubAllGlobals();
  });
});

describe('a tile', () => {
  it('is the same as the whole dataset gives, at every scale, and no file is asked for that is not there', async () => {
    const { source, asked } = await open();
    for (let i = 0; i < all.events.length; i += 97) {
      for (const scale of [root, root - 1, 1, 5, 8]) {
        const address = tileAt(all.events[i]!.time.anchor, scale);
        expect(plain(await source.tile(address, never, NO_FILTERS))).toEqual(plain(wholeTile(all, address)));
      }
    }
    expect(asked.filter((name) => !folder.has(name))).toEqual([]);
    expect(new Set(asked).size).toBe(asked.length);
  });

  it('of the coarsest scale is there at once, as is one outside all time', async () => {
    const { source, asked } = await open();
    await source.tile(tileAt(from, root), never, NO_FILTERS);
    const outside = await source.tile(tileAt(1e9, 3), never, NO_FILTERS);
    expect(outside.lanes.map(({ count }) => count)).toEqual([0, 0, 0]);
    expect(asked).toEqual([]);
  });

  it('is made from a coarser one that names all its events', async () => {
    const { source, asked } = await open();
    const { time } = all.events.at(-1)!;
    let scale = root - 1;
    while (!isComplete(wholeTile(all, tileAt(time.anchor, scale)))) scale--;
    await source.tile(tileAt(time.anchor, scale), never, NO_FILTERS);
    asked.length = 0;
    const fine = await source.tile(tileAt(time.anchor, 1), never, NO_FILTERS);
    expect(plain(fine)).toEqual(plain(wholeTile(all, fine.address)));
    expect(asked).toEqual([]);
  });

  it('is reached from the nearest loaded one, six scales at a time', async () => {
    const { source, asked } = await open();
    expect([exists(crowded(2)), root]).toEqual([true, 14]);
    await source.tile(crowded(2), never, NO_FILTERS);
    expect(asked).toEqual([crowded(8), crowded(2)].map((address) => `${keyOf(address)}.json`));
    await source.tile(crowded(3), never, NO_FILTERS);
    expect(asked.slice(2)).toEqual([`${keyOf(crowded(3))}.json`]);
  });

  it('is fetched once for all who ask, and kept', async () => {
    const { source, asked, wait } = await open();
    const go = wait();
    const both = Promise.all([source.tile(crowded(9), never, NO_FILTERS), source.tile(crowded(9), never, NO_FILTERS)]);
    await settle();
    go();
    const [one, other] = await both;
    expect(plain(one)).toEqual(plain(other));
    await source.tile(crowded(9), never, NO_FILTERS);
    expect(asked).toEqual([`${keyOf(crowded(9))}.json`]);
  });

  it('is aborted when it is no longer wanted, and not before', async () => {
    const { source, aborted, wait } = await open();
    const go = wait();
    const [first, second] = [new AbortController(), new AbortController()];
    const asking = [first, second].map(({ signal }) => failureOf(source.tile(crowded(9), signal, NO_FILTERS)));
    await settle();
    first.abort();
    expect(await asking[0]).toContain('AbortError');
    expect(aborted).toEqual([]);
    second.abort();
    expect(await asking[1]).toContain('AbortError');
    expect(aborted).toEqual([`${keyOf(crowded(9))}.json`]);
    go();
    expect((await source.tile(crowded(9), never, NO_FILTERS)).lanes).toHaveLength(3);
    expect(await failureOf(source.tile(crowded(9), first.signal, NO_FILTERS))).toContain('AbortError');
  });

  it('is fetched from beside the index, whose version it shares', async () => {
    const { source, asked } = await open(folder, {}, `${INDEX}?v=7#x`);
    await source.tile(crowded(9), never, NO_FILTERS);
    expect(asked).toEqual([`${keyOf(crowded(9))}.json?v=7`]);
  });

  it('goes on without events that have a fault, and tells of them with their file', async () => {
    const name = `${keyOf(crowded(9))}.json`;
    const spoilt = new Map(folder).set(name, folder.get(name)!.replace('"title"', '"onload":1,"title"'));
    const told: string[] = [];
    const { source } = await open(spoilt, { onproblems: (problems) => told.push(...problems.map(formatProblem)) });
    expect((await source.tile(crowded(9), never, NO_FILTERS)).lanes[0]!.top).toHaveLength(15);
    expect(told).toEqual([`${name}: lanes.a.top.0.onload: "onload": is not a known field`]);
  });

  it('rejects where its file makes no sense', async () => {
    const name = `${keyOf(crowded(9))}.json`;
    const { source } = await open(new Map(folder).set(name, '{"lanes":{"a":{"count":-1,"top":[]}}}'));
    const reason = 'must not be negative';
    expect(await failureOf(source.tile(crowded(9), never, NO_FILTERS))).toEqual({ kind: 'invalid', problems: [{ path: 'lanes.a.count', value: '-1', reason }] }); // prettier-ignore
  });
});

describe('a server that fails', () => {
  const ask = (source: TileSource) => failureOf(source.tile(crowded(9), never, NO_FILTERS));

  it.each([500, 503, 429, new TypeError('Failed to fetch')])('is tried again after %s', async (failure) => {
    const { source, asked, failures } = await open();
    failures.push(failure, failure, failure);
    const asking = ask(source);
    for (const [ms, count] of [[0, 1], [299, 1], [1, 2], [999, 2], [1, 3], [2999, 3], [1, 4]] as const) {
      await vi.advanceTimersByTimeAsync(ms);
      expect(asked.length).toBe(count);
    }
    expect(await asking).toBe('none');
  }); // prettier-ignore

  it('is given up after three more tries, and asked again the next time', async () => {
    const { source, failures } = await open();
    failures.push(...Array<Error>(4).fill(new TypeError('Failed to fetch')));
    const asking = ask(source);
    await vi.advanceTimersByTimeAsync(5000);
    expect(await asking).toEqual({ kind: 'network' });
    expect(await ask(source)).toBe('none');
  });

  it.each([404, 403, 400])('is not tried again where that is no use: %i', async (status) => {
    const { source, asked, failures } = await open();
    failures.push(status);
    expect(await ask(source)).toEqual({ kind: 'http', status });
    expect(asked.length).toBe(1);
  });

  it('is not waited for once the answer is no longer wanted', async () => {
    const { source, asked, failures } = await open();
    failures.push(500);
    const stop = new AbortController();
    const asking = failureOf(source.tile(crowded(9), stop.signal, NO_FILTERS));
    await settle();
    stop.abort();
    expect(await asking).toContain('AbortError');
    await vi.advanceTimersByTimeAsync(5000);
    expect([asked.length, vi.getTimerCount()]).toEqual([1, 0]);
  });

  it('is given up after ten seconds of silence', async () => {
    const silent = (_: unknown, init?: RequestInit) =>
      new Promise<Response>((_, reject) => init!.signal!.addEventListener('abort', () => reject(new Error('stopped'))));
    const opening = openTiles(INDEX, { fetch: silent });
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await opening).toEqual({ ok: false, failure: { kind: 'timeout' } });
  });

  it('cannot fill the memory', async () => {
    const chunk = new Uint8Array(8 * 1024 * 1024);
    const endless = () => Promise.resolve(new Response(new ReadableStream({ pull: (to) => to.enqueue(chunk) })));
    const opened = await openTiles(INDEX, { fetch: endless });
    expect(opened).toMatchObject({ ok: false, failure: { kind: 'large' } }); // prettier-ignore
  });
});

describe('an event', () => {
  it('is found by its id in its file, whole', async () => {
    const { source, asked } = await open();
    const wanted = all.events.find(({ names }) => names)!;
    expect(await source.event(wanted.id)).toEqual({ ...wanted, order: 0 });
    expect(asked).toEqual([`events/${shardOf(wanted.id, 2)}.json`]);
    expect(await source.event('nowhere')).toBeUndefined();
  });

  it('needs no file where a tile has told all there is', async () => {
    const { source, asked } = await open();
    const { lanes } = await source.tile(crowded(9), never, NO_FILTERS);
    asked.length = 0;
    const bare = lanes[0]!.top.find(({ id }) => !records.some((r) => r.id === id && (r.summary ?? r.tags ?? r.names)))!;
    expect(await source.event(bare.id)).toEqual(bare);
    expect(asked).toEqual([]);
  });

  it('with a fault is left out', async () => {
    const shard = `events/${shardOf('e-1', 2)}.json`;
    const told: string[] = [];
    const spoilt = new Map(folder).set(shard, '{"events":[{"id":"e-1","lane":"z","date":"2000","title":{"en":"x"}}]}');
    const { source } = await open(spoilt, { onproblems: (problems) => told.push(...problems.map(formatProblem)) });
    expect(await source.event('e-1')).toBeUndefined();
    expect(told).toEqual([expect.stringMatching(`^${shard}: events\\.0\\.lane: "z": names no lane; there `)]);
    const none = await open(new Map(folder).set(shard, '[]'));
    expect(await failureOf(none.source.event('e-1'))).toMatchObject({ kind: 'invalid' });
  });
});

describe('a search', () => {
  it('finds events by their words', async () => {
    vi.useRealTimers();
    const { source, asked } = await open();
    const { hits, total, isMore } = await source.search('forest 17', NO_FILTERS);
    expect(hits[0]!.event.title.en).toMatch(/forest.* 17/);
    expect([total, isMore]).toEqual([hits.length, false]);
    expect(asked).toEqual(['words/index.json']);
  });

  it('is aborted when a later one supersedes it', async () => {
    vi.useRealTimers();
    const { source } = await open();
    const [one, other] = await Promise.all([
      failureOf(source.search('fo', NO_FILTERS)),
      failureOf(source.search('for', NO_FILTERS)),
    ]);
    expect([one, other]).toEqual([expect.stringContaining('AbortError'), 'none']);
  });
});
