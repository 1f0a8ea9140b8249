import type { EventTime } from '../core/dataset/types.ts';
import type { Instant } from '../core/time/instant.ts';
import { reveal, sameView, type TimeWindow } from '../core/time/time-window.ts';
import type { View } from './view.svelte.ts';

/** The window moved just far enough to include an instant; undefined if it already does, or if there is no plot. */
export function windowWith(view: View, anchor: Instant | undefined): TimeWindow | undefined {
  if (!view.isShown || anchor === undefined) return undefined;
  const { destination } = view;
  const window = view.fitted(reveal(destination, anchor, anchor));
  return sameView(window, destination) ? undefined : window;
}

/** A window zoomed in on an event to read the surroundings; undefined if all is shown anyway, or if there is no plot. */
export function windowAbout(view: View, time: EventTime | undefined): TimeWindow | undefined {
  if (!time || !view.isShown) return undefined;
  const { from, until, anchor, isSpan, fades, fadesIn } = time;
  const { bounds, showsAll } = view;
  const length = isSpan && !fades && !fadesIn ? until - from : 0;
  const span = Math.min(bounds.span, Math.max(bounds.span / 4, length * 1.5));
  return showsAll && span >= bounds.span ? undefined : { start: anchor + length / 2 - span / 2, span };
}
