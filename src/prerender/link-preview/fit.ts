import type { Dataset, TimelineEvent } from '../../core/dataset/types.ts';
import { SIZES } from '../../core/layout/types.ts';
import type { TimelineDrawing } from '../../canvas/timeline-drawing.ts';
import { textOf } from '../../text/messages.ts';

/** A timeline, and its scale: image pixels per pixel of its own. */
export interface Fitted {
  readonly scale: number;
  readonly timeline: TimelineDrawing;
}

/** In pixels of the image, or of the timeline's own scale. */
export interface Room {
  readonly width: number;
  readonly height: number;
}

/** Lays out a timeline in a plot of a size in the timeline's own scale. */
export type LayOut = (dataset: Dataset, plot: Room) => TimelineDrawing;

/** From large letters to small ones. */
const SCALES = [2.5, 2, 1.75, 1.5, 1.25, 1.1] as const;
/** Link previews are shown at less than half their size: only lanes, not titles, make letters smaller than this. */
export const READABLE = 1.5;
/** For this many of the most important events, letters are made smaller so that none is left out. */
const LEADING = 10;
/** There would be no room for more events anyway. */
const TRIED = 80;

/**
 * Fits a timeline into a frame in which only few titles can be read: all of time, but only the most important events.
 * Letters are the largest that leave room for the leading events; others are added while there is room.
 *
 * @param frame image pixels for plot, axis and the names of the lanes
 * @param beside width, in the timeline's own scale, of what is not the plot
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

/** A timeline to which events are added as long as there is room. */
class Attempt {
  timeline: TimelineDrawing;
  readonly #dataset: Dataset;
  readonly #plot: Room;
  readonly #layOut: LayOut;
  readonly #bare: number;
  #shown: readonly TimelineEvent[];

  /** @param shown events that are always included, even without their titles */
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

/** How many events have no titles, or not the whole of them. */
const bareIn = ({ plot }: TimelineDrawing) =>
  plot.marks.filter(({ layout }) => layout.detail === 'icon' || layout.cutPx !== undefined).length;

const hasLanes = ({ lanes }: Dataset, { height }: Room) => lanes.length <= Math.floor(height / SIZES.laneMin);

/** The first lanes, as many as there is room for, with their events. */
function withLanesFor(dataset: Dataset, { height }: Room): Dataset {
  const lanes = dataset.lanes.slice(0, Math.floor(height / SIZES.laneMin));
  const ids = new Set(lanes.map(({ id }) => id));
  return { ...dataset, lanes, events: dataset.events.filter(({ lane }) => ids.has(lane)) };
}

/** The events with which time begins and ends: without them the range would be shorter. */
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
