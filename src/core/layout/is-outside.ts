import { labelReach, type Stretch } from './footprint.ts';
import type { PlacedEvent } from './types.ts';

/** Whether neither label nor bar of an event would be in view. */
export function isOutside({ x, barStart, lineEnd, side, detail, event, cutPx }: PlacedEvent, plot: Stretch): boolean {
  const reach = labelReach(event, detail, side, cutPx);
  return Math.max(x + reach.right, lineEnd) <= plot.left || Math.min(x - reach.left, barStart) >= plot.right;
}
