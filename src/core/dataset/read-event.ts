import * as v from 'valibot';
import { cleanText } from './clean-text.ts';
import { readEventTime } from './event-time.ts';
import { explainIssues } from './explain.ts';
import { checkLinks, type Tables } from './links.ts';
import type { Problem } from './problem.ts';
import { eventSchema, type EventRecord } from './schema.ts';
import type { Dataset, TimelineEvent } from './types.ts';

/** A sound record, or everything that is wrong with it. */
export type RecordRead =
  { readonly ok: true; readonly record: EventRecord } | { readonly ok: false; readonly problems: readonly Problem[] };

/** One event from JSON to a record whose fields and links are right; its relations are another matter. */
export function readRecord(row: unknown, tables: Tables, path: string): RecordRead {
  const parsed = v.safeParse(eventSchema, row);
  if (!parsed.success) return { ok: false, problems: explainIssues(parsed.issues, path) };
  const problems = checkLinks(parsed.output, tables, path);
  return problems.length === 0 ? { ok: true, record: parsed.output } : { ok: false, problems };
}

/** A record with its place in the file. */
export type PlacedRecord = EventRecord & { readonly order?: number };

/** A record as the program uses it: defaults filled in, the date read, texts clean, nothing to be changed. */
export function toEvent({ date, $schema: _, ...record }: PlacedRecord, asOf: number): TimelineEvent {
  return freezeClean({
    ...record,
    shortTitle: record.shortTitle ?? record.title,
    kind: record.kind ?? 'milestone',
    importance: record.importance ?? 2,
    time: readEventTime(date, asOf),
    order: record.order ?? 0,
  });
}

/** What the events of a dataset may link to. */
export const tablesOf = ({ lanes, sources, organisations, places }: Dataset): Tables => ({
  lanes: new Set(lanes.map(({ id }) => id)),
  sources: Object.fromEntries(sources),
  organisations: Object.fromEntries(organisations),
  places: Object.fromEntries(places),
});

/** A copy in which every text is clean and nothing can be changed. */
export function freezeClean<T>(value: T): T {
  if (typeof value === 'string') return cleanText(value) as T;
  if (Array.isArray(value)) return Object.freeze(value.map(freezeClean)) as T;
  if (typeof value !== 'object' || value === null) return value;
  // A key that is written anew is the copy's own, even where it is called "__proto__".
  const copy = { ...value } as Record<string, unknown>;
  for (const key of Object.keys(copy)) copy[key] = freezeClean(copy[key]);
  return Object.freeze(copy) as T;
}
