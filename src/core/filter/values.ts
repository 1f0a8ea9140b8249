import { withParents } from '../dataset/organisation-tree.ts';
import { peopleIn } from '../dataset/people.ts';
import { subjectId } from '../dataset/subject-id.ts';
import type { Dataset, TimelineEvent } from '../dataset/types.ts';

/** Ids of the organisations that take part in an event and of those that they belong to, without duplicates. */
export function organisationsOf(event: TimelineEvent, { organisations }: Dataset): string[] {
  return [
    ...new Set((event.organisations ?? []).flatMap(({ organisation }) => withParents(organisation, organisations))),
  ];
}

/** Codes of the countries of an event's places, without duplicates. */
export function countriesOf(event: TimelineEvent, { places }: Dataset): string[] {
  return [...new Set((event.places ?? []).flatMap(({ place }) => places.get(place)!.country ?? []))];
}

/** Ids of an event's places, without duplicates. */
const placesOf = (event: TimelineEvent): string[] => [...new Set((event.places ?? []).map(({ place }) => place))];

/** Ids of an event's topics, without duplicates. */
const topicsOf = (event: TimelineEvent): string[] => [...new Set((event.tags ?? []).map(subjectId))];

/** Ids of an event's people, without duplicates. */
const peopleOf = (event: TimelineEvent, dataset: Dataset): string[] => [
  ...new Set(peopleIn(event, dataset).map(({ id }) => id)),
];

/** For each facet with values, those of an event. */
export const VALUES = {
  lane: ({ lane }: TimelineEvent): readonly string[] => [lane],
  kind: ({ kind }: TimelineEvent): readonly string[] => [kind],
  organisation: organisationsOf,
  country: countriesOf,
  place: placesOf,
  topic: topicsOf,
  person: peopleOf,
} as const;
