import type { EventTime } from '../core/dataset/types.ts';
import { dateFormat, formatNumber } from '../core/locale.ts';
import { parseEdtf, type EdtfDate, type EdtfTime } from '../core/time/edtf.ts';
import { fromInstant, toInstant, type Instant } from '../core/time/instant.ts';
import { messages } from './messages.ts';

const MS_PER_DAY = 86_400_000;
/** Years that `Date` prints as people write them. */
const INTL_YEARS = { first: 1, last: 200_000 };

const formatInstant = (instant: Instant, options: Parameters<typeof dateFormat>[0]): string =>
  dateFormat(options).format(instant * MS_PER_DAY);

/** A year: "1959", "45 BCE", "12,000". */
export function formatYear(year: number): string {
  if (year < 1) return messages.dates.bce(1 - year);
  return year > 9999 ? formatNumber(year) : String(year);
}

/** One date, exactly as precisely as it is known, without its qualifiers: "24 August 2021", "July 2002", "1990s". */
function formatDate({ precision, year, month, season, from }: EdtfDate, length: 'long' | 'short' = 'long'): string {
  if (precision === 'year') return formatYear(year);
  if (precision === 'decade') return messages.dates.decade(year);
  if (precision === 'century') return messages.dates.century(year);
  if (precision === 'season') return `${messages.dates.seasons[season!]} ${formatYear(year)}`;
  const named = { month: length } as const;
  if (year < INTL_YEARS.first || year > INTL_YEARS.last) {
    const monthName = formatInstant(toInstant(2000, month!), named);
    return [precision === 'month' ? '' : fromInstant(from).day, monthName, formatYear(year)].filter(Boolean).join(' ');
  }
  if (precision === 'month') return formatInstant(from, { ...named, year: 'numeric' });
  const day = { day: 'numeric', ...named, year: 'numeric' } as const;
  return precision === 'day'
    ? formatInstant(from, day)
    : formatInstant(from, { ...day, hour: '2-digit', minute: '2-digit' });
}

/** A day from the page's own records, such as "22 November 2026". */
export function formatDay(instant: Instant): string {
  return formatInstant(instant, { day: 'numeric', month: 'long', year: 'numeric' });
}

function qualified(date: EdtfDate, length: 'long' | 'short'): string {
  const plain = formatDate(date, length);
  const near = date.approximate ? messages.dates.about(plain) : plain;
  return date.uncertain ? messages.dates.uncertain(near) : near;
}

/** When an event is, in full: "6 July 2002 – 31 October 2019", "since October 2016", "1998 (uncertain)". */
export function formatTime({ start, end }: EdtfTime, length: 'long' | 'short' = 'long'): string {
  const text = (date: EdtfDate) => qualified(date, length);
  if (typeof start === 'string') return messages.dates.until(text(end as EdtfDate));
  if (end === undefined) return text(start);
  if (end === 'open') return messages.dates.since(text(start));
  if (end === 'unknown') return messages.dates.endUnknown(text(start));
  const range =
    start.precision === 'year' && end.precision === 'year' ? messages.dates.yearRange : messages.dates.range;
  return text(start) === text(end) ? text(start) : range(text(start), text(end));
}

/** Any EDTF date or interval in full, as `formatTime`; text that is not EDTF as it stands. */
export function formatEdtf(edtf: string): string {
  const parsed = parseEdtf(edtf);
  return parsed.ok ? formatTime(parsed.value) : edtf;
}

/** The years alone, for places with little room: "1972", "2002–2019", "since 2000". */
export function formatYears(time: EventTime): string {
  return joinYears(time, messages.dates.yearRange, messages.dates.from);
}

/** The years in words, for names that are read aloud: "2002 to 2019", "1998, uncertain". */
export function formatYearsInWords(time: EventTime): string {
  const spoken = joinYears(time, messages.dates.toWords, messages.dates.from);
  const doubtful = [time.start, time.end].some((date) => typeof date === 'object' && date.uncertain);
  return doubtful ? messages.dates.uncertainWord(spoken) : spoken;
}

function joinYears(
  { start, end }: EventTime,
  range: (from: string, to: string) => string,
  endUnknown: (from: string) => string,
): string {
  if (typeof start === 'string') return messages.dates.until(formatYearOf(end as EdtfDate));
  const from = formatYearOf(start);
  if (end === undefined) return from;
  if (end === 'open') return messages.dates.since(from);
  if (end === 'unknown') return endUnknown(from);
  const until = formatYearOf(end);
  return from === until ? from : range(from, until);
}

function formatYearOf(date: EdtfDate): string {
  return date.precision === 'decade' || date.precision === 'century' ? formatDate(date) : formatYear(date.year);
}

/** The machine-readable form for `<time datetime>`: EDTF without qualifiers where HTML knows it, else undefined. */
export function machineDate({ start }: EventTime): string | undefined {
  if (typeof start === 'string' || start.year < 1 || start.year > 9999) return undefined;
  const pad = (value: number, length = 2) => String(value).padStart(length, '0');
  const parts = [pad(start.year, 4), start.month && pad(start.month), start.day && pad(start.day)];
  return ['year', 'month', 'day'].includes(start.precision) ? parts.filter(Boolean).join('-') : undefined;
}
