import type { Instant } from './instant.ts';

/**
 * The visible range of time. Immutable; `start` and `span` rather than start and end, so that panning keeps the span
 * exactly equal and nothing that depends only on the zoom is computed again.
 */
export interface TimeWindow {
  readonly start: Instant;
  /** Days, more than 0. */
  readonly span: number;
}

export const endOf = ({ start, span }: TimeWindow): Instant => start + span;
export const centreOf = ({ start, span }: TimeWindow): Instant => start + span / 2;
export const windowBetween = (start: Instant, end: Instant): TimeWindow => ({ start, span: end - start });

/** The window moved by a number of days; positive is later. */
export function panBy({ start, span }: TimeWindow, days: number): TimeWindow {
  return { start: start + days, span };
}

/** The window with its span multiplied by `factor`; `anchor` keeps its position on the screen. */
export function zoomAbout({ start, span }: TimeWindow, anchor: Instant, factor: number): TimeWindow {
  return { start: anchor - (anchor - start) * factor, span: span * factor };
}

/** The nearest window that is within the bounds and at least `minSpan` long. */
export function fitWithin(window: TimeWindow, bounds: TimeWindow, minSpan: number): TimeWindow {
  const span = Math.min(Math.max(window.span, minSpan), bounds.span);
  const centred = span === window.span ? window.start : centreOf(window) - span / 2;
  const start = Math.min(Math.max(centred, bounds.start), endOf(bounds) - span);
  return { start, span };
}

/** Like `fitWithin`, but what exceeds the bounds is only damped, increasingly so, to at most a sixth of the span. */
export function fitSoftly(window: TimeWindow, bounds: TimeWindow, minSpan: number): TimeWindow {
  const fitted = fitWithin(window, bounds, minSpan);
  const over = window.start - fitted.start;
  const give = fitted.span / 6;
  const held = fitted.span === window.span ? Math.sign(over) * give * (1 - Math.exp(-Math.abs(over) / (2 * give))) : 0;
  return { start: fitted.start + held, span: fitted.span };
}

/** The window moved as little as needed to show `from` to `until` with a margin; unchanged if they are well inside. */
export function reveal(window: TimeWindow, from: Instant, until: Instant): TimeWindow {
  const margin = window.span / 12;
  if (from - margin < window.start) return { start: from - margin, span: window.span };
  if (until + margin <= endOf(window)) return window;
  return { start: Math.min(until + margin - window.span, from - margin), span: window.span };
}

/** Whether two windows are equal to within a thousandth of their span: what a reader would call the same view. */
export function sameView(a: TimeWindow, b: TimeWindow): boolean {
  const tolerance = Math.min(a.span, b.span) / 1000;
  return Math.abs(a.start - b.start) < tolerance && Math.abs(endOf(a) - endOf(b)) < tolerance;
}
