import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseEdtf, type EdtfDate, type EdtfTime, type Endpoint } from '../../../src/core/time/edtf.ts';
import { daysInMonth, toInstant } from '../../../src/core/time/instant.ts';
import { isoOf } from '../../helpers/instants.ts';
import { runs } from '../../helpers/random.ts';

function parsed(text: string): EdtfTime {
  const result = parseEdtf(text);
  if (!result.ok) throw new Error(`${text}: ${result.reason}`);
  return result.value;
}

const dateOf = (text: string) => parsed(text).start as EdtfDate;
const show = (endpoint?: Endpoint) =>
  typeof endpoint === 'object' ? `${isoOf(endpoint.from)} to ${isoOf(endpoint.until)}` : endpoint;

describe('a date', () => {
  it.each([
    ['1985', 'year', '1985-01-01', '1986-01-01'],
    ['1985-04', 'month', '1985-04-01', '1985-05-01'],
    ['1985-12', 'month', '1985-12-01', '1986-01-01'],
    ['2000-02', 'month', '2000-02-01', '2000-03-01'],
    ['1985-04-12', 'day', '1985-04-12', '1985-04-13'],
    ['2000-02-29', 'day', '2000-02-29', '2000-03-01'],
    ['0000', 'year', '0000-01-01', '0001-01-01'],
    ['0062', 'year', '0062-01-01', '0063-01-01'],
    ['-0044-03-15', 'day', '-0044-03-15', '-0044-03-16'],
    ['-1985', 'year', '-1985-01-01', '-1984-01-01'],
    ['Y170000002', 'year', '170000002-01-01', '170000003-01-01'],
    ['Y-170000002', 'year', '-170000002-01-01', '-170000001-01-01'],
    ['Y20000000000', 'year', '20000000000-01-01', '20000000001-01-01'],
    ['201X', 'decade', '2010-01-01', '2020-01-01'],
    ['20XX', 'century', '2000-01-01', '2100-01-01'],
    ['2004-XX', 'year', '2004-01-01', '2005-01-01'],
    ['1985-04-XX', 'month', '1985-04-01', '1985-05-01'],
    ['1985-XX-XX', 'year', '1985-01-01', '1986-01-01'],
    ['2001-21', 'season', '2001-03-01', '2001-06-01'],
    ['2001-22', 'season', '2001-06-01', '2001-09-01'],
    ['2001-23', 'season', '2001-09-01', '2001-12-01'],
    ['2001-24', 'season', '2001-12-01', '2002-03-01'],
    ['2003-24', 'season', '2003-12-01', '2004-03-01'],
    ['1985-04-12T23:20:30Z', 'time', '1985-04-12T23:20:30', '1985-04-12T23:20:31'],
    ['1985-04-12T23:20:30-04', 'time', '1985-04-13T03:20:30', '1985-04-13T03:20:31'],
    ['1985-04-12T23:20:30+04:30', 'time', '1985-04-12T18:50:30', '1985-04-12T18:50:31'],
    ['1985-01-01T00:00:00+14:00', 'time', '1984-12-31T10:00:00', '1984-12-31T10:00:01'],
  ])('written %s is known to the %s: from %s until %s', (text, precision, from, until) => {
    const date = dateOf(text);
    expect([date.precision, isoOf(date.from), isoOf(date.until)]).toEqual([precision, from, until]);
    expect(parsed(text).end).toBeUndefined();
  });

  it.each([
    ['1984', false, false],
    ['1984?', true, false],
    ['2004-06~', false, true],
    ['2004-06-11%', true, true],
    ['201X?', true, false],
    ['2001-21~', false, true],
    ['Y17000%', true, true],
    ['1985-04-XX?', true, false],
  ])('written %s is uncertain: %s, approximate: %s', (text, uncertain, approximate) => {
    expect(dateOf(text)).toMatchObject({ uncertain, approximate });
  });

  it('keeps the parts that are known and no others', () => {
    const parts = ['1998', '1998-07', '1998-07-15', '1998-XX', '199X', '1998-23'].map((text) => {
      const { year, month, day, season } = dateOf(text);
      return [year, month, day, season];
    });
    expect(parts).toEqual([
      [1998, undefined, undefined, undefined],
      [1998, 7, undefined, undefined],
      [1998, 7, 15, undefined],
      [1998, undefined, undefined, undefined],
      [1990, undefined, undefined, undefined],
      [1998, undefined, undefined, 23],
    ]);
  });
});

describe('an interval', () => {
  it.each([
    ['1964/2008', '1964-01-01 to 1965-01-01', '2008-01-01 to 2009-01-01'],
    ['2004-02-01/2005-02', '2004-02-01 to 2004-02-02', '2005-02-01 to 2005-03-01'],
    ['2004-06-11/2004-06-11', '2004-06-11 to 2004-06-12', '2004-06-11 to 2004-06-12'],
    ['2004-06/2004', '2004-06-01 to 2004-07-01', '2004-01-01 to 2005-01-01'],
    ['1985-04/..', '1985-04-01 to 1985-05-01', 'open'],
    ['1985/', '1985-01-01 to 1986-01-01', 'unknown'],
    ['../1985-04-12', 'open', '1985-04-12 to 1985-04-13'],
    ['/1985', 'unknown', '1985-01-01 to 1986-01-01'],
    ['199X/2000-21', '1990-01-01 to 2000-01-01', '2000-03-01 to 2000-06-01'],
  ])('written %s runs from %s to %s', (text, start, end) => {
    const time = parsed(text);
    expect([show(time.start), show(time.end)]).toEqual([start, end]);
  });

  it('qualifies each of its ends on its own', () => {
    const { start, end } = parsed('1984?/2004-06~');
    expect(start).toMatchObject({ uncertain: true, approximate: false });
    expect(end).toMatchObject({ uncertain: false, approximate: true });
  });
});

describe('any date that can be written', () => {
  it('comes back as the year, month and day that were written', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -9999, max: 9999 }),
        fc.integer({ min: 1, max: 12 }),
        fc.nat(30),
        (year, month, n) => {
          const day = 1 + (n % daysInMonth(year, month));
          expect(dateOf(isoOf(toInstant(year, month, day)))).toMatchObject({ precision: 'day', year, month, day });
        },
      ),
      { numRuns: runs(1000) },
    );
  });
});
