import type Fuse from 'fuse.js';
import { tokenize } from './fold.ts';
import { isMisspellable, makeFuse, matchWord, typoMatches } from './match-word.ts';
import { MAX_QUERY } from './query.ts';

/** What a word index found. Events are spoken of by their places. */
export interface WordAnswer {
  /** The best, best first. */
  readonly places: readonly number[];
  /** How many events there are in all. */
  readonly total: number;
  /** How many more there would be if all were shown. */
  readonly hidden: number;
  /** Words of the index that met the query. */
  readonly words: readonly string[];
}

/** Which events to prefer of equally good ones: less is better. May be told as often as there are events. */
type Compare = (a: number, b: number) => number;

/** Steps of quality that are told apart: whole numbers take less room. */
const STEPS = 20;
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
    if (words.length === 0) return { places: [], total: 0, hidden: 0, words: [] };
    const exact = words.map((word) => this.#exactly(word));
    const found = this.#rank(exact, isShown, compare, most);
    if (found.total + found.hidden > 0) return found;
    return this.#rank(words.map((word, i) => [...exact[i]!, ...this.#roughly(word)]), isShown, compare, most); // prettier-ignore
  }

  #exactly(word: string): Match[] {
    const matches: Match[] = [];
    for (const [known, id] of this.#ids) {
      const quality = matchWord(word, known);
      if (quality > 0) matches.push({ known, id, quality: quality * STEPS });
    }
    return matches;
  }

  #roughly(word: string): Match[] {
    if (!isMisspellable(word)) return [];
    const near = typoMatches(this.#fuseFor(word), word);
    return near.map(({ word, quality }) => ({
      known: word,
      id: this.#ids.get(word)!,
      quality: Math.ceil(quality * STEPS),
    }));
  }

  #fuseFor(word: string): Fuse<string> {
    if (this.#ids.size <= FUSE_MOST) return (this.#fuse ??= makeFuse([...this.#ids.keys()]));
    const [first, second] = word;
    const isNear = (known: string) => (known[0] === first || known[1] === second) && Math.abs(known.length - word.length) < 3; // prettier-ignore
    return makeFuse([...this.#ids.keys()].filter(isNear));
  }

  /** Events in which each word is met, by how well they are, then by `compare`. */
  #rank(matches: readonly Match[][], isShown: (place: number) => boolean, compare: Compare, most: number): WordAnswer {
    const quality = new Uint8Array(this.#count);
    const score = new Uint16Array(this.#count);
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
    let hidden = 0;
    for (let place = 0; place < this.#count; place++) {
      if (met[place] !== matches.length) continue;
      if (!isShown(place)) hidden++;
      else {
        total++;
        keepBest(places, place, better, most);
      }
    }
    return { places, total, hidden, words: matches.flat().map(({ known }) => known) };
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

const ASCII = /^[\t\n\r -~]*$/;

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
