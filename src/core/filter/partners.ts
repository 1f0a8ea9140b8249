import { withParents } from '../dataset/organisation-tree.ts';
import type { Dataset } from '../dataset/types.ts';
import type { FacetCount } from './filter.ts';

/**
 * The partners among organisations: not who takes part in more than half of all events, whom the timeline is about,
 * nor what belongs to it; and not those that others belong to, which stand for them already.
 * @param counts the organisations with the numbers of their events
 * @param total how many events there are
 */
export function partnersAmong(
  counts: readonly FacetCount[],
  { organisations }: Pick<Dataset, 'organisations'>,
  total: number,
): FacetCount[] {
  const subjects = new Set(counts.filter(({ count }) => count > total / 2).map(({ value }) => value));
  const parents = new Set([...organisations.values()].map(({ parent }) => parent));
  return counts.filter(
    ({ value, count }) =>
      count > 0 && !parents.has(value) && !withParents(value, organisations).some((id) => subjects.has(id)),
  );
}
