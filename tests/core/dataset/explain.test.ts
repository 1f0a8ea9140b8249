import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { explainIssues } from '../../../src/core/dataset/explain.ts';
import { LIMITS } from '../../../src/core/dataset/limits.ts';
import { eventSchema } from '../../../src/core/dataset/schema.ts';
import { tableFileSchema } from '../../../src/core/dataset/table-schemas.ts';
import { record } from '../../helpers/dataset.ts';

function explain(schema: v.GenericSchema, value: unknown, prefix?: string) {
  const result = v.safeParse(schema, value);
  return result.success ? [] : explainIssues(result.issues, prefix);
}

/** The problems of an event with one changed field, as "path: value: reason". */
const wrong = (fields: Record<string, unknown>) =>
  explain(eventSchema, { ...record({ id: 'a' }), ...fields }).map(({ path, value, reason }) => [path, value, reason]);

describe('explainIssues', () => {
  it.each([
    ['a text', { id: 5 }, 'id', '5', 'must be text in quotes'],
    ['a number', { figures: [{ label: { en: 'x' }, value: '5', source: 's' }] }, 'figures.0.value', '"5"', 'must be a number'],
    ['a finite number', { figures: [{ label: { en: 'x' }, value: Infinity, source: 's' }] }, 'figures.0.value', 'Infinity', 'must be a finite number'],
    ['a truth value', { conflicts: [{ about: 'start', claims: [], reading: { en: 'x' }, settled: 'no' }] }, 'conflicts.0.settled', '"no"', 'must be true or false'],
    ['a list', { tags: 'a' }, 'tags', '"a"', 'must be a list'],
    ['an object', { title: 'A title' }, 'title', '"A title"', 'must be an object'],
    ['a known word', { kind: 'party' }, 'kind', '"party"', 'must be "milestone", "agreement", "report", "context"'],
    ['a date', { date: 'soon' }, 'date', '"soon"', 'is not an EDTF date: expected a date such as 1998, 1998-07, 1998-07-15, 1998? or 199X'],
    ['a known field', { colour: 'red' }, 'colour', '"colour"', 'is not a known field'],
    ['something', { lane: undefined }, 'lane', undefined, 'is missing'],
    ['some language', { title: {} }, 'title', 'an object', 'is in no language'],
    ['text of some length', { title: { en: '' } }, 'title.en', '""', 'is empty'],
    ['few enough', { tags: Array(31).fill('a') }, 'tags', 'a list of 31', 'has more than 30 entries'],
  ])('says that there must be %s', (_, fields, path, value, reason) => {
    expect(wrong(fields)).toEqual([[path, value, reason]]);
  }); // prettier-ignore

  it('names every fault of an event, each with its path', () => {
    expect(wrong({ lane: 'A B', date: '1998-13', title: { en: 'x', French: 'y' } }).map(([path]) => path)).toEqual([
      'lane',
      'date',
      'title.French',
    ]);
  });

  it('puts the prefix before the path, and stands alone where the path is empty', () => {
    expect(explain(eventSchema, { ...record({ id: 'a' }), id: 5 }, 'events.12')[0]!.path).toBe('events.12.id');
    expect(explain(eventSchema, 5, 'events.12')[0]!.path).toBe('events.12');
    expect(explain(eventSchema, 5)[0]!.path).toBe('');
  });

  it('explains a table and its keys', () => {
    expect(explain(tableFileSchema('sources'), { sources: 5 })[0]!.reason).toBe('must be an object');
    expect(explain(tableFileSchema('sources'), { sources: { 'A B': {} } }).at(0)).toEqual({
      path: 'sources.A B',
      value: '"A B"',
      reason: 'must be small letters, digits and single hyphens',
    });
  });

  it('still says something about a kind of fault that it does not know', () => {
    expect(explain(v.bigint(), 5)[0]!.reason).toBe('is not what is expected here');
  });

  it('never repeats a value or a key without limit, nor what reorders a line of text', () => {
    const [problem] = explain(eventSchema, { ...record({ id: 'a' }), [`\u202e${'k'.repeat(30_000)}`]: 'x' });
    expect(problem!.path.length).toBeLessThanOrEqual(LIMITS.reasonLength);
    expect(problem!.path).toMatch(/^k+…$/);
    expect(problem!.value!.length).toBeLessThanOrEqual(60);
  });
});
