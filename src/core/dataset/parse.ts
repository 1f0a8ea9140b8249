import { formatNumber } from '../locale.ts';
import { runToEnd, type Sliced } from '../sliced.ts';
import { byDate } from './date-order.ts';
import { decodeJson, decodeText, hasTwins, type JsonFaults } from './decode.ts';
import { LIMITS } from './limits.ts';
import { checkRelations, type Tables } from './links.ts';
import { preview, ProblemList, type Problem } from './problem.ts';
import { readRecord } from './read-event.ts';
import { toEvent } from './to-event.ts';
import { readHead, type Head } from './read-head.ts';
import { TILES_FORMAT, type EventRecord } from './schema.ts';
import type { Dataset, TimelineEvent } from './types.ts';

/** The result of parsing: the dataset (absent if nothing can be shown) and everything wrong with it. */
export interface Parsed {
  readonly dataset?: Dataset;
  readonly problems: readonly Problem[];
  /** There are more events than may be read this way. */
  readonly isTooMany?: boolean;
  /** It is the index of a folder of tiles, which is read differently. */
  readonly isTiles?: boolean;
  /** Its JSON has a fault that only `faults` can explain. */
  readonly isUnclear?: boolean;
}

/**
 * The single entry point for data: bytes → size → text → depth → JSON → schema → dates → ids and links → frozen plain
 * text. Faulty entries of a list or table (events, sources, lanes) are left out, and so is what refers to them; a fault
 * in the head rejects the whole.
 */
export const parseDataset = (bytes: Uint8Array, faults?: JsonFaults): Parsed =>
  runToEnd(parseInSlices(bytes, LIMITS.events, faults));

/**
 * The same in short slices, for callers with something else to do in between.
 * @param most the maximum number of events to read
 * @param faults tells where a fault in the JSON is, and which keys occur twice
 */
export function* parseInSlices(bytes: Uint8Array, most: number = LIMITS.events, faults?: JsonFaults): Sliced<Parsed> {
  const text = decodeText(bytes);
  if (!text.ok) return refuse(text.reason);
  yield;
  const json = decodeJson(text.value, faults);
  if (!json.ok) return { ...refuse(json.reason), ...(!faults && { isUnclear: true }) };
  yield;
  const problems = new ProblemList();
  const isTwice = hasTwins(text.value, json.value);
  if (isTwice && faults) problems.add(...faults.twinKeys(text.value));
  const isUnclear = isTwice && !faults;
  yield;
  const parsed = yield* parseValue(json.value, most, problems);
  return isUnclear ? { ...parsed, isUnclear } : parsed;
}

/** The same, starting from parsed JSON. */
export const parseDatasetValue = (value: unknown): Parsed => runToEnd(parseValue(value, LIMITS.events));

function* parseValue(value: unknown, most: number, problems = new ProblemList()): Sliced<Parsed> {
  const head = yield* readHead(value, problems);
  if (!head) return { problems: problems.all, ...(isIndex(value) && { isTiles: true }) };
  const count = head.rows.length;
  if (count > most) {
    const [had, shown] = [count, most].map(formatNumber);
    return { ...refuse(`has ${had} events; this page shows at most ${shown}`), isTooMany: true };
  }
  const events = yield* readEvents(head, problems);
  return { dataset: Object.freeze({ ...head.dataset, events: Object.freeze(events) }), problems: problems.all };
}

const isIndex = (value: unknown) => value instanceof Object && 'format' in value && value.format === TILES_FORMAT;

/** The head of a dataset whose events are read separately. */
export interface ParsedHead extends Parsed {
  /** What its events may link to; present if the dataset is. */
  readonly tables?: Tables;
  /** As it is in the file. */
  readonly json?: unknown;
}

/** The head of a dataset whose events are read separately, from a JSON text with an empty list of them. */
export function parseHead(text: string, faults: JsonFaults): ParsedHead {
  const json = decodeJson(text, faults);
  if (!json.ok) return refuse(json.reason);
  const problems = new ProblemList();
  if (hasTwins(text, json.value)) problems.add(...faults.twinKeys(text));
  const head = runToEnd(readHead(json.value, problems));
  return { problems: problems.all, json: json.value, ...(head && { dataset: head.dataset, tables: head.tables }) };
}

const refuse = (reason: string): Parsed => ({ problems: [{ path: '', reason }] });

function* readEvents({ rows, tables, dataset }: Head, problems: ProblemList): Sliced<TimelineEvent[]> {
  const records = new Map<string, { record: EventRecord; path: string; order: number }>();
  for (const [index, row] of rows.entries()) {
    yield;
    const path = `events.${index}`;
    const read = readRecord(row, tables, path);
    problems.add(...read.problems);
    if (!read.ok) continue;
    const { record } = read;
    const twin = records.get(record.id);
    if (!twin) records.set(record.id, { record, path, order: index });
    else problems.add({ path: `${path}.id`, value: preview(record.id), reason: `is also the id of ${twin.path}` });
  }
  const events: TimelineEvent[] = [];
  for (const { record, path, order } of records.values()) {
    yield;
    problems.add(...checkRelations(record, records, path));
    const relations = record.relations?.filter(({ event }) => event !== record.id && records.has(event));
    events.push(toEvent({ ...record, ...(relations && { relations }), order }, dataset.asOf));
  }
  return events.sort(byDate);
}
