import { describe, expect, it } from 'vitest';
import { checkLinks, checkRelations } from '../../../src/core/dataset/links.ts';
import { record } from '../../helpers/dataset.ts';

const tables = {
  lanes: new Set(['a']),
  sources: { known: {} },
  organisations: { known: {} },
  places: { known: {} },
};
const text = { en: 'x' };

/** An event in which every link there can be points to `id`. */
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

describe('checkLinks', () => {
  it('finds nothing wrong with an event whose links all lead somewhere, or that has none', () => {
    expect(checkLinks(linking('known'), tables, 'events.3')).toEqual([]);
    expect(checkLinks(record({ id: 'e' }), tables, 'events.3')).toEqual([]);
  });

  it('names every link that leads nowhere, with what it should name', () => {
    const problems = checkLinks(linking('lost'), tables, 'events.3');
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

  it('names a lane that is not there', () => {
    expect(checkLinks(record({ id: 'e', lane: 'b' }), tables, 'events.3')).toEqual([
      { path: 'events.3.lane', value: '"b"', reason: 'names no lane' },
    ]);
  });

  it.each(['constructor', 'prototype', 'tostring', 'hasownproperty', 'valueof'])(
    'takes nothing that objects have by nature for a source: %s',
    (id) => {
      expect(checkLinks(linking(id), tables, '')).toHaveLength(8);
    },
  );
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
