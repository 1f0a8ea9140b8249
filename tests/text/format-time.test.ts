import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEventTime } from '../../src/core/dataset/event-time.ts';
import { decadeOf } from '../../src/core/time/decade.ts';
import { parseEdtf } from '../../src/core/time/edtf.ts';
import { daysInMonth, toInstant } from '../../src/core/time/instant.ts';
import {
  formatDay,
  formatDecadeHeading,
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
    ['200X', '2000–2009'],
    ['19XX', '1900–1999'],
    ['20XX', '2000–2099'],
    ['000X', '1 BCE–9 CE'],
    ['00XX', '1 BCE–99 CE'],
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
    ['Y-11999', '12,000 BCE'],
    ['Y-299999', '300,000 BCE'],
    ['1998?', '1998 (uncertain)'],
    ['1998-07~', 'about July 1998'],
    ['1998-07-15%', 'about 15 July 1998 (uncertain)'],
    ['199X?', '1990s (uncertain)'],
    ['1985-04-XX', 'April 1985'],
    ['1985-XX-XX', '1985'],
  ])('%s is %s', (edtf, text) => {
    expect(formatEdtf(edtf)).toBe(text);
  });

  it.each([
    ['1985-04-12T23:20:30-04:00', '12 April 1985, 23:20 UTC−4'],
    ['2003-12-31T23:30:00-05:00', '31 December 2003, 23:30 UTC−5'],
    ['2000-01-01T00:00:30+14:00', '1 January 2000, 00:00 UTC+14'],
    ['1999-07-04T09:05:00+05:30', '4 July 1999, 09:05 UTC+5:30'],
    ['1969-07-20T20:17:40Z', '20 July 1969, 20:17 UTC'],
    ['1969-07-20T20:17:40-00:00', '20 July 1969, 20:17 UTC'],
    ['-0043-03-15T11:00:00+01:00', '15 March 44 BCE, 11:00 UTC+1'],
  ])('has its time of day as it is written, with what its clocks are ahead of UTC: %s is %s', (edtf, text) => {
    expect(formatEdtf(edtf)).toBe(text);
  });

  it('of a time of day agrees with its name and its date for machines, in every zone', () => {
    const days = fc.integer({ min: toInstant(1), max: toInstant(10_000) - 1 });
    const offsets = fc.integer({ min: -14 * 60, max: 14 * 60 }).filter((offset) => offset !== 0);
    fc.assert(
      fc.property(days, fc.nat(23), offsets, (instant, hour, offset) => {
        const two = (n: number) => String(n).padStart(2, '0');
        const ahead = `${two(Math.floor(Math.abs(offset) / 60))}:${two(Math.abs(offset) % 60)}`;
        const day = isoOf(instant);
        const edtf = `${day}T${two(hour)}:07:09${offset < 0 ? '-' : '+'}${ahead}`;
        const time = timeOf(edtf);
        expect(formatTime(time)).toContain(`${formatEdtf(day)}, ${two(hour)}:07 UTC`);
        expect(formatYearsInWords(time)).toBe(formatYears(timeOf(day)));
        expect(machineDate(time)).toBe(edtf);
      }),
    );
  });

  it('tells every decade from its century', () => {
    fc.assert(
      fc.property(fc.nat(99), (hundred) => {
        const century = String(hundred).padStart(2, '0');
        expect(formatEdtf(`${century}0X`)).not.toBe(formatEdtf(`${century}XX`));
      }),
    );
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
        const named = year < 1 ? `${1 - year} BCE`.replace('10000', '10,000') : String(year);
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
    ['-0043/0014', '44 BCE–14 CE'],
    ['-0043-03-15/0014-08-19', '15 March 44 BCE – 19 August 14 CE'],
    ['-0299/-0100', '300 BCE–101 BCE'],
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
    ['199X/200X', '1990s – 2000–2009', '1990s to 2000 to 2009'],
    ['19XX', '1900–1999', '1900 to 1999'],
    ['../19XX', 'until 1900–1999', 'until 1900 to 1999'],
    ['2040/..', 'from 2040', 'from 2040'],
    ['2003-12-31T23:30:00-05:00', '2003', '2003'],
    ['2000-01-01T00:00:30+14:00', '2000', '2000'],
    ['2001-24', '2001', '2001'],
    ['-0043-03-15', '44 BCE', '44 BCE'],
    ['Y-11999/Y12000', '12,000 BCE–12,000 CE', '12,000 BCE to 12,000 CE'],
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
    ['1985-04-12T23:20:30Z', '1985-04-12T23:20:30Z'],
    ['1985-04-12T23:20:30-04:00', '1985-04-12T23:20:30-04:00'],
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

describe('the heading of a decade', () => {
  it.each([
    [1994, '1990s'],
    [2000, '2000s'],
    [12_345, '12,340s'],
    [9, '1–9'],
    [1, '1–9'],
    [0, '9–1 BCE'],
    [-8, '9–1 BCE'],
    [-43, '40s BCE'],
    [-299, '300s BCE'],
  ])('of the astronomical year %i counts as people do: %s', (year, heading) => {
    expect(formatDecadeHeading(year)).toBe(heading);
  });

  it('is the same for the years of a decade and no others', () => {
    const years = fc.integer({ min: -400, max: 400 });
    fc.assert(
      fc.property(years, years, (a, b) => {
        expect(decadeOf(a) === decadeOf(b)).toBe(formatDecadeHeading(a) === formatDecadeHeading(b));
        if (a <= b) expect(decadeOf(a)).toBeLessThanOrEqual(decadeOf(b));
      }),
    );
  });
});

it('an event that begins after the date of the dataset is not said to go on since then', () => {
  expect(formatTime(timeOf('2040-05/..'))).toBe('from May 2040');
});
