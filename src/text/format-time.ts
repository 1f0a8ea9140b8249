import type { EventTime } from '../core/dataset/types.ts';
import { dateFormat } from '../core/locale.ts';
import { tensOf } from '../core/time/decade.ts';
import { parseEdtf, type Clock, type EdtfDate, type EdtfTime } from '../core/time/edtf.ts';
import { toInstant, type Instant } from '../core/time/instant.ts';
import { messages } from './messages.ts';

const MS_PER_DAY = 86_400_000;
/** Years that `Date` prints as people write them. */
const INTL_YEARS = { first: 1, last: 200_000 };

const formatInstant = (instant: Instant, options: Parameters<typeof dateFormat>[0]): string =>
  dateFormat(options).format(instant * MS_PER_DAY);

/** A year: "1959", "45 BCE", "12,000"; with `marksEra`, also "14 CE". */
export function formatYear(year: number, marksEra = false): string {
  if (year < 1) return messages.dates.bce(messages.dates.year(1 - year));
  return marksEra ? messages.dates.ce(messages.dates.year(year)) : messages.dates.year(year);
}

/** The heading of the events of a decade, among other decades: "1990s", "2000s", "40s BCE", "1–9". */
export function formatDecadeHeading(year: number): string {
  const isBce = year < 1;
  const tens = tensOf(isBce ? 1 - year : year);
  const ones = isBce ? messages.dates.yearRange('9', '1') : messages.dates.yearRange('1', '9');
  const decade = tens === 0 ? ones : messages.dates.decade(messages.dates.year(tens));
  return isBce ? messages.dates.bce(decade) : decade;
}

/**
 * A date known only by its decade or century. "1990s" is a decade; "2000s" and "1900s" may be read as either, so
 * ambiguous ones are written with their first and last year: the decade "2000–2009", the century "2000–2099", whose
 * other name, the 21st, begins with 2001 for some.
 */
function formatRoughYears({ precision, year }: EdtfDate, range = messages.dates.yearRange): string {
  if (precision === 'decade' && year % 100 !== 0) return messages.dates.decade(messages.dates.year(year));
  const last = year + (precision === 'decade' ? 9 : 99);
  return range(formatYear(year), formatYear(last, year < 1));
}

const isLong = ({ precision }: EdtfDate) => precision === 'decade' || precision === 'century';

/** How a date is written: months in full or abbreviated, and whether years after the year 1 are marked as such. */
interface Style {
  readonly length: 'long' | 'short';
  readonly marksEra: boolean;
}

/**
 * One date, exactly as precise as it is known, without its qualifiers: "24 August 2021", "July 2002", "1990s",
 * "31 December 2003, 23:30 UTC−5", which is as written, in local time.
 */
function formatDate(date: EdtfDate, { length, marksEra }: Style): string {
  const { precision, year, month, day, season, clock } = date;
  if (precision === 'year') return formatYear(year, marksEra);
  if (isLong(date)) return formatRoughYears(date);
  if (precision === 'season') return `${messages.dates.seasons[season!]} ${formatYear(year, marksEra)}`;
  const written = formatCalendarDate(year, month!, day, { length, marksEra });
  return clock ? messages.dates.time(written, `${pad(clock.hour)}:${pad(clock.minute)}`, zoneOf(clock)) : written;
}

function formatCalendarDate(year: number, month: number, day: number | undefined, { length, marksEra }: Style): string {
  const parts = { ...(day && ({ day: 'numeric' } as const)), month: length };
  if (marksEra || year < INTL_YEARS.first || year > INTL_YEARS.last) {
    const monthName = formatInstant(toInstant(2000, month), { month: length });
    return [day, monthName, formatYear(year, marksEra)].filter(Boolean).join(' ');
  }
  return formatInstant(toInstant(year, month, day), { ...parts, year: 'numeric' });
}

const pad = (value: number, length = 2) => String(value).padStart(length, '0');

/** "UTC", "UTC−5", "UTC+5:30". */
function zoneOf({ offset }: Clock): string {
  if (offset === 0) return messages.dates.utc('');
  const [hours, minutes] = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60];
  return messages.dates.utc(`${offset < 0 ? '−' : '+'}${hours}${minutes === 0 ? '' : `:${pad(minutes)}`}`);
}

/** A day from the page's own records, such as "22 November 2026". */
export function formatDay(instant: Instant): string {
  return formatInstant(instant, { day: 'numeric', month: 'long', year: 'numeric' });
}

function qualified(date: EdtfDate, style: Style): string {
  const plain = formatDate(date, style);
  const near = date.approximate ? messages.dates.about(plain) : plain;
  return date.uncertain ? messages.dates.uncertain(near) : near;
}

/** A date or interval and, for an event, whether one without an end has begun. */
type Formatted = EdtfTime & { readonly isOngoing?: boolean };

/** Whether an interval begins before the year 1 and ends after it: then both ends are marked with their era. */
const spansEras = (start: EdtfDate, end: EdtfDate) => start.year < 1 && end.year >= 1;

/** When an event is, in full: "6 July 2002 – 31 October 2019", "since October 2016", "1998 (uncertain)". */
export function formatTime({ start, end, isOngoing }: Formatted, length: 'long' | 'short' = 'long'): string {
  const text = (date: EdtfDate, marksEra = false) => qualified(date, { length, marksEra });
  if (typeof start === 'string') return messages.dates.until(text(end as EdtfDate));
  if (end === undefined) return text(start);
  if (end === 'open') return (isOngoing === false ? messages.dates.from : messages.dates.since)(text(start));
  if (end === 'unknown') return messages.dates.endUnknown(text(start));
  const range =
    start.precision === 'year' && end.precision === 'year' ? messages.dates.yearRange : messages.dates.range;
  const [from, until] = [text(start), text(end, spansEras(start, end))];
  return from === until ? from : range(from, until);
}

/** Any EDTF date or interval in full, like `formatTime`; text that is not EDTF is returned unchanged. */
export function formatEdtf(edtf: string): string {
  const parsed = parseEdtf(edtf);
  return parsed.ok ? formatTime(parsed.value) : edtf;
}

/** A range of years: "2015–2026", or one year alone. */
export function formatYearRange([first, last]: readonly [first: number, last: number]): string {
  if (first === last) return formatYear(first);
  return messages.dates.yearRange(formatYear(first), formatYear(last, first < 1));
}

/** Only the years, for where there is little room: "1972", "2002–2019", "since 2000". */
export function formatYears(time: EventTime): string {
  const isRange = [time.start, time.end].some((date) => typeof date === 'object' && isLong(date));
  return joinYears(time, messages.dates.yearRange, isRange ? messages.dates.range : messages.dates.yearRange);
}

/** The years in words, for names that are read aloud: "2002 to 2019", "1998, uncertain". */
export function formatYearsInWords(time: EventTime): string {
  const spoken = joinYears(time, messages.dates.toWords, messages.dates.toWords);
  const doubtful = [time.start, time.end].some((date) => typeof date === 'object' && date.uncertain);
  return doubtful ? messages.dates.uncertainWord(spoken) : spoken;
}

type Join = (from: string, to: string) => string;

function joinYears({ start, end, isOngoing }: EventTime, inside: Join, between: Join): string {
  const text = (date: EdtfDate, marksEra = false) =>
    isLong(date) ? formatRoughYears(date, inside) : formatYear(date.year, marksEra);
  if (typeof start === 'string') return messages.dates.until(text(end as EdtfDate));
  const from = text(start);
  if (end === undefined) return from;
  if (end === 'open' && isOngoing) return messages.dates.since(from);
  if (typeof end === 'string') return messages.dates.from(from);
  const until = text(end, spansEras(start, end));
  return from === until ? from : between(from, until);
}

/**
 * The machine-readable form for `<time datetime>`: EDTF without qualifiers if HTML supports it, else undefined. A time
 * of day keeps its UTC offset.
 */
export function machineDate({ start }: EventTime): string | undefined {
  if (typeof start === 'string' || start.year < 1 || start.year > 9999) return undefined;
  if (isLong(start) || start.season) return undefined;
  const { year, month, day, clock } = start;
  const date = [pad(year, 4), month && pad(month), day && pad(day)].filter(Boolean).join('-');
  if (!clock) return date;
  const { hour, minute, second, offset } = clock;
  const ahead = Math.abs(offset);
  const zone = offset === 0 ? 'Z' : `${offset < 0 ? '-' : '+'}${pad(Math.floor(ahead / 60))}:${pad(ahead % 60)}`;
  return `${date}T${[hour, minute, second].map((part) => pad(part)).join(':')}${zone}`;
}
