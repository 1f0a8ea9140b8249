import { parseEdtf } from '../time/edtf.ts';
import { fromInstant, type Instant } from '../time/instant.ts';

/** The day nearest to an instant, as EDTF: precise enough for a window of a week. */
export function formatDay(instant: Instant): string {
  const { year, month, day } = fromInstant(Math.round(instant));
  const padded = (value: number, length: number) => String(value).padStart(length, '0');
  if (Math.abs(year) > 9999) return `Y${year}`;
  return `${year < 0 ? '-' : ''}${padded(Math.abs(year), 4)}-${padded(month, 2)}-${padded(day, 2)}`;
}

/** When a day, or any other EDTF date, begins; undefined if it is not a date. */
export function parseDay(text: string): Instant | undefined {
  const parsed = parseEdtf(text);
  return parsed.ok && typeof parsed.value.start === 'object' ? parsed.value.start.from : undefined;
}
