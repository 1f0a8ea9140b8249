import { sameView, type TimeWindow } from '../core/time/time-window.ts';
import type { View } from './view.svelte.ts';

/** What moves the view smoothly, where that is wanted. */
export interface Flights {
  /**
   * Moves through time by way of `show`, at once or smoothly. A new flight ends the one before. Resolves when it is over,
   * whether it has arrived or not.
   */
  readonly fly: (from: TimeWindow, to: TimeWindow, show: (window: TimeWindow) => void) => Promise<void>;
  readonly stop: () => void;
}

/** The ways through time: by itself, or as a hand, a wheel or a link moves the view. */
export class Travel {
  readonly #view: View;
  readonly #flights: Flights;

  constructor(view: View, flights: Flights) {
    this.#view = view;
    this.#flights = flights;
  }

  /** Leaves a flight where it is. */
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

  /** Moves to all years. */
  showAll(): Promise<void> {
    return this.flyTo(this.#view.bounds);
  }

  /** Follows a hand on the view: at once, a little over the bounds where it pulls. `release` when it lets go. */
  hold(window: TimeWindow): void {
    this.#flights.stop();
    this.#view.hold(window);
  }

  /** The hand lets go: a view over the bounds comes back. */
  release(): void {
    const { window, settled } = this.#view;
    if (settled.start !== window.start || settled.span !== window.span) void this.flyTo(settled);
  }

  /** Follows a wheel or a slider: at once, and never over the bounds. */
  show(window: TimeWindow): void {
    this.#flights.stop();
    this.#view.show(window);
  }

  /** Shows a window at once and for longer. */
  jump(window: TimeWindow): void {
    this.#flights.stop();
    this.#view.jump(window);
  }
}
