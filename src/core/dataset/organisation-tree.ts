import type { Organisation, Text } from './schema.ts';

type Organisations = ReadonlyMap<string, Organisation>;

/** Ids of an organisation and of those that it belongs to, the nearest first. */
export function withParents(id: string, organisations: Organisations): string[] {
  const ids = [id];
  for (
    let at = organisations.get(id)?.parent;
    at !== undefined && !ids.includes(at);
    at = organisations.get(at)?.parent
  )
    ids.push(at);
  return ids;
}

/** Ids of the organisations that belong to one, in the order of the table. */
export const daughtersOf = (id: string, organisations: Organisations): string[] =>
  [...organisations.keys()].filter((other) => other !== id && withParents(other, organisations).includes(id));

/** A name that an organisation had before, with its years if they are known. */
export interface FormerName {
  readonly name: Text;
  readonly from?: string | undefined;
  readonly until?: string | undefined;
}

/** In format 1 former names have no years. */
export const formerNamesOf = ({ formerNames, formerly = [] }: Organisation): readonly FormerName[] =>
  formerNames ?? formerly.map((name) => ({ name }));
