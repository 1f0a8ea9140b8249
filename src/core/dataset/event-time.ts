import type { EdtfTime } from '../time/edtf.ts';
import { parseEdtf } from '../time/edtf.ts';
import { fromInstant, type Instant } from '../time/instant.ts';
import type { EventTime } from './types.ts';

/**
 * When an event is, from its EDTF text, which must be valid.
 * @param asOf how far an event without an end reaches, unless it begins later
 */
export function readEventTime(edtf: string, asOf: Instant): EventTime {
  const parsed = parseEdtf(edtf);
  if (!parsed.ok) throw new Error(`not EDTF: ${edtf}`);
  return { edtf, ...parsed.value, ...extent(parsed.value, asOf) };
}

function extent({ start, end }: EdtfTime, asOf: Instant): Omit<EventTime, 'edtf' | 'start' | 'end'> {
  if (end === undefined) {
    const { from, until } = start as Exclude<typeof start, string>;
    return { from, until, anchor: (from + until) / 2, isSpan: false, fades: false, isOngoing: false };
  }
  const until = typeof end === 'object' ? end.until : Infinity;
  const from = typeof start === 'object' ? start.from : until;
  const reach = until === Infinity ? Math.max(asOf + 1, from) : until;
  return { from, until: reach, anchor: from, isSpan: true, fades: typeof end !== 'object', isOngoing: end === 'open' };
}

/** The first and the last year that an event touches. */
export function yearsOf({ start, from, until }: EventTime): { readonly first: number; readonly last: number } {
  const lastDay = fromInstant(Math.ceil(until) - 1).year;
  const first = typeof start === 'object' ? fromInstant(from).year : lastDay;
  return { first, last: Math.max(first, lastDay) };
}

/** Whether it is not certain when an event was, or began. */
export const startsUncertainly = ({ start }: EventTime): boolean =>
  typeof start === 'object' && (start.uncertain || start.approximate);

/** Whether it is not certain when an event ended. */
export const endsUncertainly = ({ end }: EventTime): boolean => typeof end === 'object' && end.uncertain;
