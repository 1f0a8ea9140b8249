import { SIZES, type Detail, type LabelledEvent, type Side } from './types.ts';

/** Distances to either side of an event's date, in pixels, both positive. */
interface Reach {
  readonly left: number;
  readonly right: number;
}

/** A stretch of a row, in pixels. */
export interface Stretch {
  readonly left: number;
  readonly right: number;
}

/** How time becomes pixels. */
export interface PlotScale {
  readonly pxPerDay: number;
  /** Bars are thin lines above the labels, as long as the event lasts. Otherwise labels lie on them. */
  readonly isNear: boolean;
  /** The edges of the plot, if labels have to stay between them. */
  readonly plot?: Stretch | undefined;
}

/**
 * Pixels from an event's date to the left and right edges of its icon. A point's icon is centred on its date; a span's
 * is inside the bar, just after its start, or just before its end if only the end is known.
 */
export function iconBox({ isSpan, fadesIn }: Pick<LabelledEvent, 'isSpan' | 'fadesIn'>): Reach {
  if (!isSpan) return { left: SIZES.icon / 2, right: SIZES.icon / 2 };
  return fadesIn ? { left: SIZES.icon, right: 0 } : { left: 0, right: SIZES.icon };
}

/** Space between the end of a bar and a label outside it; on the other side the label lies on the bar. */
export function edgeGap({ isSpan, fadesIn }: Pick<LabelledEvent, 'isSpan' | 'fadesIn'>, side: Side): number {
  return isSpan && side === (fadesIn ? 'right' : 'left') ? SIZES.edgeGap : 0;
}

/** How far icon and label extend for a side. */
export function labelReach(event: LabelledEvent, detail: Detail, side: Side, cutPx?: number): Reach {
  const label = detail === 'icon' ? 0 : (cutPx ?? event.labelPx[detail]) + edgeGap(event, side);
  const icon = iconBox(event);
  // The border of a card goes around the icon of a point.
  const around = detail === 'card' && !event.isSpan ? SIZES.cardInset : 0;
  return side === 'left'
    ? { left: icon.left + label, right: icon.right + around }
    : { left: icon.left + around, right: icon.right + label };
}

/** What an event takes up in its row: icon, label, bar and arrow, as far as they are in the plot. */
export function footprint(
  event: LabelledEvent,
  { detail, side, cutPx }: { readonly detail: Detail; readonly side: Side; readonly cutPx?: number | undefined },
  scale: PlotScale,
): Stretch {
  const x = labelX(event, scale);
  const reach = labelReach(event, detail, side, cutPx);
  const bar = barOf(event, scale);
  const arrow = event.isOngoing && !scale.isNear && side === 'right' && detail !== 'icon' ? SIZES.arrow : 0;
  const { plot = { left: -Infinity, right: Infinity } } = scale;
  return {
    left: Math.min(x - reach.left, Math.max(bar.left, plot.left)),
    right: Math.max(x + reach.right + arrow, Math.min(bar.right, plot.right)),
  };
}

/**
 * Where the label of an event is attached, in pixels: at its date, or where that is out of the plot, at the edge.
 * Whether something of the event is in view is up to the caller.
 */
export function labelX({ anchor }: LabelledEvent, { pxPerDay, plot }: PlotScale): number {
  const x = anchor * pxPerDay;
  if (!plot) return x;
  return x < plot.left ? pinnedX(plot) : Math.min(x, plot.right);
}

/** Where the label of what began before the plot is attached. */
export const pinnedX = ({ left }: Stretch): number => left + SIZES.pin;

/**
 * An event's bar: to its end, or as far as it fades. For a point, the time that its date may mean, unless that is
 * hardly wider than its icon.
 */
export function barOf(event: LabelledEvent, { pxPerDay, isNear }: PlotScale): Stretch {
  const [x, from, until] = [event.anchor * pxPerDay, event.from * pxPerDay, event.until * pxPerDay];
  if (!event.isSpan) return until - from > SIZES.pointBar ? { left: from, right: until } : { left: x, right: x };
  if (event.fadesIn) return { left: x - SIZES.fade, right: x };
  const isCut = event.fades && !(isNear && event.isOngoing);
  return { left: x, right: isCut ? Math.min(until, x + SIZES.fade) : until };
}
