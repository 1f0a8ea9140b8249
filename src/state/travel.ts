import { sameView, type TimeWindow } from '../core/time/time-window.ts';
import type { View } from './view.svelte.ts';

/** Moves the view smoothly, if the reader wants that. */
export interface Flights {
  /**
   * Moves through time by calling `show`, at once or smoothly. A new flight ends the previous one. Resolves when the
   * flight is over, whether or not it has arrived.
   */
  readonly fly: (from: TimeWindow, to: TimeWindow, show: (window: TimeWindow) => void) => Promise<void>;
  readonly stop: () => void;
}

/** Moves the view through time: on a flight, or following a drag, a wheel or a link. */
export class Travel {
  readonly #view: View;
  readonly #flights: Flights;

  constructor(view: View, flights: Flights) {
    this.#view = view;
    this.#flights = flights;
  }

  /** Ends a flight where it is. */
  stop(): void {
    this.#flights.stop();
  }

  /** Moves smoothly to a window, as far as the bounds allow. Resolves when the view is at rest again. */
  async flyTo(window: TimeWindow): Promise<void> {
    const view = this.#view;
    const isOver = !sameView(view.window, view.settled);
    view.headFor(window);
    await this.#flights.fly(view.window, view.destination, (on) => view.glide(isOver ? on : view.fitted(on)));
    await view.motion.rested();
  }

  /** Moves smoothly to show all years. */
  showAll(): Promise<void> {
    return this.flyTo(this.#view.bounds);
  }

  /** Follows a drag at once, even a little beyond the bounds. Call `release` when it ends. */
  hold(window: TimeWindow): void {
    this.#flights.stop();
    this.#view.hold(window);
  }

  /** Ends a drag: a view beyond the bounds comes back. */
  release(): void {
    const { window, settled } = this.#view;
    if (settled.start !== window.start || settled.span !== window.span) void this.flyTo(settled);
  }

  /** Follows a wheel or a slider at once, never beyond the bounds. */
  show(window: TimeWindow): void {
    this.#flights.stop();
    this.#view.show(window);
  }

  /** Shows a window at once, to stay there. */
  jump(window: TimeWindow): void {
    this.#flights.stop();
    this.#view.jump(window);
  }
}
