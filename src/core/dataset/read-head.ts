import { least } from '../lists.ts';
import * as v from 'valibot';
import type { Sliced } from '../sliced.ts';
import { toInstant } from '../time/instant.ts';
import { explainIssues } from './explain.ts';
import type { Table, Tables } from './links.ts';
import { preview, type ProblemList } from './problem.ts';
import { freezeClean } from './read-event.ts';
import {
  datasetSchema,
  laneSchema,
  organisationsSchema,
  placesSchema,
  SHAPES,
  sourcesSchema,
  type LaneRecord,
} from './schema.ts';
import type { Dataset, Lane } from './types.ts';

/** Everything in a dataset but its events. */
export interface Head {
  readonly dataset: Dataset;
  /** What its events may link to. */
  readonly tables: Tables;
  /** The events as they are in the file. */
  readonly rows: readonly unknown[];
}

/**
 * Reads the head of a dataset in short slices. A faulty source, organisation, place or lane is left out; a fault in
 * anything else, or in all lanes, rejects the whole.
 */
export function* readHead(value: unknown, problems: ProblemList): Sliced<Head | undefined> {
  const parsed = v.safeParse(datasetSchema, value);
  if (!parsed.success) {
    problems.add(...explainIssues(parsed.issues));
    return undefined;
  }
  const { output } = parsed;
  const lanes = readLanes(output.lanes, problems);
  if (lanes.length === 0) return undefined;
  const sources = yield* readTable('sources', sourcesSchema, output.sources, problems);
  const organisations = yield* readTable('organisations', organisationsSchema, output.organisations, problems);
  const places = yield* readTable('places', placesSchema, output.places, problems);
  const { id, title, description, languages } = output;
  const dataset = Object.freeze({
    ...freezeClean({ id, title, ...(description && { description }) }),
    asOf: toInstant(...dayParts(output.asOf)),
    languages: freezeClean(languages),
    lanes: freezeClean(lanes),
    events: Object.freeze([]),
    sources: sources.entries,
    organisations: organisations.entries,
    places: places.entries,
  });
  const ids = new Set(lanes.map(({ id }) => id));
  return { dataset, tables: { lanes: ids, sources, organisations, places }, rows: output.events };
}

function readLanes(rows: readonly unknown[], problems: ProblemList): Lane[] {
  const lanes = new Map<string, LaneRecord & { readonly at: number }>();
  for (const [at, row] of rows.entries()) {
    const lane = v.safeParse(laneSchema, row);
    const twin = lane.success ? lanes.get(lane.output.id) : undefined;
    if (!lane.success) problems.add(...explainIssues(lane.issues, `lanes.${at}`));
    else if (!twin) lanes.set(lane.output.id, { ...lane.output, at });
    else problems.add({ path: `lanes.${at}.id`, value: preview(twin.id), reason: `is also the id of lanes.${twin.at}` }); // prettier-ignore
  }
  return withShapes(Array.from(lanes.values(), ({ at: _, ...lane }) => lane));
}

/** Gives each lane without a shape the first of the least used ones. */
function withShapes(lanes: readonly LaneRecord[]): Lane[] {
  const uses = new Map(SHAPES.map((shape) => [shape, lanes.filter((lane) => lane.shape === shape).length]));
  return lanes.map((lane) => {
    if (lane.shape) return { ...lane, shape: lane.shape };
    const shape = least(SHAPES, (a, b) => uses.get(a)! - uses.get(b)!)!;
    uses.set(shape, uses.get(shape)! + 1);
    return { ...lane, shape };
  });
}

/** A table that events link to, without its invalid entries. */
interface TableRead<T> extends Table {
  readonly entries: ReadonlyMap<string, T>;
}

function* readTable<T>(
  name: string,
  schema: v.GenericSchema<unknown, Record<string, T>>,
  value: unknown,
  problems: ProblemList,
): Sliced<TableRead<T>> {
  const entries = new Map<string, T>();
  const leftOut = new Set<string>();
  const isUnreadable = typeof value !== 'object' || value === null || Array.isArray(value);
  if (isUnreadable) problems.add({ path: name, value: preview(value), reason: 'must be an object' });
  for (const [id, row] of isUnreadable ? [] : Object.entries(value)) {
    yield;
    const entry = v.safeParse(schema, { [id]: row }, { abortEarly: problems.isFull });
    if (entry.success && Object.hasOwn(entry.output, id)) entries.set(id, freezeClean(entry.output[id]!));
    else leftOut.add(id);
    if (!entry.success && !problems.isFull) problems.add(...explainIssues(entry.issues, name));
  }
  return { entries, leftOut, isUnreadable, has: (id) => entries.has(id) };
}

function dayParts(day: string): [number, number, number] {
  const [year, month, date] = day.split('-').map(Number);
  return [year!, month!, date!];
}
