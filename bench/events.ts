/** The events used in all measurements: the same for the same seed, on every machine. */
import { toInstant } from '../src/core/time/instant.ts';
import { LANES, WORDS } from './words.ts';

const SEED = 20261122;
/** The range of all events, in days since 1970-01-01: 1946 to 2026. */
export const FIRST = toInstant(1946);
export const LAST = toInstant(2027);

const SPAN_SHARE = 0.4;
const SHORTEST = 30;
const LONGEST = 5 * 365.25;
/** Thresholds: importance 1 below the first, 2 below the second, otherwise 3. */
const IMPORTANCE = [0.05, 0.3] as const;
const WORDS_LEAST = 3;
const WORDS_MOST = 8;

export interface SeededEvent {
  readonly id: string;
  /** Index in `LANES`. */
  readonly lane: number;
  /** The first day. */
  readonly start: number;
  /** The last day of a span. */
  readonly end: number | undefined;
  readonly title: string;
  readonly importance: 1 | 2 | 3;
}

/** Numbers from 0 to below 1 determined by a seed: a Weyl sequence, mixed twice. */
export function randomBy(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
  };
}

/** Events one by one, unsorted, so that any number of them needs no memory. */
export function* seededEvents(count: number, seed: number = SEED): Generator<SeededEvent> {
  const random = randomBy(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  for (let i = 0; i < count; i++) {
    const lane = below(LANES.length);
    const isSpan = random() < SPAN_SHARE;
    const length = isSpan ? Math.round(SHORTEST * (LONGEST / SHORTEST) ** random()) : 0;
    const start = FIRST + below(LAST - FIRST - length);
    const weight = random();
    const importance = weight < IMPORTANCE[0] ? 1 : weight < IMPORTANCE[1] ? 2 : 3;
    let title = WORDS[below(WORDS.length)]!;
    for (let more = WORDS_LEAST - 1 + below(WORDS_MOST - WORDS_LEAST + 1); more > 0; more--) {
      title += ` ${WORDS[below(WORDS.length)]!}`;
    }
    yield { id: `e${i.toString(36)}`, lane, start, end: isSpan ? start + length : undefined, title, importance };
  }
}

/** An array shuffled by a seed. */
export function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const order = items.map((item) => ({ item, key: random() }));
  return order.sort((a, b) => a.key - b.key).map(({ item }) => item);
}
