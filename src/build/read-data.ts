import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import type * as v from 'valibot';
import * as jsonFaults from '../core/dataset/json-faults.ts';
import { LIMITS } from '../core/dataset/limits.ts';
import { parseDatasetValue } from '../core/dataset/parse.ts';
import { formatProblem, type Problem } from '../core/dataset/problem.ts';
import { headSchema, ownEventSchema } from '../core/dataset/schema.ts';
import { TABLE_NAMES, tableFileSchema, type TableName } from '../core/dataset/table-schemas.ts';
import type { Dataset } from '../core/dataset/types.ts';
import type { TourRecord } from '../core/tour/tour-schema.ts';
import { readBytes } from '../core/formats/registry.ts';
import { runToEnd } from '../core/sliced.ts';
import { readJson } from './read-json.ts';
import { readTours } from './read-tours.ts';
import { eventFaults } from './event-faults.ts';
import { withOwnTexts } from './own-texts.ts';

/** The data folder as one dataset: the JSON to ship, the same parsed, and every problem with its file. */
export interface DataFolder {
  readonly json: string;
  readonly dataset: Dataset | undefined;
  readonly tours: readonly TourRecord[];
  readonly problems: readonly Problem[];
}

/**
 * Reads and checks a folder with the layout of `data/`. Never throws for what is in the files.
 * @param rules what is to be checked beyond the format
 */
export function readDataFolder(folder: string, rules: Rules = () => []): DataFolder {
  const problems: Problem[] = [];
  const read = (path: string, schema: v.GenericSchema): Record<string, unknown> => {
    const found = readJson(path, schema);
    problems.push(...found.problems.map((problem) => ({ ...problem, file: nameOf(folder, path) })));
    return found.value;
  };
  const head = read(join(folder, 'dataset.json'), withOwnTexts(headSchema));
  // A table that cannot be read is null, so that links to it are not reported as well.
  const readTable = (name: TableName): unknown => {
    const path = join(folder, `${name}.json`);
    if (name === 'people' && !existsSync(path)) return {}; // as in format 1
    return read(path, withOwnTexts(tableFileSchema(name)))[name] ?? null;
  };
  const tables = Object.fromEntries(TABLE_NAMES.map((name) => [name, readTable(name)]));
  const files = eventFiles(folder);
  const eventSchema = withOwnTexts(ownEventSchema);
  const events = files.map((path) => read(path, eventSchema));
  files.forEach((path, i) => {
    const name = basename(path, '.json');
    if (events[i]!.id !== undefined && events[i]!.id !== name) {
      problems.push({ file: nameOf(folder, path), path: 'id', reason: `must be the file's name, ${name}` });
    }
  });
  for (const path of misnamedFiles(folder)) {
    problems.push({ file: nameOf(folder, path), path: '', reason: 'is not read: its name must end in .json' });
  }
  const value = withoutSchemas({ ...head, ...tables, events: events.map(withoutSchemas) });
  const parsed = parseDatasetValue(value);
  const inEvent = /^events\.(\d+)\.?/;
  for (const { isConsequence, ...problem } of [...parsed.problems, ...faultsIn(parsed.dataset, rules)]) {
    if (isConsequence) continue;
    const index = inEvent.exec(problem.path)?.[1];
    const table = TABLE_NAMES.find((name) => `${problem.path}.`.startsWith(`${name}.`)) ?? 'dataset';
    const file = nameOf(folder, index === undefined ? join(folder, `${table}.json`) : files[Number(index)]!);
    const path = problem.path.replace(inEvent, '');
    // Known already, or a consequence of something around it being unreadable.
    const isKnown = (known: Problem) =>
      known.file === file && (known.path === '' || `${path}.`.startsWith(`${known.path}.`));
    if (problems.some(isKnown)) continue;
    problems.push({ ...problem, file, path });
  }
  const { tours, problems: inTours } = parsed.dataset ? readTours(folder, parsed.dataset) : { tours: [], problems: [] };
  return { json: JSON.stringify(value), dataset: parsed.dataset, tours, problems: [...problems, ...inTours] };
}

/** The same for a folder without faults; any fault fails the build, with all of them listed. */
export function readSoundData(folder: string): DataFolder & { readonly dataset: Dataset } {
  const { dataset, json, tours, problems } = readDataFolder(folder);
  if (!dataset || problems.length > 0) {
    throw new Error(`The data has problems:\n${problems.map(formatProblem).join('\n')}`);
  }
  return { dataset, json, tours, problems };
}

type Rules = (dataset: Dataset) => readonly Problem[];

/** Like `readDataFolder`, for one JSON file with a whole dataset. */
export function readDataFile(path: string): Omit<DataFolder, 'json'> {
  const { dataset, problems } = runToEnd(readBytes(readFileSync(path), LIMITS.events, jsonFaults));
  const all = [...problems, ...faultsIn(dataset)];
  return { dataset, tours: [], problems: all.map((problem) => ({ ...problem, file: basename(path) })) };
}

const faultsIn = (dataset: Dataset | undefined, more: Rules = () => []): Problem[] =>
  dataset ? [...eventFaults(dataset), ...more(dataset)] : [];

/** The event files of a data folder, sorted by name. */
export const eventFiles = (folder: string): string[] => filesOf(folder, /\.json$/);

/** Files that are meant to be events, but are not read. */
const misnamedFiles = (folder: string) => filesOf(folder, /\.json\w*$/i).filter((path) => !path.endsWith('.json'));

function filesOf(folder: string, pattern: RegExp): string[] {
  const events = join(folder, 'events');
  if (!existsSync(events)) return [];
  return readdirSync(events)
    .filter((name) => pattern.test(name))
    .sort()
    .map((name) => join(events, name));
}

function withoutSchemas({ $schema: _, ...rest }: Record<string, unknown>): Record<string, unknown> {
  return rest;
}

const nameOf = (folder: string, path: string) => join(basename(folder), relative(folder, path));
