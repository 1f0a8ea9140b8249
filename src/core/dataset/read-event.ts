import * as v from 'valibot';
import { cleanText } from './clean-text.ts';
import { explainIssues } from './explain.ts';
import { LIMITS } from './limits.ts';
import { checkLane, dropLostLinks, explainLost, lostLinks, type Tables } from './links.ts';
import { preview, shorten, type Problem } from './problem.ts';
import { eventSchema, type EventRecord } from './schema.ts';
import type { Dataset } from './types.ts';

/** A record without its lost links, which are among the problems; or no record, and everything wrong with it. */
export type RecordRead =
  | { readonly ok: true; readonly record: EventRecord; readonly isMended: boolean; readonly problems: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] }; // prettier-ignore

/** Reads one event from JSON: a record with valid fields and links, apart from its relations. */
export function readRecord(row: unknown, tables: Tables, path: string): RecordRead {
  const long = longList(row, path);
  if (long) return { ok: false, problems: [long] };
  const parsed = v.safeParse(eventSchema, row);
  if (!parsed.success) return { ok: false, problems: explainIssues(parsed.issues, path) };
  const record = parsed.output;
  const misplaced = checkLane(record, tables, path);
  if (misplaced.length > 0) return { ok: false, problems: misplaced };
  const lost = lostLinks(record, tables);
  if (lost.length === 0) return { ok: true, record, isMended: false, problems: [] };
  const problems = lost.flatMap((link) => explainLost(link, tables, path));
  return { ok: true, record: dropLostLinks(record, tables), isMended: true, problems };
}

/** A list that is too long for any event: checking all of its entries would take too long. */
function longList(value: unknown, path: string): Problem | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (Array.isArray(value) && value.length > LIMITS.listLength) {
    return { path: shorten(cleanText(path), LIMITS.reasonLength), value: preview(value), reason: `has more than ${LIMITS.listLength} entries` }; // prettier-ignore
  }
  for (const [key, inner] of Object.entries(value)) {
    const found = longList(inner, `${path}.${key}`);
    if (found) return found;
  }
  return undefined;
}

/** What the events of a dataset may link to. */
export const tablesOf = ({ lanes, sources, organisations, places, people }: Dataset): Tables => ({
  lanes: new Set(lanes.map(({ id }) => id)),
  sources,
  organisations,
  places,
  people,
});
