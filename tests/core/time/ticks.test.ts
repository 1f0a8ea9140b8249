import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromInstant, toInstant } from '../../../src/core/time/instant.ts';
import { startOfUnit, ticksFor, type TickRoom, type Ticks, type TickUnit } from '../../../src/core/time/ticks.ts';
import { endOf, windowBetween } from '../../../src/core/time/time-window.ts';
import { isoOf } from '../../helpers/instants.ts';
import { windows } from '../../helpers/windows.ts';
import { runs } from '../../helpers/random.ts';

const widths = fc.integer({ min: 320, max: 4000 });
const gaps = fc.integer({ min: 40, max: 160 });
const gapsOf = (instants: readonly number[]) => instants.slice(1).map((instant, i) => instant - instants[i]!);

/** Room for labels of equal width. */
const evenly = (px: number): TickRoom => ({ leastPx: px, of: () => ({ minor: px, major: 0 }) });

/** The ticks of a window given by its first and last day, drawn on 1000 pixels and at least 80 apart. */
function ticks(from: [number, number, number], until: [number, number, number]): Ticks {
  return ticksFor(windowBetween(toInstant(...from), toInstant(...until)), 1000, evenly(80));
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
    ['years about the year 1', [-30, 1, 1], [30, 1, 1], 'year', ['-0029-01-01', '-0024-01-01'], []],
    ['months about the year 1', [-2, 12, 1], [0, 12, 1], 'month', ['-0001-01-01', '-0001-04-01'], ['-0001-01-01', '0000-01-01']],
    ['the age of the universe', [-13_800_000_000, 1, 1], [2026, 1, 1], 'year', ['-11999999999-01-01', '-9999999999-01-01'], []],
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
        const { minor, major } = ticksFor(window, width, evenly(gap));
        for (const list of [minor, major]) {
          expect(list.every((instant) => instant >= window.start && instant <= endOf(window) + 1e-6)).toBe(true);
          expect(gapsOf(list).every((days) => days > 0)).toBe(true);
        }
        // Months differ from their mean length by up to three days in 31, and the gap assumes the mean.
        const least = Math.min(Infinity, ...gapsOf(minor)) * (width / window.span);
        expect(least).toBeGreaterThanOrEqual(gap * 0.9);
      }),
      { numRuns: runs(1000) },
    );
  });

  it('leave out none between the first and the last: the widest gap is the unit, a few days apart', () => {
    fc.assert(
      fc.property(windows, widths, gaps, (window, width, gap) => {
        const { unit, minor } = ticksFor(window, width, evenly(gap));
        // There is no year 0 between the eras, so an interval may differ by a year, or by two around the year 1.
        const isAtTurn = (instant: number) => unit === 'year' && Math.abs(fromInstant(instant).year) < 20;
        const days = minor
          .slice(1)
          .flatMap((next, i) => (isAtTurn(next) || isAtTurn(minor[i]!) ? [] : [next - minor[i]!]));
        if (days.length < 2) return;
        const step = Math.min(...days);
        expect(Math.max(...days) - step).toBeLessThanOrEqual(unit === 'year' && step > 3000 ? 370 : 4);
      }),
      { numRuns: runs(1000) },
    );
  });

  it('begin a calendar unit: months on their first day, years on the first of January', () => {
    fc.assert(
      fc.property(windows, widths, gaps, (window, width, gap) => {
        const { unit, minor, major } = ticksFor(window, width, evenly(gap));
        const starts = { year: minor, month: major, day: [] }[unit].map(fromInstant);
        expect(starts.every(({ month, day }) => month === 1 && day === 1)).toBe(true);
        const months = { year: [], month: minor, day: major }[unit].map(fromInstant);
        expect(months.every(({ day }) => day === 1)).toBe(true);
      }),
      { numRuns: runs(1000) },
    );
  });

  it('count years in ones, twos and fives of a power of ten, before the year 1 as after it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 30, max: 20_000_000 }), (years) => {
        const { unit, minor } = ticksFor(windowBetween(toInstant(-years), toInstant(years)), 1000, evenly(80));
        expect(unit).toBe('year');
        const counts = minor.map((instant) => fromInstant(instant).year).map((year) => (year < 1 ? 1 - year : year));
        const step = counts[0]! - counts[1]!;
        expect(String(step)).toMatch(/^[125]0*$/);
        expect(counts.filter((count) => count % step !== 0)).toEqual(step < 10 ? [] : [1]);
      }),
    );
  });

  it.each([
    [
      [-350, 1, 1],
      [750, 1, 1],
      [-299, -199, -99, 1, 100, 200, 300, 400, 500, 600, 700],
    ],
    [
      [-45, 1, 1],
      [30, 1, 1],
      [-39, -29, -19, -9, 1, 10, 20, 30],
    ],
    [
      [-12, 1, 1],
      [12, 1, 1],
      [-11, -9, -7, -5, -3, -1, 2, 4, 6, 8, 10, 12],
    ],
    [
      [-3, 1, 1],
      [4, 1, 1],
      [-3, -2, -1, 0, 1, 2, 3, 4],
    ],
  ] as const)('from %j to %j stand at the astronomical years %j, which are round in words', (from, until, years) => {
    const { minor } = ticks([...from], [...until]);
    expect(minor.map((instant) => fromInstant(instant).year)).toEqual(years);
  });

  it('take a coarser unit where a heading has no room', () => {
    const window = windowBetween(toInstant(1998, 1, 1), toInstant(1998, 6, 1));
    const unitFor = (major: number) => ticksFor(window, 1000, { leastPx: 64, of: () => ({ minor: 64, major }) }).unit;
    expect([100, 180, 190].map(unitFor)).toEqual(['month', 'month', 'month']);
    const days = windowBetween(toInstant(1998, 1, 1), toInstant(1998, 3, 1));
    const unitOfDays = (major: number) => ticksFor(days, 1000, { leastPx: 64, of: () => ({ minor: 64, major }) }).unit;
    expect([400, 474, 475].map(unitOfDays)).toEqual(['day', 'day', 'month']);
  });

  it.each<[TickUnit, string]>([
    ['day', '2011-03-14'],
    ['month', '2011-03-01'],
    ['year', '2011-01-01'],
  ])('the %s of a moment began on %s', (unit, start) => {
    expect(isoOf(startOfUnit(toInstant(2011, 3, 14) + 0.7, unit))).toBe(start);
  });
});
