import type { Kind } from '../dataset/terms.ts';
import type { Dataset, Lane } from '../dataset/types.ts';
import { LISTS, type Filters } from './filter.ts';
import { namesOf, type Name } from './names.ts';
import { SUBJECTS, type Subject } from './subject.ts';

/** One thing that the filters filter by, and the change that lifts it. */
export type ActiveFilter = { readonly lift: Partial<Filters> } & (
  | { readonly by: 'hidden' | 'only'; readonly lanes: readonly Lane[] }
  | { readonly by: 'kind'; readonly kind: Kind }
  | { readonly by: Subject['kind']; readonly id: string; readonly name: Name }
  | { readonly by: 'years'; readonly from: number | undefined; readonly to: number | undefined }
);

/** Up to this many lanes are named; of more, the others are named, or they are counted. */
const NAMED = 2;

/** What the filters filter by, each thing by itself. */
export function activeFilters(filters: Filters, dataset: Dataset): ActiveFilter[] {
  const { kinds, fromYear, toYear } = filters;
  const without = (list: readonly string[], value: string) => list.filter((other) => other !== value);
  const ofSubjects = SUBJECTS.flatMap((by): ActiveFilter[] => {
    const list = LISTS[by];
    if (filters[list].length === 0) return [];
    const names = by === 'country' ? undefined : namesOf(dataset, by);
    return filters[list].map((id) => ({ by, id, name: names?.get(id) ?? id, lift: { [list]: without(filters[list], id) } })); // prettier-ignore
  });
  // The wrong way round they mean the same.
  const isTurned = fromYear !== undefined && toYear !== undefined && fromYear > toYear;
  const [from, to] = isTurned ? [toYear, fromYear] : [fromYear, toYear];
  const hasYears = from !== undefined || to !== undefined;
  return [
    ...ofLanes(filters, dataset),
    ...kinds.map((kind) => ({ by: 'kind', kind, lift: { kinds: kinds.filter((other) => other !== kind) } }) as const),
    ...ofSubjects,
    ...(hasYears ? [{ by: 'years', from, to, lift: { fromYear: undefined, toYear: undefined } } as const] : []),
  ];
}

/** A few hidden lanes one by one, or the few that are left, so that there are not forty of them. */
function ofLanes({ hiddenLanes }: Filters, { lanes: all }: Dataset): ActiveFilter[] {
  const lanes = all.filter(({ isContext }) => !isContext);
  const hidden = lanes.filter(({ id }) => hiddenLanes.includes(id));
  const shown = lanes.filter(({ id }) => !hiddenLanes.includes(id));
  if (hidden.length === 0) return [];
  if (shown.length > 0 && shown.length < Math.min(hidden.length, NAMED + 1)) {
    return [{ by: 'only', lanes: shown, lift: { hiddenLanes: [] } }];
  }
  if (hidden.length > NAMED) return [{ by: 'hidden', lanes: hidden, lift: { hiddenLanes: [] } }];
  return hidden.map((lane) => ({
    by: 'hidden',
    lanes: [lane],
    lift: { hiddenLanes: hiddenLanes.filter((id) => id !== lane.id) },
  }));
}
