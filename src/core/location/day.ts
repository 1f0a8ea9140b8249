import { parseEdtf } from '../time/edtf.ts';
import { fromInstant, type Instant } from '../time/instant.ts';

/** A day as EDTF, the nearest to an instant: fine enough for a window of a week. */
export function formatDay(instant: Instant): string {
  const { year, month, day } = fromInstant(Math.round(instant));
  const padded = (value: number, length: number) => String(value).padStart(length, '0');
  if (Math.abs(year) > 9999) return `Y${year}`;
  return `${year < 0 ? '-' : ''}${padded(Math.abs(year), 4)}-${padded(month, 2)}-${padded(day, 2)}`;
}

/** Where a day, or any other date in EDTF, begins; undefined where it is none. */
export function parseDay(text: string): Instant | undefined {
  const parsed = parseEdtf(text);
  return parsed.ok && typeof parsed.value.start === 'object' ? parsed.value.start.from : undefined;
}
