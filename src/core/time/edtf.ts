/**
 * Extended Date/Time Format, levels 0 and 1 (ISO 8601-2:2019; https://www.loc.gov/standards/datetime/).
 * Our own code, because the published parsers misread real dates; `tests/helpers/edtf-differences.ts` lists where.
 */
import { failure, success, type Result } from '../result.ts';
import { daysInMonth, toInstant, type Instant } from './instant.ts';

/** How precisely a date is known. */
type Precision = 'century' | 'decade' | 'year' | 'season' | 'month' | 'day' | 'time';

/** One date, as precisely as it is known: somewhere from `from` (inclusive) to `until` (exclusive). */
export interface EdtfDate {
  readonly precision: Precision;
  /** Astronomical year (0 is 1 BCE); the first year if the precision is decade or century. */
  readonly year: number;
  /** 1 to 12, if the precision is month or finer. */
  readonly month?: number;
  /** 1 to 31, if the precision is day or finer. */
  readonly day?: number;
  /** If the precision is time: the clock as written. Year, month and day are as written too, not in UTC. */
  readonly clock?: Clock;
  /** 21 spring, 22 summer, 23 autumn, 24 winter, if the precision is season. */
  readonly season?: number;
  /** `?` or `%`: the source may be wrong. */
  readonly uncertain: boolean;
  /** `~` or `%`: near this date. */
  readonly approximate: boolean;
  readonly from: Instant;
  readonly until: Instant;
}

/** A local time of day. */
export interface Clock {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** Minutes ahead of UTC. */
  readonly offset: number;
}

/** One end of an interval: a date, `open` (`..`, ongoing), or `unknown` (empty, not stated). */
export type Endpoint = EdtfDate | 'open' | 'unknown';

/** A date (`end` absent) or an interval. */
export interface EdtfTime {
  readonly start: Endpoint;
  readonly end?: Endpoint;
}

const MAX_YEAR = 20_000_000_000; // keeps days well within the exact integers of a double
const DATE =
  /^(?:(Y-?\d{5,11})|(-?\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2}|XX)(?:-(\d{2}|XX)(?:T([0-9:.]+)(Z|[+-]\d{2}(?::\d{2})?)?)?)?)?)([?~%])?$/;

/** Each date is checked first and then used: keeping the last one avoids parsing it twice; there may be a million. */
let last: { readonly text: string; readonly result: Result<EdtfTime> } | undefined;

/** Parses an EDTF date or interval. The reason of a failure is short and in plain words. */
export function parseEdtf(text: string): Result<EdtfTime> {
  if (last?.text !== text) last = { text, result: read(text) };
  return last.result;
}

function read(text: string): Result<EdtfTime> {
  if (text.length > 64) return failure('a date has at most 64 characters');
  const parts = text.split('/');
  if (parts.length > 2 || /^\d{1,2}\/\d/.test(text)) return failure(explainSlashes(text));
  const start = parseEndpoint(parts[0]!);
  if (!start.ok) return start;
  if (parts.length === 1) {
    return typeof start.value === 'string'
      ? failure('expected a date such as 1998, 1998-07 or 1998-07-15')
      : success({ start: start.value });
  }
  const end = parseEndpoint(parts[1]!);
  if (!end.ok) return end;
  return joinInterval(start.value, end.value);
}

function joinInterval(start: Endpoint, end: Endpoint): Result<EdtfTime> {
  if (typeof start === 'string' && typeof end === 'string') return failure('an interval needs at least one date');
  if (typeof start === 'object' && typeof end === 'object' && end.until <= start.from) {
    return failure('the end is before the start');
  }
  if (isTime(start) || isTime(end)) return failure('an interval runs between dates, without times of day');
  return success({ start, end });
}

const isTime = (endpoint: Endpoint) => typeof endpoint === 'object' && endpoint.precision === 'time';

function parseEndpoint(text: string): Result<Endpoint> {
  if (text === '') return success('unknown');
  if (text === '..') return success('open');
  return parseDate(text);
}

function parseDate(text: string): Result<EdtfDate> {
  const match = DATE.exec(text);
  if (!match) return failure(explainShape(text));
  const [, longYear, year, month, day, time, zone, qualifier] = match;
  if (time && qualifier) return failure('a time has no "?", "~" or "%"');
  const bounds = longYear
    ? parseLongYear(longYear)
    : time
      ? parseTime(year!, month!, day!, time, zone)
      : parseCalendarDate(year!, month, day);
  if (!bounds.ok) return bounds;
  // Not a copy: in Node 20, where tiles are cut, that takes longer than the rest of parsing a date.
  return success(
    Object.assign(bounds.value, {
      uncertain: qualifier === '?' || qualifier === '%',
      approximate: qualifier === '~' || qualifier === '%',
    }),
  );
}

type Bounds = Omit<EdtfDate, 'uncertain' | 'approximate'>;

function parseLongYear(text: string): Result<Bounds> {
  const year = Number(text.slice(1));
  if (Math.abs(year) <= 9999) return failure('"Y" is for years beyond four digits');
  if (Math.abs(year) > MAX_YEAR) return failure('years go to Y20000000000');
  return success(yearBounds('year', year, 1));
}

function parseCalendarDate(yearText: string, monthText?: string, dayText?: string): Result<Bounds> {
  if (yearText === '-0000') return failure('year 0 is written 0000');
  const unknownDigits = yearText.endsWith('XX') ? 2 : yearText.endsWith('X') ? 1 : 0;
  const year = Number(unknownDigits === 0 ? yearText : yearText.replaceAll('X', '0'));
  if (unknownDigits > 0) {
    if (monthText) return failure('a year with unknown digits has no month');
    return success(unknownDigits === 2 ? yearBounds('century', year, 100) : yearBounds('decade', year, 10));
  }
  // An unspecified month or day ("1985-XX") says no more than omitting it; "1985-XX-04" is a day without its month.
  if (monthText === undefined || monthText === 'XX') {
    return dayText === undefined || dayText === 'XX'
      ? success(yearBounds('year', year, 1))
      : failure('a day needs its month');
  }
  const month = Number(monthText);
  if (month >= 21 && month <= 24) return dayText ? failure('a season has no day') : success(seasonBounds(year, month));
  if (month < 1 || month > 12) return failure('the month is 01 to 12, or a season 21 to 24');
  if (dayText === undefined || dayText === 'XX') return success(monthBounds(year, month));
  const day = Number(dayText);
  const last = daysInMonth(year, month);
  if (day < 1 || day > last) return failure(`the day is 01 to ${last} in that month`);
  const from = toInstant(year, month, day);
  return success({ precision: 'day', year, month, day, from, until: from + 1 });
}

function yearBounds(precision: Precision, year: number, years: number): Bounds {
  return { precision, year, from: toInstant(year), until: toInstant(year + years) };
}

function monthBounds(year: number, month: number): Bounds {
  const from = toInstant(year, month);
  return { precision: 'month', year, month, from, until: from + daysInMonth(year, month) };
}

/** Meteorological seasons of the northern hemisphere: spring is March to May; winter extends into the next year. */
function seasonBounds(year: number, season: number): Bounds {
  const firstMonth = (season - 20) * 3;
  const until = season === 24 ? toInstant(year + 1, 3) : toInstant(year, firstMonth + 3);
  return { precision: 'season', year, season, from: toInstant(year, firstMonth), until };
}

function parseTime(year: string, month: string, day: string, time: string, zone?: string): Result<Bounds> {
  const date = parseCalendarDate(year, month, day);
  if (!date.ok) return date;
  if (date.value.precision !== 'day') return failure('a time needs a whole date');
  const digits = /^([01]\d|2[0-3]):([0-5]\d):([0-5]\d)$/.exec(time);
  if (!digits) return failure('a time is written hh:mm:ss');
  if (!zone) return failure('a time ends with Z or an offset such as +09:00');
  const offset = zone === 'Z' ? 0 : parseOffset(zone);
  if (offset === undefined) return failure('an offset is written +hh:mm, up to 14 hours');
  const [hour, minute, second] = digits.slice(1).map(Number) as [number, number, number];
  const from = date.value.from + ((hour * 60 + minute - offset) * 60 + second) / 86_400;
  return success({
    ...date.value,
    precision: 'time',
    clock: { hour, minute, second, offset },
    from,
    until: from + 1 / 86_400,
  });
}

/** Minutes east of Greenwich, or undefined. */
function parseOffset(zone: string): number | undefined {
  const hours = Number(zone.slice(1, 3));
  const minutes = Number(zone.slice(4));
  if (minutes > 59 || hours * 60 + minutes > 14 * 60) return undefined;
  return (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
}

const YEAR_FIRST = 'dates are written year first, with hyphens and two digits each: 1998-07-05 or 1998-07';

/** Explains slashes that are not between two dates. */
const explainSlashes = (text: string) =>
  /^\d{1,4}(?:\/\d{1,4}){1,2}$/.test(text) && !/^\d{4}\/\d{4}/.test(text)
    ? YEAR_FIRST
    : 'an interval has one "/", as in 1990/2000';

/** Explains text that does not look like a date at all. */
function explainShape(text: string): string {
  if (/^\d{4}\s*(?:[-–—~]|\.\.|to)\s*\d{4}$/.test(text)) return 'an interval is written with a "/": 1990/2000';
  if (/^(?:\d{4}\s*[-–—]\s*)?(?:present|now|today|ongoing|current|open)$|^\d{4}\s*(?:[-–—]|\.\.)$/i.test(text)) {
    return 'what goes on to this day is written 2008/..';
  }
  if (/^\d{1,2}[.-]\d{1,2}[.-]\d{4}$|^\d{4}\.\d|^\d{4}(?:-\d{1,2})?-\d(?:-|$)/.test(text)) {
    return YEAR_FIRST;
  }
  if (/^(?:circa|ca?\.?|about|around|approx\.?)\s*\d/i.test(text)) return 'a date that is about right is written 1998~';
  if (/^\d{5,}$/.test(text)) return 'years have four digits (longer ones start with Y); dates need hyphens: 1969-07-20';
  if (/^\d{1,3}$/.test(text)) return 'years have four digits: 0062';
  if (/\d[T ]\d\d:/.test(text)) return 'a time is written 1969-07-20T20:17:40Z, or with an offset such as +09:00';
  if (/[[\]{}]/.test(text)) return 'sets of dates (EDTF level 2) are not supported';
  if (/\d[?~%]./.test(text) || /[?~%]\d/.test(text)) return '"?", "~" and "%" stand at the end of the date';
  return 'expected a date such as 1998, 1998-07, 1998-07-15, 1998? or 199X';
}
