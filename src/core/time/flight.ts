import { easeCubicOut, interpolateZoom } from 'd3';
import { centreOf, type TimeWindow } from './time-window.ts';

/** A smooth path from one window to another. */
export interface Flight {
  readonly durationMs: number;
  /** The window after a fraction of the time, 0 to 1. */
  readonly at: (share: number) => TimeWindow;
}

const SHORTEST_MS = 300;
const LONGEST_MS = 800;
const MS_PER_UNIT = 250; // of van Wijk's path length; about one halving or one screen

/**
 * Zooms out, across and in again, as far as the distance requires.
 * Path: van Wijk and Nuij, "Smooth and efficient zooming and panning" (2003), by d3-interpolate.
 */
export function flightBetween(from: TimeWindow, to: TimeWindow): Flight {
  const path = interpolateZoom([centreOf(from), 0, from.span], [centreOf(to), 0, to.span]);
  // Windows a hundred million times their span apart exceed floating-point precision: a cut instead of a flight.
  if (!Number.isFinite(path.duration)) return { durationMs: SHORTEST_MS, at: (share) => (share < 1 ? from : to) };
  const durationMs = Math.min(LONGEST_MS, Math.max(SHORTEST_MS, (path.duration / 1000) * MS_PER_UNIT));
  return {
    durationMs,
    at(share) {
      if (share >= 1) return to; // exact: the path itself ends with a rounding error
      const [centre, , span] = path(easeCubicOut(Math.max(0, share)));
      return { start: centre - span / 2, span };
    },
  };
}
