import { byDate } from '../dataset/date-order.ts';
import type { Dataset, TimelineEvent } from '../dataset/types.ts';
import { lookUpsOf, type Postings, type WordFile } from '../tiles/word-file.ts';
import { MAX_HITS, type SearchAnswer } from './answer.ts';
import { tokenize } from './fold.ts';
import { nearestWords } from './match-word.ts';
import { cutQuery, MOST_LOOKED_UP } from './query.ts';
import { createSearch } from './search.ts';

/** Loads the file of all words with a beginning. */
export type LoadWords = (beginning: string) => Promise<WordFile>;

/** Events for one word of a query. */
interface Found {
  readonly events: readonly TimelineEvent[];
  /** How many events have the word, at least. */
  readonly count: number;
  /** Whether `count` is exact, and whether `events` has all of them. */
  readonly isCounted: boolean;
  readonly isComplete: boolean;
}

/** How many corrections of a misspelt word are looked up. */
const CORRECTIONS = 3;

/**
 * Searches a timeline whose words are in files. For each word of the query, the events of words that begin with it are
 * looked up, or those of the nearest words if there are none. The page's own search then selects among all of them, so
 * that ranking and correction are the same. With several words the answer is exact if one of them has few events.
 */
export async function findWords(
  query: string,
  dataset: Dataset,
  /** Ids of the lanes that are off. */
  off: ReadonlySet<string>,
  load: LoadWords,
): Promise<SearchAnswer> {
  const terms = new Set(tokenize(cutQuery(query)).flatMap(({ word }) => lookUpsOf(word)));
  // The longest are usually the rarest.
  const words = [...terms].sort((a, b) => b.length - a.length).slice(0, MOST_LOOKED_UP);
  if (words.length === 0) return { hits: [], total: 0, isMore: false };
  const found = await Promise.all(words.map((word) => findWord(word, load)));
  const shown = found.flatMap(({ events }) => events).filter(({ lane }) => !off.has(lane));
  const byId = new Map(shown.map((event) => [event.id, event]));
  const events = [...byId.values()].sort(byDate);
  const { hits, ...hints } = createSearch({ ...dataset, events })(query);
  const answer = { ...hints, hits: hits.slice(0, MAX_HITS) };
  const [only] = found;
  if (found.some(({ isComplete }) => isComplete)) return { ...answer, total: hits.length, isMore: false };
  if (found.length > 1 || off.size > 0) return { ...answer, total: hits.length, isMore: true };
  return { ...answer, total: Math.max(only!.count, hits.length), isMore: !only!.isCounted };
}

/** The events of words that begin with this one, or of the nearest known words. */
async function findWord(word: string, load: LoadWords): Promise<Found> {
  const { found, known } = await lookUp(word, load);
  if (found.length > 0) return join(found);
  const near = nearestWords(known, word).slice(0, CORRECTIONS);
  const corrected = await Promise.all(near.map((other) => lookUp(other, load)));
  return join(corrected.flatMap(({ found }) => found));
}

/** The entries for words with a beginning, and all words seen along the way. */
async function lookUp(beginning: string, load: LoadWords): Promise<{ found: Postings[]; known: string[] }> {
  const known: string[] = [];
  const letters = Array.from(beginning);
  for (let length = 0; ; length++) {
    const { words, finer } = await load(letters.slice(0, length).join(''));
    known.push(...words.keys());
    if (!finer) return { found: [...words].filter(([word]) => word.startsWith(beginning)).map(([, of]) => of), known };
    known.push(...finer.frequent);
    if (length === letters.length) return { found: [finer], known };
    if (!finer.letters.has(letters[length]!)) return { found: [], known };
  }
}

/** Combines the events of several words. Events with two of the words are counted once if all events are here. */
function join(found: readonly Postings[]): Found {
  const events = [...new Map(found.flatMap((of) => of.events.map((event) => [event.id, event]))).values()];
  const isComplete = found.every(({ count, events }) => count <= events.length);
  const count = isComplete ? events.length : Math.max(...found.map(({ count }) => count));
  return { events, count, isCounted: isComplete || found.length === 1, isComplete };
}
