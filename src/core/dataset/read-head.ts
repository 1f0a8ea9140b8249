import * as v from 'valibot';
import type { Sliced } from '../sliced.ts';
import { assembleHead } from './assemble.ts';
import { explainIssues } from './explain.ts';
import type { Table, Tables } from './links.ts';
import { lostInTables, withFoundOrganisations, withFoundParents } from './table-links.ts';
import { preview, type ProblemList } from './problem.ts';
import { datasetSchema, eraSchema, laneSchema } from './schema.ts';
import { TABLE_SCHEMAS } from './table-schemas.ts';
import { freezeClean } from './to-event.ts';
import type { Dataset } from './types.ts';

/** Everything in a dataset but its events. */
export interface Head {
  readonly dataset: Dataset;
  /** What its events may link to. */
  readonly tables: Tables;
  /** The events as they are in the file. */
  readonly rows: readonly unknown[];
}

/**
 * Reads the head of a dataset in short slices. A faulty source, organisation, place, person, lane or era is left out; a fault in
 * anything else, or in all lanes, rejects the whole.
 */
export function* readHead(value: unknown, problems: ProblemList): Sliced<Head | undefined> {
  const parsed = v.safeParse(datasetSchema, value);
  if (!parsed.success) {
    problems.add(...explainIssues(parsed.issues));
    return undefined;
  }
  const { output } = parsed;
  const lanes = readEntries('lanes', laneSchema, output.lanes, problems);
  if (lanes.length === 0) return undefined;
  const eras = readEntries('eras', eraSchema, output.eras, problems);
  const sources = yield* readTable('sources', TABLE_SCHEMAS.sources, output.sources, problems);
  const organisations = yield* readTable('organisations', TABLE_SCHEMAS.organisations, output.organisations, problems);
  const places = yield* readTable('places', TABLE_SCHEMAS.places, output.places, problems);
  const people = yield* readTable('people', TABLE_SCHEMAS.people, output.people, problems);
  problems.add(...lostInTables(organisations, people));
  const tables = {
    sources: sources.entries,
    organisations: withFoundParents(organisations.entries),
    places: places.entries,
    people: withFoundOrganisations(people.entries, organisations),
  };
  const dataset = assembleHead({ ...output, lanes, eras }, tables);
  const ids = new Set(lanes.map(({ id }) => id));
  return { dataset, tables: { lanes: ids, sources, organisations, places, people }, rows: output.events };
}

/** The valid entries of a list whose ids must differ. */
function readEntries<T extends { readonly id: string }>(
  name: string,
  schema: v.GenericSchema<unknown, T>,
  rows: readonly unknown[],
  problems: ProblemList,
): T[] {
  const entries = new Map<string, { readonly entry: T; readonly index: number }>();
  for (const [index, row] of rows.entries()) {
    const read = v.safeParse(schema, row);
    const twin = read.success ? entries.get(read.output.id) : undefined;
    if (!read.success) problems.add(...explainIssues(read.issues, `${name}.${index}`));
    else if (!twin) entries.set(read.output.id, { entry: read.output, index });
    else problems.add({ path: `${name}.${index}.id`, value: preview(read.output.id), reason: `is also the id of ${name}.${twin.index}` }); // prettier-ignore
  }
  return Array.from(entries.values(), ({ entry }) => entry);
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
