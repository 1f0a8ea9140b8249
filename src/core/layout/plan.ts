import type { PlotScale } from './footprint.ts';
import { packRows } from './pack.ts';
import { SIZES, type LabelledEvent, type PackedLane } from './types.ts';

/** The events of a lane to lay out, in date order. */
export interface LaneToPlan {
  readonly id: string;
  /** A filter hides the whole lane. */
  readonly isHidden?: boolean;
  readonly events: readonly LabelledEvent[];
}

/** What to lay out, how, and in what height. */
export interface PlanInput {
  readonly lanes: readonly LaneToPlan[];
  readonly scale: PlotScale;
  readonly heightPx: number;
  /** Events that get their labels first, such as search hits. */
  readonly keep?: ReadonlySet<string>;
}

/**
 * Rows for all lanes with as many titles as there is height for. If that is not enough for all of them, labels may go
 * to the left of their icons, and the most important events get their titles first. Icons always stay: if they alone
 * need more than `heightPx`, the plan is as high as they are.
 */
export function planTitles(input: PlanInput): PackedLane[] {
  const all = (detail: 'icon' | 'title', onlyRight = false) =>
    input.lanes.map((lane) => pack(lane, input.scale, lane.events.map(() => detail), onlyRight)); // prettier-ignore
  const fits = (plan: readonly PackedLane[]) => totalHeight(plan) <= input.heightPx;

  const generous = all('title', true);
  if (fits(generous)) return generous;
  const whole = all('title');
  const plan = fits(whole) ? whole : addTitles(all('icon'), input);
  return turnRight(plan, input);
}

/** The least height in which every title is shown. */
export const heightOfTitles = ({ lanes, scale }: Pick<PlanInput, 'lanes' | 'scale'>): number =>
  totalHeight(lanes.map((lane) => pack(lane, scale, lane.events.map(() => 'title' as const)))); // prettier-ignore

/** In which order events get what there is room for: the most important first. */
export function byWeight(keep?: ReadonlySet<string>): (a: LabelledEvent, b: LabelledEvent) => number {
  const weight = (event: LabelledEvent) => event.importance - (keep?.has(event.id) ? 3 : 0);
  // Among equals the shortest label goes first: it leaves the most room.
  return (a, b) => weight(a) - weight(b) || a.labelPx.title - b.labelPx.title;
}

function addTitles(icons: readonly PackedLane[], { lanes, scale, keep, ...input }: PlanInput): PackedLane[] {
  const plan = [...icons];
  const heightPx = Math.max(input.heightPx, totalHeight(icons));
  const laneOf = new Map(icons.flatMap(({ events }, i) => events.map(({ event }) => [event, i] as const)));
  for (const event of [...laneOf.keys()].sort(byWeight(keep))) {
    const i = laneOf.get(event)!;
    const details = plan[i]!.events.map((packed) => (packed.event === event ? 'title' : packed.detail));
    const tried = plan.with(i, pack(lanes[i]!, scale, details));
    if (totalHeight(tried) <= heightPx) plan[i] = tried[i]!;
  }
  return plan;
}

/** Moves labels back to the right where there is room: easier to read, and steadier while the view moves. */
function turnRight(plan: readonly PackedLane[], { lanes, scale, heightPx }: PlanInput): PackedLane[] {
  return lanes.reduce<PackedLane[]>(
    (turned, lane, i) => {
      const details = turned[i]!.events.map(({ detail }) => detail);
      const tried = turned.with(i, pack(lane, scale, details, true));
      return totalHeight(tried) <= heightPx ? tried : turned;
    },
    [...plan],
  );
}

function pack(
  lane: LaneToPlan,
  scale: PlotScale,
  details: PackedLane['events'][number]['detail'][],
  onlyRight = false,
): PackedLane {
  const events = packRows({ events: lane.events, details, scale, onlyRight });
  const rows = Math.max(-1, ...events.map(({ row }) => row)) + 1;
  const { id, isHidden = false } = lane;
  return { id, isHidden, events, rowHeights: Array.from({ length: rows }, () => SIZES.rowMin) };
}

/** The height that lanes need at least. */
export function totalHeight(lanes: readonly PackedLane[]): number {
  return lanes.reduce((sum, lane) => sum + laneHeight(lane), 0);
}

/**
 * The height of a lane: its rows, or room for one, and some space above and below. A hidden lane has only its name.
 * @param air pixels more than the least space
 */
export function laneHeight({ rowHeights, isHidden }: Pick<PackedLane, 'rowHeights' | 'isHidden'>, air = 0): number {
  if (isHidden) return SIZES.laneHidden;
  const rows = rowHeights.reduce((sum, height) => sum + height, 0) || SIZES.rowMin;
  return Math.max(SIZES.laneMin, rows + 2 * SIZES.lanePadding + air);
}
