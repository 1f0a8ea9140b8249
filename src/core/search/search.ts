import { rollup } from 'd3';
import type Fuse from 'fuse.js';
import type { Dataset, TimelineEvent } from '../dataset/types.ts';
import { organisationsOf } from '../filter/values.ts';
import type { Hit } from './answer.ts';
import { fieldsOf, WEIGHTS, type Field } from './fields.ts';
import { correctable, makeFuse, typoMatches } from './match-word.ts';
import { cutQuery } from './query.ts';
import { isUnspaced, tokenize } from './fold.ts';
import { Vocabulary, type Match } from './vocabulary.ts';

/** The results of a search, best first; `nearest` is the closest event if there are none. */
export interface SearchResult {
  readonly hits: readonly Hit[];
  readonly nearest?: Hit | undefined;
  /** Whether nothing was found, and the hits are of words near to those of the query. */
  readonly isNear?: boolean;
  /** Whether nothing was found and some possibly misspelt words were not corrected: they are too long or too many. */
  readonly leftUncorrected?: boolean;
}

export type Search = (query: string) => SearchResult;

/** Where a word occurs: which event, and which of its fields. */
interface Posting {
  readonly event: number;
  readonly field: number;
}

/** For suggesting what was meant if nothing is found. */
const LOOSE_THRESHOLD = 0.6;

/** The data that is searched. */
interface Index {
  readonly events: readonly TimelineEvent[];
  readonly fields: readonly (readonly Field[])[];
  /** For each event its titles, as `titleKey` gives them. */
  readonly titles: readonly ReadonlySet<string>[];
  readonly vocabulary: Vocabulary;
  /** For each word of the vocabulary, where it occurs. */
  readonly postings: readonly (readonly Posting[])[];
}

/**
 * Builds the index once and returns the search over it. All words of a query must occur in an event, each as a word,
 * the beginning or a part of one, or, if there is no such event, misspelt. Case and diacritics do not matter.
 */
export function createSearch(dataset: Dataset): Search {
  const index = makeIndex(dataset);
  const { vocabulary } = index;
  const correctableWords = vocabulary.words.filter((word) => !isUnspaced(word));
  const fuse = makeFuse(correctableWords);
  const corrected = (by: Fuse<string>, word: string): Match[] =>
    typoMatches(by, word).map(({ word: mark, quality }) => ({ id: vocabulary.find(mark)!, quality, mark }));

  return (query) => {
    const text = cutQuery(query);
    const words = [...new Set(tokenize(text).map((token) => token.word))];
    if (words.length === 0) return { hits: [] };
    const title = titleKey(text);
    const exactly = new Map(words.map((word) => [word, vocabulary.matches(word)]));
    const exact = rankEvents([...exactly.values()], index, title);
    if (exact.length > 0) return { hits: exact };
    const able = correctable(words, (word) => exactly.get(word)!.length > 0);
    const roughly = words.map((word) => [...exactly.get(word)!, ...(able.words.has(word) ? corrected(fuse, word) : [])]);
    const hits = rankEvents(roughly, index, title);
    if (hits.length > 0) return { hits, isNear: true };
    const loosely = () => {
      const loose = makeFuse(correctableWords, LOOSE_THRESHOLD);
      return longestFirst(able.words).map((word) => () => corrected(loose, word));
    };
    const known = longestFirst(words).map((word) => () => exactly.get(word)!);
    const nearest = firstFound(known, index) ?? firstFound(loosely(), index);
    return { hits, nearest, ...(able.leavesSome && { leftUncorrected: true }) };
  }; // prettier-ignore
}

function makeIndex(dataset: Dataset): Index {
  const { events } = dataset;
  const common = commonOrganisations(dataset);
  const fields = events.map((event) => fieldsOf(event, dataset, common));
  const postings = indexWords(fields);
  const titles = fields.map((ofEvent) => new Set(ofEvent.filter(({ name }) => name === 'title').map(({ text }) => titleKey(text)))); // prettier-ignore
  return { events, fields, titles, vocabulary: new Vocabulary(postings.keys()), postings: [...postings.values()] };
}

/** A title reduced to its words, for comparing. */
const titleKey = (text: string): string =>
  tokenize(text)
    .map(({ word }) => word)
    .join(' ');

/** Organisations that take part in more than a third of all events, and in more than three. */
function commonOrganisations(dataset: Dataset): Set<string> {
  const { events } = dataset;
  const counts = rollup(
    events.flatMap((event) => organisationsOf(event, dataset)),
    (all) => all.length,
    (id) => id,
  );
  return new Set([...counts].filter(([, count]) => count > Math.max(3, events.length / 3)).map(([id]) => id));
}

/** Maps words to where they occur. Two neighbouring words of a name also count as one, for those who omit the space. */
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
        const before = words[i - 1];
        if (name === 'text' || before === undefined || isUnspaced(before) !== isUnspaced(word)) return;
        add(before + word, { event, field });
      });
    }),
  );
  return postings;
}

/** Events that match every word of the query: those it is the title of, then by score, importance and date. */
function rankEvents(matches: readonly (readonly Match[])[], index: Index, title?: string): Hit[] {
  const { events, fields, titles } = index;
  const found: ReadonlyMap<number, WordScore>[] = [];
  for (const ofWord of matches) {
    found.push(scoreWord(ofWord, index, found.at(-1)));
    if (found.at(-1)!.size === 0) return [];
  }
  const scored = [...(found.at(-1)?.keys() ?? [])].map((event) => {
    const parts = found.map((ofWord) => ofWord.get(event)!);
    const isCalled = title !== undefined && titles[event]!.has(title);
    return { event, parts, isCalled, score: parts.reduce((sum, part) => sum + part.score, 0) };
  });
  scored.sort(
    (a, b) =>
      Number(b.isCalled) - Number(a.isCalled) ||
      b.score - a.score ||
      events[a.event]!.importance - events[b.event]!.importance ||
      a.event - b.event,
  );
  return scored.map(({ event, parts }) => ({
    event: events[event]!,
    words: new Set(parts.flatMap((part) => [...part.marks])),
    field: fields[event]![parts.reduce((a, b) => (a.score <= b.score ? a : b)).field]!,
  }));
}

interface WordScore {
  score: number;
  field: number;
  readonly marks: Set<string>;
}

/** For one word of the query: which of some events match it, how well at best, and by which words. */
function scoreWord(
  matches: readonly Match[],
  { postings, fields }: Index,
  among: ReadonlyMap<number, unknown> | undefined,
): Map<number, WordScore> {
  const scores = new Map<number, WordScore>();
  for (const { id, quality, mark } of matches) {
    for (const { event, field } of postings[id]!) {
      if (among && !among.has(event)) continue;
      const score = quality * WEIGHTS[fields[event]![field]!.name];
      const known = scores.get(event);
      if (!known) scores.set(event, { score, field, marks: new Set([mark]) });
      else {
        known.marks.add(mark);
        if (score > known.score) Object.assign(known, { score, field });
      }
    }
  }
  return scores;
}

const longestFirst = (words: Iterable<string>): string[] => [...words].sort((a, b) => b.length - a.length);

/** The best event for the first word that finds any by itself: a suggestion of what was meant. */
function firstFound(words: readonly (() => readonly Match[])[], index: Index): Hit | undefined {
  for (const matches of words) {
    const [hit] = rankEvents([matches()], index);
    if (hit) return hit;
  }
  return undefined;
}
