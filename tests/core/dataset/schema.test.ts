import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../../src/core/dataset/limits.ts';
import { datasetSchema, eventSchema, headSchema, ownEventSchema } from '../../../src/core/dataset/schema.ts';
import { placeSchema, sourceSchema } from '../../../src/core/dataset/table-schemas.ts';
import { datasetJson, record } from '../../helpers/dataset.ts';

const source = { title: 'A source', publisher: 'Someone', language: 'en', checked: '2026-11-22' };
const place = { name: { en: 'Tokyo' }, country: 'JP', latitude: 35.6, longitude: 139.7, precision: 'city' };
const { events: _, ...head } = datasetJson([]);

/** Whether a valid value is still accepted with some fields changed. */
const accepts = (schema: v.GenericSchema, good: object, fields: object) => v.is(schema, { ...good, ...fields });
const acceptsEvent = (fields: object) => accepts(eventSchema, record({ id: 'a' }), fields);

describe('an id', () => {
  it.each(['a', '0', 'tokyo-1946', 'a-b-c', 'x'.repeat(80)])('may be %s', (id) => {
    expect(acceptsEvent({ id })).toBe(true);
  });

  it.each([
    '', 'A', 'a b', 'a_b', '-a', 'a-', 'a--b', 'é', '__proto__', '../a', 'a.json', 'x'.repeat(81), 5, null, ['a'],
  ])('may not be %j', (id) => {
    expect(acceptsEvent({ id })).toBe(false);
  }); // prettier-ignore
});

describe('a day', () => {
  it.each(['2026-11-22', '2024-02-29', '0001-01-01'])('may be %s', (day) => {
    expect(accepts(headSchema, head, { asOf: day })).toBe(true);
    expect(accepts(sourceSchema, source, { checked: day })).toBe(true);
  });

  it.each(['2026-11', '22.11.2026', '2026-13-01', '2026-02-29', '2026-00-10', '2026-11-31', '2026-11-22T10:00', 2026])(
    'may not be %s',
    (day) => {
      expect(accepts(headSchema, head, { asOf: day })).toBe(false);
      expect(accepts(sourceSchema, source, { checked: day })).toBe(false);
    },
  );

  it('is refused with one reason, not with two', () => {
    const reasons = (asOf: string) => v.safeParse(headSchema, { ...head, asOf }).issues?.map(({ message }) => message);
    expect(reasons('soon')).toEqual(['must be a day such as 2026-11-22']);
    expect(reasons('2026-02-29')).toEqual(['is not a day of the calendar']);
  });
});

describe('a text', () => {
  it.each([{ en: 'A' }, { en: 'A', ja: '年' }, { en: '1 < 2' }, { en: '🎌' }, { en: 'x'.repeat(300) },
    { ja: '年' }, { ar: 'سنة' }, { 'zh-Hant': '年', 'pt-BR': 'ano' }, { fil: 'taon' }])('may be %o', (title) => {
    expect(acceptsEvent({ title })).toBe(true);
  }); // prettier-ignore

  it.each([
    [{ en: '' }], [{ en: ' ' }], [{ en: '\n\t' }], [{ en: '\u200b' }], [{ en: '\u202e' }], [{ en: '\u0300' }],
    [{ en: 'x'.repeat(301) }], [{}], [{ ja: '' }], [{ en: 'A', ja: '' }], [{ English: 'A' }], [{ e: 'A' }], [{ EN: 'A' }],
    [{ en_GB: 'A' }], [{ 'en-': 'A' }], [{ en: 5 }], ['A'], [['A']], [null],
  ])('may not be %j', (title) => {
    expect(acceptsEvent({ title })).toBe(false);
  }); // prettier-ignore

  it('is refused with one reason where it is empty', () => {
    const { issues } = v.safeParse(eventSchema, record({ id: 'a', title: { en: '' } }));
    expect(issues?.map(({ message }) => message)).toEqual(['is empty']);
  });

  it('says what is wrong with its languages', () => {
    const reasons = (title: object) =>
      v.safeParse(eventSchema, { ...record({ id: 'a' }), title }).issues?.map(({ message }) => message);
    expect(reasons({})).toEqual(['is in no language']);
    expect(reasons({ English: 'A' })).toEqual(['must be a language code such as en']);
  });
});

describe('a number', () => {
  it.each([
    [{ latitude: -90, longitude: -180 }, true],
    [{ latitude: 90, longitude: 180 }, true],
    [{ latitude: 90.1 }, false],
    [{ longitude: -180.1 }, false],
    [{ latitude: Infinity }, false],
    [{ latitude: NaN }, false],
    [{ latitude: '35' }, false],
  ])('of a place, %o, is accepted: %s', (fields, isAccepted) => {
    expect(accepts(placeSchema, place, fields)).toBe(isAccepted);
  });

  it.each([JSON.parse('1e999'), -Infinity, NaN, '1', null])('of a figure may not be %s', (value) => {
    const figure = { label: { en: 'x' }, source: 's' };
    expect(acceptsEvent({ figures: [{ ...figure, value: 1 }] })).toBe(true);
    expect(acceptsEvent({ figures: [{ ...figure, value }] })).toBe(false);
  });
});

describe('a list', () => {
  it('has its limit', () => {
    const names = (length: number) => ({ names: Array(length).fill({ name: { en: 'x' } }) });
    expect([acceptsEvent(names(LIMITS.listLength)), acceptsEvent(names(LIMITS.listLength + 1))]).toEqual([true, false]);
  });

  it('of lanes has one at least, forty at most, and no two with one id', () => {
    const lanes = (ids: string[]) => accepts(headSchema, head, { lanes: ids.map((id) => ({ id, name: { en: id } })) });
    const many = Array.from({ length: 41 }, (_, i) => `lane-${i}`);
    expect([lanes([]), lanes(many.slice(1)), lanes(many)]).toEqual([false, true, false]);
    expect([lanes(['a', 'b', 'a']), lanes(['a', 'b', 'c'])]).toEqual([false, true]);
  });
});

describe('the head of a dataset', () => {
  it.each([
    { format: 'other' },
    { version: 3 },
    { version: '1' },
    { languages: ['French'] },
    { events: 5 },
    { extra: 1 },
  ])('may not have %o', (fields) => {
    expect(accepts(datasetSchema, datasetJson([]), {})).toBe(true);
    expect(accepts(datasetSchema, datasetJson([]), fields)).toBe(false);
  });

  it('leaves the events to be looked at one by one', () => {
    expect(accepts(datasetSchema, datasetJson([]), { events: [5, null, 'x'] })).toBe(true);
  });
});

describe('an event of our own', () => {
  const own = {
    shortTitle: { en: 'A' },
    kind: 'report',
    importance: 1,
    summary: { en: 'A.' },
    body: [],
    sources: [],
    tags: [],
  };

  it.each(Object.keys(own))('must have its %s, which any other may leave out', (key) => {
    const { [key as keyof typeof own]: _, ...rest } = own;
    expect(v.is(ownEventSchema, { ...record({ id: 'a' }), ...own })).toBe(true);
    expect(v.is(ownEventSchema, { ...record({ id: 'a' }), ...rest })).toBe(false);
    expect(v.is(eventSchema, { ...record({ id: 'a' }), ...rest })).toBe(true);
  });
});
