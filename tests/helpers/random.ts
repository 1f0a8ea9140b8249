/**
 * Random tests try new cases with every run, from a seed that is printed: `NENPYO_SEED=<seed>` tries the same again.
 * `NENPYO_DEEP=1` (`npm run test:deep`) tries ten times as many.
 */
export const SEED = Number(process.env.NENPYO_SEED);

/** How many cases to try, of which there are this many in a deep run. */
export const runs = (deep: number): number => (process.env.NENPYO_DEEP === '1' ? deep : Math.ceil(deep / 10));
