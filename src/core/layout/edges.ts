import { labelReach, type Stretch } from './footprint.ts';
import { isOutside } from './is-outside.ts';
import { DETAILS, SIZES, type Detail, type PlacedEvent, type Side } from './types.ts';

/** How many pixels a label may exceed an edge due to rounding. */
const TOLERANCE = 0.5;

/** How a label differs from its packed layout because of the edges of the plot. */
export interface EdgeLabel {
  /** What is written: at most what is planned, less if there is less room, and `icon` for nothing. */
  readonly detail: Detail;
  readonly side: Side;
  /** Pixels by which the label of a long bar has moved along it to stay in view. */
  readonly shift: number;
  /** Nothing of the event is in view. */
  readonly isOutside: boolean;
}

/** A lane in the plot. */
export interface LaneInPlot {
  readonly events: readonly PlacedEvent[];
  readonly clusters: readonly ClusterInPlot[];
}

/** A cluster in the plot: its middle and its top, in pixels. */
interface ClusterInPlot {
  readonly x: number;
  readonly y: number;
}

/** What a label has to fit into. */
interface Constraints {
  readonly plot: Stretch;
  /** The events of its lane by row. */
  readonly rows: readonly (readonly PlacedEvent[])[];
  readonly clusters: readonly ClusterInPlot[];
}

/**
 * What must change because the plot shows only a part of the range: labels that the edge would cut off
 * switch sides, say less, follow their bar or go; icons whose neighbours are out of view get their titles; events out
 * of view are marked. All others are absent. Rows never change.
 */
export function edgeLabels(lanes: readonly LaneInPlot[], plot: Stretch): Map<string, EdgeLabel> {
  const adjusted = new Map<string, EdgeLabel>();
  for (const { events, clusters } of lanes) {
    const constraints = { plot, rows: rowsOf(events), clusters };
    for (const placed of events) {
      const edge = isOutside(placed, plot)
        ? { detail: 'icon' as const, side: placed.side, shift: 0, isOutside: true }
        : placed.detail === 'icon' || isCut(placed, plot)
          ? mend(placed, constraints, adjusted)
          : undefined;
      if (edge && (edge.isOutside || edge.detail !== placed.detail || edge.side !== placed.side || edge.shift > 0)) {
        adjusted.set(placed.event.id, edge);
      }
    }
  }
  return adjusted;
}

function rowsOf(events: readonly PlacedEvent[]): PlacedEvent[][] {
  const rows: PlacedEvent[][] = [];
  for (const placed of events) (rows[placed.row] ??= []).push(placed);
  return rows;
}

function isCut({ x, side, detail, event }: PlacedEvent, plot: Stretch): boolean {
  const reach = labelReach(event, detail, side);
  // The icon itself may lie half over the edge: what counts is whether the label can be read.
  const start = side === 'left' ? x - reach.left : x;
  const end = side === 'right' ? x + reach.right : x;
  return start < plot.left - TOLERANCE || end > plot.right + TOLERANCE;
}

/** The most that can be written within the plot and between the neighbours, on the planned side if possible. */
function mend(placed: PlacedEvent, constraints: Constraints, adjusted: ReadonlyMap<string, EdgeLabel>): EdgeLabel {
  const { plot } = constraints;
  const { x, event, side } = placed;
  const written = { shift: 0, isOutside: false };
  const sides = side === 'left' ? (['left', 'right'] as const) : (['right', 'left'] as const);
  const bare = sides.find((one) => fits(placed, 'title', one, plot)) ?? side;
  const nothing = { ...written, detail: 'icon' as const, side: bare };
  if (x > plot.right || (x < plot.left && !event.isSpan)) return nothing;

  const lesser = DETAILS.slice(1, Math.max(DETAILS.indexOf(placed.detail), 1) + 1).reverse();
  const room = roomOf(placed, constraints, adjusted);
  if (x < plot.left) {
    // The start is off the screen: the label moves along with the edge, at most to the end of the event.
    const end = Math.min(room.left > plot.left ? plot.left : placed.lineEnd, room.right);
    const detail = lesser.find((one) => plot.left + labelReach(event, one, 'right').right <= end);
    return detail ? { ...written, detail, side: 'right', shift: plot.left - x } : nothing;
  }
  for (const detail of lesser) {
    const fitting = sides.find((one) => fits(placed, detail, one, room));
    if (fitting) return { ...written, detail, side: fitting };
  }
  return nothing;
}

function fits({ x, event }: PlacedEvent, detail: Detail, side: Side, room: Stretch): boolean {
  const reach = labelReach(event, detail, side);
  return side === 'left' ? x - reach.left >= room.left : x + reach.right <= room.right;
}

/** The plot, less what the visible neighbours in the row take up, as they are drawn now. */
function roomOf(
  placed: PlacedEvent,
  { plot, rows, clusters }: Constraints,
  adjusted: ReadonlyMap<string, EdgeLabel>,
): Stretch {
  let { left, right } = plot;
  for (const other of rows[placed.row]!) {
    if (other === placed) continue;
    const taken = takenBy(other, adjusted.get(other.event.id));
    if (taken.right <= plot.left || taken.left >= plot.right) continue;
    if (other.x < placed.x) left = Math.max(left, taken.right);
    else right = Math.min(right, taken.left - SIZES.gap);
  }
  for (const { x, y } of clusters) {
    if (y !== placed.y) continue;
    if (x < placed.x) left = Math.max(left, x + SIZES.cluster / 2);
    else right = Math.min(right, x - SIZES.cluster / 2);
  }
  return { left, right };
}

function takenBy(placed: PlacedEvent, edge: EdgeLabel | undefined): Stretch {
  const { event, x, barStart, barEnd } = placed;
  const { detail, side, shift } = edge ?? { ...placed, shift: 0 };
  const reach = labelReach(event, detail, side);
  const arrow = event.isOngoing && side === 'right' && detail !== 'icon' ? SIZES.arrow : 0;
  const label = { left: x + shift - reach.left, right: x + shift + reach.right + arrow + SIZES.gap };
  return event.isSpan ? { left: Math.min(label.left, barStart), right: Math.max(label.right, barEnd) } : label;
}
