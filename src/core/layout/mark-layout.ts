import type { EdgeLabel } from './edges.ts';
import { iconBox } from './footprint.ts';
import type { Detail, PlacedEvent, Side } from './types.ts';

/** What the reader is doing with an event: `dimmed` if others are found. An open one is `open`, found or not. */
export type MarkState = 'plain' | 'dimmed' | 'found' | 'open';

/** A section of a mark's row, in pixels from its `x`. */
interface Stretch {
  readonly left: number;
  readonly width: number;
}

/** The positions of the parts of a mark, and how much is written beside its icon: what elements and canvas share. */
export interface MarkLayout {
  /** Pixels to its date, or to the edge of the plot, along which the label of a long bar moves. */
  readonly x: number;
  /** Pixels from the top of the plot. */
  readonly y: number;
  readonly detail: Detail;
  readonly side: Side;
  /** From `x` to the left of the icon's box. */
  readonly iconLeft: number;
  /** The icon is out of view. */
  readonly isAway: boolean;
  /** Nothing of it is in view. */
  readonly isOutside: boolean;
  /** Its bar; for a point, the time that its date may mean. */
  readonly bar: Stretch | undefined;
  /** The thin line after the bar of an ongoing event. */
  readonly line: Stretch | undefined;
}

/** If that time is hardly wider than the icon, the icon is enough. */
const POINT_BAR = 40;

/** A placed event as it is drawn, given the changes at the edges of the plot. */
export function markLayout(placed: PlacedEvent, edge?: EdgeLabel): MarkLayout {
  const { event, barStart, barEnd, lineEnd, y } = placed;
  const { detail, side, shift, isOutside } = edge ?? { ...placed, shift: 0, isOutside: false };
  const x = placed.x + shift;
  const between = (from: number, to: number, least = 0) =>
    to - from > least && !isOutside ? { left: from - x, width: to - from } : undefined;
  return {
    ...{ x, y, detail, side, isOutside },
    iconLeft: -iconBox(event).left,
    isAway: isOutside || shift > 0,
    bar: between(barStart, barEnd, event.isSpan ? 0 : POINT_BAR),
    line: between(barEnd, lineEnd),
  };
}

/** Whether nothing of a mark has moved or changed. */
export function sameLayout(a: MarkLayout | undefined, b: MarkLayout | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return (Object.keys(a) as (keyof MarkLayout)[]).every((key) =>
    key === 'bar' || key === 'line' ? sameStretch(a[key], b[key]) : a[key] === b[key],
  );
}

const sameStretch = (a: Stretch | undefined, b: Stretch | undefined): boolean =>
  a?.left === b?.left && a?.width === b?.width;

/** Whether a title without room is shown anyway, above what is there; the same goes for a mark with the focus. */
export function revealsTitle(state: MarkState, isLarge: boolean): boolean {
  return state === 'open' || (state === 'found' && !isLarge);
}
