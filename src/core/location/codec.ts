import { KINDS } from '../dataset/schema.ts';
import type { Dataset } from '../dataset/types.ts';
import { countriesOf } from '../filter/filter.ts';
import { cutQuery, MAX_QUERY } from '../search/query.ts';
import { parseEdtf } from '../time/edtf.ts';
import { fromInstant, toInstant, type Instant } from '../time/instant.ts';
import { endOf, windowBetween } from '../time/time-window.ts';
import { THEMES, VIEWS, type Location } from './location.ts';

/** Longest query string of an address that is read at all. The longest query has up to nine characters for each letter. */
const MAX_LENGTH = 16_000;

type Params = URLSearchParams;
/** One parameter of the address: how it is written (undefined: at its default) and read (undefined: not understood). */
interface Parameter<T> {
  readonly write: (location: Location) => string | undefined;
  readonly read: (text: string, dataset: Dataset, countries?: readonly string[]) => T | undefined;
}

/** Parameters of filters that need all events, or somebody who has them. */
const FILTERS_BEYOND_LANES: readonly string[] = ['kind', 'org', 'country', 'since', 'until'];

const list = (values: readonly string[]) => (values.length > 0 ? values.join('.') : undefined);
/** Values that exist; undefined where none does, so that a list of strangers filters nothing away. */
const knownOf = (text: string, known: (value: string) => boolean) => {
  const values = [...new Set(text.split('.'))].filter(known);
  return values.length > 0 ? values : undefined;
};
const oneOf =
  <T extends string>(values: readonly T[]) =>
  (text: string): T | undefined =>
    values.find((value) => value === text);

/**
 * Every parameter of the address by name. A parameter that is added to `Location` is added here, and links, tours,
 * tests and a second window know it.
 */
const PARAMETERS = {
  event: {
    write: ({ event }) => event,
    read: (text, { events }) => events.find(({ id }) => id === text)?.id,
  } satisfies Parameter<string>,
  from: {
    write: ({ window }) => window && formatDay(window.start),
    read: (text) => parseDay(text),
  } satisfies Parameter<Instant>,
  to: {
    write: ({ window }) => window && formatDay(endOf(window)),
    read: (text) => parseDay(text),
  } satisfies Parameter<Instant>,
  q: {
    write: ({ query }) => query.trim() || undefined,
    read: cutQuery,
  } satisfies Parameter<string>,
  hide: {
    write: ({ filters }) => list(filters.hiddenLanes),
    read: (text, { lanes }) => knownOf(text, (value) => lanes.some(({ id }) => id === value)),
  } satisfies Parameter<string[]>,
  kind: {
    write: ({ filters }) => list(filters.kinds),
    read: (text) => knownOf(text, (value) => (KINDS as readonly string[]).includes(value)),
  } satisfies Parameter<string[]>,
  org: {
    write: ({ filters }) => list(filters.organisations),
    read: (text, { organisations }) => knownOf(text, (value) => organisations.has(value)),
  } satisfies Parameter<string[]>,
  country: {
    write: ({ filters }) => list(filters.countries),
    read: (text, dataset, countries) =>
      knownOf(
        text,
        (value) =>
          countries?.includes(value) ?? dataset.events.some((event) => countriesOf(event, dataset).includes(value)),
      ),
  } satisfies Parameter<string[]>,
  since: {
    write: ({ filters }) => filters.fromYear?.toString(),
    read: (text) => parseYear(text),
  } satisfies Parameter<number>,
  until: {
    write: ({ filters }) => filters.toYear?.toString(),
    read: (text) => parseYear(text),
  } satisfies Parameter<number>,
  view: {
    write: ({ view }) => (view === 'timeline' ? undefined : view),
    read: oneOf(VIEWS),
  } satisfies Parameter<string>,
  theme: { write: ({ theme }) => theme, read: oneOf(THEMES) } satisfies Parameter<string>,
};

type Name = keyof typeof PARAMETERS;
type Values = { readonly [N in Name]?: NonNullable<ReturnType<(typeof PARAMETERS)[N]['read']>> };

/** The address of a location: only what differs from the defaults. Parameters that are not ours are kept from `base`. */
export function toParams(location: Location, base: Params = new URLSearchParams()): Params {
  const params = new URLSearchParams(base);
  for (const [name, { write }] of Object.entries(PARAMETERS)) {
    const text = write(location);
    if (text === undefined) params.delete(name);
    else params.set(name, text);
  }
  return params;
}

/** What an address says, and the names of its parameters that could not be used. Those are left at their defaults. */
export interface ReadLocation {
  readonly location: Location;
  readonly ignored: readonly string[];
}

/** What is known of events that the dataset does not have. */
interface Elsewhere {
  /** The countries of all events. */
  readonly countries?: readonly string[] | undefined;
  /** Whether nothing but lanes can be filtered. */
  readonly hasOnlyLanes?: boolean;
}

/** Reads any query string, however broken. */
export function fromParams(search: string, dataset: Dataset, elsewhere: Elsewhere = {}): ReadLocation {
  if (search.length > MAX_LENGTH) return { location: build({}), ignored: ['…'] };
  const params = new URLSearchParams(search);
  const ignored: string[] = [];
  const values: Record<string, unknown> = {};
  for (const [name, { read }] of Object.entries(PARAMETERS)) {
    const text = params.get(name);
    if (text === null || text === '') continue;
    const isOfUse = !elsewhere.hasOnlyLanes || !FILTERS_BEYOND_LANES.includes(name);
    const value = isOfUse ? read(text, dataset, elsewhere.countries) : undefined;
    if (value === undefined) ignored.push(name);
    else values[name] = value;
    if (name === 'q' && text.length > MAX_QUERY) ignored.push(name); // in part
  }
  const location = build(values as Values);
  if ((values.from ?? values.to) !== undefined && !location.window) ignored.push('from', 'to');
  return { location, ignored: [...new Set(ignored)] };
}

function build({ from, to, ...values }: Values): Location {
  return {
    window: from !== undefined && to !== undefined && from < to ? windowBetween(from, to) : undefined,
    event: values.event,
    query: values.q ?? '',
    filters: {
      hiddenLanes: values.hide ?? [],
      kinds: (values.kind ?? []) as Location['filters']['kinds'],
      organisations: values.org ?? [],
      countries: values.country ?? [],
      fromYear: values.since,
      toYear: values.until,
    },
    view: values.view ?? 'timeline',
    theme: values.theme,
  };
}

/** A day as EDTF, the nearest to an instant: fine enough for a window of a week. */
function formatDay(instant: Instant): string {
  const { year, month, day } = fromInstant(Math.round(instant));
  const padded = (value: number, length: number) => String(value).padStart(length, '0');
  if (Math.abs(year) > 9999) return `Y${year}`;
  return `${year < 0 ? '-' : ''}${padded(Math.abs(year), 4)}-${padded(month, 2)}-${padded(day, 2)}`;
}

function parseDay(text: string): Instant | undefined {
  const parsed = parseEdtf(text);
  return parsed.ok && typeof parsed.value.start === 'object' ? parsed.value.start.from : undefined;
}

function parseYear(text: string): number | undefined {
  return /^-?\d{1,6}$/.test(text) && Number.isFinite(toInstant(Number(text))) ? Number(text) : undefined;
}

/** Whether two locations say the same: for tests, and to know whether the address is up to date. */
export function sameLocation(a: Location, b: Location): boolean {
  return toParams(a).toString() === toParams(b).toString();
}
