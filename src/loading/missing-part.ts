/** A script loaded on demand is unavailable: there is no connection, or the page is older than its server. */
export class MissingPart extends Error {}

/** Marks an error in loading a script, so that it is not taken for a fault in the page. */
export const asPart = <Part>(loading: Promise<Part>): Promise<Part> =>
  loading.catch((cause: unknown) => {
    throw new MissingPart('A part of the page could not be loaded.', { cause });
  });
