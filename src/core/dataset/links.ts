import { LIMITS } from './limits.ts';
import { preview, shorten, type Problem } from './problem.ts';
import type { EventRecord } from './schema.ts';

/** The ids of what there is. */
export interface Table {
  has(id: string): boolean;
  /** Ids that are in the file, with a fault for which they are left out. */
  readonly leftOut?: ReadonlySet<string>;
  /** The whole table could not be read, which has been said: what leads there needs no words of its own. */
  readonly isUnreadable?: boolean;
}

/** What the ids in an event may point to. */
export interface Tables {
  readonly lanes: ReadonlySet<string>;
  readonly sources: Table;
  readonly organisations: Table;
  readonly places: Table;
}

const TABLES = { source: 'sources', organisation: 'organisations', place: 'places' } as const;

/** Lists of an event, and what their entries link to. */
const LINKS = [
  ['places', 'place'],
  ['organisations', 'organisation'],
  ['people', 'organisation'],
  ['sources', 'source'],
  ['figures', 'source'],
  ['chronology', 'source'],
  ['statements', 'source'],
] as const;

type Entries = readonly Readonly<Record<string, string | undefined>>[] | undefined;
const entriesOf = (event: EventRecord, list: (typeof LINKS)[number][0]) => event[list] as Entries;

/** A problem for a lane that is not there: without one an event has no place. */
export function checkLane({ lane }: EventRecord, { lanes }: Tables, path: string): Problem[] {
  if (lanes.has(lane)) return [];
  const names = Array.from(lanes, (id) => `"${id}"`).join(', ');
  const reason = shorten(`names no lane; there ${lanes.size === 1 ? 'is' : 'are'} ${names}`, LIMITS.reasonLength);
  return [{ path: `${path}.lane`, value: preview(lane), reason }];
}

/** An id in an event that leads nowhere. */
interface Lost {
  readonly what: keyof typeof TABLES;
  readonly id: string;
  readonly where: string;
}

/** All ids in an event that lead nowhere. Relations are checked apart, when all events are known. */
export function lostLinks(event: EventRecord, tables: Tables): Lost[] {
  const lost: Lost[] = [];
  const check = (what: keyof typeof TABLES, id: string | undefined, where: string) => {
    if (id !== undefined && !tables[TABLES[what]].has(id)) lost.push({ what, id, where: `${where}.${what}` });
  };
  for (const [list, what] of LINKS) {
    entriesOf(event, list)?.forEach((entry, i) => check(what, entry[what], `${list}.${i}`));
  }
  event.conflicts?.forEach(({ claims }, i) =>
    claims.forEach(({ source }, j) => check('source', source, `conflicts.${i}.claims.${j}`)),
  );
  return lost;
}

/** What is to be said of an id that leads nowhere. */
export function explainLost({ what, id, where }: Lost, tables: Tables, path: string): Problem[] {
  const { isUnreadable, leftOut }: Table = tables[TABLES[what]];
  if (isUnreadable) return [];
  const at = { path: `${path}.${where}`, value: preview(id) };
  if (!leftOut?.has(id)) return [{ ...at, reason: `names no ${what}` }];
  const article = what === 'organisation' ? 'an' : 'a';
  return [{ ...at, reason: `names ${article} ${what} that is left out`, isConsequence: true }];
}

/** An event without what leads nowhere: entries go whole, but a person whose organisation is not there stays. */
export function dropLostLinks(event: EventRecord, tables: Tables): EventRecord {
  const kept: Record<string, unknown> = { ...event };
  for (const [list, what] of LINKS) {
    const entries = entriesOf(event, list);
    if (entries) kept[list] = entries.flatMap((entry) => mend(entry, what, tables));
  }
  if (event.conflicts) {
    const isFound = ({ source }: { readonly source: string }) => tables.sources.has(source);
    kept.conflicts = event.conflicts.map((conflict) => ({ ...conflict, claims: conflict.claims.filter(isFound) }));
  }
  return kept as EventRecord;
}

function mend<E extends Readonly<Record<string, string | undefined>>>(entry: E, what: keyof typeof TABLES, tables: Tables) {
  const { [what]: id, ...rest } = entry;
  if (id === undefined || tables[TABLES[what]].has(id)) return [entry];
  return 'role' in rest && 'name' in rest ? [rest] : [];
} // prettier-ignore

/** A problem for every relation to an event that is not there, or to itself. */
export function checkRelations(event: EventRecord, events: Pick<ReadonlySet<string>, 'has'>, path: string): Problem[] {
  return (event.relations ?? []).flatMap((relation, i) => {
    const at = { path: `${path}.relations.${i}.event`, value: preview(relation.event) };
    if (relation.event === event.id) return [{ ...at, reason: 'is the event itself' }];
    return events.has(relation.event) ? [] : [{ ...at, reason: 'names no event' }];
  });
}
