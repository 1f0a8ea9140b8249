import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEventTime } from '../../src/core/dataset/event-time.ts';
import { parseEdtf } from '../../src/core/time/edtf.ts';
import { daysInMonth, toInstant } from '../../src/core/time/instant.ts';
import {
  formatDay,
  formatEdtf,
  formatTime,
  formatYears,
  formatYearsInWords,
  machineDate,
} from '../../src/text/format-time.ts';
import { isoOf } from '../helpers/instants.ts';
import { runs } from '../helpers/random.ts';

const timeOf = (edtf: string) => readEventTime(edtf, toInstant(2026, 11, 22));
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']; // prettier-ignore

describe('a date in full', () => {
  it.each([
    ['1998', '1998'],
    ['1998-07', 'July 1998'],
    ['1998-07-15', '15 July 1998'],
    ['199X', '1990s'],
    ['19XX', '1900s'],
    ['2001-21', 'spring 2001'],
    ['2001-22', 'summer 2001'],
    ['2001-23', 'autumn 2001'],
    ['2001-24', 'winter 2001'],
    ['0062', '62'],
    ['9999-12', 'December 9999'],
    ['0000', '1 BCE'],
    ['-0043', '44 BCE'],
    ['-0043-03', 'March 44 BCE'],
    ['-0043-03-15', '15 March 44 BCE'],
    ['-0043-21', 'spring 44 BCE'],
    ['Y12000', '12,000'],
    ['Y170000002', '170,000,002'],
    ['Y-11999', '12000 BCE'],
    ['1998?', '1998 (uncertain)'],
    ['1998-07~', 'about July 1998'],
    ['1998-07-15%', 'about 15 July 1998 (uncertain)'],
    ['199X?', '1990s (uncertain)'],
    ['1985-04-XX', 'April 1985'],
    ['1985-XX-XX', '1985'],
  ])('%s is %s', (edtf, text) => {
    expect(formatEdtf(edtf)).toBe(text);
  });

  it('has its time of day, in UTC', () => {
    expect(formatEdtf('1985-04-12T23:20:30-04:00')).toMatch(/^13 April 1985(,| at) 03:20$/);
  });

  it('has its month in short where there is little room', () => {
    const short = (edtf: string) => formatTime(timeOf(edtf), 'short');
    expect(['1998-03-15', '1998-03', '-0043-03-15', '1998'].map(short)).toEqual([
      '15 Mar 1998',
      'Mar 1998',
      '15 Mar 44 BCE',
      '1998',
    ]);
  });

  it('is the day of the calendar that was written, in every year', () => {
    const years = fc.integer({ min: -9999, max: 9999 });
    fc.assert(
      fc.property(years, fc.integer({ min: 1, max: 12 }), fc.nat(30), (year, month, n) => {
        const day = 1 + (n % daysInMonth(year, month));
        const named = year < 1 ? `${1 - year} BCE` : String(year);
        expect(formatEdtf(isoOf(toInstant(year, month, day)))).toBe(`${day} ${MONTHS[month - 1]} ${named}`);
      }),
      { numRuns: runs(1000) },
    );
  });

  it('is left as it is written where it is no date at all', () => {
    expect(formatEdtf('in the beginning')).toBe('in the beginning');
  });
});

describe('an interval in full', () => {
  it.each([
    ['2006/2012', '2006–2012'],
    ['2002-07-06/2019-10-31', '6 July 2002 – 31 October 2019'],
    ['2006/2012-05', '2006 – May 2012'],
    ['199X/2012', '1990s – 2012'],
    ['1998?/2000~', '1998 (uncertain)–about 2000'],
    ['1998-07/1998-07', 'July 1998'],
    ['1998?/1998', '1998 (uncertain)–1998'],
    ['2008/..', 'since 2008'],
    ['2008-10~/..', 'since about October 2008'],
    ['2008/', 'from 2008, end not known'],
    ['../1998', 'until 1998'],
    ['/1998-07-15?', 'until 15 July 1998 (uncertain)'],
    ['-0043/0014', '44 BCE–14'],
  ])('%s is %s', (edtf, text) => {
    expect(formatEdtf(edtf)).toBe(text);
  });
});

describe('the years of an event', () => {
  it.each([
    ['1998-07-15', '1998', '1998'],
    ['1998-07-15?', '1998', '1998, uncertain'],
    ['1998~', '1998', '1998'],
    ['2002-07-06/2019-10-31', '2002–2019', '2002 to 2019'],
    ['2002/2019?', '2002–2019', '2002 to 2019, uncertain'],
    ['2002-01/2002-12', '2002', '2002'],
    ['2008/..', 'since 2008', 'since 2008'],
    ['2008?/..', 'since 2008', 'since 2008, uncertain'],
    ['2008/', 'from 2008', 'from 2008'],
    ['/1998', 'until 1998', 'until 1998'],
    ['199X', '1990s', '1990s'],
    ['199X/200X', '1990s–2000s', '1990s to 2000s'],
    ['../19XX', 'until 1900s', 'until 1900s'],
    ['2001-24', '2001', '2001'],
    ['-0043-03-15', '44 BCE', '44 BCE'],
    ['Y-11999/Y12000', '12000 BCE–12,000', '12000 BCE to 12,000'],
  ])('%s are %s, and read aloud: %s', (edtf, text, words) => {
    expect([formatYears(timeOf(edtf)), formatYearsInWords(timeOf(edtf))]).toEqual([text, words]);
  });
});

describe('the date for machines', () => {
  it.each([
    ['1998', '1998'],
    ['0062-07', '0062-07'],
    ['1998-07-05?', '1998-07-05'],
    ['1998-07/2006', '1998-07'],
    ['9999-12-31', '9999-12-31'],
    ['0000', undefined],
    ['-0043-03-15', undefined],
    ['Y12000', undefined],
    ['199X', undefined],
    ['19XX', undefined],
    ['2001-21', undefined],
    ['1985-04-12T23:20:30Z', undefined],
    ['../1998', undefined],
  ])('of %s is %s: what HTML knows, or nothing', (edtf, date) => {
    expect(machineDate(timeOf(edtf))).toBe(date);
  });

  it('is EDTF itself, of the same day', () => {
    fc.assert(
      fc.property(fc.integer({ min: toInstant(1), max: toInstant(10_000) - 1 }), (instant) => {
        const written = isoOf(instant);
        expect(machineDate(timeOf(written))).toBe(written);
        expect(parseEdtf(written)).toMatchObject({ value: { start: { from: instant } } });
      }),
    );
  });
});

describe('a day of the page’s own records', () => {
  it('is written in full', () => {
    expect(formatDay(toInstant(2026, 11, 22))).toBe('22 November 2026');
  });
});
