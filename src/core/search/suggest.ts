import type { Dataset } from '../dataset/types.ts';
import type { FacetCount } from '../filter/filter.ts';
import { partnersAmong } from '../filter/partners.ts';
import { namesOf, type Name } from '../filter/names.ts';
import type { Subject } from '../filter/subject.ts';

/** A subject to look at, offered before anything is searched for. */
export interface Suggestion {
  readonly subject: Subject;
  readonly name: Name;
  /** How many events it has. */
  readonly count: number;
}

const KINDS = ['organisation', 'topic'] as const;
/** How many of each kind are suggested. */
const MOST = 5;

/**
 * The commonest partners and topics, those of a kind together: of several events, but not of more than half of them,
 * which tell nothing apart.
 */
export function suggest(
  dataset: Dataset,
  total: number,
  countsOf: (kind: (typeof KINDS)[number]) => readonly FacetCount[],
): Suggestion[] {
  return KINDS.flatMap((kind) => {
    const all = countsOf(kind);
    const apart = kind === 'organisation' ? partnersAmong(all, dataset, total) : all;
    const counts = apart.filter(({ count }) => count > 1 && count <= total / 2);
    if (counts.length === 0) return [];
    const names = namesOf(dataset, kind);
    return counts.slice(0, MOST).map(({ value: id, count }) => ({ subject: { kind, id }, name: names.get(id)!, count }));
  });
} // prettier-ignore
