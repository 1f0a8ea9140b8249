import { scaleLinear } from 'd3-scale';
import type { Instant } from './instant.ts';
import { endOf, type TimeWindow } from './time-window.ts';

/** Instants to pixels and back, for a window drawn over a width. A cheap value: make one where it is needed. */
export interface TimeScale {
  readonly toPx: (instant: Instant) => number;
  readonly toInstant: (px: number) => Instant;
  /** Pixels for one day. */
  readonly pxPerDay: number;
}

export function timeScale(window: TimeWindow, widthPx: number): TimeScale {
  const scale = scaleLinear([window.start, endOf(window)], [0, widthPx]);
  return { toPx: scale, toInstant: scale.invert, pxPerDay: widthPx / window.span };
}
