import { partFor, toParams } from '../core/location/codec.ts';
import { DATA_PARAMETER } from '../core/location/data-address.ts';
import type { Location } from '../core/location/location.ts';

/** The query string of a part of a location, over the dataset that the page shows. */
function searchOf(part: Partial<Location>): string {
  const data = new URLSearchParams(location.search).get(DATA_PARAMETER);
  return `?${toParams(part, new URLSearchParams(data ? { [DATA_PARAMETER]: data } : {}))}`;
}

/** The lasting address of an event within the page: without what the reader happens to have filtered and zoomed. */
export const hrefTo = (event: string): string => searchOf({ event });

/** A full address, to be passed on. */
const whole = (search: string) => `${location.origin}${location.pathname}${search}`;

/** The lasting address of an event. */
export const linkToEvent = (event: string): string => whole(hrefTo(event));

/** The address of what is on the screen. */
export const linkTo = (place: Location): string => whole(searchOf(partFor('link', place)));
