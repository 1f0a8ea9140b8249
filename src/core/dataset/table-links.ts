import { preview, type Problem } from './problem.ts';
import type { Organisation, Person } from './schema.ts';
import type { Table } from './links.ts';

interface Entries<T> extends Table {
  readonly entries: ReadonlyMap<string, T>;
}

/** Problems with the ids within the tables themselves: parents of organisations, and organisations of people. */
export function lostInTables(organisations: Entries<Organisation>, people: Entries<Person>): Problem[] {
  const ofOrganisations = Array.from(organisations.entries, ([id, { parent }]) => {
    const at = { path: `organisations.${id}.parent`, value: preview(parent) };
    if (parent === undefined) return [];
    if (!organisations.has(parent)) return [{ ...at, reason: 'names no organisation' }];
    return isOwnAncestor(id, organisations.entries) ? [{ ...at, reason: 'goes round in a circle' }] : [];
  });
  const ofPeople = Array.from(people.entries, ([id, { roles = [] }]) =>
    roles.flatMap(({ organisation }, i) =>
      organisation === undefined || organisations.has(organisation)
        ? []
        : [{ path: `people.${id}.roles.${i}.organisation`, value: preview(organisation), reason: 'names no organisation' }],
    ),
  );
  return [...ofOrganisations, ...ofPeople].flat();
} // prettier-ignore

function isOwnAncestor(id: string, organisations: ReadonlyMap<string, Organisation>): boolean {
  const seen = new Set<string>();
  for (let at = organisations.get(id)?.parent; at !== undefined && !seen.has(at); at = organisations.get(at)?.parent) {
    if (at === id) return true;
    seen.add(at);
  }
  return false;
}

/** The organisations without parents that do not exist or that lead back to them. */
export function withFoundParents(entries: ReadonlyMap<string, Organisation>): ReadonlyMap<string, Organisation> {
  return mapValues(entries, (organisation, id) => {
    const { parent, ...rest } = organisation;
    return parent === undefined || (entries.has(parent) && !isOwnAncestor(id, entries)) ? organisation : rest;
  });
}

/** The people without organisations that do not exist. */
export function withFoundOrganisations(
  people: ReadonlyMap<string, Person>,
  organisations: Table,
): ReadonlyMap<string, Person> {
  return mapValues(people, (person) => {
    const isFound = ({ organisation }: { organisation?: string | undefined }) =>
      organisation === undefined || organisations.has(organisation);
    if (!person.roles || person.roles.every(isFound)) return person;
    return { ...person, roles: person.roles.map((one) => (isFound(one) ? one : { ...one, organisation: undefined })) };
  });
}

const mapValues = <T>(map: ReadonlyMap<string, T>, change: (value: T, id: string) => T): ReadonlyMap<string, T> =>
  new Map(Array.from(map, ([id, value]) => [id, change(value, id)]));
