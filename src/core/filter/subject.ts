import { LISTS, NO_FILTERS, type Filters } from './filter.ts';

export { subjectId } from '../dataset/subject-id.ts';

export const SUBJECTS = ['organisation', 'place', 'country', 'person', 'topic'] as const;

/** Something that events have in common and that has an address of its own. */
export interface Subject {
  readonly kind: (typeof SUBJECTS)[number];
  readonly id: string;
}

/** The filters that show all events of a subject, and nothing else. */
export const filtersOf = ({ kind, id }: Subject): Filters => ({ ...NO_FILTERS, [LISTS[kind]]: [id] });

/** The subject whose events the filters show; undefined if they filter by anything else, or by nothing. */
export function subjectOf(filters: Filters): Subject | undefined {
  const { fromYear, toYear } = filters;
  const used = Object.values(LISTS).flatMap((list) => filters[list]);
  const kind = SUBJECTS.find((kind) => filters[LISTS[kind]].length > 0);
  return kind && used.length === 1 && fromYear === undefined && toYear === undefined
    ? { kind, id: used[0]! }
    : undefined;
}
