/** A copy of the shipped events that does not change with them, so that a new event breaks no test. */
export const FIXTURE = 'tests/fixtures/data';

/** Where the page with these events is built, for the browser tests. */
export const BUILT = 'dist-tests';

/** What a build or `npm start` needs to know of the two (`vite.config.ts`). */
export const FIXTURE_ENV = { NENPYO_DATA: FIXTURE, NENPYO_OUT: BUILT } as const;
