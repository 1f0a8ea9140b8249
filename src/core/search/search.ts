import { rollup } from 'd3';
import type { Dataset, TimelineEvent } from '../dataset/types.ts';
import { organisationsOf } from '../filter/filter.ts';
import type { Hit } from './answer.ts';
import { fieldsOf, WEIGHTS, type Field } from './fields.ts';
import { isMisspellable, makeFuse, matchWord, typoMatches } from './match-word.ts';
import { MAX_QUERY } from './query.ts';
import { tokenize } from './fold.ts';

/** What a search found, best first; `nearest` is what comes closest where nothing was. */
export interface SearchResult {
  readonly hits: readonly Hit[];
  readonly nearest?: Hit | undefined;
}

export type Search = (query: string) => SearchResult;

/** Where a word stands: which event, which of its fields. */
interface Posting {
  readonly event: number;
  readonly field: number;
}

/** How well a word of the query meets a word of the texts. */
interface WordMatch {
  readonly word: string;
  readonly quality: number;
}

/** For a hint at what was meant where nothing is found. */
const LOOSE_THRESHOLD = 0.6;

/**
 * Builds the index once and returns the search over it. A query's words must all occur in an event, each as a word,
 * the beginning of one, a part of one, or, where there is no such event, misspelt. Case and diacritics do not matter.
 */
export function createSearch(dataset: Dataset): Search {
  const { events } = dataset;
  const common = commonOrganisations(events);
  const fields = events.map((event) => fieldsOf(event, dataset, common));
  const postings = indexWords(fields);
  const vocabulary = [...postings.keys()];
  const fuse = makeFuse(vocabulary);

  const exactly = (word: string) => exactMatches(vocabulary, word);
  const roughly = (word: string) => (isMisspellable(word) ? typoMatches(fuse, word) : []);

  const rank = (words: readonly string[], matcher: (word: string) => WordMatch[]) =>
    rankEvents(words.map(matcher), postings, fields, events);

  return (query) => {
    const words = tokenize(query.slice(0, MAX_QUERY)).map((token) => token.word);
    if (words.length === 0) return { hits: [] };
    const exact = rank(words, exactly);
    if (exact.length > 0) return { hits: exact };
    const hits = rank(words, (word) => [...exactly(word), ...roughly(word)]);
    if (hits.length > 0) return { hits };
    return { hits, nearest: nearestTo(words, vocabulary, rank) };
  };
}

/** Organisations that take part in more than a third of all events, and in more than a few. */
function commonOrganisations(events: readonly TimelineEvent[]): Set<string> {
  const counts = rollup(
    events.flatMap(organisationsOf),
    (all) => all.length,
    (id) => id,
  );
  return new Set([...counts].filter(([, count]) => count > Math.max(3, events.length / 3)).map(([id]) => id));
}

/** Words to places. Two neighbouring words of a name are also one, for those who forget the space. */
function indexWords(fields: readonly (readonly Field[])[]): Map<string, Posting[]> {
  const postings = new Map<string, Posting[]>();
  const add = (word: string, posting: Posting) => {
    const list = postings.get(word);
    if (list) list.push(posting);
    else postings.set(word, [posting]);
  };
  fields.forEach((ofEvent, event) =>
    ofEvent.forEach(({ name, text }, field) => {
      const words = tokenize(text).map((token) => token.word);
      words.forEach((word, i) => {
        add(word, { event, field });
        if (name !== 'text' && i > 0) add(words[i - 1]! + word, { event, field });
      });
    }),
  );
  return postings;
}

function exactMatches(vocabulary: readonly string[], word: string): WordMatch[] {
  return vocabulary.map((known) => ({ word: known, quality: matchWord(word, known) })).filter(({ quality }) => quality);
}

/** Events in which every word of the query is met, best first; equal ones by importance, then date. */
function rankEvents(
  matches: readonly (readonly WordMatch[])[],
  postings: ReadonlyMap<string, readonly Posting[]>,
  fields: readonly (readonly Field[])[],
  events: readonly TimelineEvent[],
): Hit[] {
  const found = matches.map((ofWord) => scoreWord(ofWord, postings, fields));
  const scored = [...(found[0]?.keys() ?? [])]
    .filter((event) => found.every((ofWord) => ofWord.has(event)))
    .map((event) => ({ event, parts: found.map((ofWord) => ofWord.get(event)!) }))
    .map(({ event, parts }) => ({ event, parts, score: parts.reduce((sum, part) => sum + part.score, 0) }));
  scored.sort(
    (a, b) => b.score - a.score || events[a.event]!.importance - events[b.event]!.importance || a.event - b.event,
  );
  return scored.map(({ event, parts }) => ({
    event: events[event]!,
    words: new Set(parts.flatMap((part) => [...part.words])),
    field: fields[event]![parts.reduce((a, b) => (a.score <= b.score ? a : b)).field]!,
  }));
}

interface WordScore {
  score: number;
  field: number;
  readonly words: Set<string>;
}

/** For one word of the query: in which events it is met, how well at best, and by which words. */
function scoreWord(
  matches: readonly WordMatch[],
  postings: ReadonlyMap<string, readonly Posting[]>,
  fields: readonly (readonly Field[])[],
): Map<number, WordScore> {
  const scores = new Map<number, WordScore>();
  for (const { word, quality } of matches) {
    for (const { event, field } of postings.get(word)!) {
      const score = quality * WEIGHTS[fields[event]![field]!.name];
      const known = scores.get(event);
      if (!known) scores.set(event, { score, field, words: new Set([word]) });
      else {
        known.words.add(word);
        if (score > known.score) Object.assign(known, { score, field });
      }
    }
  }
  return scores;
}

/** The best event for any single word of a query, however misspelt. */
function nearestTo(
  words: readonly string[],
  vocabulary: readonly string[],
  rank: (words: readonly string[], matcher: (word: string) => WordMatch[]) => Hit[],
): Hit | undefined {
  const loose = makeFuse(vocabulary, LOOSE_THRESHOLD);
  const longestFirst = [...words].sort((a, b) => b.length - a.length);
  for (const word of longestFirst) {
    const [hit] = rank([word], (one) => exactMatches(vocabulary, one));
    if (hit) return hit;
  }
  for (const word of longestFirst) {
    const [hit] = rank([word], (one) => typoMatches(loose, one));
    if (hit) return hit;
  }
  return undefined;
}
