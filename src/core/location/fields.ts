import { KINDS } from '../dataset/terms.ts';
import type { Dataset } from '../dataset/types.ts';
import type { Facet, Filters } from '../filter/filter.ts';
import { VALUES } from '../filter/values.ts';
import { cutQuery, MAX_QUERY } from '../search/query.ts';
import { toInstant } from '../time/instant.ts';
import { endOf, windowBetween } from '../time/time-window.ts';
import { formatDay, parseDay } from './day.ts';
import { VIEWS, type Location } from './location.ts';

/** What is known of a timeline when an address is read. */
export interface Surroundings {
  readonly dataset: Dataset;
  readonly facets: readonly Facet[];
  readonly countries: readonly string[];
}

/** The values of a field's parameters, by name; undefined for those at their defaults. */
export type Texts = Readonly<Record<string, string | undefined>>;

/** How one field of a location is written and read outside the page. */
export interface Field<T> {
  /** Its URL parameters. */
  readonly parameters: readonly string[];
  readonly write: (value: T) => Texts;
  /** The value, as far as its parameters are valid; `ignore` is called with those that are not. */
  readonly read: (texts: Texts, surroundings: Surroundings, ignore: (parameter: string) => void) => T;
  /** Whether a link carries it, a stop of a tour sets it, and a second window follows it. */
  readonly isInLink: boolean;
  readonly isInStop: boolean;
  readonly isFollowed: boolean;
}

/** One for each field; the type is incomplete if one is missing. */
export type Fields<L> = { readonly [Name in keyof L]-?: Field<L[Name]> };

const everywhere = { isInLink: true, isInStop: true, isFollowed: true } as const;

/** Every field of a location. A field added to the type does not compile until it is added here. */
export const FIELDS: Fields<Location> = {
  event: {
    ...everywhere,
    parameters: ['event'],
    write: (event) => ({ event }),
    read: ({ event }, { dataset }, ignore) => {
      if (event === undefined || dataset.events.some(({ id }) => id === event)) return event;
      ignore('event');
      return undefined;
    },
  },
  window: {
    ...everywhere,
    parameters: ['from', 'to'],
    write: (window) => (window ? { from: formatDay(window.start), to: formatDay(endOf(window)) } : {}),
    read: (texts, _, ignore) => {
      const [from, to] = [texts.from, texts.to].map((text) => (text === undefined ? undefined : parseDay(text)));
      if (from !== undefined && to !== undefined && from < to) return windowBetween(from, to);
      if (texts.from !== undefined || texts.to !== undefined) ['from', 'to'].forEach(ignore);
      return undefined;
    },
  },
  query: {
    ...everywhere,
    parameters: ['q'],
    write: (query) => ({ q: query.trim() || undefined }),
    read: ({ q = '' }, _, ignore) => {
      if (q.length > MAX_QUERY) ignore('q'); // in part
      return cutQuery(q);
    },
  },
  filters: {
    ...everywhere,
    parameters: ['hide', 'show', 'kind', 'org', 'country', 'place', 'topic', 'person', 'since', 'until'],
    write: ({
      hiddenLanes,
      contextLanes,
      kinds,
      organisations,
      countries,
      places,
      topics,
      people,
      fromYear,
      toYear,
    }) => ({
      hide: writeList(hiddenLanes),
      show: writeList(contextLanes),
      kind: writeList(kinds),
      org: writeList(organisations),
      country: writeList(countries),
      place: writeList(places),
      topic: writeList(topics),
      person: writeList(people),
      since: fromYear?.toString(),
      until: toYear?.toString(),
    }),
    read: readFilters,
  },
  view: {
    ...everywhere,
    parameters: ['view'],
    write: (view) => ({ view: view === 'timeline' ? undefined : view }),
    read: ({ view }, _, ignore) => {
      const known = VIEWS.find((name) => name === view);
      if (view !== undefined && !known) ignore('view');
      return known ?? 'timeline';
    },
  },
};

const writeList = (values: readonly string[]) => (values.length > 0 ? values.join('.') : undefined);

function readFilters(
  texts: Texts,
  { dataset, facets, countries }: Surroundings,
  ignore: (name: string) => void,
): Filters {
  const { lanes, organisations, places } = dataset;
  /** Values that exist; empty if none in the list do, so that it filters nothing out. */
  const list = <T extends string>(name: string, facet: Facet, isKnown: (value: string) => boolean): T[] => {
    const text = texts[name];
    if (text === undefined) return [];
    const values = facets.includes(facet) ? [...new Set(text.split('.'))].filter(isKnown) : [];
    if (values.length === 0) ignore(name);
    return values as T[];
  };
  const year = (name: string): number | undefined => {
    const text = texts[name];
    if (text === undefined) return undefined;
    const isYear = /^-?\d{1,6}$/.test(text) && Number.isFinite(toInstant(Number(text)));
    if (isYear && facets.includes('years')) return Number(text);
    ignore(name);
    return undefined;
  };
  const hasEvents = (facet: 'topic' | 'person') => (value: string) =>
    dataset.events.some((event) => VALUES[facet](event, dataset).includes(value));
  return {
    hiddenLanes: list('hide', 'lane', (value) => lanes.some(({ id, isContext }) => id === value && !isContext)),
    contextLanes: list('show', 'lane', (value) => lanes.some(({ id, isContext }) => id === value && isContext)),
    kinds: list('kind', 'kind', (value) => (KINDS as readonly string[]).includes(value)),
    organisations: list('org', 'organisation', (value) => organisations.has(value)),
    countries: list('country', 'country', (value) => countries.includes(value)),
    places: list('place', 'place', (value) => places.has(value)),
    topics: list('topic', 'topic', hasEvents('topic')),
    people: list('person', 'person', hasEvents('person')),
    fromYear: year('since'),
    toYear: year('until'),
  };
}
