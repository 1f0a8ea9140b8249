import { isIn } from '../dataset/event-time.ts';
import type { TimelineEvent } from '../dataset/types.ts';
import type { Instant } from '../time/instant.ts';
import { endOf, windowBetween, type TimeWindow } from '../time/time-window.ts';

/** What lies beyond one edge of the plot: how many events, and the nearest, if it is known. */
export interface BeyondEdge {
  readonly count: number;
  readonly nearest?: { readonly instant: Instant; readonly event?: TimelineEvent } | undefined;
}

/** What lies beyond both edges: an event is earlier or later if nothing of it is in view. */
export interface Beyond {
  readonly earlier: BeyondEdge;
  readonly later: BeyondEdge;
}

/** @param events of one lane, in date order */
export function beyondOf(events: readonly TimelineEvent[], window: TimeWindow): Beyond {
  const outside = events.filter(({ time }) => !isIn(time, window));
  const isLater = ({ time }: TimelineEvent) => time.from >= endOf(window);
  const earlier = outside.filter((event) => !isLater(event));
  const later = outside.filter(isLater);
  const edge = (all: readonly TimelineEvent[], event: TimelineEvent | undefined): BeyondEdge => ({
    count: all.length,
    nearest: event && { instant: event.time.anchor, event },
  });
  return { earlier: edge(earlier, earlier.at(-1)), later: edge(later, later[0]) };
}

/** Stretches that each side is divided into, to find the nearest events. */
const STRETCHES = 64;

/**
 * The same from counts alone, for events that are elsewhere.
 * @param bounds all of time in the timeline
 * @param countsIn how many events of a lane are in each of some equal stretches of a window
 */
export function beyondFrom(
  window: TimeWindow,
  bounds: TimeWindow,
  countsIn: (window: TimeWindow, stretches: number) => ArrayLike<number>,
): Beyond {
  const side = (start: Instant, end: Instant, isEarlier: boolean): BeyondEdge => {
    if (end <= start) return { count: 0 };
    const counts = Array.from(countsIn(windowBetween(start, end), STRETCHES));
    const count = Math.round(counts.reduce((sum, one) => sum + one, 0));
    const holds = (one: number) => one >= 0.5;
    const at = isEarlier ? counts.findLastIndex(holds) : counts.findIndex(holds);
    const nearest = at < 0 ? undefined : { instant: start + ((at + 0.5) / STRETCHES) * (end - start) };
    return { count, nearest };
  };
  return {
    earlier: side(bounds.start, window.start, true),
    later: side(endOf(window), endOf(bounds), false),
  };
}

/** A stretch from top to bottom, in pixels. */
export interface VerticalStretch {
  readonly top: number;
  readonly bottom: number;
}

/** The lowest place in a lane for something of a height that covers none of what is there; undefined if there is none. */
export function freeTop(
  lane: VerticalStretch,
  taken: readonly VerticalStretch[],
  heightPx: number,
): number | undefined {
  for (let top = lane.bottom - heightPx; top >= lane.top; top--) {
    if (taken.every((one) => one.bottom <= top || one.top >= top + heightPx)) return top;
  }
  return undefined;
}
