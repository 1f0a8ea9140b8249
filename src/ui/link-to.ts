import { filtersOf, type Subject } from '../core/filter/subject.ts';
import { partFor, toParams } from '../core/location/codec.ts';
import { DATA_PARAMETER } from '../core/location/data-address.ts';
import type { Location } from '../core/location/location.ts';

/** The query string for part of a location in the current dataset. */
function searchOf(part: Partial<Location>): string {
  const data = new URLSearchParams(location.search).get(DATA_PARAMETER);
  return `?${toParams(part, new URLSearchParams(data ? { [DATA_PARAMETER]: data } : {}))}`;
}

/** The permanent address of an event within the page, without the reader's current filters and zoom. */
export const hrefTo = (event: string): string => searchOf({ event });

/** The address of all events of a subject. */
export const hrefToSubject = (subject: Subject): string => searchOf({ filters: filtersOf(subject) });

/** A full address for sharing. */
const whole = (search: string) => `${location.origin}${location.pathname}${search}`;

/** The full permanent address of an event. */
export const linkToEvent = (event: string): string => whole(hrefTo(event));

/** The full address of what is on the screen. */
export const linkTo = (current: Location): string => whole(searchOf(partFor('link', current)));
