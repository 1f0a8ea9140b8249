import type { Sliced } from '../sliced.ts';
import { assembleHead, type HeadRecord } from './assemble.ts';
import { byDate } from './date-order.ts';
import type { EventRecord } from './schema.ts';
import { freezeClean, toEvent } from './to-event.ts';
import type { Dataset, DatasetTables, TimelineEvent } from './types.ts';

type TablesJson = {
  readonly [Name in keyof DatasetTables]?: DatasetTables[Name] extends ReadonlyMap<string, infer T>
    ? Readonly<Record<string, T>>
    : never;
};

/** The JSON of a sound dataset. */
interface CheckedJson extends Omit<HeadRecord, 'eras'>, Partial<Pick<HeadRecord, 'eras'>>, TablesJson {
  readonly events: readonly EventRecord[];
}

/**
 * A dataset from bytes that are known to be sound, in short slices: the same as `parseDataset` gives, without checking
 * anything. Throws, or worse, for anything else.
 */
export function* readChecked(bytes: Uint8Array): Sliced<Dataset> {
  const {
    events: rows,
    sources,
    organisations,
    places,
    people,
    ...head
  } = JSON.parse(new TextDecoder().decode(bytes)) as CheckedJson;
  yield;
  const dataset = assembleHead(
    { eras: [], ...head },
    { sources: toMap(sources), organisations: toMap(organisations), places: toMap(places), people: toMap(people) },
  );
  const events: TimelineEvent[] = [];
  for (const [order, row] of rows.entries()) {
    yield;
    events.push(toEvent({ ...row, order }, dataset.asOf));
  }
  return Object.freeze({ ...dataset, events: Object.freeze(events.sort(byDate)) });
}

const toMap = <T>(table: Readonly<Record<string, T>> = {}): ReadonlyMap<string, T> =>
  new Map(Object.entries(freezeClean(table)));
