import { fromInstant, type Instant } from '../../src/core/time/instant.ts';

/** An instant in readable form for test results: "1969-07-20", with the time of day if there is one. */
export function isoOf(instant: Instant): string {
  const { year, month, day } = fromInstant(instant);
  const pad = (value: number, length = 2) => String(Math.abs(value)).padStart(length, '0');
  const date = `${year < 0 ? '-' : ''}${pad(year, 4)}-${pad(month)}-${pad(day)}`;
  const seconds = Math.round((instant - Math.floor(instant)) * 86_400);
  if (seconds === 0) return date;
  return `${date}T${pad(Math.floor(seconds / 3600))}:${pad(Math.floor(seconds / 60) % 60)}:${pad(seconds % 60)}`;
}
