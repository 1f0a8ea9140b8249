import type { Flight } from '../core/time/flight.ts';
import type { TimeWindow } from '../core/time/time-window.ts';

/** Plays moves through time, one at a time. */
export interface Flights {
  /** Moves by way of `show`, ending any flight before it. */
  readonly fly: (from: TimeWindow, to: TimeWindow, show: (window: TimeWindow) => void) => void;
  /** Leaves a flight where it is, because the reader has taken hold of the view. */
  readonly stop: () => void;
}

/** How the page moves. Tests turn the frames by hand. */
export interface FlightEnvironment {
  readonly isReduced: () => boolean;
  /** The way from a window to another; undefined while that is not known yet. */
  readonly between: (from: TimeWindow, to: TimeWindow) => Flight | undefined;
  readonly frame: (callback: (now: number) => void) => void;
  /** Softens a change that happens at once. */
  readonly fade: () => void;
}

/** Flights by animation frames; where the reader wants less motion, a jump with a fade. */
export function createFlights({ isReduced, between, frame, fade }: FlightEnvironment): Flights {
  let current = 0;
  return {
    stop: () => void current++,
    fly(from, to, show) {
      const mine = ++current;
      const flight = isReduced() ? undefined : between(from, to);
      if (!flight) {
        show(to);
        return fade();
      }
      const { durationMs, at } = flight;
      let startedAt: number | undefined;
      const step = (now: number) => {
        if (mine !== current) return;
        startedAt ??= now;
        const share = (now - startedAt) / durationMs;
        show(at(share));
        if (share < 1) frame(step);
      };
      frame(step);
    },
  };
}
