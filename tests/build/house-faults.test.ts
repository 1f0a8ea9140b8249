import { describe, expect, it } from 'vitest';
import { dataReport } from '../../src/build/data-report.ts';
import { eventFaults } from '../../src/build/event-faults.ts';
import { houseFaults } from '../../src/build/house-faults.ts';
import { dataset } from '../helpers/dataset.ts';

const source = (date?: string) => ({ title: 'S', publisher: 'P', language: 'en', ...(date && { date }) });
const SOURCES = { s: source(), old: source('2019'), new: source('2026-03') };
const sound = {
  id: 'e',
  title: { en: 'A school opens' },
  shortTitle: { en: 'School' },
  summary: { en: 'A school opens in the town.' },
  body: [{ en: 'It is the first.' }],
  sources: [{ source: 's' }],
  evidence: { date: [{ source: 's' }] },
};
const LANES = [
  { id: 'a', name: { en: 'A' } },
  { id: 'world', name: { en: 'World' }, isContext: true },
];
const make = (event: object, head: object = {}) =>
  dataset([{ ...sound, ...event }], { sources: { s: SOURCES.s }, lanes: LANES, asOf: '2026-11-28', ...head });
const houseLines = (event: object, head?: object) =>
  houseFaults(make(event, head)).map(({ path, reason }) => `${path}: ${reason}`);
const words = (count: number) => Array.from({ length: count }, () => 'word').join(' ');

describe('the rules for our own data', () => {
  it('find nothing in an event that follows them', () => {
    expect(houseLines({})).toEqual([]);
  });

  it.each([
    ['a long title', { title: { en: 'x'.repeat(91) } }, /^events\.0\.title\.en: has 91 characters; at most 90 fit$/],
    ['a title with a full stop', { title: { en: 'A school opens.' } }, /title\.en: ends like a sentence/],
    ['a short title with a full stop', { shortTitle: { en: 'School.' } }, /shortTitle\.en: ends like a sentence/],
    ['a long first sentence', { summary: { en: `${'x'.repeat(95)}. More.` } }, /summary\.en: begins with a sentence of 96/],
    ['a long paragraph', { body: [{ en: 'Short.' }, { en: words(81) }] }, /body\.1\.en: has 81 words; a paragraph has at most 80/],
    ['no source', { sources: [], evidence: undefined }, /sources: is empty/],
    ['a date without a source', { evidence: undefined }, /evidence\.date: is missing/],
    ['figures of which none is the key', { figures: [{ label: { en: 'x' }, value: 1, source: 's' }] }, /figures: none is marked as key/],
    ['context in a lane of its own events', { kind: 'context' }, /kind: "context" is for lanes with isContext alone/],
    ['an event of its own among the context', { lane: 'world' }, /kind: must be "context" in this lane/],
  ])('report %s', (_, event, line) => {
    expect(houseLines(event).join('\n')).toMatch(line);
  }); // prettier-ignore

  it('report a source that stands only where it is used', () => {
    const step = { date: '1999', text: { en: 'x' }, source: 'old' };
    expect(houseLines({ chronology: [step] }, { sources: SOURCES })).toContain(
      'events.0.chronology.0.source: "old" is not among the sources of the event',
    );
  });

  it.each([
    ['goes on, last seen seven years ago', 'old', /date: goes on \(\.\.\), but its last trace is of 2019/],
    ['goes on, without a dated source', 's', /date: goes on \(\.\.\), but no date in it says so/],
    ['goes on, seen this year', 'new', /^$/],
  ])('an event that %s', (_, id, line) => {
    const lines = houseLines({ date: '2001/..', sources: [{ source: id }], evidence: { date: [{ source: id }] } }, { sources: { [id]: SOURCES[id as 's'] } }); // prettier-ignore
    expect(lines.join('\n')).toMatch(line);
  });

  it('report what is in a table and used by no event; a parent is used', () => {
    const organisations = { group: { name: { en: 'Group' } }, own: { name: { en: 'Own' }, parent: 'group' }, idle: { name: { en: 'Idle' } } }; // prettier-ignore
    const event = { organisations: [{ organisation: 'own', role: 'lead' }] };
    expect(houseLines(event, { organisations })).toEqual(['organisations.idle: is used by no event']);
  });
});

describe('contradictions in any dataset', () => {
  const lines = (events: readonly object[], head: object = {}) =>
    eventFaults(dataset(events.map((event, i) => ({ id: `e${i}`, ...event })), { sources: SOURCES, ...head })).map(
      ({ path, reason }) => `${path}: ${reason}`,
    ); // prettier-ignore

  it('are a last trace of what has an end', () => {
    expect(lines([{ date: '1998/2001', lastTrace: { date: '2000', source: 's' } }])[0]).toMatch(/^events\.0\.lastTrace: is for events whose end is not known/); // prettier-ignore
    expect(lines([{ date: '1998/', lastTrace: { date: '2000', source: 's' } }])).toEqual([]);
  });

  it('are a topic that is none of the dataset’s', () => {
    expect(lines([{ tags: ['school'] }], { topics: ['schools'] })).toEqual(['events.0.tags.0: "school" is none of the topics of the dataset']); // prettier-ignore
    expect(lines([{ tags: ['school'] }])).toEqual([]);
  });

  it('are relations that are written in both events', () => {
    const to = (event: string) => ({ relations: [{ type: 'same-partner', event }] });
    expect(lines([to('e1'), to('e0')])).toEqual(['events.1.relations.0.event: is written in "e0" as well: each is shown from both sides']); // prettier-ignore
  });
});

it('the report for editors names what has only one source, an open question, or no relation', () => {
  const conflict = { about: 'start', claims: [], reading: { en: 'x' }, settled: false };
  const report = dataReport(make({ conflicts: [conflict] }));
  for (const heading of ['Events with one source only', 'Events with an open question', 'Events without a relation']) {
    expect(report).toContain(`${heading}: 1\n  e\n`);
  }
});
