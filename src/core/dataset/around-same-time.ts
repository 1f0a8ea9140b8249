import type { Catalog } from './catalog.ts';
import type { TimelineEvent } from './types.ts';

/** Days between two events that still count as around the same time: two years. */
const AROUND = 2 * 365.25;
const MOST = 6;

/** What was going on at that time or is within two years of it, in any lane: what began nearest to it first. */
export function aroundSameTime({ dataset }: Pick<Catalog, 'dataset'>, event: TimelineEvent): TimelineEvent[] {
  const apart = ({ time }: TimelineEvent) => Math.max(time.from - event.time.until, event.time.from - time.until);
  const away = ({ time }: TimelineEvent) => Math.abs(time.anchor - event.time.anchor);
  return dataset.events
    .filter((other) => other !== event && apart(other) <= AROUND)
    .sort((a, b) => away(a) - away(b))
    .slice(0, MOST);
}
