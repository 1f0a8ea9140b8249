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

/** In pixels: the width of the plot, and the height of the frame that holds axis, plot and minimap. */
export interface ViewSize {
  readonly width: number;
  /** The width that the plot has without details beside it; if omitted, its width. */
  readonly fullWidth: number;
  readonly frameHeight: number;
  /** The height of the frame with the first screen's question above it; if omitted, its height. */
  readonly leastHeight: number;
}

/** The visible window of time, and its only owner. */
export class View {
  readonly bounds: TimeWindow;
  /** Days of the narrowest view that zooming leads to. */
  readonly zoomLimit: number;
  readonly motion = new Motion(() => this.#follower?.(this.#window));
  /** The pointer’s position over the plot, in pixels from its left; undefined if it is elsewhere. */
  pointerX: number | undefined = $state.raw();
  #width = $state.raw(0);
  #fullWidth = $state.raw(0);
  #frameHeight = $state.raw(0);
  #leastHeight = $state.raw(0);

  #window: TimeWindow = $state.raw({ start: 0, span: 1 });
  #level = $state.raw(0);
  #showsAll = $state.raw(true);
  #target: TimeWindow | undefined = $state.raw(undefined);
  #follower: ((window: TimeWindow) => void) | undefined;

  /** Derived separately, so that panning, which does not change it, updates nothing that depends on the zoom alone. */
  readonly span = $derived(this.#window.span);
  readonly pxPerDay = $derived(this.width / this.span);
  readonly scale = $derived(timeScale(this.#window, this.width));
  /** Whether a timeline is on the screen: the phone list and the table have none. */
  readonly isShown = $derived(this.width > 0);

  constructor(bounds: TimeWindow, zoomLimit = MIN_SPAN) {
    this.bounds = bounds;
    this.zoomLimit = Math.min(zoomLimit, bounds.span);
    this.#window = bounds;
  }

  /**
   * Reports each window that is shown, and where it comes to rest, for state that changes only now and then: anything derived from the window is
   * checked again in every frame, along with all that depends on it.
   */
  follow(follower: (window: TimeWindow) => void): void {
    this.#follower = follower;
  }

  /** Sets the size of the timeline. */
  resize({ width, fullWidth = width, frameHeight, leastHeight = frameHeight }: Partial<ViewSize>): void {
    this.#width = width ?? this.#width;
    this.#fullWidth = fullWidth ?? this.#fullWidth;
    this.#frameHeight = frameHeight ?? this.#frameHeight;
    this.#leastHeight = leastHeight ?? this.#leastHeight;
  }

  /** Called when there is no timeline on the screen. */
  hide(): void {
    this.#width = 0;
  }

  get width(): number {
    return this.#width;
  }

  get fullWidth(): number {
    return this.#fullWidth;
  }

  get leastHeight(): number {
    return this.#leastHeight;
  }

  get frameHeight(): number {
    return this.#frameHeight;
  }

  get window(): TimeWindow {
    return this.#window;
  }

  /** Where a flight is going, otherwise the window. Steps continue from here, so that quick presses add up. */
  get destination(): TimeWindow {
    return this.#target ?? this.#window;
  }

  readonly #holdDestination = hold<TimeWindow>();
  /** The destination, but unchanged while the view is dragged: for what is expensive to update in every frame. */
  readonly lasting: TimeWindow = $derived.by(() => {
    const isHeld = this.motion.isMoving && this.#target === undefined;
    return this.#holdDestination(isHeld, () => this.destination);
  });

  /** The zoom level, with hysteresis: it depends on the previous level. */
  get level(): number {
    return this.#level;
  }

  /** Stored, not derived: rows depend on it and would be checked again in every frame. */
  get showsAll(): boolean {
    return this.#showsAll;
  }

  /** Shows a window at once, to stay there, as far as the bounds allow. */
  jump(window: TimeWindow): void {
    this.#target = undefined;
    this.#set(this.fitted(window));
  }

  /** Shows a window that others may follow in the next frames, as when turning a wheel, as far as the bounds allow. */
  show(window: TimeWindow): void {
    this.#target = undefined;
    this.#move(this.fitted(window));
  }

  /** Sets the destination of a flight; `glide` goes there. */
  headFor(window: TimeWindow): void {
    this.#target = this.fitted(window);
  }

  /** Shows a window on the way to the destination, even one beyond the bounds: a view released there glides back. */
  glide(window: TimeWindow): void {
    // A flight that arrives in its first frame is no movement.
    if (this.motion.isAtRest && this.#target && sameView(window, this.#target)) this.#set(window);
    else this.#move(window);
  }

  /** Shows a window while it is being dragged: it may go a little beyond the bounds. Go to `settled` afterwards. */
  hold(window: TimeWindow): void {
    this.#target = undefined;
    this.#move(fitSoftly(window, this.bounds, MIN_SPAN));
  }

  /** The nearest window that may be shown. */
  fitted(window: TimeWindow): TimeWindow {
    return fitWithin(window, this.bounds, MIN_SPAN);
  }

  /** The window within the bounds in which the current one should come to rest. */
  get settled(): TimeWindow {
    return this.fitted(this.#window);
  }

  /** Whether the view shows a window, or is on its way to it. */
  isBoundFor(window: TimeWindow): boolean {
    return sameView(this.destination, window);
  }

  /** The destination moved by a share of its span, within the bounds. */
  moved(share: number): TimeWindow {
    return this.fitted(panBy(this.destination, this.destination.span * share));
  }

  /** The destination zoomed by a factor (0.5 shows half as much) around an instant or its centre, within the bounds. */
  zoomed(factor: number, anchor: Instant = centreOf(this.destination)): TimeWindow {
    const { destination } = this;
    return fitWithin(zoomAbout(destination, anchor, factor), this.bounds, Math.min(this.zoomLimit, destination.span));
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
