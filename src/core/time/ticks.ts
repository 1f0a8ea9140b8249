import { range } from 'd3';
import { fromInstant, toInstant, toYear, type Instant } from './instant.ts';
import { endOf, type TimeWindow } from './time-window.ts';

export type TickUnit = 'year' | 'month' | 'day';

/** The lines of an axis: evenly meaningful instants, and where the unit above them changes. */
export interface Ticks {
  /** What the labels of `minor` name: "1990", "March" or "14". */
  readonly unit: TickUnit;
  readonly minor: readonly Instant[];
  /** Starts of the unit above (years over months, months over days), for the second line; none above years. */
  readonly major: readonly Instant[];
}

const DAYS_PER_YEAR = 365.2425;
const DAYS_PER_MONTH = DAYS_PER_YEAR / 12;
const MONTH_STEPS = [1, 3, 6];
const DAY_STEPS = [1, 7];

/**
 * Ticks for a window drawn over a width, at least `gapPx` apart where labels allow.
 * All in calendar arithmetic: a `Date` would end at the year 275,760 and stumble over years 0 to 99.
 */
export function ticksFor(window: TimeWindow, widthPx: number, gapPx: number): Ticks {
  const gapDays = (gapPx * window.span) / widthPx;
  const dayStep = DAY_STEPS.find((step) => step >= gapDays);
  if (dayStep) return { unit: 'day', minor: dayTicks(window, dayStep), major: monthTicks(window, 1) };
  const monthStep = MONTH_STEPS.find((step) => step * DAYS_PER_MONTH >= gapDays);
  if (monthStep) return { unit: 'month', minor: monthTicks(window, monthStep), major: yearTicks(window, 1) };
  return { unit: 'year', minor: yearTicks(window, niceYears(gapDays / DAYS_PER_YEAR)), major: [] };
}

/** The smallest of 1, 2, 5, 10, 20, 50, … years that is not under `atLeast`. */
function niceYears(atLeast: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, atLeast)));
  return [1, 2, 5, 10].find((multiple) => multiple * power >= atLeast)! * power;
}

function yearTicks(window: TimeWindow, step: number): Instant[] {
  const first = Math.ceil(toYear(window.start) / step) * step;
  return range(first, toYear(endOf(window)) + 1e-9, step).map((year) => toInstant(year));
}

function monthTicks(window: TimeWindow, step: number): Instant[] {
  const { year, month } = fromInstant(window.start);
  const { year: lastYear, month: lastMonth } = fromInstant(endOf(window));
  const first = Math.ceil((year * 12 + month - 1) / step) * step;
  return range(first, lastYear * 12 + lastMonth, step)
    .map((index) => toInstant(Math.floor(index / 12), (((index % 12) + 12) % 12) + 1))
    .filter((instant) => instant >= window.start);
}

/** Every day, or the 1st, 8th, 15th and 22nd of each month, so that a week's ticks stand in the same places. */
function dayTicks(window: TimeWindow, step: number): Instant[] {
  if (step === 1) return range(Math.ceil(window.start), endOf(window) + 1e-9);
  const before = { start: window.start - 31, span: window.span + 31 };
  return monthTicks(before, 1)
    .flatMap((month) => range(0, 28, step).map((day) => month + day))
    .filter((instant) => instant >= window.start && instant <= endOf(window));
}
