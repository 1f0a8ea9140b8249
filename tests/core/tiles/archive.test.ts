import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../../src/core/dataset/limits.ts';
import { parseDataset } from '../../../src/core/dataset/parse.ts';
import { NO_FILTERS } from '../../../src/core/filter/filter.ts';
import { ArchiveReader } from '../../../src/core/tiles/archive.ts';
import { cutTile, toColumns } from '../../../src/core/tiles/columns.ts';
import { rootScale, tileAt } from '../../../src/core/tiles/grid.ts';
import { toRecord } from '../../../src/core/formats/write-own.ts';
import { extentOf } from '../../../src/core/time/bounds.ts';
import { datasetJson, record } from '../../helpers/dataset.ts';
import { SEEDED_LANES, seededRecords } from '../../helpers/seeded.ts';

const HEAD = { lanes: SEEDED_LANES.map((id) => ({ id, name: { en: `Lane ${id}` } })) };
const bytesOf = (value: unknown) => new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value));

function open(value: unknown, piece = 4096) {
  const reader = new ArchiveReader();
  const bytes = bytesOf(value);
  for (let at = 0; at < bytes.length; at += piece) {
    const taken = reader.push(bytes.subarray(at, at + piece));
    if (!taken.ok) return { problems: [{ path: '', reason: taken.reason }] };
  }
  return reader.finish(() => {});
}

const archiveOf = (value: unknown) => {
  const { archive, problems } = open(value);
  for (const _ of archive!.indexWords());
  return { archive: archive!, problems };
};

describe('an archive', () => {
  const json = datasetJson(seededRecords(3000), HEAD);
  const whole = parseDataset(bytesOf(json)).dataset!;
  const { archive } = archiveOf(json);

  it('has the head, the extent and the counts of the whole dataset', () => {
    expect({ ...archive.head, events: whole.events }).toEqual(whole);
    expect({ from: archive.from, until: archive.until }).toEqual(extentOf(whole));
    expect(archive.count).toBe(3000);
    const counts = SEEDED_LANES.map((lane) => whole.events.filter((event) => event.lane === lane).length);
    expect(archive.laneCounts).toEqual(counts);
  });

  it('cuts the tiles that the whole dataset gives, at every scale', () => {
    const columns = toColumns(whole.events, SEEDED_LANES);
    for (let scale = rootScale(archive.from, archive.until); scale >= 1; scale--) {
      for (const event of whole.events.filter((_, i) => i % 200 === 0)) {
        const address = tileAt(event.time.anchor, scale);
        const expected = cutTile(columns, address, SEEDED_LANES.length);
        archive.tile(address, NO_FILTERS).lanes.forEach((lane, i) => {
          expect(lane.count).toBe(expected.lanes[i]!.count);
          expect(Array.from(lane.bins)).toEqual(Array.from(expected.lanes[i]!.bins));
          expect(lane.top.map(({ id }) => id)).toEqual(expected.lanes[i]!.top.map((index) => whole.events[index]!.id));
        });
      }
    }
  });

  it('gives every event by its id, as it was written and with its position in the file, and none by another', () => {
    seededRecords(3000).forEach((one, order) => {
      if (order % 97 === 0) expect(archive.event(one.id)).toEqual({ ...one, order });
    });
    expect(archive.event('nobody')).toBeUndefined();
  });

  it('is searched by words, most important events first, without the lanes that are hidden', () => {
    const { hits, total } = archive.search('title', NO_FILTERS);
    expect([total, hits.length]).toEqual([3000, 100]);
    expect(new Set(hits.map((hit) => hit.record.importance))).toEqual(new Set([1]));
    expect(archive.search('number 1234', NO_FILTERS).hits.map((hit) => hit.record.id)).toEqual(['e1234']);
    const { lane } = archive.search('1234', NO_FILTERS).hits[0]!.record;
    expect(archive.search('number 1234', { ...NO_FILTERS, hiddenLanes: [lane] }).total).toBe(0);
  });

  it('says where a match is', () => {
    const [hit] = archive.search('nunber 77', NO_FILTERS).hits;
    expect(hit!.field).toEqual({ name: 'title', text: expect.stringContaining('number') });
    expect(hit!.words).toContain('number');
  });

  it('searches names, organisations, places, people, tags and years too', () => {
    const events = [
      record({
        id: 'rich',
        date: '1998',
        names: [{ name: { en: 'Old name' } }],
        organisations: [{ organisation: 'acme', role: 'lead' }],
        places: [{ place: 'kyoto' }],
        people: [{ name: { en: 'Ada Person' }, role: { en: 'Engineer' } }],
        tags: ['robots'],
        title: { en: 'Café', ja: '東京の祭', de: 'Jahresfest' },
      }),
    ];
    const { archive: small } = archiveOf(
      datasetJson(events, {
        organisations: { acme: { name: { en: 'Acme Works' } } },
        places: { kyoto: { name: { en: 'Kyoto' }, country: 'JP', latitude: 35, longitude: 135, precision: 'city' } },
      }),
    );
    for (const query of ['old', 'acme', 'kyoto', 'ada', 'robots', '1998', 'cafe', '東京の祭', 'jahresfest']) {
      expect([query, small.search(query, NO_FILTERS).total]).toEqual([query, 1]);
    }
    expect(small.search('nothing', NO_FILTERS).hits).toEqual([]);
  });

  it('says which relations lead nowhere', () => {
    const relations = [{ event: 'e0', type: 'part-of' as const }, { event: 'nobody', type: 'part-of' as const }]; // prettier-ignore
    const { archive: all, problems } = open(datasetJson([{ ...seededRecords(1, 2)[0]!, id: 'first', relations }, ...seededRecords(3)], HEAD)); // prettier-ignore
    expect(all!.count).toBe(4);
    expect(problems).toEqual([{ path: 'events.0.relations.1.event', value: '"nobody"', reason: 'names no event' }]);
  });

  it('leaves out events with a fault and twins, and says which and why', () => {
    const events = [...seededRecords(3), { id: 'E 4' }, { ...seededRecords(1)[0]!, title: { en: 'Twin' } }];
    const { archive: rest, problems } = open(datasetJson(events, HEAD));
    expect(rest!.count).toBe(3);
    expect(problems.map(({ path }) => path)).toContain('events.3.id');
    expect(problems.at(-1)).toEqual({ path: 'events.4.id', value: '"e0"', reason: 'is also the id of another event' });
  });

  it('leaves out what is no event, and links that lead nowhere, as the whole dataset does', () => {
    const source = { title: 'S', publisher: 'P', language: 'en', checked: '2026-11-22' };
    const linked = { ...seededRecords(1)[0]!, id: 'linked', date: '1950-01-01', sources: [{ source: 'bad' }, { source: 'good' }], places: [{ place: 'p' }] }; // prettier-ignore
    const json = datasetJson([null, linked, 3, [], 'x', ...seededRecords(3)], { ...HEAD, sources: { bad: {}, good: source }, places: null }); // prettier-ignore
    const { archive: rest, problems } = open(json, 7);
    const whole = parseDataset(bytesOf(json));
    expect(problems).toEqual(whole.problems);
    expect(problems.map(({ path }) => path)).toContain('events.1.sources.0.source');
    expect([rest!.count, whole.dataset!.events.length]).toEqual([4, 4]);
    expect(rest!.event('linked')).toMatchObject(toRecord(whole.dataset!.events.find(({ id }) => id === 'linked')!));
    expect(rest!.event('linked')).toMatchObject({ sources: [{ source: 'good' }], places: [] });
  });

  it('is refused with a reason where it is of no format that can be opened', () => {
    expect(open('date,title\n1998,One').problems[0]!.reason).toContain('in none of the formats');
  });

  it('of nothing is an empty timeline', () => {
    const { archive: empty } = archiveOf(datasetJson([]));
    expect([empty.count, empty.search('x', NO_FILTERS).total]).toEqual([0, 0]);
    expect(empty.until).toBeGreaterThan(empty.from);
    expect(empty.tile({ scale: 10, index: 0 }, NO_FILTERS).lanes.every(({ count }) => count === 0)).toBe(true);
  });
});

describe('what is no archive', () => {
  const good = JSON.stringify(datasetJson(seededRecords(10), HEAD));
  it.each([
    ['cut off', good.slice(0, -20), 'is not valid JSON: it ends too early'],
    ['a web page', '<!doctype html>', 'is a web page, not a dataset'],
    ['without events', '{"format":"nenpyo"}', 'has no list of events'],
  ])('says so: %s', (_, text, reason) => {
    expect(open(text)).toEqual({ problems: [{ path: '', reason }] });
  });

  it('says what is wrong in the head', () => {
    expect(open(good.replace('"nenpyo"', '"other"')).problems[0]).toMatchObject({ path: 'format' });
  });

  it('is refused as soon as it has one event too many', () => {
    const reader = new ArchiveReader();
    const event = new TextEncoder().encode('{},'.repeat(10_000));
    expect(reader.push(bytesOf('{"events":[')).ok).toBe(true);
    let taken = reader.push(event);
    while (taken.ok) taken = reader.push(event);
    expect(reader.count).toBeLessThanOrEqual(LIMITS.events + 10_000);
    expect(taken.reason).toMatch(/has more than 1,000,000 events.*npm run tiles/);
  });
});
