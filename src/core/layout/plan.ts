import { coarsestOf, detailOf } from './level.ts';
import { packRows, type PackInput } from './pack.ts';
import { DETAILS, SIZES, type Detail, type LabelledEvent, type PackedLane } from './types.ts';

/** What to lay out: the lanes' events in date order, at a zoom, in a height. */
export interface PlanInput {
  readonly lanes: readonly { readonly id: string; readonly events: readonly LabelledEvent[] }[];
  readonly pxPerDay: number;
  readonly heightPx: number;
  /** The most an event may show at this zoom. */
  readonly detail: Detail;
  /** Events that give up their labels last, such as search hits. */
  readonly keep?: ReadonlySet<string>;
  readonly limits?: NonNullable<PackInput['limits']>;
  /** The plan of a neighbouring zoom level, whose rows are kept as far as possible. */
  readonly former?: readonly PackedLane[];
}

/** One event, one detail less. */
interface Demotion {
  readonly id: string;
  readonly detail: Detail;
}

/**
 * Rows and details for all lanes. Where the height does not suffice, labels may go to the left of their icons; then
 * sentences go, then dates, then titles, each from the least important events. Icons always stay. The result may still
 * be higher than `heightPx`.
 */
export function planLanes(input: PlanInput): PackedLane[] {
  const formerRows = new Map(input.former?.flatMap(({ events }) => events.map(({ event, row }) => [event.id, row])));
  const demotions = listDemotions(input);
  const pack = (count: number, onlyRight: boolean) =>
    packAll(input, demotions.slice(0, count), { formerRows, onlyRight });
  const generous = pack(0, true);
  if (totalHeight(generous) <= input.heightPx) return generous;
  const enough = firstThat(demotions.length, (count) => totalHeight(pack(count, false)) <= input.heightPx);
  return pack(enough, false);
}

/** The height packed lanes need: their rows, some padding, and one row for a lane that shows nothing. */
export function totalHeight(lanes: readonly PackedLane[]): number {
  return lanes.reduce((sum, lane) => sum + laneHeight(lane), 0);
}

export function laneHeight({ rowHeights }: PackedLane): number {
  return 2 * SIZES.lanePadding + Math.max(SIZES.rowMin, rowHeights.reduce((sum, height) => sum + height, 0)); // prettier-ignore
}

/** The smallest number from 0 for which something holds that, once it holds, goes on holding; `limit` if none does. */
function firstThat(limit: number, holds: (count: number) => boolean): number {
  let low = 0;
  let high = limit;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Every step down from the full detail to icons, in the order in which they are taken. */
function listDemotions({ lanes, detail, keep }: PlanInput): Demotion[] {
  const weight = (event: LabelledEvent) => event.importance - (keep?.has(event.id) ? 3 : 0);
  const events = lanes.flatMap((lane) => lane.events);
  // Among equals the longest label goes first: it frees the most room.
  const losers = [...events].sort((a, b) => weight(b) - weight(a) || b.labelPx.title - a.labelPx.title);
  const below = DETAILS.slice(0, DETAILS.indexOf(detail)).reverse();
  return below.flatMap((lower) => losers.map(({ id }) => ({ id, detail: lower })));
}

function packAll(
  { lanes, pxPerDay, detail, limits }: PlanInput,
  demotions: readonly Demotion[],
  options: Pick<PackInput, 'onlyRight' | 'formerRows'>,
): PackedLane[] {
  const demoted = new Map(demotions.map((demotion) => [demotion.id, demotion.detail]));
  return lanes.map(({ id, events }) => {
    const details = events.map((event) => demoted.get(event.id) ?? detail);
    const packed = packRows({ events, details, pxPerDay, ...(limits && { limits }), ...options });
    return { id, events: packed, rowHeights: heightsOf(packed) };
  });
}

/** What the plans of all zoom levels have in common. */
export interface PlannerInput extends Pick<PlanInput, 'lanes' | 'heightPx' | 'keep'> {
  /** Pixels a day has when all years are in view, and where the plot then ends on either side. */
  readonly fitPxPerDay: number;
  readonly limits: NonNullable<PackInput['limits']>;
}

/** The plans for every zoom level, each made when it is first asked for and then kept. */
export function createPlanner({ fitPxPerDay, limits, ...common }: PlannerInput): (level: number) => PackedLane[] {
  const plans: PackedLane[][] = [];
  return function plan(level: number): PackedLane[] {
    const pxPerDay = fitPxPerDay * coarsestOf(level);
    const input = { ...common, pxPerDay, detail: detailOf(level) };
    // Only while all years are in view is it known where the edges of the plot will be.
    return (plans[level] ??= planLanes(level === 0 ? { ...input, limits } : { ...input, former: plan(level - 1) }));
  };
}

/** The least height in which every title is shown while all years are in view. */
export function heightOfTitles({ fitPxPerDay, ...input }: PlannerInput): number {
  return totalHeight(packAll({ ...input, pxPerDay: fitPxPerDay, detail: 'title' }, [], {}));
}

/** A row is as high as the fullest label in it. */
function heightsOf(packed: PackedLane['events']): number[] {
  const heights: number[] = [];
  for (const { row, detail } of packed) {
    const height = detail === 'sentence' ? SIZES.rowMin + 2 * SIZES.line : SIZES.rowMin;
    heights[row] = Math.max(heights[row] ?? 0, height);
  }
  return heights;
}
