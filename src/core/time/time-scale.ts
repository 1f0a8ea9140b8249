import type { Instant } from './instant.ts';
import type { TimeWindow } from './time-window.ts';

/**
 * Instants to pixels and back, for a window drawn over a width. A cheap value: make one where it is needed.
 * Not by d3-scale, which would add 8 kB to what must be there before the first picture for these two lines.
 */
export interface TimeScale {
  readonly toPx: (instant: Instant) => number;
  readonly toInstant: (px: number) => Instant;
  /** Pixels for one day. */
  readonly pxPerDay: number;
}

export function timeScale(window: TimeWindow, widthPx: number): TimeScale {
  const pxPerDay = widthPx / window.span;
  return {
    toPx: (instant) => (instant - window.start) * pxPerDay,
    toInstant: (px) => window.start + px / pxPerDay,
    pxPerDay,
  };
}
