import type { Problem } from '../core/dataset/problem.ts';
import type { Dataset, TimelineEvent } from '../core/dataset/types.ts';
import { figureFaults } from './figure-faults.ts';

/** What is wrong with one event: the path within it, and why. */
export type Fault = readonly [path: string, reason: string];

/** Faults of events as problems, in the order of the file. */
export const asProblems = ({ events }: Dataset, faultsOf: (event: TimelineEvent) => readonly Fault[]): Problem[] =>
  events
    .toSorted((a, b) => a.order - b.order)
    .flatMap((event) =>
      faultsOf(event).map(([path, reason]) => ({ path: `events.${event.order}.${path}`, reason })),
    ); // prettier-ignore

/** What contradicts itself in a dataset, beyond what stops an event from being shown. */
export function eventFaults(dataset: Dataset): Problem[] {
  const { topics } = dataset;
  const byId = new Map(dataset.events.map((event) => [event.id, event]));
  return [
    ...asProblems(dataset, (event) => [
      ...lastTraceFaults(event),
      ...relationFaults(event, byId),
      ...(topics ? topicFaults(event, topics) : []),
    ]),
    ...figureFaults(dataset),
  ];
}

function lastTraceFaults({ lastTrace, time }: TimelineEvent): Fault[] {
  if (!lastTrace || time.end === 'unknown') return [];
  return [['lastTrace', 'is for events whose end is not known: their date ends in "/", such as 1998/']];
}

function relationFaults({ id, relations = [] }: TimelineEvent, byId: ReadonlyMap<string, TimelineEvent>): Fault[] {
  return relations.flatMap(({ event }, i): Fault[] => {
    const isTwice = byId.get(event)?.relations?.some((other) => other.event === id) && id > event;
    return isTwice ? [[`relations.${i}.event`, `is written in "${event}" as well: each is shown from both sides`]] : [];
  });
}

function topicFaults({ tags = [] }: TimelineEvent, topics: readonly string[]): Fault[] {
  return tags.flatMap((tag, i): Fault[] =>
    topics.includes(tag) ? [] : [[`tags.${i}`, `"${tag}" is none of the topics of the dataset`]],
  );
}
