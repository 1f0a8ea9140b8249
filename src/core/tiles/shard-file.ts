import * as v from 'valibot';
import { explainIssues } from '../dataset/explain.ts';
import { LIMITS } from '../dataset/limits.ts';
import type { Problem } from '../dataset/problem.ts';
import { readRecord } from '../dataset/read-event.ts';
import { toEvent } from '../dataset/to-event.ts';
import type { Tables } from '../dataset/links.ts';
import type { TimelineEvent } from '../dataset/types.ts';
import { rankOf } from './tile.ts';
import type { FileRead } from './tile-file.ts';

/** How many files full records are spread over: about 200 events or a quarter of a MB in each. */
export const shardsFor = (events: number, bytes: number): number =>
  Math.max(1, Math.ceil(Math.max(events / 200, bytes / (256 * 1024))));

/** Which of the files of full records an event is in, from its id alone. */
export const shardOf = (id: string, shards: number): number => rankOf(id) % shards;
export const shardFile = (shard: number): string => `events/${shard}.json`;

const schema = v.strictObject({ events: v.array(v.unknown()) });

/** Reads a file of full records. Invalid events are left out. */
export function readShard(value: unknown, tables: Tables, asOf: number): FileRead<ReadonlyMap<string, TimelineEvent>> {
  const parsed = v.safeParse(schema, value);
  if (!parsed.success) return { problems: explainIssues(parsed.issues).slice(0, LIMITS.problems) };
  const problems: Problem[] = [];
  const events = new Map<string, TimelineEvent>();
  parsed.output.events.forEach((row, i) => {
    const read = readRecord(row, tables, `events.${i}`);
    problems.push(...read.problems);
    if (read.ok) events.set(read.record.id, toEvent(read.record, asOf));
  });
  return { value: events, problems: problems.slice(0, LIMITS.problems) };
}
