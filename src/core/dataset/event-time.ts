import { parseEdtf, type EdtfDate, type EdtfTime } from '../time/edtf.ts';
import { fromInstant, type Instant } from '../time/instant.ts';
import { endOf, type TimeWindow } from '../time/time-window.ts';
import type { EventTime } from './types.ts';

/**
 * When an event is, from its EDTF text, which must be valid.
 * @param asOf how far an event without an end extends, unless it begins later
 * @param lastTrace the EDTF date of the last that is known of an event whose end is not
 */
export function readEventTime(edtf: string, asOf: Instant, lastTrace?: string): EventTime {
  const parsed = parseEdtf(edtf);
  if (!parsed.ok) throw new Error(`not EDTF: ${edtf}`);
  return { edtf, ...parsed.value, ...extent(parsed.value, asOf, traceUntil(lastTrace)) };
}

function traceUntil(lastTrace: string | undefined): Instant | undefined {
  const parsed = lastTrace === undefined ? undefined : parseEdtf(lastTrace);
  if (!parsed?.ok) return undefined;
  const { start, end = start } = parsed.value;
  return typeof end === 'object' ? end.until : undefined;
}

function extent(
  { start, end }: EdtfTime,
  asOf: Instant,
  trace: Instant | undefined,
): Omit<EventTime, 'edtf' | 'start' | 'end'> {
  const plain = { isSpan: end !== undefined, fades: false, fadesIn: false, isOngoing: false };
  if (typeof start === 'string') {
    const { from, until } = end as EdtfDate;
    return { ...plain, from, until, anchor: until, fadesIn: true };
  }
  const { from } = start;
  if (end === undefined) return { ...plain, from, until: start.until, anchor: (from + start.until) / 2 };
  if (typeof end === 'object') return { ...plain, from, until: end.until, anchor: from };
  // As far as there are traces of it; that it went on is not ruled out.
  if (end === 'unknown' && trace !== undefined && trace > start.until)
    return { ...plain, from, until: trace, anchor: from };
  // A future event lasts at least as long as its start is uncertain: a bar without length would be invisible.
  const until = Math.max(asOf + 1, start.until);
  return { ...plain, from, until, anchor: from, fades: true, isOngoing: end === 'open' && from <= asOf };
}

/** The last year before an instant. */
const yearBefore = (instant: Instant): number => fromInstant(Math.ceil(instant) - 1).year;

/** The first and the last year that an event touches, in local time: as its date is written. */
export function yearsOf({ start, end, from, until }: EventTime): { readonly first: number; readonly last: number } {
  if (typeof start === 'object' && end === undefined && start.clock) return { first: start.year, last: start.year };
  return { first: fromInstant(from).year, last: yearBefore(until) };
}

/** The year of an event's icon; for a time of day, as it is written. */
export function anchorYear({ start, anchor, fadesIn }: EventTime): number {
  if (typeof start === 'object' && start.clock) return start.year;
  return fadesIn ? yearBefore(anchor) : fromInstant(anchor).year;
}

/** Whether it is uncertain when an event was, or began. */
export const startsUncertainly = ({ start }: EventTime): boolean =>
  typeof start === 'object' && (start.uncertain || start.approximate);

/** Whether it is uncertain when an event ended: also where only the last trace of it is known. */
export const endsUncertainly = ({ end, fades }: EventTime): boolean =>
  typeof end === 'object' ? end.uncertain : end === 'unknown' && !fades;

/** Until when it is known to have lasted: an event whose end is unknown is not drawn far beyond its start. */
const knownUntil = ({ start, until, fades, isOngoing }: EventTime): Instant =>
  fades && !isOngoing && typeof start === 'object' ? start.until : until;

/** Whether something of an event is known to be in a window. */
export const isIn = (time: EventTime, window: TimeWindow): boolean =>
  time.from < endOf(window) && knownUntil(time) > window.start;
