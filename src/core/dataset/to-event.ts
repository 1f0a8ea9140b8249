import { cleanText } from './clean-text.ts';
import { readEventTime } from './event-time.ts';
import type { EventRecord } from './schema.ts';
import type { TimelineEvent } from './types.ts';

const WITH_DEFAULTS = ['shortTitle', 'kind', 'importance'] as const;

/** One list for each combination of fields: a million events share eight. */
const ASSUMED = Array.from({ length: 2 ** WITH_DEFAULTS.length }, (_, bits) =>
  Object.freeze(WITH_DEFAULTS.filter((_, i) => bits & (1 << i))),
);

/** A record with its index in the file. */
export type OrderedRecord = EventRecord & { readonly order?: number };

/** A record as the program uses it: defaults filled in, the date parsed, texts clean, all frozen. */
export function toEvent({ date, $schema: _, ...record }: OrderedRecord, asOf: number): TimelineEvent {
  const bits = WITH_DEFAULTS.reduce((sum, field, i) => (record[field] === undefined ? sum + (1 << i) : sum), 0);
  const event = freezeClean({
    ...record,
    shortTitle: record.shortTitle ?? record.title,
    kind: record.kind ?? 'milestone',
    importance: record.importance ?? 2,
    time: readEventTime(date, asOf, record.lastTrace?.date),
    order: record.order ?? 0,
  });
  return Object.freeze({ ...event, assumed: ASSUMED[bits]! });
}

/** A deeply frozen copy with clean texts. */
export function freezeClean<T>(value: T): T {
  if (typeof value === 'string') return cleanText(value) as T;
  if (Array.isArray(value)) return Object.freeze(value.map(freezeClean)) as T;
  if (typeof value !== 'object' || value === null) return value;
  // Assigning to an existing key sets the copy's own property, even if it is called "__proto__".
  const copy = { ...value } as Record<string, unknown>;
  for (const key of Object.keys(copy)) copy[key] = freezeClean(copy[key]);
  return Object.freeze(copy) as T;
}
