/**
 * Random tests try new cases on every run, from a seed that is printed: `NENPYO_SEED=<seed>` repeats them.
 * `NENPYO_DEEP=1` (`npm run test:deep`) tries ten times as many.
 */
export const SEED = Number(process.env.NENPYO_SEED);

/** How many cases to try, given the number for a deep run. */
export const runs = (deep: number): number => (process.env.NENPYO_DEEP === '1' ? deep : Math.ceil(deep / 10));
