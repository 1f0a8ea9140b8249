import type { EdgeLabel } from './edges.ts';
import { iconBox, labelReach } from './footprint.ts';
import { SIZES, type Detail, type LabelledEvent, type PlacedEvent, type Side } from './types.ts';

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
  /** Pixels for a title that is cut off there. */
  readonly cutPx: number | undefined;
  /** From `x` to the left of the icon's box. */
  readonly iconLeft: number;
  readonly isSpan: boolean;
  /** Nothing of it is in view. */
  readonly isOutside: boolean;
  /** The bar is a thin line above the label. */
  readonly isNear: boolean;
  /** It began before what is in view. */
  readonly isEarlier: boolean;
  /** Its bar; for a point, the time that its date may mean. */
  readonly bar: Stretch | undefined;
  /** Its texts, unless they are on a card. */
  readonly label: Stretch | undefined;
  /** Height of these, in pixels. */
  readonly labelHeight: number;
  /** The arrow of an ongoing event. */
  readonly arrow: Stretch | undefined;
  /** No letters are at the end of the bar. */
  readonly showsEnd: boolean;
}

/** A placed event as it is drawn, given the changes at the edges of the plot. */
export function markLayout(placed: PlacedEvent, isNear: boolean, edge?: EdgeLabel): MarkLayout {
  const { event, barStart, barEnd, y } = placed;
  const { detail, side, shift, isOutside } = edge ?? { ...placed, shift: 0, isOutside: false };
  const x = placed.x + shift;
  const stretch = (from: number, to: number) =>
    to > from && !isOutside ? { left: from - x, width: to - from } : undefined;
  const cutPx = detail === 'title' ? placed.cutPx : undefined;
  const labelEnd = side === 'right' ? x + labelReach(event, detail, side, cutPx).right : x;
  const arrow = event.isOngoing ? arrowOf(placed, { isNear, labelEnd, hasLabel: detail !== 'icon' && side === 'right' }) : undefined; // prettier-ignore
  return {
    ...{ x, y, detail, side, cutPx, isSpan: event.isSpan, isOutside, isNear, isEarlier: shift > 0 && event.isSpan },
    iconLeft: -iconBox(event).left,
    bar: stretch(barStart, arrow && !isNear ? Math.min(barEnd, barStart + SIZES.fade - SIZES.arrow) : barEnd),
    label: detail === 'icon' || detail === 'card' ? undefined : stretch(...textsOf(event, { detail, side, cutPx }, x)),
    labelHeight: event.heightPx[detail] - SIZES.barTop,
    arrow: arrow && stretch(...arrow),
    showsEnd: isNear || side === 'left' || detail === 'icon' || labelEnd <= barEnd,
  };
}

/** Where a label begins and ends, without its icon. */
function textsOf(
  event: LabelledEvent,
  { detail, side, cutPx }: Pick<MarkLayout, 'detail' | 'side' | 'cutPx'>,
  x: number,
): [from: number, to: number] {
  const reach = labelReach(event, detail, side, cutPx);
  const icon = iconBox(event);
  return side === 'left' ? [x - reach.left, x - icon.left] : [x + icon.right, x + reach.right];
}

/**
 * Where the arrow of an ongoing event is: near by, the head at the end of its line; otherwise a short one, at the end
 * of what is drawn of the bar or after the label that lies on it. None where there is no room before today.
 */
function arrowOf(
  { barStart, barEnd, lineEnd }: PlacedEvent,
  { isNear, labelEnd, hasLabel }: { isNear: boolean; labelEnd: number; hasLabel: boolean },
): [from: number, to: number] | undefined {
  if (isNear) return [lineEnd - SIZES.arrowhead, lineEnd];
  const from = Math.max(labelEnd, barStart + SIZES.fade - SIZES.arrow);
  const to = Math.min(lineEnd, hasLabel ? from + SIZES.arrow : Math.max(barEnd, from));
  return to - from >= SIZES.arrowhead ? [from, to] : undefined;
}

/** The left and the top of the 16 pixels of an icon, from `x` and `y` of its mark. */
export function iconAt({ detail, side, iconLeft, isNear, isSpan }: MarkLayout): {
  readonly left: number;
  readonly top: number;
} {
  const inset = side === 'left' ? -SIZES.cardInset : SIZES.cardInset;
  if (detail === 'card') return { left: iconLeft + 4 + (isSpan ? inset : 0), top: SIZES.barTop + 8 };
  return { left: iconLeft + 4, top: isNear ? SIZES.barTop + 2 : 4 };
}

/** Whether nothing of a mark has moved or changed. */
export function sameLayout(a: MarkLayout | undefined, b: MarkLayout | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return (Object.keys(a) as (keyof MarkLayout)[]).every((key) =>
    key === 'bar' || key === 'arrow' || key === 'label' ? sameStretch(a[key], b[key]) : a[key] === b[key],
  );
}

const sameStretch = (a: Stretch | undefined, b: Stretch | undefined): boolean =>
  a?.left === b?.left && a?.width === b?.width;

/** Whether a title without room is shown anyway, above what is there; the same goes for a mark with the focus. */
export function revealsTitle(state: MarkState, isLarge: boolean): boolean {
  return state === 'open' || (state === 'found' && !isLarge);
}
