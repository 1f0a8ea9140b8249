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
  /** Events that get their labels first, such as search hits. */
  readonly keep?: ReadonlySet<string>;
  readonly limits?: NonNullable<PackInput['limits']>;
  /** The plan of a neighbouring zoom level, whose rows are kept where possible. */
  readonly former?: readonly PackedLane[];
}

/**
 * Rows and details for all lanes. If the height is not enough for everything, labels may go to the left of their icons,
 * and each event gets as much as there is room for: first titles, then dates, then sentences, each for the most
 * important events first. Icons always stay: if they alone need more than `heightPx`, the plan is as high as they are.
 */
export function planLanes(input: PlanInput): PackedLane[] {
  const pack = createPacker(input);
  const all = (detail: Detail, onlyRight = false) =>
    input.lanes.map((lane) => pack(lane, lane.events.map(() => detail), onlyRight)); // prettier-ignore
  const fits = (plan: readonly PackedLane[]) => totalHeight(plan) <= input.heightPx;

  const generous = all(input.detail, true);
  if (fits(generous)) return generous;
  const whole = all(input.detail);
  const plan = fits(whole) ? whole : fillUp(all('icon'), input, pack);
  return turnRight(plan, input, pack);
}

/** Makes every upgrade for which there is room. */
function fillUp(icons: readonly PackedLane[], input: PlanInput, pack: Packer): PackedLane[] {
  const plan = [...icons];
  const heightPx = Math.max(input.heightPx, totalHeight(icons));
  const laneOf = new Map(icons.flatMap(({ events }, i) => events.map(({ event }) => [event, i] as const)));
  for (const { event, from, to } of upgradesOf(input)) {
    const i = laneOf.get(event)!;
    const { events } = plan[i]!;
    if (events.find((packed) => packed.event === event)!.detail !== from) continue;
    const details = events.map((packed) => (packed.event === event ? to : packed.detail));
    const tried = plan.with(i, pack(input.lanes[i]!, details));
    if (totalHeight(tried) <= heightPx) plan[i] = tried[i]!;
  }
  return plan;
}

/** Moves labels back to the right where there is room: easier to read, and steadier while the view moves. */
function turnRight(plan: readonly PackedLane[], { lanes, heightPx }: PlanInput, pack: Packer): PackedLane[] {
  return lanes.reduce<PackedLane[]>(
    (turned, lane, i) => {
      const details = turned[i]!.events.map(({ detail }) => detail);
      const tried = turned.with(i, pack(lane, details, true));
      return totalHeight(tried) <= heightPx ? tried : turned;
    },
    [...plan],
  );
}

/** The height packed lanes need: their rows and some padding, and at least room for the lane's name. */
export function totalHeight(lanes: readonly PackedLane[]): number {
  return lanes.reduce((sum, lane) => sum + laneHeight(lane), 0);
}

export function laneHeight({ rowHeights }: PackedLane): number {
  const rows = rowHeights.reduce((sum, height) => sum + height, 0);
  return Math.max(SIZES.laneMin, 2 * SIZES.lanePadding + rows);
}

/** One more detail for one event. */
interface Upgrade {
  readonly event: LabelledEvent;
  readonly from: Detail;
  readonly to: Detail;
}

/** Every upgrade from icons to the full detail, in the order in which they are tried. */
function upgradesOf({ lanes, detail, keep }: PlanInput): Upgrade[] {
  const weight = (event: LabelledEvent) => event.importance - (keep?.has(event.id) ? 3 : 0);
  const events = lanes.flatMap((lane) => lane.events);
  // Among equals the shortest label goes first: it leaves the most room.
  const order = [...events].sort((a, b) => weight(a) - weight(b) || a.labelPx.title - b.labelPx.title);
  const details = DETAILS.slice(1, DETAILS.indexOf(detail) + 1);
  return details.flatMap((to, i) => order.map((event) => ({ event, from: DETAILS[i]!, to })));
}

type Packer = (lane: PlanInput['lanes'][number], details: readonly Detail[], onlyRight?: boolean) => PackedLane;

function createPacker({ pxPerDay, limits, former }: PlanInput): Packer {
  const formerRows = new Map(former?.flatMap(({ events }) => events.map(({ event, row }) => [event.id, row])));
  return ({ id, events }, details, onlyRight = false) => {
    const packed = packRows({ events, details, pxPerDay, onlyRight, formerRows, ...(limits && { limits }) });
    return { id, events: packed, rowHeights: heightsOf(packed) };
  };
}

/** What the plans of all zoom levels have in common. */
export interface PlannerInput extends Pick<PlanInput, 'lanes' | 'heightPx' | 'keep'> {
  /** Pixels per day when all years are in view, and the edges of the plot at that zoom. */
  readonly fitPxPerDay: number;
  readonly limits: NonNullable<PackInput['limits']>;
}

/** The plans for every zoom level, each made when first needed and then kept. */
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
  const pack = createPacker({ ...input, pxPerDay: fitPxPerDay, detail: 'title' });
  return totalHeight(input.lanes.map((lane) => pack(lane, lane.events.map(() => 'title' as const)))); // prettier-ignore
}

/** A row is as high as the fullest label in it. */
function heightsOf(packed: PackedLane['events']): number[] {
  const heights: number[] = [];
  for (const { row, detail } of packed) {
    const height = detail === 'sentence' ? SIZES.rowMin + SIZES.sentenceLines * SIZES.line : SIZES.rowMin;
    heights[row] = Math.max(heights[row] ?? 0, height);
  }
  return heights;
}
