import type { EventRecord } from '../../src/core/dataset/schema.ts';
import { fromInstant, toInstant } from '../../src/core/time/instant.ts';
import { dataset } from './dataset.ts';

const FIRST = toInstant(1946);
const LAST = toInstant(2026);
export const SEEDED_LANES = ['a', 'b', 'c', 'd', 'e'];

/** A sequence of numbers from 0 to 1 that is always the same (Numerical Recipes, "quick and dirty" generator). */
export function seededNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
}

const day = (instant: number) => {
  const { year, month, day } = fromInstant(instant);
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
};

/** Many events over eighty years: points, spans and a few ongoing ones. */
export function seededRecords(count: number, seed = 1): EventRecord[] {
  const random = seededNumbers(seed);
  return Array.from({ length: count }, (_, i) => {
    const from = Math.floor(FIRST + random() * (LAST - FIRST));
    const shape = random();
    const until = day(Math.min(LAST, from + 30 + Math.floor(random() * 2000)));
    return {
      id: `e${i}`,
      lane: SEEDED_LANES[Math.floor(random() * SEEDED_LANES.length)]!,
      date: shape < 0.6 ? day(from) : shape < 0.97 ? `${day(from)}/${until}` : `${day(from)}/..`,
      title: { en: `Title number ${i}` },
      importance: random() < 0.1 ? 1 : random() < 0.3 ? 2 : 3,
    };
  });
}

export const seededDataset = (count: number, seed?: number) =>
  dataset(seededRecords(count, seed), { lanes: SEEDED_LANES.map((id) => ({ id, name: { en: `Lane ${id}` } })) });
