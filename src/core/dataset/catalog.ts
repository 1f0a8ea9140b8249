import { insertionIndex } from '../lists.ts';
import type { Instant } from '../time/instant.ts';
import { byDate, type InTime } from './date-order.ts';
import type { Text } from './schema.ts';
import type { RelationType } from './terms.ts';
import type { Dataset, Lane, TimelineEvent } from './types.ts';

/** A relation as seen from one event; `inverse` if the other event is the one that states it. */
interface Related {
  readonly event: TimelineEvent;
  readonly type: RelationType;
  readonly inverse: boolean;
  readonly note?: Text | undefined;
}

/** Look-ups for a dataset, made once. */
export interface Catalog {
  readonly dataset: Dataset;
  readonly byId: ReadonlyMap<string, TimelineEvent>;
  /** Every lane's events in date order; includes empty lanes. */
  readonly byLane: ReadonlyMap<string, readonly TimelineEvent[]>;
  readonly laneById: ReadonlyMap<string, Lane>;
  /** Index in date order over all lanes, from 0. */
  readonly orderOf: ReadonlyMap<string, number>;
  /** Both directions of every relation, oldest event first. */
  readonly related: ReadonlyMap<string, readonly Related[]>;
}

export function makeCatalog(dataset: Dataset): Catalog {
  const byId = new Map(dataset.events.map((event) => [event.id, event]));
  return {
    dataset,
    byId,
    byLane: new Map(dataset.lanes.map(({ id }) => [id, dataset.events.filter((event) => event.lane === id)])),
    laneById: new Map(dataset.lanes.map((lane) => [lane.id, lane])),
    orderOf: new Map(dataset.events.map((event, i) => [event.id, i])),
    related: relate(dataset.events, byId),
  };
}

function relate(events: readonly TimelineEvent[], byId: ReadonlyMap<string, TimelineEvent>): Map<string, Related[]> {
  const related = new Map<string, Related[]>(events.map(({ id }) => [id, []]));
  for (const event of events) {
    for (const { type, event: otherId, note } of event.relations ?? []) {
      const other = byId.get(otherId);
      if (!other) continue; // only some events of a large timeline are here
      related.get(event.id)!.push({ event: other, type, inverse: false, note });
      related.get(otherId)!.push({ event, type, inverse: true, note });
    }
  }
  for (const list of related.values()) list.sort((a, b) => byDate(a.event, b.event));
  return related;
}

/** The event nearest in time, the earlier one of two equally near; undefined in an empty list. Takes date order. */
export function nearestEvent<E extends InTime>(events: readonly E[], instant: Instant): E | undefined {
  const next = insertionIndex(events, instant, ({ time }) => time.anchor);
  const [before, after] = [events[next - 1], events[next]];
  if (!before || !after) return before ?? after;
  return instant - before.time.anchor <= after.time.anchor - instant ? before : after;
}
