import { readDataFolder } from '../../src/build/read-data.ts';
import { datasetJson, record } from './dataset.ts';
import { FIXTURE } from './fixture.ts';

const text = { en: 'Text – 年', ja: '文' };
const source = {
  title: 'A source',
  publisher: 'Someone',
  url: 'https://example.org/a?b#c',
  date: '1998~',
  language: 'ja',
  checked: '2026-11-22',
};
const tables = {
  sources: { 's-1': source, 's-2': { ...source, title: 'Another' } },
  organisations: { o: { name: text, shortName: text, country: 'JP', formerly: [text] } },
  places: { p: { name: text, country: 'JP', latitude: 35.6, longitude: -139.7, precision: 'city', note: text } },
};

/** An event with every field. */
const complete = {
  ...record({ id: 'complete', date: '1998-07-15?/2006~' }),
  $schema: '../schema/event.schema.json', shortTitle: text, kind: 'agreement', importance: 1, dateNote: text,
  conflicts: [{ about: 'start', claims: [{ text, source: 's-1' }, { text, source: 's-2' }], reading: text, settled: false }],
  places: [{ place: 'p', note: text }], summary: text, body: [text, text], agreed: [{ title: text, items: [text] }],
  figures: [{ id: 'all', key: true, label: text, value: 1.5e6, unit: text, currency: 'USD', qualifier: 'about', asOf: '2006-10', source: 's-1' }, { label: text, value: 3, partOf: 'all', source: 's-1' }],
  chronology: [{ date: '2001-21', text, source: 's-2' }], names: [{ name: text, note: text }],
  organisations: [{ organisation: 'o', role: 'lead', note: text }], people: [{ name: text, role: text, organisation: 'o', part: text }],
  statements: [{ by: text, text, source: 's-1' }], programmes: [text], technologies: [text],
  relations: [{ type: 'part-of', event: 'other', note: text }], tags: ['one', 'two'], sources: [{ source: 's-1', locator: 'p. 1', note: text }],
}; // prettier-ignore

const dates = [
  '-0044-03-15',
  '0000',
  '0062',
  '199X',
  '19XX',
  '2001-24',
  'Y-13800000000',
  '1985-04-12T23:20:30+04:30',
  '2008/..',
  '2008/',
  '../1998',
  '/1998',
  '1998/1998',
];

type Table = Readonly<Record<string, unknown>>;
interface OwnJson extends Record<'sources' | 'organisations' | 'places', Table> {
  readonly events: readonly { readonly id: string; readonly relations?: readonly { readonly event: string }[] }[];
}

/** Two of our own events with everything they link to. */
function slice(own: OwnJson, at: number): unknown {
  const events = own.events.slice(at, at + 2);
  const ids = new Set(events.map(({ id }) => id));
  const kept = events.map(({ relations, ...rest }) => ({ ...rest, relations: relations?.filter(({ event }) => ids.has(event)) ?? [] }));
  const words = new Set(JSON.stringify(kept).match(/"[a-z0-9-]+"/g));
  const used = (table: Table) => Object.fromEntries(Object.entries(table).filter(([id]) => words.has(`"${id}"`)));
  return { ...own, events: kept, sources: used(own.sources), organisations: used(own.organisations), places: used(own.places) };
} // prettier-ignore

const own = JSON.parse(readDataFolder(FIXTURE).json) as OwnJson;

/** Valid datasets as JSON values: the smallest, the fullest, and some of our own. */
export const goodDatasets: readonly unknown[] = [
  datasetJson([]),
  datasetJson([record({ id: 'a' })]),
  datasetJson([complete, record({ id: 'other' })], {
    ...tables, description: text, question: text, lead: text, languages: ['en', 'ja'],
    eras: [{ id: 'later', title: text, start: '1990~' }, { id: 'first', title: text, lead: text, start: '19XX', end: '1998-07' }],
  }),
  datasetJson(dates.map((date, i) => record({ id: `d${i}`, date }))),
  datasetJson(
    ['a', 'b', 'c'].map((id, i, ids) => record({ id, lane: id, relations: [{ type: 'succeeded-by', event: ids[(i + 1) % 3]! }] })),
  ),
  datasetJson([record({ id: 'a', title: { en: '<img src=x onerror=alert(1)> {{x}} \u202e🎌' } })], tables),
  ...[0, 5, 10, 16, 22, 28].map((at) => slice(own, at)),
]; // prettier-ignore
