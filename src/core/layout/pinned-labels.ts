import type { EdgeLabel } from './edges.ts';
import { isOutside } from './is-outside.ts';
import { pinnedX, type Stretch } from './footprint.ts';
import type { PlacedEvent } from './types.ts';

/**
 * How the layout of one window differs from its plan because of the edges of the plot: what is out of view is marked,
 * and the label of what began before the plot stands at its edge. While the view moves, labels slide in and out with
 * their events. All others are absent.
 */
export function pinnedLabels(events: readonly PlacedEvent[], plot: Stretch, isMoving: boolean): Map<string, EdgeLabel> {
  const pinned = new Map<string, EdgeLabel>();
  for (const placed of events) {
    const { event, x, side, detail } = placed;
    const isThere = isMoving ? isTouching(placed, plot) : !placed.isBeyond;
    if (!isThere) {
      if (!isMoving || isOutside(placed, plot)) pinned.set(event.id, { detail: 'icon', side, shift: 0, isOutside: true }); // prettier-ignore
      continue;
    }
    // While the view moves, labels stop there one after the other instead of jumping.
    const isPinned = x < (isMoving && event.isSpan ? pinnedX(plot) : plot.left);
    const shift = (isPinned ? pinnedX(plot) : Math.min(x, plot.right)) - x;
    if (shift !== 0) pinned.set(event.id, { detail, side, shift, isOutside: false });
  }
  return pinned;
}

const isTouching = ({ x, barStart, barEnd, lineEnd }: PlacedEvent, { left, right }: Stretch): boolean =>
  Math.max(x, barEnd, lineEnd) >= left && Math.min(x, barStart) <= right;
