import type { Instant } from './instant.ts';
import type { TimeWindow } from './time-window.ts';

/**
 * Instants to pixels and back, for a window drawn over a width. Cheap: make one where it is needed.
 * Not d3-scale, which would add 8 kB to the initial script for these two lines.
 */
export interface TimeScale {
  readonly toPx: (instant: Instant) => number;
  readonly toInstant: (px: number) => Instant;
  /** Pixels per day. */
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
