import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeTiles, type Sizes } from '../../src/build/tiles/make-tiles.ts';
import { parseDatasetValue } from '../../src/core/dataset/parse.ts';
import { formatProblem } from '../../src/core/dataset/problem.ts';
import { tablesOf } from '../../src/core/dataset/read-event.ts';
import type { Dataset, TimelineEvent } from '../../src/core/dataset/types.ts';
import { BINS, FINEST, keyOf, within, type TileAddress } from '../../src/core/tiles/grid.ts';
import { readShard, shardFile, shardOf } from '../../src/core/tiles/shard-file.ts';
import { readIndex, readTile } from '../../src/core/tiles/tile-file.ts';
import { readWordFile, wordFile, wordsOf } from '../../src/core/tiles/word-file.ts';
import { extentOf } from '../../src/core/time/bounds.ts';
import { goodDatasets } from '../helpers/good-datasets.ts';
import { datasetJson, record } from '../helpers/dataset.ts';
import { expectedTiles, manyRecords, plain } from '../helpers/tiles.ts';

/** Limits so low that every part is split repeatedly. */
const TINY: Sizes = { budget: { rows: 9000, waiting: 30_000 }, records: 60_000, frequentWords: 5, wordFile: 60 };

const workshop = mkdtempSync(join(tmpdir(), 'nenpyo-tiles-'));
afterAll(() => rmSync(workshop, { recursive: true }));
const emptyFolder = () => mkdtempSync(join(workshop, 'x'));

interface Run {
  readonly folder: string;
  readonly problems: readonly string[];
  readonly made: Awaited<ReturnType<typeof makeTiles>>;
}

async function run(value: unknown, sizes?: Sizes, folder = join(emptyFolder(), 'out')): Promise<Run> {
  const path = join(emptyFolder(), 'dataset.json');
  writeFileSync(path, typeof value === 'string' ? value : JSON.stringify(value));
  const problems: string[] = [];
  const onproblem = (problem: Parameters<typeof formatProblem>[0]) => void problems.push(formatProblem(problem));
  return { folder, problems, made: await makeTiles(path, folder, { onproblem, ...(sizes && { sizes }) }) };
}

const json = (folder: string, name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as unknown;
const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1).replaceAll('\\', '/'))
    .sort(); // prettier-ignore

/** The same as comparable text. */
const allTiles = (all: Dataset, root: number) =>
  new Map([...expectedTiles(all, root)].map(([key, tile]) => [key, plain(tile)]));

function tilesIn(folder: string, head: Dataset): Map<string, unknown> {
  const { value, problems } = readIndex(json(folder, 'index.json'));
  expect(problems).toEqual([]);
  const tiles = new Map(value!.roots.map(({ tile }): [string, unknown] => [keyOf(tile.address), plain(tile)]));
  for (const name of filesIn(folder).filter((name) => /^\d+\//.test(name))) {
    const [scale, index] = name.replace('.json', '').split('/').map(Number);
    const address: TileAddress = { scale: scale!, index: index! };
    const read = readTile(json(folder, name), address, head);
    expect(read.problems).toEqual([]);
    tiles.set(keyOf(address), plain(read.value!.tile));
  }
  return tiles;
}

/** 5,000 events: some with faults, some duplicated, some on one crowded day, one long ago. */
function mixed(): unknown[] {
  const records: unknown[] = manyRecords(4700, 7).map((record, i) => ({
    ...record,
    ...(i % 41 === 0 && { relations: [{ type: 'part-of', event: `e-${(i * 7) % 5200}` }] }),
    ...(i % 53 === 0 && { body: [{ en: 'More to read.' }] }),
  }));
  const crowd = Array.from({ length: 250 }, (_, i) => record({ id: `crowd-${i}`, date: '1969-07-20', importance: 2 }));
  const faulty = [{ id: 'x' }, record({ id: 'lost', lane: 'z' }), record({ id: 'soon', date: 'soon' }), null, 5, 'a text, [{', [null, {}], true, { ...record({ id: 'odd' }), onload: 1 }]; // prettier-ignore
  const twins = [3, 1000, 4000].map((i) => ({ ...(records[i] as object), title: { en: 'A twin' }, date: '1800' }));
  const self = record({
    id: 'self',
    relations: [
      { type: 'part-of', event: 'self' },
      { type: 'part-of', event: 'e-1' },
    ],
  });
  const long = record({ id: 'long-ago', date: '-3000' });
  const linked = record({
    id: 'linked',
    sources: [{ source: 'bad' }, { source: 'good' }],
    places: [{ place: 'lost' }],
  });
  return [linked, ...records.slice(0, 2000), ...faulty, ...crowd, ...records.slice(2000), ...twins, self, long];
}

describe.each([
  ['at once', undefined],
  ['in tiny parts', TINY],
] as const)('npm run tiles, working %s', (_, sizes) => {
  const source = { title: 'S', publisher: 'P', language: 'en', checked: '2026-11-22' };
  const value = datasetJson(mixed(), { sources: { good: source, bad: { ...source, url: 'doi:1' } } });
  const parsed = parseDatasetValue(value);
  const all = parsed.dataset!;
  const head = { ...all, events: [] };
  let result: Run;
  beforeAll(async () => void (result = await run(value, sizes)));

  it('tells the same problems as the check of the dataset', () => {
    expect([...result.problems].sort()).toEqual(parsed.problems.map(formatProblem).sort());
    expect(result.problems.length).toBeGreaterThan(20);
    expect(result.made).toMatchObject({ ok: true, value: { events: all.events.length } });
  });

  it('gives every tile that the whole dataset gives, at every scale, and no other', () => {
    const { value } = readIndex(json(result.folder, 'index.json'));
    const { from, until, laneCounts } = value!.head;
    expect({ from, until }).toEqual(extentOf(all));
    expect(laneCounts).toEqual(all.lanes.map(({ id }) => all.events.filter(({ lane }) => lane === id).length));
    const found = tilesIn(result.folder, head);
    const expected = allTiles(all, value!.root);
    expect([...found.keys()].sort()).toEqual([...expected.keys()].sort());
    expect(found).toEqual(expected);
  });

  it('has no tile whose parent names all its events', () => {
    const keys = new Set(tilesIn(result.folder, head).keys());
    const { root } = readIndex(json(result.folder, 'index.json')).value!;
    for (const key of keys) {
      const [scale, index] = key.split('/').map(Number);
      if (scale! < root) expect(keys).toContain(keyOf(within({ scale: scale!, index: index! }, scale! + 1)));
    }
  });

  it('has every event in full in the file that its id tells', () => {
    const { shards } = readIndex(json(result.folder, 'index.json')).value!;
    const found = new Map<string, TimelineEvent>();
    for (let shard = 0; shard < shards; shard++) {
      const { value, problems } = readShard(json(result.folder, shardFile(shard)), tablesOf(head), all.asOf);
      expect(problems).toEqual([]);
      for (const [id, event] of value!) {
        expect(shardOf(id, shards)).toBe(shard);
        found.set(id, event);
      }
    }
    expect(found).toEqual(new Map(all.events.map((event) => [event.id, { ...event, order: 0 }])));
  });

  it('counts the events of every word, and names the most important ones', () => {
    const words = new Map<string, TimelineEvent[]>();
    const lists = all.events.map((event) => wordsOf(event, all));
    for (const event of all.events) for (const word of wordsOf(event, all)) words.set(word, [...(words.get(word) ?? []), event]); // prettier-ignore
    const walk = (beginning: string): void => {
      const { value, problems } = readWordFile(json(result.folder, wordFile(beginning)), head);
      expect(problems).toEqual([]);
      for (const [word, { count, events }] of value!.words) {
        const inAll = words.get(word)!;
        words.delete(word);
        expect([word, count, events.length]).toEqual([word, inAll.length, Math.min(100, inAll.length)]);
        const worst = Math.max(...events.map(({ importance }) => importance));
        expect(inAll.filter(({ importance }) => importance < worst).every(({ id }) => events.some((e) => e.id === id))).toBe(true); // prettier-ignore
      }
      if (!value!.finer) return;
      const { count, events, letters, frequent } = value!.finer;
      const having = lists.filter((list) => list.some((word) => word.startsWith(beginning)));
      expect([beginning, count, events.length]).toEqual([beginning, having.length, Math.min(100, having.length)]);
      expect(frequent.every((word) => word.startsWith(beginning))).toBe(true);
      for (const letter of letters) walk(beginning + letter);
    };
    walk('');
    expect([...words.keys()]).toEqual([]);
  });

  it('leaves nothing else behind', () => {
    const kinds = new Set(filesIn(result.folder).map((name) => name.replace(/^\d+\/-?\d+\.json$/, 'tile').replace(/\w+\.json$/, 'file'))); // prettier-ignore
    expect([...kinds].sort()).toEqual(['.nenpyo-tiles', 'events/file', 'file', 'tile', 'words/file']);
    expect(existsSync(join(result.folder, '.parts'))).toBe(false);
    const { value } = result.made as { value: { files: number; tiles: number } };
    expect(value.files).toBe(filesIn(result.folder).length - 1);
    expect(value.tiles).toBe(tilesIn(result.folder, head).size);
  });
});

describe('a dataset', () => {
  it.each(goodDatasets.map((value, i) => [i, value] as const))('with nothing wrong has no problems as tiles: %i', async (_, value) => {
    const all = parseDatasetValue(value).dataset!;
    const { folder, problems, made } = await run(value, TINY);
    expect([problems, made.ok && made.value.events]).toEqual([[], all.events.length]);
    const { root } = readIndex(json(folder, 'index.json')).value!;
    expect(tilesIn(folder, all)).toEqual(allTiles(all, root));
  }); // prettier-ignore

  it('may be all on one day, with far more events than are worked on together', async () => {
    const records = Array.from({ length: 900 }, (_, i) => record({ id: `e${i}`, date: '1969-07-20', lane: i % 3 === 0 ? 'b' : 'a' })); // prettier-ignore
    const { folder } = await run(datasetJson(records), TINY);
    const { value } = readIndex(json(folder, 'index.json'));
    expect(value!.root).toBe(FINEST);
    expect(value!.head.laneCounts).toEqual([600, 300, 0]);
    const { lanes } = value!.roots[0]!.tile;
    expect(lanes.map(({ top }) => top.length)).toEqual([200, 200, 0]);
    expect(lanes[0]!.bins).toHaveLength(BINS);
    expect(filesIn(folder).filter((name) => /^\d/.test(name))).toEqual([]);
  });

  it('may say last what it is', async () => {
    const { events, ...head } = datasetJson([record({ id: 'x' })]);
    expect((await run({ events, ...head })).made).toMatchObject({ ok: true, value: { events: 1 } });
  });
});

describe('what cannot be made into tiles', () => {
  it.each([
    ['a file that is not there', undefined, 'is missing'],
    ['a web page', '<html>', 'is a web page, not a dataset'],
    ['what breaks off', '{"events":[{"id":"a"}', 'is not valid JSON: it ends too early'],
    ['what is no JSON', '{"events":[], x}', 'is not valid JSON'],
    ['another format', '{"events":[]}', 'is not a dataset: see the problems above'],
  ])('is refused with a reason, and no folder is made: %s', async (_, text, reason) => {
    const folder = join(emptyFolder(), 'out');
    const { made, problems } = text === undefined ? { made: await makeTiles('nowhere.json', folder, { onproblem: () => {} }), problems: [] } : await run(text, undefined, folder); // prettier-ignore
    expect(made.ok ? '' : [made.reason, ...problems].join('\n')).toContain(reason);
    expect(existsSync(folder)).toBe(false);
  });

  it('among events is reported by its index', async () => {
    const text = JSON.stringify(datasetJson([record({ id: 'x' })])).replace(
      '"events":[',
      '"events":[{"id"x},{"id":"\\ud800"},',
    );
    expect((await run(text)).problems).toEqual([
      'events.0: is not valid JSON',
      expect.stringMatching(/^events\.1\.id: /),
      ...['lane', 'date', 'title'].map((field) => `events.1.${field}: is missing`),
    ]);
  });
});

describe('the folder', () => {
  const good = datasetJson([record({ id: 'x' })]);

  it('is refused where anything else is in it, which stays', async () => {
    const folder = emptyFolder();
    mkdirSync(join(folder, 'events'));
    writeFileSync(join(folder, 'events', 'mine.json'), '{}');
    const { made } = await run(good, undefined, folder);
    expect(made).toEqual({ ok: false, reason: `${folder} has files that are not tiles, such as events; name a new or empty folder` }); // prettier-ignore
    expect(filesIn(folder)).toEqual(['events/mine.json']);
  });

  it('is refused where it is a file', async () => {
    const file = join(emptyFolder(), 'mine.txt');
    writeFileSync(file, 'mine');
    const { made } = await run(good, undefined, file);
    expect(made).toEqual({ ok: false, reason: `${file} is a file; name a new or empty folder` });
  });

  it('may hold former tiles, which are replaced, and is refused once anything is added', async () => {
    const { folder } = await run(datasetJson(manyRecords(300)));
    const before = filesIn(folder).length;
    expect((await run(good, undefined, folder)).made.ok).toBe(true);
    expect(filesIn(folder).length).toBeLessThan(before);
    writeFileSync(join(folder, 'notes.txt'), '');
    expect((await run(good, undefined, folder)).made.ok).toBe(false);
  });
});
