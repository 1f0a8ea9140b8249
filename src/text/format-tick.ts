import { dateFormat } from '../core/locale.ts';
import { fromInstant, toInstant, type Instant } from '../core/time/instant.ts';
import type { TickUnit } from '../core/time/ticks.ts';
import { formatYear } from './format-time.ts';
import { messages } from './messages.ts';

type Length = 'long' | 'short';
const monthNames = new Map<Length, string[]>();

/** "March" or "Mar". */
function monthName(month: number, length: Length): string {
  return (monthNames.get(length) ?? namesOf(length))[month - 1]!;
}

/** The twelve months of the year. */
function namesOf(length: Length): string[] {
  const format = dateFormat({ month: length });
  const names = Array.from({ length: 12 }, (_, i) => format.format(toInstant(2000, i + 1) * 86_400_000));
  monthNames.set(length, names);
  return names;
}

/** Formats the names of months in advance, as that takes a browser milliseconds the first time. */
export function nameMonths(): void {
  namesOf('long');
  namesOf('short');
}

/** The label of a line of the axis: "1990", "Mar" or "14". */
export function formatTick(instant: Instant, unit: TickUnit): string {
  const { year, month, day } = fromInstant(instant);
  // Among BCE years, a bare "1" would not look like a year.
  return unit === 'year' ? formatYear(year, year === 1) : unit === 'month' ? monthName(month, 'short') : String(day);
}

/** What the lines belong to: the year for months, the month for days. */
export function formatTickContext(instant: Instant, unit: TickUnit): string {
  const { year, month } = fromInstant(instant);
  return unit === 'day' ? `${monthName(month, 'long')} ${formatYear(year)}` : formatYear(year);
}

/** A range of time, in a unit that suits its length: "1990 to 1999". Not "March to May 2011", which is too clever. */
export function formatSpan(from: Instant, until: Instant): string {
  const length = until - from;
  const unit = length > 1000 ? 'year' : length > 100 ? 'month' : 'day';
  const [first, last] = [formatMoment(from, unit), formatMoment(Math.ceil(until) - 1, unit)];
  return first === last ? first : messages.dates.toWords(first, last);
}

/** A moment under the pointer, as precise as the axis: "1990", "March 2011" or "14 March 2011". */
export function formatMoment(instant: Instant, unit: TickUnit): string {
  const { year, month, day } = fromInstant(instant);
  if (unit === 'year') return formatYear(year);
  return `${unit === 'day' ? `${day} ` : ''}${monthName(month, 'long')} ${formatYear(year)}`;
}
