/**
 * A point in time: days since 1970-01-01T00:00Z in the proleptic Gregorian calendar, fractions for hours.
 * Plain numbers, because `Date` misreads, misprints or shifts many years (1900 for year 0, local midnights, ±271,821).
 */
export type Instant = number;

/** A calendar date. `year` is astronomical (0 is 1 BCE), `month` 1 to 12, `day` 1 to 31. */
export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const DAYS_PER_ERA = 146_097; // 400 Gregorian years
const EPOCH_SHIFT = 719_468; // days from 0000-03-01 to 1970-01-01

/** Days from 1970-01-01 to a calendar date. Formula: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms". */
export function toInstant(year: number, month = 1, day = 1): Instant {
  const marchYear = month <= 2 ? year - 1 : year; // a year that starts in March ends with the leap day
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_PER_ERA + dayOfEra - EPOCH_SHIFT;
}

/** The calendar date an instant falls on: the inverse of `toInstant`. Same source. */
export function fromInstant(instant: Instant): CivilDate {
  const shifted = Math.floor(instant) + EPOCH_SHIFT;
  const era = Math.floor(shifted / DAYS_PER_ERA);
  const dayOfEra = shifted - era * DAYS_PER_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  };
}

/** Number of days in a month (1 to 12) of a year. */
export function daysInMonth(year: number, month: number): number {
  const next = month === 12 ? toInstant(year + 1) : toInstant(year, month + 1);
  return next - toInstant(year, month);
}

/** The year an instant falls in, with its fraction: 1959.5 is the middle of 1959. */
export function toYear(instant: Instant): number {
  const { year } = fromInstant(instant);
  const start = toInstant(year);
  return year + (instant - start) / (toInstant(year + 1) - start);
}
