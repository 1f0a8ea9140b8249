import { SIZES, type Detail, type LabelledEvent, type Side } from './types.ts';

/** The pixels an event takes up in its row, to either side of its date. */
export interface Footprint {
  /** Positive. */
  readonly left: number;
  readonly right: number;
}

/**
 * Pixels from an event's date to the left and right edges of its icon. A point's icon is centred on its date; a span's
 * is inside the bar, just after its start, or just before its end if only the end is known.
 */
export function iconBox({ isSpan, fadesIn }: Pick<LabelledEvent, 'isSpan' | 'fadesIn'>): Footprint {
  if (!isSpan) return { left: SIZES.icon / 2, right: SIZES.icon / 2 };
  return fadesIn ? { left: SIZES.icon, right: 0 } : { left: 0, right: SIZES.icon };
}

/** Space between the end of a bar and a label outside it; on the other side the label lies on the bar. */
export function edgeGap({ isSpan, fadesIn }: Pick<LabelledEvent, 'isSpan' | 'fadesIn'>, side: Side): number {
  return isSpan && side === (fadesIn ? 'right' : 'left') ? SIZES.edgeGap : 0;
}

/** How far icon and label extend for a side. */
export function labelReach(event: LabelledEvent, detail: Detail, side: Side): Footprint {
  const label = detail === 'icon' ? 0 : event.labelPx[detail] + edgeGap(event, side);
  const icon = iconBox(event);
  return side === 'left'
    ? { left: icon.left + label, right: icon.right }
    : { left: icon.left, right: icon.right + label };
}

/** The same including the bar, in full; a bar without an end counts as far as it is drawn. */
export function footprint(event: LabelledEvent, detail: Detail, side: Side, pxPerDay: number): Footprint {
  const { left, right } = labelReach(event, detail, side);
  const bar = barPx(event, pxPerDay);
  return event.fadesIn ? { left: Math.max(left, bar), right } : { left, right: Math.max(right, bar) };
}

/**
 * Length of an event's bar from its icon: to its end, or as far as it fades; to the left if it fades in.
 * 0 for a point.
 */
export function barPx(event: LabelledEvent, pxPerDay: number): number {
  if (!event.isSpan) return 0;
  if (event.fadesIn) return SIZES.fade;
  const toEnd = (event.until - event.anchor) * pxPerDay;
  return event.fades ? Math.min(toEnd, SIZES.fade) : toEnd;
}
