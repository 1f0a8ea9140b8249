import type { Flight } from '../core/time/flight.ts';
import type { TimeWindow } from '../core/time/time-window.ts';

/** How the view moves. Tests advance the frames by hand. */
export interface FlightEnvironment {
  readonly isReduced: () => boolean;
  /** The path from one window to another; undefined while that is not known yet. */
  readonly between: (from: TimeWindow, to: TimeWindow) => Flight | undefined;
  readonly frame: (callback: (now: number) => void) => void;
  /** Softens an immediate change. */
  readonly fade: () => void;
}

/** Moves through time by calling `show`. Resolves when it is over, whether it arrived or not. */
export type Fly = (from: TimeWindow, to: TimeWindow, show: (window: TimeWindow) => void) => Promise<void>;

/** Flights by animation frames, one at a time; for readers who prefer reduced motion, a jump with a fade. */
export function createFlights({ isReduced, between, frame, fade }: FlightEnvironment): { fly: Fly; stop: () => void } {
  let end = () => {};
  return {
    stop: () => end(),
    fly(from, to, show) {
      end();
      const flight = isReduced() ? undefined : between(from, to);
      if (!flight) {
        show(to);
        fade();
        return Promise.resolve();
      }
      const { durationMs, at } = flight;
      let isOver = false;
      let startedAt: number | undefined;
      return new Promise((resolve) => {
        end = () => {
          isOver = true;
          resolve();
        };
        const advance = (now: number) => {
          if (isOver) return;
          startedAt ??= now;
          const share = (now - startedAt) / durationMs;
          show(at(share));
          if (share < 1) frame(advance);
          else end();
        };
        frame(advance);
      });
    },
  };
}
