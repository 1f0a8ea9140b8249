import { byDate } from './date-order.ts';
import { least } from '../lists.ts';
import type { Catalog } from './catalog.ts';
import type { TimelineEvent } from './types.ts';

/** Days between two events that still count as around the same time: ten years. */
const AROUND = 10 * 365.25;

/** What happened elsewhere around that time: for every other lane the event nearest in time, if it is near at all. */
export function aroundSameTime({ dataset, byLane }: Catalog, event: TimelineEvent): TimelineEvent[] {
  const apart = ({ time }: TimelineEvent) => Math.max(0, time.from - event.time.until, event.time.from - time.until);
  const later = ({ time }: TimelineEvent) => Math.abs(time.anchor - event.time.anchor);
  return dataset.lanes
    .filter((lane) => lane.id !== event.lane)
    .flatMap((lane) => least(byLane.get(lane.id)!, (a, b) => apart(a) - apart(b) || later(a) - later(b)) ?? [])
    .filter((other) => apart(other) <= AROUND)
    .sort(byDate);
}
