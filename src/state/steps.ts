import { least } from '../core/lists.ts';
import type { Instant } from '../core/time/instant.ts';
import { centreOf, endOf, reveal, type TimeWindow } from '../core/time/time-window.ts';
import type { AppState } from './app-state.svelte.ts';

const includes = ({ start, span }: TimeWindow, instant: Instant) => instant >= start && instant <= start + span;

/** Where the shown events start, in order. */
const startsOf = ({ plan }: AppState) => plan.events.map(({ time }) => time.anchor);

/**
 * The window after a step of zoom: about the focused or open event if it is in view, else about the pointer if it is
 * over the plot, else about the median of the starts in view.
 * @param factor 0.5 shows half as much
 */
export function zoomStep(app: AppState, factor: number, focused: string | undefined): TimeWindow {
  const { view, selection } = app;
  const window = view.destination;
  const known = [focused, selection.openId].map((id) => (id === undefined ? undefined : app.anchorOf(id)));
  const chosen = known.find((instant) => instant !== undefined && includes(window, instant));
  const pointed = view.pointerX === undefined ? undefined : view.scale.toInstant(view.pointerX);
  const starts = startsOf(app).filter((start) => includes(window, start));
  const anchor = chosen ?? pointed ?? starts[starts.length >> 1] ?? centreOf(window);
  const next = view.zoomed(factor, anchor);
  return next.span === window.span ? window : withStart(app, next);
}

/** The window after a step aside, by a share of the view; a negative one is earlier. */
export function panStep(app: AppState, share: number): TimeWindow {
  return withStart(app, app.view.moved(share), Math.sign(share));
}

/**
 * The window, moved to the nearest start if nothing starts in it. Timelines whose events are not all known here hardly
 * have empty windows.
 * @param direction the nearest in this direction of time, if there is one: 1 is later, -1 earlier
 */
function withStart(app: AppState, window: TimeWindow, direction = 0): TimeWindow {
  const starts = startsOf(app);
  if (!app.plan.isWhole || starts.length === 0 || starts.some((start) => includes(window, start))) return window;
  const ahead = starts.filter((start) => (start - centreOf(window)) * direction > 0);
  const distance = (start: Instant) => Math.max(window.start - start, start - endOf(window));
  const nearest = least(ahead.length > 0 ? ahead : starts, (a, b) => distance(a) - distance(b))!;
  return app.view.fitted(reveal(window, nearest, nearest));
}
