import { describe, expect, it } from 'vitest';
import {
  checkLane,
  checkRelations,
  dropLostLinks,
  explainLost,
  lostLinks,
  type Tables,
} from '../../../src/core/dataset/links.ts';
import type { EventRecord } from '../../../src/core/dataset/schema.ts';
import { record } from '../../helpers/dataset.ts';

const known = new Set(['known']);
const tables: Tables = { lanes: new Set(['a']), sources: known, organisations: known, places: known, people: known };
const problemsOf = (event: EventRecord, of = tables) =>
  lostLinks(event, of).flatMap((lost) => explainLost(lost, of, 'events.3'));
const text = { en: 'x' };

/** An event in which every possible link points to `id`. */
const linking = (id: string) =>
  record({
    id: 'e',
    lane: 'a',
    places: [{ place: id }],
    organisations: [{ organisation: id, role: 'lead' }],
    people: [
      { name: text, role: text, organisation: id },
      { name: text, role: text },
    ],
    sources: [{ source: id }],
    figures: [{ label: text, value: 1, source: id }],
    chronology: [{ date: '1998', text, source: id }],
    statements: [{ by: text, text, source: id }],
    conflicts: [
      {
        about: 'start',
        reading: text,
        settled: true,
        claims: [
          { text, source: 'known' },
          { text, source: id },
        ],
      },
    ],
  });

describe('links', () => {
  it('are right in an event where they all lead somewhere, or that has none', () => {
    expect(problemsOf(linking('known'))).toEqual([]);
    expect(problemsOf(record({ id: 'e' }))).toEqual([]);
  });

  it('that lead nowhere are named, with what they should name', () => {
    const problems = problemsOf(linking('lost'));
    expect(problems.map(({ path, reason }) => [path, reason])).toEqual([
      ['events.3.places.0.place', 'names no place'],
      ['events.3.organisations.0.organisation', 'names no organisation'],
      ['events.3.people.0.organisation', 'names no organisation'],
      ['events.3.sources.0.source', 'names no source'],
      ['events.3.figures.0.source', 'names no source'],
      ['events.3.chronology.0.source', 'names no source'],
      ['events.3.statements.0.source', 'names no source'],
      ['events.3.conflicts.0.claims.1.source', 'names no source'],
    ]);
    expect(new Set(problems.map(({ value }) => value))).toEqual(new Set(['"lost"']));
  });

  it('of format 2 are found wherever they stand, and dropped with their entries', () => {
    const event = record({
      id: 'e',
      people: [{ person: 'lost' }, { person: 'known' }],
      statements: [{ person: 'lost', text, source: 'known' }],
      figures: [
        { label: text, value: 1, sources: [{ source: 'lost' }, { source: 'known' }] },
        { label: text, value: 2, sources: [{ source: 'lost' }] },
      ],
      lastTrace: { date: '1999', source: 'lost' },
      evidence: { date: [{ source: 'lost' }, { source: 'known' }] },
    });
    expect(problemsOf(event).map(({ path, reason }) => `${path} ${reason}`)).toEqual([
      'events.3.people.0.person names no person',
      'events.3.statements.0.person names no person',
      'events.3.figures.0.sources.0.source names no source',
      'events.3.figures.1.sources.0.source names no source',
      'events.3.lastTrace.source names no source',
      'events.3.evidence.date.0.source names no source',
    ]);
    expect(dropLostLinks(event, tables)).toEqual({
      ...record({ id: 'e' }),
      people: [{ person: 'known' }],
      statements: [],
      figures: [{ label: text, value: 1, sources: [{ source: 'known' }] }],
      evidence: { date: [{ source: 'known' }] },
    });
  });

  it('to what is left out for a fault of its own say so', () => {
    const leftOut = { ...tables, places: { has: () => false, leftOut: new Set(['lost']) } };
    expect(problemsOf(linking('lost'), leftOut)[0]!.reason).toBe('names a place that is left out');
    expect(problemsOf(linking('other'), leftOut)[0]!.reason).toBe('names no place');
  });

  it('into a table that cannot be read are not complained about once more', () => {
    const unreadable = { ...tables, sources: { has: () => false, isUnreadable: true } };
    expect(problemsOf(linking('lost'), unreadable).map(({ reason }) => reason)).toEqual([
      'names no place',
      'names no organisation',
      'names no organisation',
    ]);
  });

  it('that lead nowhere are dropped with their entries, and nothing else is; a person stays', () => {
    const event = linking('lost');
    const mended = dropLostLinks(event, tables);
    const [person, other] = event.people!;
    const { organisation: _, ...alone } = person!;
    const conflict = { ...event.conflicts![0]!, claims: [{ text, source: 'known' }] };
    expect(mended).toEqual({
      ...event,
      ...{ places: [], organisations: [], sources: [], figures: [], chronology: [], statements: [] },
      people: [alone, other],
      conflicts: [conflict],
    });
    expect([lostLinks(mended, tables), dropLostLinks(linking('known'), tables)]).toEqual([[], linking('known')]);
  });

  it.each(['constructor', 'prototype', 'tostring', 'hasownproperty', 'valueof'])(
    'takes nothing that objects have by nature for a source: %s',
    (id) => {
      expect(problemsOf(linking(id))).toHaveLength(8);
    },
  );
});

describe('checkLane', () => {
  const misplaced = record({ id: 'e', lane: 'z' });

  it('says which lanes there are where an event names another', () => {
    expect(checkLane(misplaced, tables, 'events.3')).toEqual([
      { path: 'events.3.lane', value: '"z"', reason: 'names no lane; there is "a"' },
    ]);
    const lanes = new Set(['a', 'b']);
    expect(checkLane(misplaced, { ...tables, lanes }, '')[0]!.reason).toBe('names no lane; there are "a", "b"');
    expect(checkLane(record({ id: 'e', lane: 'a' }), tables, '')).toEqual([]);
  });

  it('says no more of them than a reader takes in', () => {
    const lanes = new Set(Array.from({ length: 40 }, (_, i) => `a-long-name-of-a-lane-${i}`));
    expect(checkLane(misplaced, { ...tables, lanes }, '')[0]!.reason).toHaveLength(200);
  });
});

describe('checkRelations', () => {
  const known = new Map([
    ['e', 1],
    ['other', 1],
  ]);
  const related = (...events: string[]) =>
    record({ id: 'e', relations: events.map((event) => ({ type: 'part-of' as const, event })) });

  it('finds nothing wrong with relations to other events', () => {
    expect(checkRelations(related('other', 'other'), known, 'events.0')).toEqual([]);
    expect(checkRelations(record({ id: 'e' }), known, 'events.0')).toEqual([]);
  });

  it('names relations to an event that is not there, and to itself', () => {
    expect(checkRelations(related('other', 'lost', 'e'), known, 'events.0')).toEqual([
      { path: 'events.0.relations.1.event', value: '"lost"', reason: 'names no event' },
      { path: 'events.0.relations.2.event', value: '"e"', reason: 'is the event itself' },
    ]);
  });
});
