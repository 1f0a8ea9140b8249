import Fuse from 'fuse.js';
import { isUnspaced } from './fold.ts';
import { LONGEST_CORRECTED, MOST_CORRECTED } from './query.ts';

/** How well a query word matches a word of a text: as a whole, at its beginning, inside, or misspelt. */
export const QUALITY = { whole: 1, prefix: 0.8, inside: 0.5, typo: 0.45 } as const;

/** Shorter words are similar to too many others. */
const SHORTEST_TYPO = 4;
const THRESHOLD = 0.34;
/** How many corrections of a word are considered. */
const MOST_TYPOS = 8;

/** Numbers are never misspelt: 2011 is not a typo for 2010. Nor are runs of letters, which may be several words. */
const isMisspellable = (word: string): boolean =>
  word.length >= SHORTEST_TYPO && !/^\d+$/.test(word) && !isUnspaced(word);

/** Which words of a query are corrected. */
interface Correctable {
  readonly words: ReadonlySet<string>;
  /** Whether there are more that may be misspelt, but are too long or too many. */
  readonly leavesSome: boolean;
}

/** Which words of a query to correct if it finds nothing: unknown words before known ones. */
export function correctable(words: readonly string[], isKnown: (word: string) => boolean): Correctable {
  const misspellable = words.filter(isMisspellable);
  const unknownFirst = [...misspellable.filter((word) => !isKnown(word)), ...misspellable.filter(isKnown)];
  const chosen = unknownFirst.filter(({ length }) => length <= LONGEST_CORRECTED).slice(0, MOST_CORRECTED);
  return { words: new Set(chosen), leavesSome: chosen.length < misspellable.length };
}

/** A finder of the nearest words; `threshold` is that of Fuse.js, 0 for exact and 1 for anything. */
export function makeFuse(words: readonly string[], threshold = THRESHOLD): Fuse<string> {
  return new Fuse(words, { includeScore: true, threshold, distance: 60, minMatchCharLength: 2 });
}

/** The words that a misspelt one may stand for, nearest first, and how near each is. */
export function typoMatches(fuse: Fuse<string>, word: string): { readonly word: string; readonly quality: number }[] {
  const found = fuse.search(word, { limit: MOST_TYPOS });
  const best = found[0]?.score ?? 1;
  return found
    .filter(({ item, score }) => score! <= best + 0.1 && Math.abs(item.length - word.length) <= word.length / 2)
    .map(({ item, score }) => ({ word: item, quality: QUALITY.typo * (1 - score!) }));
}

/** The words in a list that a misspelt word may stand for, nearest first. */
export function nearestWords(words: readonly string[], misspelt: string): string[] {
  if (!isMisspellable(misspelt) || misspelt.length > LONGEST_CORRECTED) return [];
  return typoMatches(makeFuse([...new Set(words)]), misspelt).map(({ word }) => word);
}
