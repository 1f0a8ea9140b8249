import { hold } from '../core/hold.ts';
import { levelFor } from '../core/layout/level.ts';
import { MIN_SPAN } from '../core/time/bounds.ts';
import type { Instant } from '../core/time/instant.ts';
import { timeScale } from '../core/time/time-scale.ts';
import {
  centreOf,
  fitSoftly,
  fitWithin,
  panBy,
  sameView,
  zoomAbout,
  type TimeWindow,
} from '../core/time/time-window.ts';
import { Motion } from './motion.svelte.ts';

/** Pixels of the plot's width, and of the height of the frame that holds axis, plot and minimap. */
export interface ViewSize {
  readonly width: number;
  readonly frameHeight: number;
}

/** Which slice of time is on the screen: the one owner of it. */
export class View {
  readonly bounds: TimeWindow;
  readonly motion = new Motion();
  #width = $state.raw(0);
  #frameHeight = $state.raw(0);

  #window: TimeWindow = $state.raw({ start: 0, span: 1 });
  #level = $state.raw(0);
  #showsAll = $state.raw(true);
  #target: TimeWindow | undefined = $state.raw(undefined);
  #follower: ((window: TimeWindow) => void) | undefined;

  /** A number of its own, so that panning, which leaves it equal, disturbs nothing that depends on the zoom alone. */
  readonly span = $derived(this.#window.span);
  readonly pxPerDay = $derived(this.width / this.span);
  readonly scale = $derived(timeScale(this.#window, this.width));
  /** Whether a timeline is on the screen: the phone's list and the table have none. */
  readonly isShown = $derived(this.width > 0);

  constructor(bounds: TimeWindow) {
    this.bounds = bounds;
    this.#window = bounds;
  }

  /**
   * Tells of each window that is shown, for state that changes with some of them only: what is derived from the window is
   * looked at again in every frame, with all that follows from it.
   */
  follow(follower: (window: TimeWindow) => void): void {
    this.#follower = follower;
  }

  /** The timeline has this size, in pixels: of the plot, and of the frame that holds axis, plot and minimap. */
  resize({ width = this.#width, frameHeight = this.#frameHeight }: Partial<ViewSize>): void {
    this.#width = width;
    this.#frameHeight = frameHeight;
  }

  /** There is no timeline on the screen. */
  hide(): void {
    this.#width = 0;
  }

  get width(): number {
    return this.#width;
  }

  get frameHeight(): number {
    return this.#frameHeight;
  }

  get window(): TimeWindow {
    return this.#window;
  }

  /** Where a flight is going, else the window: steps go on from here, so that quick presses add up. */
  get destination(): TimeWindow {
    return this.#target ?? this.#window;
  }

  readonly #holdDestination = hold<TimeWindow>();
  /** The destination; but while a hand moves the view, where it was before: for what is dear to change in every frame. */
  readonly lasting: TimeWindow = $derived.by(() => {
    const isHeld = this.motion.isMoving && this.#target === undefined;
    return this.#holdDestination(isHeld, () => this.destination);
  });

  /** The zoom level, with hysteresis: it depends on where the view has come from. */
  get level(): number {
    return this.#level;
  }

  /** Kept, not derived: rows depend on it, and would be looked at again in every frame. */
  get showsAll(): boolean {
    return this.#showsAll;
  }

  /** Shows a window at once and for longer, as far as the bounds allow. */
  jump(window: TimeWindow): void {
    this.#target = undefined;
    this.#set(this.fitted(window));
  }

  /** Shows a window of which others may follow in the next frames, as a wheel turns: as far as the bounds allow. */
  show(window: TimeWindow): void {
    this.#target = undefined;
    this.#move(this.fitted(window));
  }

  /** Sets out for a window; `glide` goes there. */
  headFor(window: TimeWindow): void {
    this.#target = this.fitted(window);
  }

  /** Shows a window on the way to the destination, even one over the bounds: a view let go of there glides back. */
  glide(window: TimeWindow): void {
    // One that arrives with its first step is none.
    if (this.motion.isAtRest && this.#target && sameView(window, this.#target)) this.#set(window);
    else this.#move(window);
  }

  /** Shows a window while a hand holds it: it may go a little over the bounds. `settle` afterwards. */
  hold(window: TimeWindow): void {
    this.#target = undefined;
    this.#move(fitSoftly(window, this.bounds, MIN_SPAN));
  }

  /** The nearest window that may be shown. */
  fitted(window: TimeWindow): TimeWindow {
    return fitWithin(window, this.bounds, MIN_SPAN);
  }

  /** The window within the bounds that the present one should come to rest in. */
  get settled(): TimeWindow {
    return this.fitted(this.#window);
  }

  /** The destination moved by a share of its span, within the bounds. */
  moved(share: number): TimeWindow {
    return this.fitted(panBy(this.destination, this.destination.span * share));
  }

  /** The destination zoomed by a factor (0.5 shows half as much) about an instant, else its centre, within the bounds. */
  zoomed(factor: number, anchor: Instant = centreOf(this.destination)): TimeWindow {
    return this.fitted(zoomAbout(this.destination, anchor, factor));
  }

  #move(window: TimeWindow): void {
    if (window.start === this.#window.start && window.span === this.#window.span) return;
    this.motion.move();
    this.#set(window);
  }

  #set(window: TimeWindow): void {
    this.#level = levelFor(this.bounds.span / window.span, this.#level);
    this.#showsAll = sameView(window, this.bounds);
    this.#window = window;
    this.#follower?.(window);
  }
}
