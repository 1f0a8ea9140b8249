import { FIELDS, type Field, type Surroundings, type Texts } from './fields.ts';
import { HOME, type Location } from './location.ts';

/** The longest query string that is read. A query takes up to nine characters per letter. */
const MAX_LENGTH = 16_000;

/** What a location is written or read for. */
export type Use = 'link' | 'stop' | 'follow';

const FLAGS = { link: 'isInLink', stop: 'isInStop', follow: 'isFollowed' } as const;

const NAMES = Object.keys(FIELDS) as (keyof Location)[];

/** The fields relevant to a use. */
export function partFor(use: Use, location: Location): Partial<Location> {
  const names = NAMES.filter((name) => FIELDS[name][FLAGS[use]]);
  return Object.fromEntries(names.map((name) => [name, location[name]]));
}

/** The URL parameters of a location: only what differs from the defaults. Other parameters of `base` are kept. */
export function toParams(location: Partial<Location>, base: URLSearchParams = new URLSearchParams()): URLSearchParams {
  const params = new URLSearchParams(base);
  for (const name of NAMES) {
    const { parameters, write } = FIELDS[name] as Field<unknown>;
    const texts = write(location[name] ?? HOME[name]);
    for (const parameter of parameters) {
      const text = texts[parameter];
      if (text === undefined) params.delete(parameter);
      else params.set(parameter, text);
    }
  }
  return params;
}

/** What an address says, and the names of invalid parameters, which are left at their defaults. */
export interface ReadLocation {
  readonly location: Location;
  readonly ignored: readonly string[];
}

/** Reads any query string, however broken. */
export function fromParams(search: string, surroundings: Surroundings): ReadLocation {
  if (search.length > MAX_LENGTH) return { location: HOME, ignored: ['…'] };
  const params = new URLSearchParams(search);
  const ignored = new Set<string>();
  const read = NAMES.map((name) => {
    const { parameters, read } = FIELDS[name] as Field<unknown>;
    const texts: Texts = Object.fromEntries(parameters.map((one) => [one, params.get(one) || undefined]));
    return [name, read(texts, surroundings, (parameter) => ignored.add(parameter))];
  });
  return { location: Object.fromEntries(read) as Location, ignored: [...ignored] };
}

/** Whether two locations are the same, to the precision of an address. */
export const sameLocation = (a: Location, b: Location): boolean => toParams(a).toString() === toParams(b).toString();
