import type { EraRecord, EventRecord } from '../dataset/schema.ts';
import type { Dataset, Era, TimelineEvent } from '../dataset/types.ts';
import { fromInstant } from '../time/instant.ts';

/** A dataset as the JSON value it could have been read from. */
export function toValue({
  asOf,
  eras,
  events,
  sources,
  organisations,
  places,
  ...head
}: Dataset): Record<string, unknown> {
  const { year, month, day } = fromInstant(asOf);
  const digits = (number: number, length: number) => String(number).padStart(length, '0');
  return {
    ...{ format: 'nenpyo', version: 1 },
    ...head,
    asOf: `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}`,
    ...(eras.length > 0 && { eras: eras.map(toEraRecord) }),
    sources: Object.fromEntries(sources),
    organisations: Object.fromEntries(organisations),
    places: Object.fromEntries(places),
    events: events.toSorted((a, b) => a.order - b.order).map(toRecord), // in file order
  };
}

const toEraRecord = ({ from: _from, until: _until, ...era }: Era): EraRecord => era;

/** The record that an event was read from, without defaults: `toEvent` turns it back into the event. */
export function toRecord({ time, assumed, order: _, ...event }: TimelineEvent): EventRecord {
  const left: readonly string[] = assumed;
  const stated = Object.fromEntries(Object.entries(event).filter(([field]) => !left.includes(field)));
  return { ...(stated as Omit<EventRecord, 'date'>), date: time.edtf };
}
