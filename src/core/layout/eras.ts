import type { Era, TimelineEvent } from '../dataset/types.ts';
import type { Instant } from '../time/instant.ts';
import { endOf, windowBetween, type TimeWindow } from '../time/time-window.ts';

/** An era in view, in pixels from the left of the plot, which it does not exceed. */
export interface PlacedEra {
  readonly era: Era;
  /** Eras that overlap are in different rows. */
  readonly row: number;
  readonly left: number;
  readonly width: number;
  /** Whether its beginning is in view. */
  readonly begins: boolean;
}

/** The row of each era, in their order: the first in which it overlaps no other. */
export function eraRows(eras: readonly Era[]): number[] {
  const ends: Instant[] = [];
  return eras.map(({ from, until }) => {
    const free = ends.findIndex((end) => end <= from);
    const row = free < 0 ? ends.length : free;
    ends[row] = until;
    return row;
  });
}

/** The eras that are in view. */
export function placeEras(
  eras: readonly Era[],
  rows: readonly number[],
  toPx: (instant: Instant) => number,
  width: number,
): PlacedEra[] {
  return eras.flatMap((era, i) => {
    const start = toPx(era.from);
    const left = Math.max(0, start);
    // One without an end goes on.
    const right = era.end === undefined ? width : Math.min(width, toPx(era.until));
    return right > left ? [{ era, row: rows[i]!, left, width: right - left, begins: start >= 0 }] : [];
  });
}

/** The era that fills most of a window, and at least half of it; undefined if none does. */
export function presentEra(eras: readonly Era[], window: TimeWindow): Era | undefined {
  const share = ({ from, until }: Era) => (Math.min(until, endOf(window)) - Math.max(from, window.start)) / window.span;
  return eras
    .filter((era) => share(era) >= 0.5)
    .toSorted((a, b) => share(b) - share(a) || a.until - a.from - (b.until - b.from))[0];
}

/** The window that shows an era, with a little time around it. */
export function eraWindow({ from, until }: Era): TimeWindow {
  const air = (until - from) / 40;
  return windowBetween(from - air, until + air);
}

/** In a list of events: the eras to be named before an event, by its id. Eras in which no event starts are left out. */
export function erasBefore(events: readonly TimelineEvent[], eras: readonly Era[]): ReadonlyMap<string, Era[]> {
  const before = new Map<string, Era[]>();
  for (const era of eras) {
    const first = events.find(({ time: { anchor } }) => anchor >= era.from && anchor < era.until);
    if (first) before.set(first.id, [...(before.get(first.id) ?? []), era]);
  }
  return before;
}
