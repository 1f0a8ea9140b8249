/** The lasting address of an event within the page: without what the reader happens to have filtered and zoomed. */
export const hrefTo = (eventId: string): string => `?event=${eventId}`;

/** The same in full, to be passed on. */
export const linkTo = (eventId: string): string => `${location.origin}${location.pathname}${hrefTo(eventId)}`;
