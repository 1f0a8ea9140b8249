import { yearsOf } from '../dataset/event-time.ts';
import type { Kind } from '../dataset/terms.ts';
import type { Dataset, TimelineEvent } from '../dataset/types.ts';

/**
 * What is shown. Within a list any match is enough, across lists all must match; an empty list matches everything.
 * `hiddenLanes` names what is off, so that a lane added to the data is on.
 */
export interface Filters {
  readonly hiddenLanes: readonly string[];
  readonly kinds: readonly Kind[];
  readonly organisations: readonly string[];
  readonly countries: readonly string[];
  /** First and last year, inclusive, in either order; absent for no limit. */
  readonly fromYear?: number | undefined;
  readonly toYear?: number | undefined;
}

export const NO_FILTERS: Filters = { hiddenLanes: [], kinds: [], organisations: [], countries: [] };

/** The parts of `Filters` that can be lifted one at a time. */
export const FACETS = ['lane', 'kind', 'organisation', 'country', 'years'] as const;
export type Facet = (typeof FACETS)[number];

type Test = (event: TimelineEvent) => boolean;

function tests(filters: Filters, dataset: Dataset): Record<Facet, Test> {
  const { hiddenLanes, kinds, organisations, countries, fromYear = -Infinity, toYear = Infinity } = filters;
  const anyOf = (wanted: readonly string[], values: readonly string[]) =>
    wanted.length === 0 || values.some((value) => wanted.includes(value));
  return {
    lane: (event) => !hiddenLanes.includes(event.lane),
    kind: (event) => anyOf(kinds, [event.kind]),
    organisation: (event) => anyOf(organisations, organisationsOf(event)),
    country: (event) => anyOf(countries, countriesOf(event, dataset)),
    years: ({ time }) => {
      const { first, last } = yearsOf(time);
      // The wrong way round they mean the same.
      return first <= Math.max(fromYear, toYear) && last >= Math.min(fromYear, toYear);
    },
  };
}

/** Whether an event passes all filters, or all but one. */
export function passing(dataset: Dataset, filters: Filters, except?: Facet): Test {
  const { [except ?? 'none']: _, ...rest } = tests(filters, dataset) as Record<string, Test>;
  const all = Object.values(rest);
  return (event) => all.every((test) => test(event));
}

/** The events that pass. */
export const filterEvents = (dataset: Dataset, filters: Filters, except?: Facet): TimelineEvent[] =>
  dataset.events.filter(passing(dataset, filters, except));

/** Ids of the organisations that take part in an event, without duplicates. */
export function organisationsOf(event: TimelineEvent): string[] {
  return [...new Set((event.organisations ?? []).map(({ organisation }) => organisation))];
}

/** Codes of the countries of an event's places, without duplicates. */
export function countriesOf(event: TimelineEvent, { places }: Dataset): string[] {
  return [...new Set((event.places ?? []).map(({ place }) => places.get(place)!.country))];
}

/** A choice within a facet and how many events it would show, given all other facets. */
export interface FacetCount {
  readonly value: string;
  readonly count: number;
}

/** The facets whose choices are counted. */
export type CountedFacet = Exclude<Facet, 'years'>;

export type FacetCounts = Readonly<Record<CountedFacet, readonly FacetCount[]>>;

/** Counts for every value of a facet in the dataset: lanes in dataset order, others by frequency. */
export function countFacet(dataset: Dataset, filters: Filters, facet: CountedFacet): FacetCount[] {
  const valuesOf = {
    lane: (event: TimelineEvent) => [event.lane],
    kind: (event: TimelineEvent) => [event.kind],
    organisation: organisationsOf,
    country: (event: TimelineEvent) => countriesOf(event, dataset),
  }[facet];
  const totals = new Map<string, number>(facet === 'lane' ? dataset.lanes.map(({ id }) => [id, 0]) : []);
  const counts = new Map<string, number>();
  const add = (map: Map<string, number>, value: string) => map.set(value, (map.get(value) ?? 0) + 1);
  for (const event of dataset.events) for (const value of valuesOf(event)) add(totals, value);
  for (const event of filterEvents(dataset, filters, facet)) for (const value of valuesOf(event)) add(counts, value);
  const values = facet === 'lane' ? [...totals] : [...totals].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return values.map(([value]) => ({ value, count: counts.get(value) ?? 0 }));
}

/** How many facets are in use. */
export function countFilters(filters: Filters): number {
  const years = filters.fromYear !== undefined || filters.toYear !== undefined;
  return [filters.hiddenLanes, filters.kinds, filters.organisations, filters.countries].filter((list) => list.length > 0)
    .length + (years ? 1 : 0); // prettier-ignore
}
