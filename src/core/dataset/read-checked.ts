import type { Sliced } from '../sliced.ts';
import { assembleHead, type HeadRecord } from './assemble.ts';
import { byDate } from './date-order.ts';
import type { EventRecord, Organisation, Place, Source } from './schema.ts';
import { freezeClean, toEvent } from './to-event.ts';
import type { Dataset, TimelineEvent } from './types.ts';

/** The JSON of a sound dataset. */
interface CheckedJson extends Omit<HeadRecord, 'eras'>, Partial<Pick<HeadRecord, 'eras'>> {
  readonly events: readonly EventRecord[];
  readonly sources?: Readonly<Record<string, Source>>;
  readonly organisations?: Readonly<Record<string, Organisation>>;
  readonly places?: Readonly<Record<string, Place>>;
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
    ...head
  } = JSON.parse(new TextDecoder().decode(bytes)) as CheckedJson;
  yield;
  const dataset = assembleHead(
    { eras: [], ...head },
    { sources: toMap(sources), organisations: toMap(organisations), places: toMap(places) },
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
