import { describe, expect, it } from 'vitest';
import { anchorYear, endsUncertainly, readEventTime, yearsOf } from '../../../src/core/dataset/event-time.ts';
import { toInstant } from '../../../src/core/time/instant.ts';
import { isoOf } from '../../helpers/instants.ts';

const AS_OF = toInstant(2026, 11, 22);

describe('the time of an event', () => {
  it.each([
    ['1998', '1998-01-01', '1999-01-01', '1998-07-02T12:00:00'],
    ['1998-07', '1998-07-01', '1998-08-01', '1998-07-16T12:00:00'],
    ['1998-07-15?', '1998-07-15', '1998-07-16', '1998-07-15T12:00:00'],
    ['199X', '1990-01-01', '2000-01-01', '1995-01-01'],
    ['1969-07-20T20:17:40Z', '1969-07-20T20:17:40', '1969-07-20T20:17:41', '1969-07-20T20:17:41'],
  ])('%s is a point, from %s until %s, and stands in the middle, at %s', (edtf, from, until, anchor) => {
    const time = readEventTime(edtf, AS_OF);
    expect([isoOf(time.from), isoOf(time.until), isoOf(time.anchor)]).toEqual([from, until, anchor]);
    expect([time.isSpan, time.fades, time.end]).toEqual([false, false, undefined]);
  });

  it.each([
    ['1998/2006', '1998-01-01', '2007-01-01', false],
    ['1998-07-15/1998-07-15', '1998-07-15', '1998-07-16', false],
    ['2008/..', '2008-01-01', '2026-11-23', true],
    ['2008/', '2008-01-01', '2026-11-23', true],
  ])('%s is a span, from %s until %s; its end fades: %s', (edtf, from, until, fades) => {
    const time = readEventTime(edtf, AS_OF);
    expect([isoOf(time.from), isoOf(time.until), time.fades]).toEqual([from, until, fades]);
    expect([time.isSpan, time.anchor]).toEqual([true, time.from]);
  });

  it.each(['../1998-07', '/1998-07'])('%s, of which the end alone is known, stands at its end and fades in', (edtf) => {
    const { from, until, anchor, isSpan, fades, fadesIn } = readEventTime(edtf, AS_OF);
    expect([isoOf(from), isoOf(until), isoOf(anchor)]).toEqual(['1998-07-01', '1998-08-01', '1998-08-01']);
    expect([isSpan, fades, fadesIn]).toEqual([true, false, true]);
  });

  it.each([
    ['2030/..', '2031-01-01'],
    ['2030-04-01/..', '2030-04-02'],
    ['2030-04/', '2030-05-01'],
  ])(
    '%s, which begins after the date of the dataset, lasts as long as its beginning may and is not going on',
    (edtf, end) => {
      const { from, until, anchor, fades, isOngoing } = readEventTime(edtf, AS_OF);
      expect([anchor, isoOf(until), fades, isOngoing]).toEqual([from, end, true, false]);
    },
  );

  it('keeps the text as it is written', () => {
    expect(readEventTime('1998?/2006~', AS_OF).edtf).toBe('1998?/2006~');
  });

  it('is unavailable from text that the schema should have refused', () => {
    expect(() => readEventTime('soon', AS_OF)).toThrow('not EDTF: soon');
  });
});

describe('the years of an event', () => {
  it.each([
    ['1998', 1998, 1998],
    ['1998-12-31', 1998, 1998],
    ['1998-12-31T23:59:59Z', 1998, 1998],
    ['2003-12-31T23:30:00-05:00', 2003, 2003],
    ['2000-01-01T00:00:30+14:00', 2000, 2000],
    ['2001-24', 2001, 2002],
    ['199X', 1990, 1999],
    ['2002-07-06/2019-10-31', 2002, 2019],
    ['2002/2003', 2002, 2003],
    ['2008/..', 2008, 2026],
    ['2008/', 2008, 2026],
    ['2030/..', 2030, 2030],
    ['../1998', 1998, 1998],
    ['/198X', 1980, 1989],
    ['-0044-03-15/0014', -44, 14],
  ])('of %s are the first and the last that it touches: %i and %i', (edtf, first, last) => {
    expect(yearsOf(readEventTime(edtf, AS_OF))).toEqual({ first, last });
  });
});

describe('the last trace of an event whose end is not known', () => {
  it('is as far as it is drawn, with an uncertain end', () => {
    const time = readEventTime('1998/', AS_OF, '2003');
    expect(time).toMatchObject({ isSpan: true, fades: false, isOngoing: false });
    expect(yearsOf(time)).toEqual({ first: 1998, last: 2003 });
    expect(endsUncertainly(time)).toBe(true);
  });

  it.each([
    ['what goes on', '1998/..', '2003'],
    ['what has an end', '1998/2000', '2003'],
    ['a trace before the start', '1998/', '1990'],
  ])('changes nothing of %s', (_, edtf, trace) => {
    expect(readEventTime(edtf, AS_OF, trace)).toEqual(readEventTime(edtf, AS_OF));
  });
});

describe('the year in which an event stands', () => {
  it.each([
    ['1998', 1998],
    ['../1989', 1989],
    ['2002/2019', 2002],
    ['2003-12-31T23:30:00-05:00', 2003],
    ['2000-01-01T00:00:30+14:00', 2000],
  ])('of %s is %i, as it is written', (edtf, year) => {
    expect(anchorYear(readEventTime(edtf, AS_OF))).toBe(year);
  });
});
