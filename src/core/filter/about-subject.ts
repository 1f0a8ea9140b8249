import { rollup } from 'd3';
import { yearsOf } from '../dataset/event-time.ts';
import type { Text } from '../dataset/schema.ts';
import { daughtersOf } from '../dataset/organisation-tree.ts';
import { peopleIn } from '../dataset/people.ts';
import type { Dataset, TimelineEvent } from '../dataset/types.ts';
import { filterEvents } from './filter.ts';
import { filtersOf, type Subject } from './subject.ts';

type Role = NonNullable<TimelineEvent['organisations']>[number]['role'];

/** What all events of a subject say of it. */
export interface AboutSubject {
  /** From the first to the last year of its events. */
  readonly first: number;
  readonly last: number;
  /** Whether one of them has no end yet. */
  readonly isOngoing: boolean;
  /** In how many events an organisation has each role, the most frequent first. */
  readonly roles: readonly (readonly [role: Role, events: number])[];
  /** What a person was, in its events and besides, each only once. */
  readonly titles: readonly Text[];
  /** Ids of the organisations that belong to an organisation and take part in its stead. */
  readonly daughters: readonly string[];
}

/** Undefined if no event has the subject. */
export function aboutSubject(subject: Subject, dataset: Dataset): AboutSubject | undefined {
  const events = filterEvents(dataset, filtersOf(subject));
  if (events.length === 0) return undefined;
  const years = events.map(({ time }) => yearsOf(time));
  return {
    first: Math.min(...years.map(({ first }) => first)),
    last: Math.max(...years.map(({ last }) => last)),
    isOngoing: events.some(({ time }) => time.isOngoing),
    roles: subject.kind === 'organisation' ? rolesOf(events, subject.id) : [],
    daughters:
      subject.kind === 'organisation' ? takingPart(daughtersOf(subject.id, dataset.organisations), events) : [],
    titles: subject.kind === 'person' ? titlesOf(events, subject.id, dataset) : [],
  };
}

const takingPart = (ids: readonly string[], events: readonly TimelineEvent[]) =>
  ids.filter((id) => events.some(({ organisations = [] }) => organisations.some((one) => one.organisation === id)));

function rolesOf(events: readonly TimelineEvent[], id: string): (readonly [Role, number])[] {
  const roles = events.flatMap(({ organisations }) => {
    const own = (organisations ?? []).filter(({ organisation }) => organisation === id);
    return [...new Set(own.map(({ role }) => role))];
  });
  return [...rollup(roles, ({ length }) => length, (role) => role)].sort((a, b) => b[1] - a[1]); // prettier-ignore
}

function titlesOf(events: readonly TimelineEvent[], id: string, dataset: Dataset): Text[] {
  const own = events.flatMap((event) => peopleIn(event, dataset)).filter((person) => person.id === id);
  const roles = [
    ...own.flatMap(({ role }) => (role ? [role] : [])),
    ...(dataset.people.get(id)?.roles ?? []).map(({ role }) => role),
  ];
  return [...new Map(roles.map((role) => [JSON.stringify(role), role])).values()];
}
