import { describe, expect, it } from 'vitest';
import { parseDataset, type Parsed } from '../../../src/core/dataset/parse.ts';
import { goodDatasets } from '../../helpers/good-datasets.ts';
import { faultsOf } from '../../helpers/model-invariants.ts';
import { Dice, mutate } from '../../helpers/mutations.ts';
import { runs, SEED } from '../../helpers/random.ts';

const RUNS = runs(10_000);

const run = (seed: number): Parsed => {
  const dice = new Dice(seed);
  return parseDataset(mutate(dice.pick(goodDatasets), dice));
};

describe('a dataset after accidents of every kind', () => {
  it('begins as one in which nothing is wrong', () => {
    for (const good of goodDatasets) {
      const parsed = parseDataset(Buffer.from(JSON.stringify(good)));
      expect([parsed.problems, faultsOf(parsed)]).toEqual([[], []]);
    }
  });

  it('is read soundly or refused with reasons', () => {
    const natives = Reflect.ownKeys(Object.prototype).join();
    const faults: string[] = [];
    const outcomes = { whole: 0, inPart: 0, refused: 0 };
    for (let seed = SEED; seed < SEED + RUNS; seed++) {
      try {
        const parsed = run(seed);
        outcomes[!parsed.dataset ? 'refused' : parsed.problems.length > 0 ? 'inPart' : 'whole']++;
        faults.push(...faultsOf(parsed).map((fault) => `NENPYO_SEED=${seed}: ${fault}`));
      } catch (error) {
        faults.push(`NENPYO_SEED=${seed}: ${String(error)}`);
      }
    }
    expect(faults).toEqual([]);
    expect(Reflect.ownKeys(Object.prototype).join()).toBe(natives);
    // The mutations must be bad enough to be noticed, but not so bad that nothing is ever read.
    expect(Math.min(...Object.values(outcomes))).toBeGreaterThan(RUNS / 40);
  });
});
