import { randomInt } from 'node:crypto';

/** Chooses one seed for all random tests of a run, unless the environment sets it, and prints it. */
export default function chooseSeed(): void {
  if (process.env.NENPYO_SEED) return;
  process.env.NENPYO_SEED = String(randomInt(2 ** 31));
  console.log(`Random tests have the seed ${process.env.NENPYO_SEED}: NENPYO_SEED=… tries the same again.`);
}
