import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysInMonth, fromInstant, toInstant, toYear } from '../../../src/core/time/instant.ts';

const MS_PER_DAY = 86_400_000;
const anyYear = fc.integer({ min: -200_000, max: 200_000 });
const anyMonth = fc.integer({ min: 1, max: 12 });
/** To the second, the finest a dataset can express. */
const anyInstant = fc.maxSafeInteger().map((n) => (n % (73_000_000 * 86_400)) / 86_400);

/** Days by `Date.UTC`. It reads the years 0 to 99 as 1900 to 1999, so those are taken 400 years later. */
function daysByDate(year: number, month: number, day: number): number {
  const shift = year >= 0 && year < 100 ? 400 : 0;
  return Date.UTC(year + shift, month - 1, day) / MS_PER_DAY - (shift / 400) * 146_097;
}

describe('toInstant', () => {
  it('counts days from 1970-01-01', () => {
    expect(toInstant(1970)).toBe(0);
  });

  it.each([
    [1946, 5, 7, -8640],
    [2000, 3, 1, 11_017],
    [0, 3, 1, -719_468],
    [-4713, 11, 24, -2_440_588], // 1 January 4713 BCE in the Julian calendar, where the Julian day count begins
  ])('puts %i-%i-%i at day %i', (year, month, day, days) => {
    expect(toInstant(year, month, day)).toBe(days);
  });

  it('agrees with Date.UTC about the first and the last day of 108,000 months', () => {
    const differences: string[] = [];
    for (let year = 1; year <= 9999; year++) {
      for (let month = 1; month <= 12; month++) {
        const last = new Date(Date.UTC(year + 400, month, 0)).getUTCDate();
        for (const day of [1, last]) {
          if (toInstant(year, month, day) !== daysByDate(year, month, day)) differences.push(`${year}-${month}-${day}`);
        }
        if (daysInMonth(year, month) !== last) differences.push(`${year}-${month} has ${last} days`);
      }
    }
    expect(differences).toEqual([]);
  });

  it('agrees with Date.UTC far outside the years that ISO 8601 writes with four digits', () => {
    fc.assert(
      fc.property(anyYear, anyMonth, fc.integer({ min: 1, max: 28 }), (year, month, day) => {
        expect(toInstant(year, month, day)).toBe(daysByDate(year, month, day));
      }),
    );
  });

  it('is exact in the year twenty thousand million', () => {
    expect(toInstant(20_000_000_000) - toInstant(19_999_999_600)).toBe(146_097);
  });
});

describe('fromInstant', () => {
  it('gives back the date that toInstant was given', () => {
    fc.assert(
      fc.property(anyYear, anyMonth, fc.nat(30), (year, month, offset) => {
        const day = 1 + (offset % daysInMonth(year, month));
        expect(fromInstant(toInstant(year, month, day))).toEqual({ year, month, day });
      }),
    );
  });

  it('is undone by toInstant for every whole day, and drops the hours of any other', () => {
    fc.assert(
      fc.property(anyInstant, (instant) => {
        const { year, month, day } = fromInstant(instant);
        expect(toInstant(year, month, day)).toBe(Math.floor(instant));
      }),
    );
  });

  it('keeps 23:59 before 1970 on its own day', () => {
    expect(fromInstant(toInstant(1969, 7, 20) + 0.999)).toEqual({ year: 1969, month: 7, day: 20 });
  });
});

describe('daysInMonth', () => {
  it.each([
    [2024, 29, 'divisible by 4'],
    [2023, 28, 'not divisible by 4'],
    [1900, 28, 'divisible by 100'],
    [2000, 29, 'divisible by 400'],
    [0, 29, '1 BCE, divisible by 400'],
    [-4, 29, '5 BCE, divisible by 4'],
    [-100, 28, '101 BCE, divisible by 100'],
  ])('gives February of %i %i days: %s', (year, days) => {
    expect(daysInMonth(year, 2)).toBe(days);
  });

  it('adds up to the length of the year', () => {
    fc.assert(
      fc.property(anyYear, (year) => {
        const months = Array.from({ length: 12 }, (_, i) => daysInMonth(year, i + 1));
        expect(months.reduce((sum, days) => sum + days)).toBe(toInstant(year + 1) - toInstant(year));
      }),
    );
  });
});

describe('toYear', () => {
  it('is the whole year at its first moment and half a year later in its middle', () => {
    expect([toYear(toInstant(1959)), toYear(toInstant(1959) + 182.5)]).toEqual([1959, 1959.5]);
  });

  it('never goes back, and stays within the year of its date', () => {
    fc.assert(
      fc.property(anyInstant, fc.double({ min: 0, max: 1000, noNaN: true }), (instant, later) => {
        expect(toYear(instant + later)).toBeGreaterThanOrEqual(toYear(instant));
        expect(Math.floor(toYear(instant))).toBe(fromInstant(instant).year);
      }),
    );
  });
});
