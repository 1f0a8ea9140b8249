import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatProblem } from '../../../src/core/dataset/problem.ts';
import type { EventRecord } from '../../../src/core/dataset/schema.ts';
import { toBrief } from '../../../src/core/tiles/brief.ts';
import { spanOf, startOf, tileAt, type TileAddress } from '../../../src/core/tiles/grid.ts';
import { mapTile } from '../../../src/core/tiles/columns.ts';
import { emptyTile, isComplete, type Tile } from '../../../src/core/tiles/tile.ts';
import { formatIndex, formatTile, readIndex, readTile, rootTiles } from '../../../src/core/tiles/tile-file.ts';
import { extentOf } from '../../../src/core/time/bounds.ts';
import { dataset, datasetJson, record } from '../../helpers/dataset.ts';
import { dayText, manyRecords, plain, someRecords, wholeTile } from '../../helpers/tiles.ts';

const LANES = ['a', 'b', 'c'];
const empty = dataset([]);
const briefs = (tile: Tile, records: readonly EventRecord[]) => {
  const byId = new Map(records.map((record) => [record.id, JSON.stringify(toBrief(record))]));
  return mapTile(tile, ({ id }) => byId.get(id)!);
};
const inFile = (tile: Tile, records: readonly EventRecord[]) =>
  JSON.parse(formatTile(briefs(tile, records), LANES)) as unknown;

describe('a tile as a file', () => {
  it('is the same tile when it is read', () => {
    fc.assert(
      fc.property(someRecords, fc.integer({ min: 1, max: 20 }), (records, scale) => {
        const all = dataset(records);
        const tile = wholeTile(all, tileAt(all.events[0]!.time.anchor, scale));
        const { value, problems } = readTile(inFile(tile, records), tile.address, empty);
        expect(problems).toEqual([]);
        expect(plain(value!.tile)).toEqual(plain(tile));
        const named = tile.lanes.flatMap(({ top }) => top).map((event) => ({ ...event, order: 0 }));
        expect(value!.tile.lanes.flatMap(({ top }) => top)).toEqual(named);
      }),
    );
  });

  it('holds no lanes without events, and no bins that follow from the events', () => {
    const tile = wholeTile(dataset([{ id: 'x', date: '2000-01-01' }]), { scale: 20, index: 0 });
    expect(inFile(tile, [record({ id: 'x', date: '2000-01-01' })])).toEqual({
      lanes: { a: { count: 1, top: [{ id: 'x', lane: 'a', date: '2000-01-01', title: { en: 'Event x' } }] } },
    });
  });

  it('says of an event what is drawn, and whether there is more', () => {
    const plain = record({
      id: 'x',
      summary: { en: 'Short.' },
      shortTitle: { en: 'X' },
      kind: 'report',
      importance: 3,
    });
    expect(toBrief({ ...plain, $schema: 'x' })).toEqual(plain);
    expect(toBrief({ ...plain, tags: ['t'] })).toEqual({ ...plain, more: true });
    const long = { en: `One. ${'Two. '.repeat(9)}`, ja: '一。' };
    expect(toBrief({ ...plain, summary: long })).toEqual({ ...plain, summary: { en: 'One.', ja: '一。' }, more: true });
    const endless = toBrief({ ...plain, summary: { en: 'x'.repeat(999) } });
    expect([endless.summary!.en!.length, endless.more]).toEqual([300, true]);
  });

  it('tells which events are all there', () => {
    const records = [record({ id: 'x' }), record({ id: 'y', tags: ['t'] })];
    const tile = wholeTile(dataset(records), { scale: 20, index: 0 });
    expect(readTile(inFile(tile, records), tile.address, empty).value!.whole.map(({ id }) => id)).toEqual(['x']);
  });

  it('may have a lane with a name that objects have, too', () => {
    const lanes = ['constructor', 'prototype'].map((id) => ({ id, name: { en: 'L' } }));
    const records = [record({ id: 'x', lane: 'constructor' }), record({ id: 'y', lane: 'prototype' })];
    const tile = wholeTile(dataset(records, { lanes }), { scale: 20, index: 0 });
    const file = JSON.parse(formatTile(briefs(tile, records), ['constructor', 'prototype'])) as unknown;
    expect(plain(readTile(file, tile.address, dataset([], { lanes })).value!.tile)).toEqual(plain(tile));
  });
});

/** A tile with twenty events in a lane, sixteen of them named. */
const address: TileAddress = { scale: 10, index: 10 };
const twenty = Array.from({ length: 20 }, (_, i) => record({ id: `e${i}`, date: dayText(10_240 + 50 * i) }));
const good = inFile(wholeTile(dataset(twenty), address), twenty) as { lanes: { a: Record<string, unknown> & { top: unknown[] } } }; // prettier-ignore
const few = inFile(wholeTile(dataset(twenty.slice(0, 3)), address), twenty) as typeof good;
const withA = (a: unknown) => ({ lanes: { a } });
const reading = (file: unknown) => {
  const { value, problems } = readTile(file, address, empty);
  return { tile: value && plain(value.tile).lanes[0], problems: problems.map(formatProblem) };
};

describe('a tile that cannot be', () => {
  it.each([
    ['nothing', null],
    ['a list', []],
    ['no lanes', {}],
    ['unknown keys', { ...good, more: 1 }],
    ['a list of lanes', { lanes: [] }],
    ['a lane that is none', { lanes: { z: good.lanes.a } }],
    ['a lane that is a number', withA(3)],
    ['unknown keys in a lane', withA({ ...good.lanes.a, src: 'https://example.org' })],
    ['fewer events than it names', withA({ ...good.lanes.a, count: 3 })],
    ['events that it does not name', withA({ count: 9, bins: good.lanes.a.bins, top: few.lanes.a.top })],
    ['a negative count', withA({ ...good.lanes.a, count: -1 })],
    ['half an event', withA({ ...good.lanes.a, count: 20.5 })],
    ['a count beyond all numbers', withA(JSON.parse(`{"count":1e999,"bins":[],"top":[]}`))],
    ['a count that is text', withA({ ...good.lanes.a, count: '20' })],
    ['no bins', withA({ count: 20, top: good.lanes.a.top })],
    ['bins that do not add up', withA({ ...good.lanes.a, count: 21 })],
    ['a bin too many', withA({ ...good.lanes.a, bins: [...(good.lanes.a.bins as number[]), 0] })],
    ['a negative bin', withA({ ...good.lanes.a, bins: [-1, 21, ...Array<number>(62).fill(0)] })],
    ['a million events', withA({ count: 1e6, bins: good.lanes.a.bins, top: Array(1e6).fill(good.lanes.a.top[0]) })],
    ['a million lanes', { lanes: Object.fromEntries(Array.from({ length: 1e5 }, (_, i) => [`l${i}`, 0])) }],
  ])('is refused: %s', (_, file) => {
    const { tile, problems } = reading(file);
    expect(tile).toBeUndefined();
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.join('').length).toBeLessThan(20_000);
  });
});

describe('an event that cannot be in a tile', () => {
  const [first, second, third] = few.lanes.a.top as [Record<string, unknown>, Record<string, unknown>, unknown];
  it.each([
    ['that is nothing', null, 'lanes.a.top.1: null: must be an object'],
    ['with an unknown field', { ...second, __proto__x: 1 }, 'lanes.a.top.1.__proto__x: "__proto__x": is not a known field'],
    ['with a field of the full record', { ...second, body: [] }, 'lanes.a.top.1.body: "body": is not a known field'],
    ['without a date', { ...second, date: 'soon' }, 'lanes.a.top.1.date: "soon": is not an EDTF date: expected a date such as 1998, 1998-07, 1998-07-15, 1998? or 199X'],
    ['of another time', { ...second, date: '1890' }, 'lanes.a.top.1: "e1": is outside the time of its tile'],
    ['of another lane', { ...second, lane: 'b' }, 'lanes.a.top.1: "e1": is in the wrong lane'],
    ['that is there already', first, `lanes.a.top.1: "${String(first.id)}": is here twice`],
  ])('is left out and told of, and not counted where all are named: %s', (_, event, line) => {
    const { tile, problems } = reading(withA({ count: 3, top: [first, event, third] }));
    expect([tile!.count, tile!.top.length, tile!.bins.reduce((a, b) => a + b)]).toEqual([2, 2, 2]);
    expect(problems).toEqual([line.replace('e1', String(second.id))]);
  }); // prettier-ignore

  it('is counted still where not all are named', () => {
    const top = good.lanes.a.top.with(0, {});
    expect(reading(withA({ ...good.lanes.a, top })).tile).toMatchObject({ count: 20 });
  });

  it('does not spoil the order of importance', () => {
    const { tile } = reading(withA({ ...good.lanes.a, top: good.lanes.a.top.toReversed() }));
    expect(tile!.top).toEqual(reading(good).tile!.top);
  });

  it('can put no markup or controls into the page that texts cannot', () => {
    const file = withA({ count: 1, top: [{ ...first, title: { en: '\u202e<b>x</b>\u0000' } }] });
    const { value } = readTile(file, address, empty);
    expect(value!.tile.lanes[0]!.top[0]!.title.en).toBe('<b>x</b>');
  });
});

describe('an index', () => {
  const records = manyRecords(400);
  const all = dataset(records);
  const { from, until } = extentOf(all);
  const tiles = rootTiles(from, until).map((address) => wholeTile(all, address));
  const laneCounts = LANES.map((lane) => records.filter((record) => record.lane === lane).length);
  const head = { dataset: datasetJson([]), from, until, laneCounts };
  const index = (shards = 2) =>
    JSON.parse(formatIndex(head, LANES, shards, tiles.map((tile) => briefs(tile, records)))) as Record<string, unknown>; // prettier-ignore
  const lines = (value: unknown) => readIndex(value).problems.map(formatProblem);

  it('has the head, the counts and the coarsest tiles', () => {
    const { value, problems } = readIndex(index());
    expect(problems).toEqual([]);
    expect(value!.head).toMatchObject({ from, until, laneCounts });
    expect(value!.head.dataset).toMatchObject({ id: 'test', events: [] });
    expect(value!.shards).toBe(2);
    expect(value!.roots.map(({ tile }) => plain(tile))).toEqual(tiles.map(plain));
    expect(index().lanes).toEqual({ a: laneCounts[0], b: laneCounts[1], c: laneCounts[2] });
  });

  it('covers all of time with at most five tiles', () => {
    const covered = rootTiles(from, until);
    expect(startOf(covered[0]!)).toBeLessThanOrEqual(from);
    expect(startOf(covered.at(-1)!) + spanOf(covered.at(-1)!)).toBeGreaterThan(until);
    expect([rootTiles(3, 3).length, rootTiles(-7e12, 7e12).length <= 5]).toEqual([1, true]);
  });

  it('may have no events at all', () => {
    const nothing = JSON.parse(formatIndex({ ...head, laneCounts: [0, 0, 0] }, LANES, 1, [])) as unknown;
    expect(readIndex(nothing).value!.head.laneCounts).toEqual([0, 0, 0]);
  });

  it.each([
    ['a dataset', datasetJson([]), 'format: "nenpyo": must be "nenpyo-tiles"'],
    ['of a later version', { ...index(), version: 2 }, 'version: 2: must be 1'],
    ['with addresses of its own', { ...index(), base: 'https://example.org/' }, 'base: "base": is not a known field'],
    ['that ends before it begins', { ...index(), from: until, until: from }, 'until: is before the beginning'],
    ['of all eternity', { ...index(), until: 1e300 }, `until: 1e+300: is after all time`],
    ['without shards', { ...index(), shards: 0 }, 'shards: 0: must be 1 or more'],
    ['with events', { ...index(), dataset: datasetJson([record({ id: 'x' })]) }, 'dataset.events: a list of 1: must be empty: they are in tiles'],
    ['with a head that is none', { ...index(), dataset: { events: [] } }, 'dataset.format: is missing'],
    ['with tiles from elsewhere', { ...index(), tiles: { '3/5': {} } }, 'tiles: has tiles that are not the coarsest'],
    ['with more tiles', { ...index(), tiles: { ...(index().tiles as object), '../x': {} } }, 'tiles: has tiles that are not the coarsest'],
  ])('is refused: %s', (_, value, line) => {
    expect(readIndex(value).value).toBeUndefined();
    expect(lines(value)).toContain(line);
  }); // prettier-ignore

  it('is refused with a tile that cannot be, and says which', () => {
    const value = index();
    const [key] = Object.keys(value.tiles as object);
    const [line] = lines({ ...value, tiles: { ...(value.tiles as object), [key!]: { lanes: { a: { count: 1, top: [] } } } } }); // prettier-ignore
    expect(line).toBe(`tiles.${key}.lanes.a: names 0 of 1 events`);
  });

  it('leaves an event with a fault out, and says which', () => {
    const text = JSON.stringify(index()).replace('"top":[{', '"top":[{"onload":1,');
    const { value, problems } = readIndex(JSON.parse(text));
    expect(value).toBeDefined();
    expect(problems.map(formatProblem)).toEqual([
      expect.stringMatching(/^tiles\.\d+\/-?\d+\.lanes\.a\.top\.0\.onload: "onload": is not a known field$/),
    ]);
  });

  it('has tiles that can be complete', () => {
    expect(isComplete(emptyTile({ scale: 1, index: 0 }, 3))).toBe(true);
  });
});
