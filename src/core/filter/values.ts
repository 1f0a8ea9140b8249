import type { Text } from '../dataset/schema.ts';
import type { Dataset, TimelineEvent } from '../dataset/types.ts';

/** Ids of the organisations that take part in an event, without duplicates. */
export function organisationsOf(event: TimelineEvent): string[] {
  return [...new Set((event.organisations ?? []).map(({ organisation }) => organisation))];
}

/** Codes of the countries of an event's places, without duplicates. */
export function countriesOf(event: TimelineEvent, { places }: Dataset): string[] {
  return [...new Set((event.places ?? []).map(({ place }) => places.get(place)!.country))];
}

/** Ids of an event's places, without duplicates. */
const placesOf = (event: TimelineEvent): string[] => [...new Set((event.places ?? []).map(({ place }) => place))];

/** Ids of an event's topics, without duplicates. */
const topicsOf = (event: TimelineEvent): string[] => [...new Set((event.tags ?? []).map(subjectId))];

/** Ids of an event's people, without duplicates. */
const peopleOf = (event: TimelineEvent, dataset: Dataset): string[] => [
  ...new Set((event.people ?? []).map(({ name }) => personId(name, dataset))),
];

/**
 * The id of a topic or a person, which have none in the data, from its name in the main language of the dataset. It
 * keeps all letters and signs ("C" is not "C++") but spaces and full stops: in addresses, full stops separate values.
 */
export const subjectId = (name: string): string =>
  name.normalize('NFKC').toLowerCase().split(/[\s.]+/).filter(Boolean).join('-') || '-'; // prettier-ignore

export const personId = (name: Text, { languages }: Dataset): string =>
  subjectId(name[languages[0] ?? ''] ?? Object.values(name)[0]!);

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
