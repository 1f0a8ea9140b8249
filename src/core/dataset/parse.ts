import * as v from 'valibot';
import { toInstant } from '../time/instant.ts';
import { cleanText } from './clean-text.ts';
import { decodeJson, decodeText } from './decode.ts';
import { readEventTime } from './event-time.ts';
import { explainIssues } from './explain.ts';
import { LIMITS } from './limits.ts';
import { checkLinks, checkRelations } from './links.ts';
import { preview, type Problem } from './problem.ts';
import { datasetSchema, eventSchema, SHAPES, type EventRecord } from './schema.ts';
import type { Dataset, TimelineEvent } from './types.ts';

/** What became of some data: the dataset (absent where nothing can be shown) and everything wrong with it. */
export interface Parsed {
  readonly dataset?: Dataset;
  readonly problems: readonly Problem[];
}

/**
 * The one door for all data: bytes → size → text → depth → JSON → schema → dates → ids and links → frozen plain text.
 * An event with a fault is left out and its problems listed; a fault in the head refuses the whole.
 */
export function parseDataset(bytes: Uint8Array): Parsed {
  const text = decodeText(bytes);
  if (!text.ok) return refuse(text.reason);
  const json = decodeJson(text.value);
  return json.ok ? parseDatasetValue(json.value) : refuse(json.reason);
}

/** The same door from the point where the JSON has been read. */
export function parseDatasetValue(value: unknown): Parsed {
  const head = v.safeParse(datasetSchema, value);
  if (!head.success) return { problems: explainIssues(head.issues).slice(0, LIMITS.problems) };
  const count = head.output.events.length;
  if (count > LIMITS.events) {
    return refuse(
      `has ${count.toLocaleString('en')} events; this page shows at most ${LIMITS.events.toLocaleString('en')}`,
    );
  }
  return build(head.output);
}

/** The head of a dataset whose events are read apart: a JSON text with an empty list of them. */
export function parseHead(text: string): Parsed {
  const json = decodeJson(text);
  return json.ok ? parseDatasetValue(json.value) : refuse(json.reason);
}

/** A record that is sound, or what is wrong with it. */
export type CheckedRecord =
  | { readonly record: EventRecord; readonly problems?: undefined }
  | { readonly record?: undefined; readonly problems: readonly Problem[] };

/** Checks events one by one against the head that they belong to. `path` says where one stands. */
export function createRecordCheck(head: Dataset): (row: unknown, path: string) => CheckedRecord {
  const { sources, organisations, places } = head;
  const tables = {
    lanes: new Set(head.lanes.map(({ id }) => id)),
    sources: Object.fromEntries(sources),
    organisations: Object.fromEntries(organisations),
    places: Object.fromEntries(places),
  };
  return (row, path) => {
    const parsed = v.safeParse(eventSchema, row);
    if (!parsed.success) return { problems: explainIssues(parsed.issues, path) };
    const problems = checkLinks(parsed.output, tables, path);
    return problems.length > 0 ? { problems } : { record: parsed.output };
  };
}

const refuse = (reason: string): Parsed => ({ problems: [{ path: '', reason }] });

type Head = v.InferOutput<typeof datasetSchema>;

function build(head: Head): Parsed {
  const problems: Problem[] = [];
  const report = (found: readonly Problem[]) => {
    problems.push(...found.slice(0, Math.max(0, LIMITS.problems - problems.length)));
    return found.length === 0;
  };
  const { events: rows, sources, organisations, places } = head;
  const tables = { lanes: new Set(head.lanes.map((lane) => lane.id)), sources, organisations, places };
  const records = new Map<string, { record: EventRecord; path: string }>();
  rows.forEach((row, index) => {
    const path = `events.${index}`;
    const parsed = v.safeParse(eventSchema, row);
    if (!parsed.success) return report(explainIssues(parsed.issues, path));
    const record = parsed.output;
    const twin = records.get(record.id);
    if (twin)
      return report([{ path: `${path}.id`, value: preview(record.id), reason: `is also the id of ${twin.path}` }]);
    if (report(checkLinks(record, tables, path))) records.set(record.id, { record, path });
  });
  const asOf = toInstant(...dayParts(head.asOf));
  const events = [...records.values()].map(({ record, path }) => {
    report(checkRelations(record, records, path));
    const relations = record.relations?.filter(({ event }) => event !== record.id && records.has(event));
    return toEvent(relations ? { ...record, relations } : record, asOf);
  });
  return { dataset: toDataset(head, events.sort(byTime), asOf), problems };
}

/** Date order: by where the icon stands, then by id, so that every reader gets the same order. */
function byTime(a: TimelineEvent, b: TimelineEvent): number {
  return a.time.anchor - b.time.anchor || (a.id < b.id ? -1 : 1);
}

/** An event from a record that is sound. */
export function toEvent({ date, $schema: _, ...record }: EventRecord, asOf: number): TimelineEvent {
  return freezeClean({
    ...record,
    shortTitle: record.shortTitle ?? record.title,
    kind: record.kind ?? 'milestone',
    importance: record.importance ?? 2,
    time: readEventTime(date, asOf),
  });
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

/** A copy in which every text is clean and nothing can be changed. */
function freezeClean<T>(value: T): T {
  if (typeof value === 'string') return cleanText(value) as T;
  if (Array.isArray(value)) return Object.freeze(value.map(freezeClean)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.freeze(Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, freezeClean(inner)]))) as T;
}
