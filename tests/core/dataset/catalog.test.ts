import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aroundSameTime } from '../../../src/core/dataset/around-same-time.ts';
import { makeCatalog, nearestEvent } from '../../../src/core/dataset/catalog.ts';
import { toInstant } from '../../../src/core/time/instant.ts';
import { dataset } from '../../helpers/dataset.ts';

const catalog = makeCatalog(
  dataset([
    { id: 'school', lane: 'b', date: '1946' },
    { id: 'museum', lane: 'a', date: '1966' },
    {
      id: 'fund',
      lane: 'b',
      date: '1972',
      relations: [{ type: 'follow-up-of', event: 'school', note: { en: 'Same hall' } }],
    },
    {
      id: 'prize',
      lane: 'a',
      date: '1990',
      relations: [
        { type: 'part-of', event: 'fund' },
        { type: 'follow-up-of', event: 'museum' },
      ],
    },
  ]),
);
const ids = (events: readonly { readonly id: string }[] | undefined) => events?.map(({ id }) => id);
const related = (id: string) =>
  catalog.related.get(id)!.map(({ event, type, inverse }) => `${inverse ? 'inverse ' : ''}${type} ${event.id}`);

describe('the catalog', () => {
  it('finds events and lanes by their ids', () => {
    expect(catalog.byId.get('fund')?.id).toBe('fund');
    expect(catalog.byId.get('toString')).toBeUndefined();
    expect(catalog.laneById.get('c')?.name).toEqual({ en: 'Lane c' });
  });

  it('has the events of every lane in date order, of empty lanes too', () => {
    expect(['a', 'b', 'c', 'd'].map((lane) => ids(catalog.byLane.get(lane)))).toEqual([
      ['museum', 'prize'],
      ['school', 'fund'],
      [],
      undefined,
    ]);
  });

  it('knows the position of every event in date order over all lanes', () => {
    expect([...catalog.orderOf]).toEqual([
      ['school', 0],
      ['museum', 1],
      ['fund', 2],
      ['prize', 3],
    ]);
  });

  it('has every relation from both its ends, the oldest event first', () => {
    expect(related('fund')).toEqual(['follow-up-of school', 'inverse part-of prize']);
    expect(related('prize')).toEqual(['follow-up-of museum', 'part-of fund']);
    expect(related('school')).toEqual(['inverse follow-up-of fund']);
    expect(catalog.related.get('school')![0]!.note).toEqual({ en: 'Same hall' });
  });

  it('allows relations that lead round in a circle', () => {
    const circle = makeCatalog(
      dataset(
        ['a', 'b', 'c'].map((id, i, all) => ({ id, relations: [{ type: 'succeeded-by', event: all[(i + 1) % 3]! }] })),
      ),
    );
    expect(circle.related.get('a')!.map(({ event, inverse }) => [event.id, inverse])).toEqual([
      ['b', false],
      ['c', true],
    ]);
  });
});

describe('the nearest event', () => {
  const events = dataset(
    ['2000-01-01', '2000-01-11', '2000-01-11', '2000-02-01'].map((date, i) => ({ id: `e${i}`, date })),
  ).events;
  const nearest = (day: number, hour: number) => nearestEvent(events, toInstant(2000, 1, day) + hour / 24)?.id;

  it.each([
    ['before all of them', -300, 0, 'e0'],
    ['just before the middle between two', 6, 11, 'e0'],
    ['in the middle between two: the earlier one', 6, 12, 'e0'],
    ['just after the middle between two: the first of those on that day', 6, 13, 'e1'],
    ['on its very moment', 11, 12, 'e1'],
    ['after all of them', 300, 0, 'e3'],
  ])('is found %s', (_, day, hour, id) => {
    expect(nearest(day, hour)).toBe(id);
  });

  it('does not exist where there are no events', () => {
    expect(nearestEvent([], 0)).toBeUndefined();
  });

  it('is as near as any other, and the earlier of two that are', () => {
    const anyEvents = fc.uniqueArray(fc.integer({ min: 1, max: 28 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(anyEvents, fc.integer({ min: 0, max: 58 }), (days, half) => {
        const some = dataset(
          days.map((day) => ({ id: `d${day}`, date: `2000-01-${String(day).padStart(2, '0')}` })),
        ).events;
        const instant = toInstant(2000, 1, 1) + half / 2;
        const distances = some.map(({ time }) => Math.abs(time.anchor - instant));
        expect(nearestEvent(some, instant)).toBe(some[distances.indexOf(Math.min(...distances))]);
      }),
    );
  });
});

describe('what happened around the same time', () => {
  const around = (events: Parameters<typeof dataset>[0]) => {
    const busy = makeCatalog(dataset(events));
    return ids(aroundSameTime(busy, busy.byId.get('here')!));
  };

  it('is what was going on or is within two years, in any lane, what began nearest first', () => {
    const busy = [
      { id: 'here', lane: 'b', date: '1950' },
      { id: 'long', lane: 'a', date: '1900/1990' },
      { id: 'ongoing', lane: 'a', date: '1946/..' },
      { id: 'before', lane: 'b', date: '1948' },
      { id: 'after', lane: 'c', date: '1952-12' },
    ];
    expect(around(busy)).toEqual(['before', 'after', 'ongoing', 'long']);
  });

  it('is nothing that had ended or began more than two years away', () => {
    const far = [
      { id: 'here', date: '1950' },
      { id: 'ended', date: '1940/1947' },
      { id: 'later', date: '1953-02' },
    ];
    expect(around(far)).toEqual([]);
  });

  it('is at most six events', () => {
    const year = Array.from({ length: 9 }, (_, i) => ({ id: `m${i + 1}`, date: `1950-0${i + 1}` }));
    expect(around([{ id: 'here', date: '1950-05' }, ...year])).toEqual(['m5', 'm4', 'm6', 'm3', 'm7', 'm2']);
  });
});
