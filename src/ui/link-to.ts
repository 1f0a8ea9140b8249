/** The lasting address of an event: the page without what the reader happens to have filtered and zoomed. */
export function linkTo(eventId: string): string {
  return `${location.origin}${location.pathname}?event=${eventId}`;
}
