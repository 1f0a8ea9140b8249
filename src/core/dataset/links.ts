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
  readonly people: Table;
}

/** For each field that holds an id, the table with that id. */
const TABLES = { source: 'sources', organisation: 'organisations', place: 'places', person: 'people' } as const;

type Fields = Readonly<Record<string, unknown>>;
const hasFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

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
  const look = (value: unknown, where: string) => {
    if (typeof value !== 'object' || value === null) return;
    if (hasFields(value)) {
      for (const what of lostIn(value, tables))
        lost.push({ what, id: value[what] as string, where: `${where}.${what}` });
    }
    for (const [key, inner] of Object.entries(value)) look(inner, where === '' ? key : `${where}.${key}`);
  };
  look(event, '');
  return lost;
}

/** The fields of an entry whose ids do not exist. Texts have none of them: their keys are shorter. */
const lostIn = (entry: Fields, tables: Tables) =>
  (Object.keys(TABLES) as (keyof typeof TABLES)[]).filter((what) => {
    const id = entry[what];
    return typeof id === 'string' && !tables[TABLES[what]].has(id);
  });

/** How to report an id that does not exist. */
export function explainLost({ what, id, where }: Lost, tables: Tables, path: string): Problem[] {
  const { isUnreadable, leftOut }: Table = tables[TABLES[what]];
  if (isUnreadable) return [];
  const at = { path: `${path}.${where}`, value: preview(id) };
  if (!leftOut?.has(id)) return [{ ...at, reason: `names no ${what}` }];
  const article = what === 'organisation' ? 'an' : 'a';
  return [{ ...at, reason: `names ${article} ${what} that is left out`, isConsequence: true }];
}

/**
 * An event without its lost links: whole entries are dropped, and figures that have lost all their sources, but a person
 * with an unknown organisation stays.
 */
export function dropLostLinks(event: EventRecord, tables: Tables): EventRecord {
  const isFound = (value: unknown) => !hasFields(value) || lostIn(value, tables).length === 0;
  const hasSource = (value: unknown) => !hasFields(value) || !Array.isArray(value.sources) || value.sources.length > 0;
  const mend = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.filter(isFound).map(mend);
    if (!hasFields(value)) return value;
    return Object.fromEntries(Object.entries(value).flatMap(([key, inner]) => (isFound(inner) ? [[key, mend(inner)]] : []))); // prettier-ignore
  };
  const people = event.people?.map((person) => {
    const { organisation, ...rest } = person;
    return organisation === undefined || tables.organisations.has(organisation) ? person : rest;
  });
  const mended = mend({ ...event, ...(people && { people }) }) as EventRecord;
  return mended.figures ? { ...mended, figures: mended.figures.filter(hasSource) } : mended;
}

/** A problem for every relation to an event that does not exist, or to the event itself. */
export function checkRelations(event: EventRecord, events: Pick<ReadonlySet<string>, 'has'>, path: string): Problem[] {
  return (event.relations ?? []).flatMap((relation, i) => {
    const at = { path: `${path}.relations.${i}.event`, value: preview(relation.event) };
    if (relation.event === event.id) return [{ ...at, reason: 'is the event itself' }];
    return events.has(relation.event) ? [] : [{ ...at, reason: 'names no event' }];
  });
}
