import type { Dataset } from '../dataset/types.ts';
import { fromInstant, toInstant, type Instant } from './instant.ts';
import { endOf, windowBetween, type TimeWindow } from './time-window.ts';

/** Days of the narrowest view: a week. */
export const MIN_SPAN = 7;

/** A small timeline is not magnified beyond this, unless its events are closer together. */
const SMALL = { events: 200, span: 366 };
/** A view this many times as long as the shortest time between two starts in a lane tells them apart. */
const TELLS_APART = 20;

/**
 * Days of the narrowest view that zooming leads to. Links may ask for narrower ones.
 * @param lanes the starts of the events of every lane, in order
 */
export function zoomLimit(lanes: readonly (readonly Instant[])[]): number {
  if (lanes.reduce((sum, { length }) => sum + length, 0) >= SMALL.events) return MIN_SPAN;
  const gaps = lanes.flatMap((starts) => starts.slice(1).map((start, i) => start - starts[i]!));
  const shortest = gaps.filter((gap) => gap > 0).reduce((least, gap) => Math.min(least, gap), Infinity);
  return Math.min(SMALL.span, Math.max(MIN_SPAN, shortest * TELLS_APART));
}

/** When the first event begins and the last one ends. */
export interface Extent {
  readonly from: Instant;
  readonly until: Instant;
}

/** The extent of a dataset; without events, from the start of the year before its `asOf` date to that date. */
export function extentOf({ events, asOf }: Dataset): Extent {
  if (events.length === 0) return { from: toInstant(fromInstant(asOf).year - 1), until: asOf };
  let from = Infinity;
  let until = -Infinity;
  for (const { time } of events) {
    from = Math.min(from, time.from);
    until = Math.max(until, time.until);
  }
  return { from, until };
}

/** The nearest instant of an extent: none of its margin, which is beyond the data. */
export function nearestWithin(instant: Instant, { from, until }: Extent): Instant {
  return Math.max(from, Math.min(instant, until - 1));
}

/** The first and the last year of a window, without those that only the margins of the bounds reach into. */
export function yearsIn(window: TimeWindow, extent: Extent): [number, number] {
  const yearAt = (instant: Instant) => fromInstant(nearestWithin(instant, extent)).year;
  return [yearAt(window.start), yearAt(endOf(window) - 1)];
}

/** All of time in a timeline: its extent with a margin on both sides. */
export function boundsOf({ from, until }: Extent): TimeWindow {
  const air = Math.max((until - from) / 80, MIN_SPAN);
  return windowBetween(from - air, until + air);
}
