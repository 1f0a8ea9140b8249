import Fuse from 'fuse.js';
import { MAX_QUERY } from './query.ts';
import { tokenize } from './fold.ts';

/** What a word index found. Events are spoken of by their places. */
export interface WordAnswer {
  /** The best, best first. */
  readonly places: readonly number[];
  /** How many events there are in all. */
  readonly total: number;
  /** Words of the index that met the query. */
  readonly words: readonly string[];
}

/** Which events to prefer of equally good ones: less is better. May be told as often as there are events. */
type Compare = (a: number, b: number) => number;

/** How well a word is met, from whole words to misspelt ones. 0 is not at all. */
const WHOLE = 4;
const PREFIX = 3;
const INSIDE = 2;
const TYPO = 1;
/** Shorter words are near to too many others. */
const SHORTEST_TYPO = 4;
const SHORTEST_INSIDE = 3;
/** More known words are first narrowed to those that begin alike: Fuse.js alone would take too long for them. */
const FUSE_MOST = 5000;

/**
 * Which events have which words, in typed arrays: for as many events as there may be. Words are given in the order of
 * places and can then be searched: all words of a query must be met, each whole, at its beginning, inside or, where that
 * finds nothing, misspelt.
 */
export class WordIndex {
  readonly #ids = new Map<string, number>();
  #words = new Uint32Array(1024);
  #length = 0;
  /** For each event where its words begin in `#words`. */
  readonly #starts: Uint32Array;
  #count = 0;
  /** For each word where its events begin in `#events`; made once all are there. */
  #offsets = new Uint32Array(0);
  #events = new Uint32Array(0);
  #fuse: Fuse<string> | undefined;

  /** @param capacity how many events there will be */
  constructor(capacity: number) {
    this.#starts = new Uint32Array(capacity + 1);
  }

  /** Adds the texts of the next event. */
  add(texts: Iterable<string>): void {
    const from = this.#length;
    for (const text of texts) {
      for (const word of wordsOf(text)) {
        let id = this.#ids.get(word);
        if (id === undefined) this.#ids.set(word, (id = this.#ids.size));
        if (!this.#words.subarray(from, this.#length).includes(id)) this.#push(id);
      }
    }
    this.#starts[++this.#count] = this.#length;
  }

  #push(id: number): void {
    if (this.#length === this.#words.length) {
      const larger = new Uint32Array(this.#words.length * 2);
      larger.set(this.#words);
      this.#words = larger;
    }
    this.#words[this.#length++] = id;
  }

  /** Turns words of events into events of words. */
  finish(): void {
    const offsets = new Uint32Array(this.#ids.size + 1);
    for (let i = 0; i < this.#length; i++) offsets[this.#words[i]! + 1]!++;
    for (let id = 0; id < this.#ids.size; id++) offsets[id + 1]! += offsets[id]!;
    const events = new Uint32Array(this.#length);
    const next = offsets.slice();
    for (let place = 0; place < this.#count; place++) {
      for (let i = this.#starts[place]!; i < this.#starts[place + 1]!; i++) events[next[this.#words[i]!]!++] = place;
    }
    this.#offsets = offsets;
    this.#events = events;
    this.#words = new Uint32Array(0);
    this.#length = 0;
  }

  /**
   * @param isShown whether an event counts
   * @param most how many of the best are wanted
   */
  search(query: string, isShown: (place: number) => boolean, compare: Compare, most: number): WordAnswer {
    const words = tokenize(query.slice(0, MAX_QUERY)).map((token) => token.word);
    if (words.length === 0) return { places: [], total: 0, words: [] };
    const exact = words.map((word) => this.#exactly(word));
    const found = this.#rank(exact, isShown, compare, most);
    if (found.total > 0) return found;
    return this.#rank(words.map((word, i) => [...exact[i]!, ...this.#roughly(word)]), isShown, compare, most); // prettier-ignore
  }

  #exactly(word: string): Match[] {
    const matches: Match[] = [];
    for (const [known, id] of this.#ids) {
      if (known === word) matches.push({ known, id, quality: WHOLE });
      else if (known.startsWith(word)) matches.push({ known, id, quality: PREFIX });
      else if (word.length >= SHORTEST_INSIDE && known.includes(word)) matches.push({ known, id, quality: INSIDE });
    }
    return matches;
  }

  #roughly(word: string): Match[] {
    if (word.length < SHORTEST_TYPO || /^\d+$/.test(word)) return [];
    const found = this.#fuseFor(word).search(word, { limit: 8 });
    const best = found[0]?.score ?? 1;
    return found
      .filter(({ item, score }) => score! <= best + 0.1 && Math.abs(item.length - word.length) <= word.length / 2)
      .map(({ item }) => ({ known: item, id: this.#ids.get(item)!, quality: TYPO }));
  }

  #fuseFor(word: string): Fuse<string> {
    const options = { includeScore: true, threshold: 0.34, distance: 60, minMatchCharLength: 2 };
    if (this.#ids.size <= FUSE_MOST) return (this.#fuse ??= new Fuse([...this.#ids.keys()], options));
    const [first, second] = word;
    const isNear = (known: string) => (known[0] === first || known[1] === second) && Math.abs(known.length - word.length) < 3; // prettier-ignore
    return new Fuse([...this.#ids.keys()].filter(isNear), options);
  }

  /** Events in which each word is met, by how well they are, then by `compare`. */
  #rank(matches: readonly Match[][], isShown: (place: number) => boolean, compare: Compare, most: number): WordAnswer {
    const quality = new Uint8Array(this.#count);
    const score = new Uint8Array(this.#count);
    const met = new Uint8Array(this.#count);
    matches.forEach((ofWord, i) => {
      quality.fill(0);
      for (const { id, quality: at } of ofWord) {
        for (let k = this.#offsets[id]!; k < this.#offsets[id + 1]!; k++) {
          const place = this.#events[k]!;
          if (met[place] === i) met[place] = i + 1;
          if (met[place] === i + 1 && quality[place]! < at) {
            score[place]! += at - quality[place]!;
            quality[place] = at;
          }
        }
      }
    });
    const better = (a: number, b: number) => score[b]! - score[a]! || compare(a, b);
    const places: number[] = [];
    let total = 0;
    for (let place = 0; place < this.#count; place++) {
      if (met[place] !== matches.length || !isShown(place)) continue;
      total++;
      keepBest(places, place, better, most);
    }
    return { places, total, words: matches.flat().map(({ known }) => known) };
  }
}

interface Match {
  readonly known: string;
  readonly id: number;
  readonly quality: number;
}

function keepBest(best: number[], place: number, compare: Compare, most: number): void {
  if (best.length === most && compare(place, best[most - 1]!) >= 0) return;
  let at = best.length;
  while (at > 0 && compare(place, best[at - 1]!) < 0) at--;
  best.splice(at, 0, place);
  if (best.length > most) best.pop();
}

// eslint-disable-next-line no-control-regex -- all of ASCII
const ASCII = /^[\x00-\x7f]*$/;

/** Folded words of a text. Plain English is split without Unicode's tables, ten times as fast. */
function wordsOf(text: string): string[] {
  if (!ASCII.test(text)) return tokenize(text).map(({ word }) => word);
  return (
    text
      .replaceAll("'", '')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? []
  );
}
