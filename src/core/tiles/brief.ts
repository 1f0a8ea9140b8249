import * as v from 'valibot';
import { explainIssues } from '../dataset/explain.ts';
import { firstSentence } from '../dataset/first-sentence.ts';
import { preview, shorten, type Problem } from '../dataset/problem.ts';
import { toEvent } from '../dataset/to-event.ts';
import { eventSchema, type EventRecord, type Text } from '../dataset/schema.ts';
import type { Dataset, TimelineEvent } from '../dataset/types.ts';

const { id, lane, date, lastTrace, title, shortTitle, kind, importance, summary, names, tags } = eventSchema.entries;

/** What a tile says of an event: enough to draw it. `more` is set if there is more to read about it. */
const briefSchema = v.strictObject({
  id,
  lane,
  date,
  lastTrace,
  title,
  shortTitle,
  kind,
  importance,
  summary,
  more: v.optional(v.literal(true)),
});
export type Brief = v.InferOutput<typeof briefSchema>;

/** What a word file says of an event: enough for a list of hits, and to see which words it contains. */
export const hitSchema = v.strictObject({
  id,
  lane,
  date,
  lastTrace,
  title,
  shortTitle,
  kind,
  importance,
  names,
  tags,
});
export type HitRecord = v.InferOutput<typeof hitSchema>;

/** Characters of a sentence; a longer one fits on no label. */
const SENTENCE = 300;

/** How many former names are searched. */
const NAMES = 20;

/** A record reduced to what is drawn. */
export function toBrief(record: EventRecord): Brief {
  const { id, lane, date, lastTrace, title, shortTitle, kind, importance, summary, $schema: _, ...others } = record;
  const sentence = summary && mapText(summary, (text) => shorten(firstSentence(text), SENTENCE));
  const isCut = summary && Object.entries(summary).some(([language, text]) => text !== sentence![language]);
  const more = isCut || Object.values(others).some((value) => value !== undefined);
  return { ...toHit({ id, lane, date, lastTrace, title, shortTitle, kind, importance }), ...(sentence && { summary: sentence }), ...(more && { more }) }; // prettier-ignore
}

/** A record reduced to what a list of hits needs. */
export function toHit({
  id,
  lane,
  date,
  lastTrace,
  title,
  shortTitle,
  kind,
  importance,
  names,
  tags,
}: EventRecord): HitRecord {
  return {
    ...{ id, lane, date, title },
    ...(lastTrace && { lastTrace }),
    ...(shortTitle && { shortTitle }),
    ...(kind && { kind }),
    ...(importance && { importance }),
    ...(names && { names: names.slice(0, NAMES).map(({ name }) => ({ name })) }),
    ...(tags && { tags }),
  };
}

const mapText = (text: Text, change: (text: string) => string): Text =>
  Object.fromEntries(Object.entries(text).map(([language, value]) => [language, change(value)]));

/** Events read from a file, without the invalid ones. */
export interface BriefsRead {
  readonly events: readonly TimelineEvent[];
  /** Those with nothing more to read about them. */
  readonly whole: readonly TimelineEvent[];
  readonly problems: readonly Problem[];
}

/**
 * Reads the events of a tile.
 * @param refuse why an event that is valid in itself should not be in this tile
 */
export function readBriefs(
  rows: readonly unknown[],
  path: string,
  { asOf }: Dataset,
  refuse: (event: TimelineEvent) => string | undefined,
): BriefsRead {
  const events: TimelineEvent[] = [];
  const whole: TimelineEvent[] = [];
  const problems: Problem[] = [];
  const seen = new Set<string>();
  rows.forEach((row, i) => {
    const parsed = v.safeParse(briefSchema, row);
    if (!parsed.success) return problems.push(...explainIssues(parsed.issues, `${path}.${i}`));
    const { more, ...record } = parsed.output;
    const event = toEvent(record, asOf);
    const reason = seen.has(event.id) ? 'is here twice' : refuse(event);
    if (reason !== undefined) return problems.push({ path: `${path}.${i}`, value: preview(event.id), reason });
    seen.add(event.id);
    events.push(event);
    if (!more) whole.push(event);
    return events.length;
  });
  return { events, whole, problems };
}
