import { labelReach } from './footprint.ts';
import { SIZES, type PlacedEvent } from './types.ts';

/** Pixels a label may be over an edge by rounding alone. */
const TOLERANCE = 0.5;

/** How a label differs from its packed place while the edge of the plot cuts through it. */
export interface EdgeLabel {
  /** Where the label now is; `hidden` where neither side has room. */
  readonly side: 'left' | 'right' | 'hidden';
  /** Pixels the label of a long bar has moved along it to stay in view. */
  readonly shift: number;
}

/** What of a row lies on either side of an event, so that a label knows how far it may go. */
interface Neighbours {
  readonly before: number;
  readonly after: number;
}

/**
 * Labels that must differ because the plot shows only `left` to `right` of the page: they turn to the other side where
 * the row has room, follow their bar, or go. All others are absent. Rows never change.
 */
export function edgeLabels(events: readonly PlacedEvent[], left: number, right: number): Map<string, EdgeLabel> {
  const adjusted = new Map<string, EdgeLabel>();
  for (const placed of events) {
    const edge =
      cutLabel(placed, left, right) && edgeLabel(placed, left, right, neighboursOf(placed, events, adjusted));
    if (edge) adjusted.set(placed.event.id, edge);
  }
  return adjusted;
}

function cutLabel({ x, barEnd, side, detail, event }: PlacedEvent, left: number, right: number): boolean {
  if (detail === 'icon') return false;
  const reach = labelReach(event, detail, side);
  // The icon itself may lie half over the edge: what counts is whether the label can be read.
  const start = side === 'left' ? x - reach.left : x;
  const end = side === 'right' ? x + reach.right : x;
  const isInView = Math.max(end, barEnd) > left && start < right;
  return isInView && (start < left - TOLERANCE || end > right + TOLERANCE);
}

function edgeLabel(placed: PlacedEvent, left: number, right: number, { before, after }: Neighbours): EdgeLabel {
  const { x, barEnd, event, detail } = placed;
  if (x > right) return HIDDEN;
  const toRight = labelReach(event, detail, 'right').right;
  const toLeft = labelReach(event, detail, 'left').left;
  if (x < left) {
    // The start is off the screen: the label goes along with the edge, at most to the end of the bar.
    const shift = left - x;
    return event.isSpan && left + toRight <= Math.min(barEnd, right) ? { side: 'right', shift } : HIDDEN;
  }
  if (placed.side === 'left') return x + toRight <= Math.min(right, after) ? { side: 'right', shift: 0 } : HIDDEN;
  return x - toLeft >= Math.max(left, before) ? { side: 'left', shift: 0 } : HIDDEN;
}

const HIDDEN: EdgeLabel = { side: 'hidden', shift: 0 };

function neighboursOf(
  placed: PlacedEvent,
  events: readonly PlacedEvent[],
  adjusted: ReadonlyMap<string, EdgeLabel>,
): Neighbours {
  let before = -Infinity;
  let after = Infinity;
  for (const other of events) {
    if (other === placed || other.row !== placed.row || other.event.lane !== placed.event.lane) continue;
    // Where two labels could turn into the same gap, the first one has it.
    const side = adjusted.get(other.event.id)?.side ?? other.side;
    const reach =
      side === 'hidden' ? labelReach(other.event, 'icon', 'right') : labelReach(other.event, other.detail, side);
    if (other.x < placed.x) before = Math.max(before, other.x + reach.right + SIZES.gap, other.barEnd);
    else after = Math.min(after, other.x - reach.left - SIZES.gap);
  }
  return { before, after };
}
