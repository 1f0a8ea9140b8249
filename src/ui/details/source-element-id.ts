/** The id of a source's entry in an event's list of sources. */
export const sourceElementId = (source: string): string => `source-${source}`;
