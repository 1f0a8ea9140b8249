import type { EdgeLabel } from './edges.ts';
import { labelReach } from './footprint.ts';
import type { PlacedEvent } from './types.ts';

/** What an event covers, in pixels, in the same coordinates as it is placed. */
export interface DrawnBox {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The box around icon and label of a placed event, and around its bar unless that is a thin line; none out of view. */
export function drawnBox(placed: PlacedEvent, isNear: boolean, edge?: EdgeLabel): DrawnBox | undefined {
  const { detail, side, shift, isOutside } = edge ?? { ...placed, shift: 0, isOutside: false };
  if (isOutside) return undefined;
  const { event, cutPx, barStart, barEnd, y } = placed;
  const reach = labelReach(event, detail, side, cutPx);
  const x = placed.x + shift;
  const [left, right] = [x - reach.left, x + reach.right];
  const bar = isNear ? { left, right } : { left: barStart, right: barEnd };
  return {
    left: Math.min(left, bar.left),
    right: Math.max(right, bar.right),
    top: y,
    bottom: y + event.heightPx[detail],
  };
}
