import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromInstant, toInstant } from '../../../src/core/time/instant.ts';
import { ticksFor, type Ticks } from '../../../src/core/time/ticks.ts';
import { endOf, windowBetween } from '../../../src/core/time/time-window.ts';
import { isoOf } from '../../helpers/instants.ts';
import { windows } from '../../helpers/windows.ts';
import { runs } from '../../helpers/random.ts';

const widths = fc.integer({ min: 320, max: 4000 });
const gaps = fc.integer({ min: 40, max: 160 });
const gapsOf = (instants: readonly number[]) => instants.slice(1).map((instant, i) => instant - instants[i]!);

/** The ticks of a window given by its first and last day, drawn over 1000 pixels at least 80 apart. */
function ticks(from: [number, number, number], until: [number, number, number]): Ticks {
  return ticksFor(windowBetween(toInstant(...from), toInstant(...until)), 1000, 80);
}

describe('the ticks of an axis', () => {
  it.each([
    ['eight days', [2020, 2, 27], [2020, 3, 6], 'day', ['2020-02-27', '2020-02-28'], ['2020-03-01']],
    ['two months', [2019, 2, 1], [2019, 4, 1], 'day', ['2019-02-01', '2019-02-08'], ['2019-02-01', '2019-03-01', '2019-04-01']],
    ['nine months', [1959, 6, 2], [1960, 3, 1], 'month', ['1959-07-01', '1959-08-01'], ['1960-01-01']],
    ['two years', [1959, 6, 2], [1961, 6, 2], 'month', ['1959-07-01', '1959-10-01'], ['1960-01-01', '1961-01-01']],
    ['five years', [1959, 6, 2], [1964, 6, 2], 'month', ['1959-07-01', '1960-01-01'], ['1960-01-01', '1961-01-01', '1962-01-01', '1963-01-01', '1964-01-01']],
    ['ten years', [1959, 1, 1], [1969, 1, 1], 'year', ['1959-01-01', '1960-01-01'], []],
    ['eighty years', [1946, 1, 1], [2026, 1, 1], 'year', ['1950-01-01', '1960-01-01'], []],
    ['nine centuries', [1101, 1, 1], [2001, 1, 1], 'year', ['1200-01-01', '1300-01-01'], []],
    ['years about the year 0', [-30, 1, 1], [30, 1, 1], 'year', ['-0030-01-01', '-0025-01-01'], []],
    ['months about the year 0', [-2, 12, 1], [0, 12, 1], 'month', ['-0001-01-01', '-0001-04-01'], ['-0001-01-01', '0000-01-01']],
    ['the age of the universe', [-13_800_000_000, 1, 1], [2026, 1, 1], 'year', ['-12000000000-01-01', '-10000000000-01-01'], []],
  ] as const)('for %s from %j to %j name each %s and begin with %j', (_, from, until, unit, minor, major) => {
    const found = ticks([...from], [...until]);
    expect(found.unit).toBe(unit);
    expect(found.minor.slice(0, 2).map(isoOf)).toEqual(minor);
    expect(found.major.map(isoOf)).toEqual(major);
  }); // prettier-ignore

  it('stand on the same days of every month where they are a week apart', () => {
    const days = ticks([2019, 1, 1], [2019, 3, 20]).minor.map((instant) => fromInstant(instant).day);
    expect(days).toEqual([1, 8, 15, 22, 1, 8, 15, 22, 1, 8, 15]);
  });

  it('stand on both edges of the window where they fall there', () => {
    const { minor } = ticks([1990, 1, 1], [2000, 1, 1]);
    expect([minor[0], minor.at(-1)].map((instant) => isoOf(instant!))).toEqual(['1990-01-01', '2000-01-01']);
  });

  it('are in order, within the window, and as far apart as their labels need', () => {
    fc.assert(
      fc.property(windows, widths, gaps, (window, width, gap) => {
        const { minor, major } = ticksFor(window, width, gap);
        for (const list of [minor, major]) {
          expect(list.every((instant) => instant >= window.start && instant <= endOf(window) + 1e-6)).toBe(true);
          expect(gapsOf(list).every((days) => days > 0)).toBe(true);
        }
        // Months differ from their mean length by up to three days in 31, and the gap is meant for the mean.
        const least = Math.min(Infinity, ...gapsOf(minor)) * (width / window.span);
        expect(least).toBeGreaterThanOrEqual(gap * 0.9);
      }),
      { numRuns: runs(1000) },
    );
  });

  it('leave out none between the first and the last: the widest gap is the unit, a few days apart', () => {
    fc.assert(
      fc.property(windows, widths, gaps, (window, width, gap) => {
        const days = gapsOf(ticksFor(window, width, gap).minor);
        if (days.length < 2) return;
        expect(Math.max(...days) - Math.min(...days)).toBeLessThanOrEqual(4);
      }),
      { numRuns: runs(1000) },
    );
  });

  it('begin a calendar unit: months on their first day, years on the first of January', () => {
    fc.assert(
      fc.property(windows, widths, gaps, (window, width, gap) => {
        const { unit, minor, major } = ticksFor(window, width, gap);
        const starts = { year: minor, month: major, day: [] }[unit].map(fromInstant);
        expect(starts.every(({ month, day }) => month === 1 && day === 1)).toBe(true);
        const months = { year: [], month: minor, day: major }[unit].map(fromInstant);
        expect(months.every(({ day }) => day === 1)).toBe(true);
      }),
      { numRuns: runs(1000) },
    );
  });

  it('count years in ones, twos and fives of a power of ten', () => {
    fc.assert(
      fc.property(fc.integer({ min: 30, max: 20_000_000 }), (years) => {
        const { unit, minor } = ticksFor(windowBetween(toInstant(-years), toInstant(years)), 1000, 80);
        expect(unit).toBe('year');
        const step = fromInstant(minor[1]!).year - fromInstant(minor[0]!).year;
        expect(String(step)).toMatch(/^[125]0*$/);
        expect(minor.every((instant) => fromInstant(instant).year % step === 0)).toBe(true);
      }),
    );
  });
});
