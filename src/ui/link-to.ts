import { DATA_PARAMETER } from '../core/location/data-address.ts';

/** The lasting address of an event within the page: without what the reader happens to have filtered and zoomed. */
export function hrefTo(eventId: string): string {
  const data = new URLSearchParams(location.search).get(DATA_PARAMETER);
  return `?${new URLSearchParams({ ...(data && { [DATA_PARAMETER]: data }), event: eventId })}`;
}

/** The same in full, to be passed on. */
export const linkTo = (eventId: string): string => `${location.origin}${location.pathname}${hrefTo(eventId)}`;
