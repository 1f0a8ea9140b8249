import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../../src/core/dataset/limits.ts';
import { parseDataset, parseDatasetValue } from '../../../src/core/dataset/parse.ts';
import { formatProblem } from '../../../src/core/dataset/problem.ts';
import { toInstant } from '../../../src/core/time/instant.ts';
import { dataset, datasetJson, event, record } from '../../helpers/dataset.ts';

const bytesOf = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
const lines = (value: unknown) => parseDatasetValue(value).problems.map(formatProblem);
const idsOf = (value: unknown) => parseDatasetValue(value).dataset?.events.map(({ id }) => id);

describe('a sound dataset', () => {
  it('comes out of its bytes as out of its JSON', () => {
    const json = datasetJson([record({ id: 'a', title: { en: '年表' } })]);
    expect(parseDataset(bytesOf(json))).toEqual(parseDatasetValue(json));
    expect(parseDataset(bytesOf(json)).problems).toEqual([]);
  });

  it('has its events in date order, and as in the file where the dates are equal', () => {
    const { events } = dataset([
      { id: 'c', date: '2001' },
      { id: 'z', date: '1999' },
      { id: 'b', date: '2001' },
      { id: 'bce', date: '-0044-03-15' },
      { id: 'june', date: '2001-06' },
    ]);
    expect(events.map(({ id }) => id)).toEqual(['bce', 'z', 'june', 'c', 'b']);
  });

  it('has defaults for what an event leaves out, and keeps what it says', () => {
    expect(event({ id: 'a' })).toMatchObject({ shortTitle: { en: 'Event a' }, kind: 'milestone', importance: 2 });
    const said = { shortTitle: { en: 'A' }, kind: 'report', importance: 1 } as const;
    expect(event({ id: 'a', ...said })).toMatchObject(said);
  });

  it('gives every lane a shape, its own or the next one', () => {
    const lanes = Array.from({ length: 8 }, (_, i) => ({ id: `l${i}`, name: { en: 'x' } }));
    const shapes = dataset([], { lanes: [{ ...lanes[0], shape: 'plus' }, ...lanes.slice(1)] }).lanes.map(
      ({ shape }) => shape,
    );
    expect(shapes).toEqual(['plus', 'square', 'triangle', 'diamond', 'hexagon', 'plus', 'circle', 'square']);
  });

  it('has its tables as maps, its date as an instant, and a description only where there is one', () => {
    const sources = { s: { title: 'S', publisher: 'P', language: 'en', checked: '2026-11-22' } };
    const places = { p: { name: { en: 'P' }, country: 'JP', latitude: 1, longitude: 2, precision: 'city' } };
    const organisations = { o: { name: { en: 'O' } } };
    const full = dataset([], { sources, places, organisations, description: { en: 'D' } });
    expect([full.sources.get('s')?.title, full.places.get('p')?.country, full.organisations.get('o')?.name.en]).toEqual(
      ['S', 'JP', 'O'],
    );
    expect(full.asOf).toBe(toInstant(2026, 11, 22));
    expect([full.description, 'description' in dataset([])]).toEqual([{ en: 'D' }, false]);
  });

  it('drops the names of JSON Schemas, which are for editors alone', () => {
    const event = { ...record({ id: 'a' }), $schema: '../schema/event.schema.json' };
    expect(parseDatasetValue(datasetJson([event])).dataset!.events[0]).not.toHaveProperty('$schema');
  });
});

describe('a dataset with faults', () => {
  it('leaves out each event with a fault and shows the others', () => {
    const json = datasetJson([
      record({ id: 'good' }),
      { id: 'bad' },
      record({ id: 'worse', date: 'soon' }),
      5,
      record({ id: 'fine' }),
    ]);
    expect(idsOf(json)).toEqual(['good', 'fine']);
    expect(lines(json)).toEqual([
      'events.1.lane: is missing',
      'events.1.date: is missing',
      'events.1.title: is missing',
      'events.2.date: "soon": is not an EDTF date: expected a date such as 1998, 1998-07, 1998-07-15, 1998? or 199X',
      'events.3: 5: must be an object',
    ]);
  });

  it('keeps the first of two events with the same id', () => {
    const json = datasetJson([
      record({ id: 'a', date: '1998' }),
      record({ id: 'a', date: '1999' }),
      record({ id: 'b' }),
    ]);
    expect(parseDatasetValue(json).dataset!.events.map(({ time }) => time.edtf)).toEqual(['1998', '2000']);
    expect(lines(json)).toEqual(['events.1.id: "a": is also the id of events.0']);
  });

  it('leaves out an event with a link to nowhere', () => {
    const json = datasetJson([record({ id: 'a', sources: [{ source: 'lost' }] }), record({ id: 'b' })]);
    expect(idsOf(json)).toEqual(['b']);
    expect(lines(json)).toEqual(['events.0.sources.0.source: "lost": names no source']);
  });

  it('leaves out a relation to an event that is not there, that was left out, or that is the event itself', () => {
    const relations = ['lost', 'left-out', 'a', 'b'].map((id) => ({ type: 'part-of' as const, event: id }));
    const json = datasetJson([
      record({ id: 'a', relations }),
      record({ id: 'b' }),
      record({ id: 'left-out', lane: 'no' }),
    ]);
    const { dataset, problems } = parseDatasetValue(json);
    expect(dataset!.events.find(({ id }) => id === 'a')!.relations).toEqual([{ type: 'part-of', event: 'b' }]);
    expect(problems.map(formatProblem)).toEqual([
      'events.2.lane: "no": names no lane',
      'events.0.relations.0.event: "lost": names no event',
      'events.0.relations.1.event: "left-out": names no event',
      'events.0.relations.2.event: "a": is the event itself',
    ]);
  });

  it.each([
    ['another format', { format: 'timelinejs' }, 'format: "timelinejs": must be "nenpyo"'],
    ['another version', { version: 2 }, 'version: 2: must be 1'],
    ['no lanes', { lanes: [] }, 'lanes: a list of 0: has no lanes'],
    ['two lanes with one id', { lanes: [1, 2].map(() => ({ id: 'a', name: { en: 'A' } })) }, 'lanes: a list of 2: has two lanes with the same id'],
    ['events that are no list', { events: {} }, 'events: an object: must be a list'],
    ['a day that is none', { asOf: '2026-02-30' }, 'asOf: "2026-02-30": is not a day of the calendar'],
    ['an unknown field', { owner: 'x' }, 'owner: "owner": is not a known field'],
    ['a source that is wrong', { sources: { s: 5 } }, 'sources.s: 5: must be an object'],
  ])('is refused as a whole where its head has %s', (_, head, line) => {
    const json = datasetJson([record({ id: 'a' })], head);
    expect([parseDatasetValue(json).dataset, lines(json)]).toEqual([undefined, [line]]);
  }); // prettier-ignore

  it.each([[null], [5], ['text'], [[]], [true], [undefined]])('is refused where it is %j', (value) => {
    const { dataset, problems } = parseDatasetValue(value);
    expect(dataset).toBeUndefined();
    expect(problems.length).toBeGreaterThan(0);
  });

  it('lists no more problems than a reader can take in', () => {
    const bad = Array.from({ length: 100 }, () => ({}));
    expect(lines(datasetJson([...bad, record({ id: 'a' })]))).toHaveLength(LIMITS.problems);
    expect(idsOf(datasetJson([...bad, record({ id: 'a' })]))).toEqual(['a']);
    const sources = Object.fromEntries(bad.map((_, i) => [`s${i}`, 5]));
    expect(lines(datasetJson([], { sources }))).toHaveLength(LIMITS.problems);
  });

  it.each([
    ['compressed', Uint8Array.of(0x1f, 0x8b, 8), 'is compressed; unpack it first'],
    ['no text', Uint8Array.of(0x22, 0xe9, 0x22), 'is not text in UTF-8 or UTF-16'],
    ['no JSON', new TextEncoder().encode('hello'), 'is not valid JSON'],
  ])('is refused where its bytes are %s', (_, bytes, reason) => {
    expect(parseDataset(bytes)).toEqual({ problems: [{ path: '', reason }] });
  });
});
