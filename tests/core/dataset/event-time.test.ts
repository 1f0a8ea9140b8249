import { describe, expect, it } from 'vitest';
import { readEventTime, yearsOf } from '../../../src/core/dataset/event-time.ts';
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

  it('of a span with an end alone is its end', () => {
    const { from, until, anchor, isSpan, fades } = readEventTime('../1998-07', AS_OF);
    expect([isoOf(from), isoOf(until), isoOf(anchor)]).toEqual(['1998-08-01', '1998-08-01', '1998-08-01']);
    expect([isSpan, fades]).toEqual([true, false]);
  });

  it('of a span that begins after the date of the dataset does not end before it begins', () => {
    const { from, until } = readEventTime('2030-04-01/..', AS_OF);
    expect([isoOf(from), isoOf(until)]).toEqual(['2030-04-01', '2030-04-01']);
  });

  it('keeps the text as it is written', () => {
    expect(readEventTime('1998?/2006~', AS_OF).edtf).toBe('1998?/2006~');
  });

  it('cannot be had from text that the schema should have refused', () => {
    expect(() => readEventTime('soon', AS_OF)).toThrow('not EDTF: soon');
  });
});

describe('the years of an event', () => {
  it.each([
    ['1998', 1998, 1998],
    ['1998-12-31', 1998, 1998],
    ['1998-12-31T23:59:59Z', 1998, 1998],
    ['2001-24', 2001, 2002],
    ['199X', 1990, 1999],
    ['2002-07-06/2019-10-31', 2002, 2019],
    ['2002/2003', 2002, 2003],
    ['2008/..', 2008, 2026],
    ['2008/', 2008, 2026],
    ['2030/..', 2030, 2030],
    ['../1998', 1998, 1998],
    ['-0044-03-15/0014', -44, 14],
  ])('of %s are the first and the last that it touches: %i and %i', (edtf, first, last) => {
    expect(yearsOf(readEventTime(edtf, AS_OF))).toEqual({ first, last });
  });
});
