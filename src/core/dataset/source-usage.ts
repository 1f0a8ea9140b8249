import { SOURCE_KINDS } from './terms.ts';
import type { Source } from './schema.ts';
import type { Dataset, TimelineEvent } from './types.ts';

/** A source with the events that name it. */
export interface SourceUsage {
  readonly id: string;
  readonly source: Source;
  readonly events: readonly TimelineEvent[];
}

/** All sources of a dataset by their publishers and dates, each with its events in date order. */
export function sourceUsage({ sources, events }: Dataset): SourceUsage[] {
  const usedBy = new Map<string, Set<TimelineEvent>>([...sources.keys()].map((id) => [id, new Set()]));
  const look = (value: unknown, event: TimelineEvent) => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      if (key === 'source' && typeof inner === 'string') usedBy.get(inner)?.add(event);
      else look(inner, event);
    }
  };
  for (const event of events) look(event, event);
  return Array.from(sources, ([id, source]) => ({ id, source, events: [...usedBy.get(id)!] })).sort(
    (a, b) => compare(a.source.publisher, b.source.publisher) || compare(a.source.date ?? '', b.source.date ?? ''),
  );
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** How many sources there are of each kind, in the order of the kinds; of none for which there is none. */
export function sourceKinds({ sources }: Dataset): { readonly kind: (typeof SOURCE_KINDS)[number]; readonly count: number }[] {
  const all = [...sources.values()];
  return SOURCE_KINDS.map((kind) => ({ kind, count: all.filter((source) => source.kind === kind).length })).filter(
    ({ count }) => count > 0,
  );
} // prettier-ignore

/** The first and the last day on which a source was read (`YYYY-MM-DD`); undefined if no day is given. */
export function checkedBetween({ sources }: Dataset): readonly [first: string, last: string] | undefined {
  const days = [...sources.values()].flatMap(({ checked }) => checked ?? []).sort();
  return days.length > 0 ? [days[0]!, days.at(-1)!] : undefined;
}
