import { LIMITS } from './limits.ts';
import { preview, shorten, type Problem } from './problem.ts';
import type { EventRecord } from './schema.ts';

/** The ids that exist. */
export interface Table {
  has(id: string): boolean;
  /** Ids of entries in the file that are left out due to a fault. */
  readonly leftOut?: ReadonlySet<string>;
  /** The whole table could not be read, which is reported already: links to it need no reports of their own. */
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

/** A problem if the lane does not exist: without a lane an event cannot be drawn. */
export function checkLane({ lane }: EventRecord, { lanes }: Tables, path: string): Problem[] {
  if (lanes.has(lane)) return [];
  const names = Array.from(lanes, (id) => `"${id}"`).join(', ');
  const reason = shorten(`names no lane; there ${lanes.size === 1 ? 'is' : 'are'} ${names}`, LIMITS.reasonLength);
  return [{ path: `${path}.lane`, value: preview(lane), reason }];
}

/** An id in an event that does not exist. */
interface Lost {
  readonly what: keyof typeof TABLES;
  readonly id: string;
  readonly where: string;
}

/** All ids in an event that do not exist. Relations are checked separately, when all events are known. */
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

/** How to report an id that does not exist. */
export function explainLost({ what, id, where }: Lost, tables: Tables, path: string): Problem[] {
  const { isUnreadable, leftOut }: Table = tables[TABLES[what]];
  if (isUnreadable) return [];
  const at = { path: `${path}.${where}`, value: preview(id) };
  if (!leftOut?.has(id)) return [{ ...at, reason: `names no ${what}` }];
  const article = what === 'organisation' ? 'an' : 'a';
  return [{ ...at, reason: `names ${article} ${what} that is left out`, isConsequence: true }];
}

/** An event without its lost links: whole entries are dropped, but a person with an unknown organisation stays. */
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

/** A problem for every relation to an event that does not exist, or to the event itself. */
export function checkRelations(event: EventRecord, events: Pick<ReadonlySet<string>, 'has'>, path: string): Problem[] {
  return (event.relations ?? []).flatMap((relation, i) => {
    const at = { path: `${path}.relations.${i}.event`, value: preview(relation.event) };
    if (relation.event === event.id) return [{ ...at, reason: 'is the event itself' }];
    return events.has(relation.event) ? [] : [{ ...at, reason: 'names no event' }];
  });
}
