import { beginningOf } from '../dataset/decode.ts';
import { parseInSlices } from '../dataset/parse.ts';
import { toRecord } from '../dataset/read-event.ts';
import type { Dataset } from '../dataset/types.ts';
import { fromInstant } from '../time/instant.ts';
import type { Format } from './format.ts';

/** The project's own format: one JSON object. What is JSON but another object is told which of its fields are missing. */
export const ownFormat: Format = {
  id: 'nenpyo',
  name: 'Nenpyo’s own format (JSON)',
  detects: (bytes) => beginningOf(bytes).startsWith('{'),
  parse: parseInSlices,
  write: (dataset) => JSON.stringify(toValue(dataset)),
};

/** A dataset as the JSON value that it could have been read from. */
export function toValue({ asOf, events, sources, organisations, places, ...head }: Dataset): Record<string, unknown> {
  const { year, month, day } = fromInstant(asOf);
  const digits = (number: number, length: number) => String(number).padStart(length, '0');
  return {
    ...{ format: 'nenpyo', version: 1 },
    ...head,
    asOf: `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}`,
    sources: Object.fromEntries(sources),
    organisations: Object.fromEntries(organisations),
    places: Object.fromEntries(places),
    events: events.map(toRecord),
  };
}
