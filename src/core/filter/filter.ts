import { yearsOf } from '../dataset/event-time.ts';
import type { Kind } from '../dataset/terms.ts';
import type { Dataset, TimelineEvent } from '../dataset/types.ts';
import { lanesOff, type LaneFilters } from './lanes.ts';
import { VALUES } from './values.ts';

/**
 * What is shown. Within a list any match is enough, across lists all must match; an empty list matches everything.
 */
export interface Filters extends LaneFilters {
  readonly kinds: readonly Kind[];
  readonly organisations: readonly string[];
  readonly countries: readonly string[];
  readonly places: readonly string[];
  /** Ids made from names, see `subjectId`. */
  readonly topics: readonly string[];
  readonly people: readonly string[];
  /** First and last year, inclusive, in either order; absent for no limit. */
  readonly fromYear?: number | undefined;
  readonly toYear?: number | undefined;
}

export const NO_FILTERS: Filters = {
  hiddenLanes: [],
  contextLanes: [],
  kinds: [],
  organisations: [],
  countries: [],
  places: [],
  topics: [],
  people: [],
};

/** For each facet with a list of values, its list. */
export const LISTS = {
  lane: 'hiddenLanes',
  kind: 'kinds',
  organisation: 'organisations',
  country: 'countries',
  place: 'places',
  topic: 'topics',
  person: 'people',
} as const satisfies Record<string, keyof Filters>;

/** The facets whose choices are counted. */
export type CountedFacet = keyof typeof LISTS;
export type FilterList = (typeof LISTS)[CountedFacet];

/** The parts of `Filters` that can be lifted one at a time. */
export type Facet = CountedFacet | 'years';
export const FACETS = [...(Object.keys(LISTS) as CountedFacet[]), 'years'] as const satisfies readonly Facet[];

type Test = (event: TimelineEvent) => boolean;

/** A test for each filter in use. */
function tests(filters: Filters, dataset: Dataset): Partial<Record<Facet, Test>> {
  const { fromYear, toYear } = filters;
  const result: Partial<Record<Facet, Test>> = {};
  for (const [facet, list] of Object.entries(LISTS) as [CountedFacet, FilterList][]) {
    const wanted: readonly string[] = filters[list];
    if (wanted.length === 0 || facet === 'lane') continue;
    result[facet] = (event) => VALUES[facet](event, dataset).some((value) => wanted.includes(value));
  }
  const off = lanesOff(dataset, filters);
  if (off.size > 0) result.lane = (event) => !off.has(event.lane);
  if (fromYear !== undefined || toYear !== undefined) {
    // The wrong way round they mean the same.
    const [from, to] = [fromYear ?? -Infinity, toYear ?? Infinity].sort((a, b) => a - b) as [number, number];
    result.years = ({ time }) => {
      const { first, last } = yearsOf(time);
      return first <= to && last >= from;
    };
  }
  return result;
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

/** A choice within a facet and how many events it would show, given all other facets. */
export interface FacetCount {
  readonly value: string;
  readonly count: number;
}

/** The counts of the facets that are counted where the events are elsewhere. */
export type FacetCounts = Readonly<Record<'lane' | 'kind' | 'organisation' | 'country', readonly FacetCount[]>>;

/** Whether an event is in no lane with context that is off. */
function askedOf(dataset: Dataset, filters: Filters): Test {
  const off = lanesOff(dataset, filters);
  const unasked = new Set(dataset.lanes.filter(({ id, isContext }) => isContext && off.has(id)).map(({ id }) => id));
  return ({ lane }) => !unasked.has(lane);
}

/** Counts for every value of a facet in the dataset: lanes in dataset order, others by frequency. */
export function countFacet(dataset: Dataset, filters: Filters, facet: CountedFacet): FacetCount[] {
  const valuesOf = (event: TimelineEvent) => VALUES[facet](event, dataset);
  const totals = new Map<string, number>(facet === 'lane' ? dataset.lanes.map(({ id }) => [id, 0]) : []);
  const counts = new Map<string, number>();
  const add = (map: Map<string, number>, value: string) => map.set(value, (map.get(value) ?? 0) + 1);
  const isAsked = askedOf(dataset, filters);
  for (const event of dataset.events) if (isAsked(event)) for (const value of valuesOf(event)) add(totals, value);
  for (const event of filterEvents(dataset, filters, facet)) for (const value of valuesOf(event)) add(counts, value);
  const values = facet === 'lane' ? [...totals] : [...totals].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return values.map(([value]) => ({ value, count: counts.get(value) ?? 0 }));
}

/** How many facets are in use. */
export function countFilters(filters: Filters): number {
  const years = filters.fromYear !== undefined || filters.toYear !== undefined;
  return Object.values(LISTS).filter((list) => filters[list].length > 0).length + (years ? 1 : 0);
}
