import { range } from '../lists.ts';
import { fromInstant, toInstant, toYear, type Instant } from './instant.ts';
import { endOf, type TimeWindow } from './time-window.ts';

export type TickUnit = 'year' | 'month' | 'day';

/** The lines of an axis: regular instants of one unit, and where the unit above changes. */
export interface Ticks {
  /** What the labels of `minor` name: "1990", "March" or "14". */
  readonly unit: TickUnit;
  readonly minor: readonly Instant[];
  /** Starts of the unit above (years for months, months for days), for the second line; none above years. */
  readonly major: readonly Instant[];
}

/** Pixels that labels take up, including some space. */
export interface TickRoom {
  /** For any label of `minor`: a lower bound that needs no texts to be formatted. */
  readonly leastPx: number;
  /** The widest label of `minor` and of `major`, if `minor` has this unit. */
  readonly of: (unit: TickUnit) => { readonly minor: number; readonly major: number };
}

const DAYS_PER_YEAR = 365.2425;
const DAYS_PER_MONTH = DAYS_PER_YEAR / 12;
const SHORTEST_MONTH = 28;
const SHORTEST_YEAR = 365;
const MONTH_INTERVALS = [1, 3, 6];
const DAY_INTERVALS = [1, 7];

/**
 * Ticks for a window drawn over a width, as far apart as their labels need, or up to a tenth closer, as months and
 * years are not all equally long.
 * All in calendar arithmetic: a `Date` would end at the year 275,760 and misread the years 0 to 99.
 */
export function ticksFor(window: TimeWindow, widthPx: number, room: TickRoom): Ticks {
  const days = (px: number) => (px * window.span) / widthPx;
  /** The first interval with enough room for labels and headings, if any. */
  const intervalOf = (unit: TickUnit, intervals: readonly number[], longest: number) => {
    if (intervals.at(-1)! < days(room.leastPx)) return undefined;
    const { minor, major } = room.of(unit);
    return days(major) <= longest ? intervals.find((interval) => interval >= days(minor)) : undefined;
  };
  const dayInterval = intervalOf('day', DAY_INTERVALS, SHORTEST_MONTH);
  if (dayInterval) return { unit: 'day', minor: dayTicks(window, dayInterval), major: monthTicks(window, 1) };
  const monthInterval = intervalOf('month', MONTH_INTERVALS.map((interval) => interval * DAYS_PER_MONTH), SHORTEST_YEAR); // prettier-ignore
  if (monthInterval) {
    const minor = monthTicks(window, Math.round(monthInterval / DAYS_PER_MONTH));
    return { unit: 'month', minor, major: yearTicks(window, 1) };
  }
  const years = days(room.of('year').minor) / DAYS_PER_YEAR;
  return { unit: 'year', minor: yearTicks(window, niceYears(years)), major: [] };
}

/** The start of the day, month or year of an instant. */
export function startOfUnit(instant: Instant, unit: TickUnit): Instant {
  const { year, month, day } = fromInstant(instant);
  return unit === 'year' ? toInstant(year) : unit === 'month' ? toInstant(year, month) : toInstant(year, month, day);
}

/** The smallest of 1, 2, 5, 10, 20, 50, … years that is not less than `atLeast`. */
function niceYears(atLeast: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, atLeast)));
  return [1, 2, 5, 10].find((multiple) => multiple * power >= atLeast)! * power;
}

/**
 * Years that are round as people count: 200 BCE, 100 BCE, 100, 200. There is no year 0 between them, so with intervals
 * of ten years or more the year 1 takes its position.
 */
function yearTicks(window: TimeWindow, interval: number): Instant[] {
  const [from, until] = [toYear(window.start), toYear(endOf(window)) + 1e-9];
  const multiples = (first: number, last: number) =>
    range(Math.max(1, Math.ceil(first / interval)), Math.floor(last / interval) + 1).map(
      (multiple) => multiple * interval,
    );
  const before = multiples(1 - until, 1 - from).map((count) => 1 - count);
  const isFirstIn = interval >= 10 && from <= 1 && until >= 1;
  return [...before.reverse(), ...(isFirstIn ? [1] : []), ...multiples(from, until)].map((year) => toInstant(year));
}

function monthTicks(window: TimeWindow, interval: number): Instant[] {
  const { year, month } = fromInstant(window.start);
  const { year: lastYear, month: lastMonth } = fromInstant(endOf(window));
  const first = Math.ceil((year * 12 + month - 1) / interval) * interval;
  return range(first, lastYear * 12 + lastMonth, interval)
    .map((index) => toInstant(Math.floor(index / 12), (((index % 12) + 12) % 12) + 1))
    .filter((instant) => instant >= window.start);
}

/** Every day, or the 1st, 8th, 15th and 22nd of each month, so that weekly ticks have the same dates in every month. */
function dayTicks(window: TimeWindow, interval: number): Instant[] {
  if (interval === 1) return range(Math.ceil(window.start), endOf(window) + 1e-9);
  const before = { start: window.start - 31, span: window.span + 31 };
  return monthTicks(before, 1)
    .flatMap((month) => range(0, 28, interval).map((day) => month + day))
    .filter((instant) => instant >= window.start && instant <= endOf(window));
}
