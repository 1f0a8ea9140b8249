import { preview, type Problem } from './problem.ts';
import type { EventRecord } from './schema.ts';

/** What the ids in an event may point to. */
export interface Tables {
  readonly lanes: ReadonlySet<string>;
  readonly sources: object;
  readonly organisations: object;
  readonly places: object;
}

/** A problem for every id in the event that names nothing. Relations are checked apart, when all events are known. */
export function checkLinks(event: EventRecord, tables: Tables, path: string): Problem[] {
  const problems: Problem[] = [];
  const check = (known: boolean, id: string, where: string, what: string) => {
    if (!known) problems.push({ path: `${path}.${where}`, value: preview(id), reason: `names no ${what}` });
  };
  const source = (id: string, where: string) => check(Object.hasOwn(tables.sources, id), id, where, 'source');
  const organisation = (id: string, where: string) =>
    check(Object.hasOwn(tables.organisations, id), id, where, 'organisation');

  check(tables.lanes.has(event.lane), event.lane, 'lane', 'lane');
  event.places?.forEach(({ place }, i) =>
    check(Object.hasOwn(tables.places, place), place, `places.${i}.place`, 'place'),
  );
  event.organisations?.forEach((entry, i) => organisation(entry.organisation, `organisations.${i}.organisation`));
  event.people?.forEach((person, i) => {
    if (person.organisation) organisation(person.organisation, `people.${i}.organisation`);
  });
  event.sources?.forEach((entry, i) => source(entry.source, `sources.${i}.source`));
  event.figures?.forEach((entry, i) => source(entry.source, `figures.${i}.source`));
  event.chronology?.forEach((entry, i) => source(entry.source, `chronology.${i}.source`));
  event.statements?.forEach((entry, i) => source(entry.source, `statements.${i}.source`));
  event.conflicts?.forEach((conflict, i) =>
    conflict.claims.forEach((claim, j) => source(claim.source, `conflicts.${i}.claims.${j}.source`)),
  );
  return problems;
}

/** A problem for every relation to an event that is not there, or to itself. */
export function checkRelations(event: EventRecord, events: Pick<ReadonlySet<string>, 'has'>, path: string): Problem[] {
  return (event.relations ?? []).flatMap((relation, i) => {
    const at = { path: `${path}.relations.${i}.event`, value: preview(relation.event) };
    if (relation.event === event.id) return [{ ...at, reason: 'is the event itself' }];
    return events.has(relation.event) ? [] : [{ ...at, reason: 'names no event' }];
  });
}
