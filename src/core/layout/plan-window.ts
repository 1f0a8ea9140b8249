import type { PlotScale, Stretch } from './footprint.ts';
import { LaneRows } from './lane-rows.ts';
import { overEdge } from './pack.ts';
import { byWeight, laneHeight, planTitles, type LaneToPlan, type PlanInput } from './plan.ts';
import { SIZES, type Detail, type LabelledEvent, type PackedLane } from './types.ts';

/** What to lay out of a window, and how. */
export interface WindowPlanInput extends PlanInput {
  /** The ids of the events of which something is in view. */
  readonly inView: ReadonlySet<string>;
  readonly scale: PlotScale & { readonly plot: Stretch };
  /** How much narrower the plot is at present than the one to plan for, as a share: rows are the same in both. */
  readonly narrowing?: number;
  /** The most that may be written; titles stay where they are. Without it, everything. */
  readonly most?: 'year' | undefined;
}

/** In which order more is written: what all events have, then what matters most. */
const ADDED: readonly Detail[] = ['year', 'date', 'figure', 'card', 'sentence'];

/**
 * The layout of one window: it depends on nothing else, however one came there. First come rows with titles, then
 * whatever there is free room for, the most important events first.
 */
export function planWindow(all: WindowPlanInput): PackedLane[] {
  const { inView, scale, narrowing = 1, keep } = all;
  const lanes = all.lanes.map((lane) => ({ ...lane, events: lane.events.filter(({ id }) => inView.has(id)) }));
  const input = { ...all, lanes };
  const rows = planTitles(input).map((lane) => new LaneRows(lane, scale));
  for (const lane of rows) mendTitles(lane, scale, keep);
  writeMore(rows, input);
  if (!input.most) for (const lane of rows) turnRight(lane);
  const planned = rows.map((lane) => lane.packed());
  const drawn = narrowing < 1 ? narrowed(scale, narrowing) : scale;
  const shown = narrowing < 1 ? planned.map((lane) => refit(lane, drawn, keep)) : planned;
  return shown.map((lane, i) => addBeyond(lane, all.lanes[i]!, drawn));
}

/** Titles without enough room are cut. */
function mendTitles(rows: LaneRows, scale: PlotScale, keep: PlanInput['keep']): void {
  const { events } = rows.packed();
  for (const { event, detail, side } of [...events].sort((a, b) => byWeight(keep)(a.event, b.event))) {
    if (detail === 'icon' || overEdge(event, detail, side, scale) > 0) rows.cut(event);
  }
}

/** Labels that had to be on the left stand on the right if others have moved away. */
function turnRight(rows: LaneRows): void {
  for (const { event, detail, side, cutPx } of rows.packed().events) {
    if (side === 'right' || detail === 'icon' || cutPx !== undefined) continue;
    const right = [...rows.places(event, detail, false)].find((place) => place.side === 'right');
    if (right) rows.set(right);
  }
}

/** More is written only where lanes keep their air. */
const MOST_AIR = 2 * (SIZES.laneAir - SIZES.lanePadding);

function writeMore(lanes: readonly LaneRows[], input: WindowPlanInput): void {
  const { scale, keep, most } = input;
  const hidden = input.lanes.map(({ isHidden = false }) => isHidden);
  const heightOf = (i: number, rowHeights: number[]) =>
    laneHeight({ rowHeights, isHidden: hidden[i]! }) + (hidden[i] ? 0 : MOST_AIR);
  const heights = lanes.map((rows, i) => heightOf(i, rows.heights()));
  const heightPx = Math.max(input.heightPx, heights.reduce((sum, height) => sum + height, 0)); // prettier-ignore
  const all = input.lanes.flatMap(({ events }, i) => events.map((event) => ({ event, i })));
  all.sort((a, b) => byWeight(keep)(a.event, b.event));
  for (const detail of ADDED.slice(0, most && ADDED.indexOf(most) + 1)) {
    for (const { event, i } of all) {
      const rows = lanes[i]!;
      const now = rows.at(event);
      if (now.cutPx !== undefined || now.detail === 'icon' || (detail === 'card' && !isCard(event, scale))) continue;
      if (detail === 'sentence' && now.detail === 'card') continue;
      for (const place of rows.places(event, detail, event.heightPx[detail] > SIZES.rowMin)) {
        if (most && place.side !== 'right') continue;
        const height = heightOf(i, rows.heights(place));
        if (heights.reduce((sum, one, j) => sum + (j === i ? height : one), 0) > heightPx) continue;
        rows.set(place);
        heights[i] = height;
        break;
      }
    }
  }
}

/** What matters most and begins in view is a card, where there is more to say than a date. */
function isCard(event: LabelledEvent, { isNear, pxPerDay, plot }: WindowPlanInput['scale']): boolean {
  const x = event.anchor * pxPerDay;
  const isInView = x >= plot.left && x <= plot.right;
  const saysMore = event.labelPx.figure > event.labelPx.date || event.heightPx.sentence > SIZES.rowMin;
  return isNear && isInView && event.importance === 1 && saysMore;
}

const narrowed = ({ plot, pxPerDay, isNear }: WindowPlanInput['scale'], share: number): PlotScale => ({
  ...{ pxPerDay: pxPerDay * share, isNear },
  plot: { left: plot.left * share, right: plot.right * share },
});

/** A lane in a narrower plot: the same rows, with as much of each label as there is room for. */
function refit(lane: PackedLane, scale: PlotScale, keep: PlanInput['keep']): PackedLane {
  const bare = lane.events.map(({ event, row, side }) => ({ event, row, side, detail: 'icon' as const }));
  const rows = new LaneRows({ ...lane, events: bare }, scale);
  const byImportance = [...lane.events].sort((a, b) => byWeight(keep)(a.event, b.event));
  for (const wanted of ['title', ...ADDED] as const) {
    for (const { event, detail } of byImportance) {
      if (event.heightPx[wanted] > event.heightPx[detail] || event.labelPx[wanted] > event.labelPx[detail]) continue;
      if (wanted === 'card' && detail !== 'card') continue;
      const [place] = rows.places(event, wanted, false);
      if (place && !rows.at(event).cutPx) rows.set(place);
      else if (wanted === 'title') rows.cut(event);
    }
  }
  return rows.packed(lane.rowHeights.slice());
}

/** Gives what is out of view a row for when the view is moved: one with room for its title, if there is any. */
function addBeyond(lane: PackedLane, { events }: LaneToPlan, { pxPerDay, isNear }: PlotScale): PackedLane {
  if (events.length === lane.events.length) return lane;
  const rows = new LaneRows(lane, { pxPerDay, isNear });
  for (const event of events) if (!rows.has(event)) rows.addBeyond(event, lane.rowHeights.length);
  return { ...lane, events: events.map((event) => rows.at(event)) };
}
