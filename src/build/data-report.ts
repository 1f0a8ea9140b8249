import type { Dataset, TimelineEvent } from '../core/dataset/types.ts';

/** What an editor may want to look at again: nothing of it is wrong. */
export function dataReport({ events, sources }: Dataset): string {
  const idsOf = (isWanted: (event: TimelineEvent) => boolean) => events.filter(isWanted).map(({ id }) => id);
  const ownEvents = (event: TimelineEvent) => event.kind !== 'context';
  const related = new Set(events.flatMap(({ id, relations = [] }) => relations.flatMap(({ event }) => [id, event])));
  const sections: [heading: string, ids: readonly string[]][] = [
    ['Events with one source only', idsOf((event) => ownEvents(event) && new Set(event.sources?.map(({ source }) => source)).size < 2)],
    ['Events with an open question', idsOf(({ conflicts = [] }) => conflicts.some(({ settled }) => !settled))],
    ['Events without a relation', idsOf(({ id }) => !related.has(id))],
    ['Events without a place', idsOf(({ places = [] }) => places.length === 0)],
    ['Events whose end is not known', idsOf(({ time }) => time.end === 'unknown')],
    ['Sources without an address', [...sources].filter(([, { url }]) => url === undefined).map(([id]) => id)],
    ['Sources of which only a part was read', [...sources].filter(([, { read }]) => read === 'excerpt').map(([id]) => id)],
  ];
  return sections.map(([heading, ids]) => `${heading}: ${ids.length}\n${ids.map((id) => `  ${id}\n`).join('')}`).join('\n');
} // prettier-ignore
