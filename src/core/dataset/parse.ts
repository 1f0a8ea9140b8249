import * as v from 'valibot';
import { formatNumber } from '../locale.ts';
import { runToEnd, type Sliced } from '../sliced.ts';
import { toInstant } from '../time/instant.ts';
import { byDate } from './date-order.ts';
import { decodeJson, decodeText } from './decode.ts';
import { explainIssues } from './explain.ts';
import { LIMITS } from './limits.ts';
import { checkRelations } from './links.ts';
import { preview, type Problem } from './problem.ts';
import { freezeClean, readRecord, toEvent } from './read-event.ts';
import { datasetSchema, SHAPES, type EventRecord } from './schema.ts';
import type { Dataset, TimelineEvent } from './types.ts';

/** What became of some data: the dataset (absent where nothing can be shown) and everything wrong with it. */
export interface Parsed {
  readonly dataset?: Dataset;
  readonly problems: readonly Problem[];
  /** There are more events than may be read in this way. */
  readonly isTooMany?: boolean;
}

/**
 * The one door for all data: bytes → size → text → depth → JSON → schema → dates → ids and links → frozen plain text.
 * An event with a fault is left out and its problems listed; a fault in the head refuses the whole.
 */
export const parseDataset = (bytes: Uint8Array): Parsed => runToEnd(parseInSlices(bytes));

/**
 * The same in steps, none of them long, for who has something else to do in between.
 * @param most as many events as are read
 */
export function* parseInSlices(bytes: Uint8Array, most: number = LIMITS.events): Sliced<Parsed> {
  const text = decodeText(bytes);
  if (!text.ok) return refuse(text.reason);
  yield;
  const json = decodeJson(text.value);
  if (!json.ok) return refuse(json.reason);
  yield;
  return yield* parseValue(json.value, most);
}

/** The same door from the point where the JSON has been read. */
export const parseDatasetValue = (value: unknown): Parsed => runToEnd(parseValue(value, LIMITS.events));

function* parseValue(value: unknown, most: number): Sliced<Parsed> {
  const head = v.safeParse(datasetSchema, value);
  if (!head.success) return { problems: explainIssues(head.issues).slice(0, LIMITS.problems) };
  const count = head.output.events.length;
  if (count > most) {
    const [had, shown] = [count, most].map(formatNumber);
    return { ...refuse(`has ${had} events; this page shows at most ${shown}`), isTooMany: true };
  }
  yield;
  return yield* build(head.output);
}

/** The head of a dataset whose events are read apart: a JSON text with an empty list of them. */
export function parseHead(text: string): Parsed {
  const json = decodeJson(text);
  return json.ok ? parseDatasetValue(json.value) : refuse(json.reason);
}

const refuse = (reason: string): Parsed => ({ problems: [{ path: '', reason }] });

type Head = v.InferOutput<typeof datasetSchema>;

function* build(head: Head): Sliced<Parsed> {
  const problems: Problem[] = [];
  const report = (found: readonly Problem[]) => {
    problems.push(...found.slice(0, Math.max(0, LIMITS.problems - problems.length)));
    return found.length === 0;
  };
  const { events: rows, sources, organisations, places } = head;
  const tables = { lanes: new Set(head.lanes.map((lane) => lane.id)), sources, organisations, places };
  const records = new Map<string, { record: EventRecord; path: string }>();
  for (const [index, row] of rows.entries()) {
    yield;
    const path = `events.${index}`;
    const read = readRecord(row, tables, path);
    if (!read.ok) {
      report(read.problems);
      continue;
    }
    const { record } = read;
    const twin = records.get(record.id);
    if (!twin) records.set(record.id, { record, path });
    else report([{ path: `${path}.id`, value: preview(record.id), reason: `is also the id of ${twin.path}` }]);
  }
  const asOf = toInstant(...dayParts(head.asOf));
  const events: TimelineEvent[] = [];
  for (const { record, path } of records.values()) {
    yield;
    report(checkRelations(record, records, path));
    const relations = record.relations?.filter(({ event }) => event !== record.id && records.has(event));
    events.push(toEvent(relations ? { ...record, relations } : record, asOf));
  }
  return { dataset: toDataset(head, events.sort(byDate), asOf), problems };
}

function toDataset(head: Head, events: TimelineEvent[], asOf: number): Dataset {
  const { id, title, description, languages } = freezeClean({ ...head, events: [] });
  const lanes = head.lanes.map((lane, i) => ({ ...lane, shape: lane.shape ?? SHAPES[i % SHAPES.length]! }));
  return Object.freeze({
    id,
    title,
    ...(description ? { description } : {}),
    asOf,
    languages,
    lanes: freezeClean(lanes),
    events: Object.freeze(events),
    sources: new Map(Object.entries(freezeClean(head.sources))),
    organisations: new Map(Object.entries(freezeClean(head.organisations))),
    places: new Map(Object.entries(freezeClean(head.places))),
  });
}

function dayParts(day: string): [number, number, number] {
  const [year, month, date] = day.split('-').map(Number);
  return [year!, month!, date!];
}
