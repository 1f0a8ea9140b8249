import { describe, expect, it } from 'vitest';
import * as jsonFaults from '../../../src/core/dataset/json-faults.ts';
import { LIMITS } from '../../../src/core/dataset/limits.ts';
import { parseDataset, parseDatasetValue, parseInSlices } from '../../../src/core/dataset/parse.ts';
import { formatProblem } from '../../../src/core/dataset/problem.ts';
import { fromInstant, toInstant } from '../../../src/core/time/instant.ts';
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
    expect(shapes).toEqual(['plus', 'circle', 'square', 'triangle', 'diamond', 'hexagon', 'star', 'heart']);
    const some = (...given: (string | undefined)[]) =>
      dataset([], { lanes: given.map((shape, i) => ({ ...lanes[i], shape })) }).lanes.map(({ shape }) => shape);
    expect(some('square', undefined)).toEqual(['square', 'circle']);
    expect(some(undefined, undefined, 'circle')).toEqual(['square', 'triangle', 'circle']);
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

  it('leaves out a link to nowhere, and keeps its event', () => {
    const json = datasetJson([record({ id: 'a', sources: [{ source: 'lost' }] }), record({ id: 'b' })]);
    expect(parseDatasetValue(json).dataset!.events.map(({ id, sources }) => [id, sources])).toEqual([
      ['a', []],
      ['b', undefined],
    ]);
    expect(lines(json)).toEqual(['events.0.sources.0.source: "lost": names no source']);
  });

  it.each([
    ['an address that is none', { url: 'doi:10.1000/182' }, 'url: "doi:10.1000/182": must be a web address that starts with https:// or http://'],
    ['a day of the last check that is none', { checked: '2026-13-01' }, 'checked: "2026-13-01": is not a day of the calendar'],
    ['an unknown field', { doi: 'x' }, 'doi: "doi": is not a known field'],
  ])('leaves out a source with %s and what refers to it, and nothing else', (_, fields, line) => {
    const source = { title: 'S', publisher: 'P', language: 'en', checked: '2026-11-22' };
    const sources = { good: source, bad: { ...source, ...fields } };
    const figure = (source: string) => ({ label: { en: 'x' }, value: 1, source });
    const events = [record({ id: 'a', sources: [{ source: 'bad' }, { source: 'good' }], figures: [figure('bad')] })];
    const json = datasetJson(events, { sources });
    const { dataset } = parseDatasetValue(json);
    expect([...dataset!.sources.keys()]).toEqual(['good']);
    expect(dataset!.events[0]).toMatchObject({ id: 'a', sources: [{ source: 'good' }], figures: [] });
    expect(lines(json).sort()).toEqual([
      'events.0.figures.0.source: "bad": names a source that is left out',
      'events.0.sources.0.source: "bad": names a source that is left out',
      `sources.bad.${line}`,
    ]);
  }); // prettier-ignore

  it('leaves out an organisation or a place with a fault and what refers to it; a person stays', () => {
    const person = { name: { en: 'P' }, role: { en: 'R' } };
    const events = [
      record({
        id: 'a',
        organisations: [{ organisation: 'o', role: 'lead' }],
        places: [{ place: 'p' }],
        people: [{ ...person, organisation: 'o' }],
      }),
    ];
    const json = datasetJson(events, { organisations: { o: {} }, places: { p: { name: { en: 'P' } } } });
    const { dataset } = parseDatasetValue(json);
    expect([dataset!.organisations.size, dataset!.places.size]).toEqual([0, 0]);
    expect(dataset!.events[0]).toMatchObject({ organisations: [], places: [], people: [person] });
    expect(dataset!.events[0]!.people![0]).not.toHaveProperty('organisation');
    expect(lines(json).slice(-3)).toEqual([
      'events.0.places.0.place: "p": names a place that is left out',
      'events.0.organisations.0.organisation: "o": names an organisation that is left out',
      'events.0.people.0.organisation: "o": names an organisation that is left out',
    ]);
  });

  it('leaves out a lane with a fault or with an id of another, and its events', () => {
    const name = { en: 'A' };
    const lanes = [{ id: 'a', name }, { id: 'b' }, null, { id: 'a', name: { en: 'Twin' } }];
    const json = datasetJson([record({ id: 'x' }), record({ id: 'y', lane: 'b' })], { lanes });
    expect(parseDatasetValue(json).dataset!.lanes).toEqual([{ id: 'a', name, shape: 'circle' }]);
    expect(idsOf(json)).toEqual(['x']);
    expect(lines(json)).toEqual([
      'lanes.1.name: is missing',
      'lanes.2: null: must be an object',
      'lanes.3.id: "a": is also the id of lanes.0',
      'events.1.lane: "b": names no lane; there is "a"',
    ]);
  });

  it('a faulty era is left out and named; the others are in the order of time', () => {
    const title = { en: 'An era' };
    const eras = [
      { id: 'late', title, start: '1990' },
      { id: 'early', title, start: '1946', end: '1989' },
      { id: 'back', title, start: '1990', end: '1980' },
      { id: 'early', title, start: '1946' },
      { id: 'period', title, start: '1946/1950' },
      { id: 'nameless', start: '1946' },
    ];
    const { dataset, problems } = parseDatasetValue(datasetJson([], { eras }));
    expect(dataset!.eras.map(({ id, from, until }) => [id, fromInstant(from).year, fromInstant(until).year])).toEqual([
      ['early', 1946, 1990],
      ['late', 1990, 2026],
    ]);
    expect(problems.map(formatProblem)).toEqual([
      'eras.2.end: "1980": is before the start',
      'eras.3.id: "early": is also the id of eras.1',
      'eras.4.start: "1946/1950": must be one date, not a period',
      'eras.5.title: is missing',
    ]);
  });

  it.each([[[]], [null], [5], ['text']])('says once that a table is %j, and drops what leads there', (sources) => {
    const events = ['a', 'b'].map((id) => record({ id, sources: [{ source: 's' }] }));
    const json = datasetJson(events, { sources });
    expect(lines(json).map((line) => line.replace(/: .*: /, ': '))).toEqual(['sources: must be an object']);
    expect(parseDatasetValue(json).dataset!.events.map(({ sources }) => sources)).toEqual([[], []]);
  });

  it('says which key it has twice', () => {
    const text = JSON.stringify(datasetJson([record({ id: 'a' })])).replace('"lane":"a"', '"lane":"b","lane":"a"');
    const { dataset, problems } = parseDataset(new TextEncoder().encode(text), jsonFaults);
    expect(dataset!.events[0]!.lane).toBe('a');
    expect(problems.map(formatProblem)).toEqual(['events.0.lane: is written twice; only the last one counts']);
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
      'events.2.lane: "no": names no lane; there are "a", "b", "c"',
      'events.0.relations.0.event: "lost": names no event',
      'events.0.relations.1.event: "left-out": names no event',
      'events.0.relations.2.event: "a": is the event itself',
    ]);
  });

  it.each([
    ['another format', { format: 'timelinejs' }, 'format: "timelinejs": must be "nenpyo"'],
    ['another version', { version: 3 }, 'version: 3: must be 1, 2'],
    ['no lanes', { lanes: [] }, 'lanes: a list of 0: has no lanes'],
    ['lanes that are all wrong', { lanes: [{ id: 'a' }] }, 'lanes.0.name: is missing'],
    ['events that are no list', { events: {} }, 'events: an object: must be a list'],
    ['a day that is none', { asOf: '2026-02-30' }, 'asOf: "2026-02-30": is not a day of the calendar'],
    ['an unknown field', { owner: 'x' }, 'owner: "owner": is not a known field'],
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
    const tags = Array(100_000).fill(5);
    expect(lines(datasetJson([{ tags }, record({ id: 'a' })]))).toEqual([
      'events.0.tags: a list of 100000: has more than 200 entries',
    ]);
  });

  it('is read in short slices, however many sources are wrong', () => {
    const sources = Object.fromEntries(Array.from({ length: 5000 }, (_, i) => [`s${i}`, { title: 5 }]));
    const slices = parseInSlices(bytesOf(datasetJson([], { sources })));
    let count = 0;
    while (!slices.next().done) count++;
    expect(count).toBeGreaterThan(5000);
  });

  it.each([
    ['compressed', Uint8Array.of(0x1f, 0x8b, 8), 'is compressed; unpack it first'],
    ['no text', Uint8Array.of(0x22, 0xe9, 0x22), 'is not text in UTF-8 or UTF-16'],
    ['no JSON', new TextEncoder().encode('{\n"a": hello}'), 'is not valid JSON (line 2, column 6)'],
  ])('is refused where its bytes are %s', (_, bytes, reason) => {
    expect(parseDataset(bytes, jsonFaults)).toEqual({ problems: [{ path: '', reason }] });
  });
});
