import type { Dataset, TimelineEvent } from '../../core/dataset/types.ts';
import { SIZES } from '../../core/layout/types.ts';
import type { TimelineDrawing } from '../../canvas/timeline-drawing.ts';
import { textOf } from '../../text/messages.ts';

/** A timeline, and how many pixels of the file one of its own is. */
export interface Fitted {
  readonly scale: number;
  readonly timeline: TimelineDrawing;
}

/** Pixels of the file, or of the timeline's own. */
export interface Room {
  readonly width: number;
  readonly height: number;
}

/** Lays a timeline out in a plot of so many pixels of its own. */
export type LayOut = (dataset: Dataset, plot: Room) => TimelineDrawing;

/** From large letters to small ones. */
const SCALES = [2.5, 2, 1.75, 1.5, 1.25, 1.1] as const;
/** Links are shown at less than half their size here: titles alone do not make letters smaller than this, lanes do. */
export const READABLE = 1.5;
/** So many of the most important events make letters smaller rather than be left out. */
const LEADING = 10;
/** Of more events there is no room for all anyway. */
const TRIED = 80;

/**
 * Fits a timeline into a frame in which only few titles can be read: all of time, but of the events those that matter
 * most. Letters are the largest with which the leading events have room; others join them while there is room left.
 *
 * @param frame pixels of the file for plot, axis and the names of the lanes
 * @param beside pixels of the timeline's own that are not the plot's
 */
export function fit(dataset: Dataset, frame: Room, beside: number, layOut: LayOut): Fitted {
  const plotAt = (scale: number) => ({ width: frame.width / scale - beside, height: frame.height / scale - SIZES.axis }); // prettier-ignore
  const smallest = SCALES.find((scale) => scale <= READABLE && hasLanes(dataset, plotAt(scale))) ?? SCALES.at(-1)!;
  const some = withLanesFor(dataset, plotAt(smallest));
  const ends = endsOf(some.events);
  const others = byWeight(some.events.filter((event) => !ends.includes(event))).slice(0, TRIED);
  const beginAt = (scale: number) => new Attempt(some, plotAt(scale), layOut, ends);

  const larger = SCALES.filter((scale) => scale > smallest && hasLanes(some, plotAt(scale)));
  const scale = larger.find((scale) => beginAt(scale).add(others.slice(0, LEADING - ends.length))) ?? smallest;
  const attempt = beginAt(scale);
  for (const event of others) attempt.add([event]);
  return { scale, timeline: attempt.timeline };
}

/** A timeline that events are added to as long as there is room. */
class Attempt {
  timeline: TimelineDrawing;
  readonly #dataset: Dataset;
  readonly #plot: Room;
  readonly #layOut: LayOut;
  readonly #bare: number;
  #shown: readonly TimelineEvent[];

  /** @param shown events that it has in any case, even without their titles */
  constructor(dataset: Dataset, plot: Room, layOut: LayOut, shown: readonly TimelineEvent[]) {
    this.#dataset = dataset;
    this.#plot = plot;
    this.#layOut = layOut;
    this.#shown = shown;
    this.timeline = this.#lay(shown);
    this.#bare = bareIn(this.timeline);
  }

  /** Adds events if there is room for all of them and their titles, else none. */
  add(events: readonly TimelineEvent[]): boolean {
    const shown = [...this.#shown, ...events];
    const timeline = this.#lay(shown);
    const hasRoom = timeline.plot.height <= this.#plot.height && bareIn(timeline) <= this.#bare;
    if (hasRoom) [this.timeline, this.#shown] = [timeline, shown];
    return hasRoom;
  }

  #lay(shown: readonly TimelineEvent[]): TimelineDrawing {
    const events = this.#dataset.events.filter((event) => shown.includes(event));
    return this.#layOut({ ...this.#dataset, events }, this.#plot);
  }
}

/** Events without their titles. */
const bareIn = ({ plot }: TimelineDrawing) => plot.marks.filter(({ layout }) => layout.detail === 'icon').length;

const hasLanes = ({ lanes }: Dataset, { height }: Room) => lanes.length <= Math.floor(height / SIZES.laneMin);

/** The first lanes, as many as there is room for, with their events. */
function withLanesFor(dataset: Dataset, { height }: Room): Dataset {
  const lanes = dataset.lanes.slice(0, Math.floor(height / SIZES.laneMin));
  const ids = new Set(lanes.map(({ id }) => id));
  return { ...dataset, lanes, events: dataset.events.filter(({ lane }) => ids.has(lane)) };
}

/** The events with which time begins and ends: without them there would be less of it. */
function endsOf(events: readonly TimelineEvent[]): TimelineEvent[] {
  const [first] = [...events].sort((a, b) => a.time.from - b.time.from || a.importance - b.importance);
  const [last] = [...events].sort((a, b) => b.time.until - a.time.until || a.importance - b.importance);
  return [...new Set([first, last])].filter((event) => event !== undefined);
}

/** The most important first; among equals the one with the shortest title, which leaves the most room. */
function byWeight(events: readonly TimelineEvent[]): TimelineEvent[] {
  const length = ({ shortTitle }: TimelineEvent) => textOf(shortTitle).length;
  return [...events].sort((a, b) => a.importance - b.importance || length(a) - length(b));
}
