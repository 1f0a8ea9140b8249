import type Fuse from 'fuse.js';
import { isUnspaced, tokenize } from './fold.ts';
import { correctable, makeFuse, typoMatches } from './match-word.ts';
import { cutQuery } from './query.ts';
import { Vocabulary, type Match } from './vocabulary.ts';

/** What a word index found. Events are given by their indices. */
export interface WordAnswer {
  /** The best, best first. */
  readonly indices: readonly number[];
  /** How many events there are in total. */
  readonly total: number;
  /** How many more there would be if no event were hidden. */
  readonly hidden: number;
  /** What in the texts matched the query: words, and runs of letters inside some. */
  readonly words: readonly string[];
  /** Whether nothing was found, and the events are of words near to those of the query. */
  readonly isNear?: boolean;
  /** Whether nothing was found and some possibly misspelt words were not corrected: they are too long or too many. */
  readonly leftUncorrected?: boolean;
}

/** Which of two equally good events to prefer: less is better. May be called as often as there are events. */
type Compare = (a: number, b: number) => number;

/** How many grades of quality are distinguished: whole numbers take less memory. */
const GRADES = 20;
/** With more known words, only similar ones go to Fuse.js, which would take too long for all. */
const FUSE_MOST = 5000;

/**
 * Which events have which words, in typed arrays: for any number of events. Add events in order, then call `finish` and
 * search: all words of a query must match, each as a whole, at its beginning, inside or, if nothing is found that way,
 * misspelt.
 */
export class WordIndex {
  /** Indices of words in the vocabulary, until all events are added. */
  #ids = new Map<string, number>();
  #vocabulary = new Vocabulary([]);
  #words = new Uint32Array(1024);
  #length = 0;
  /** For each event, where its words begin in `#words`. */
  readonly #starts: Uint32Array;
  #count = 0;
  /** For each word, where its events begin in `#events`; made once all events are added. */
  #offsets = new Uint32Array(0);
  #events = new Uint32Array(0);
  #fuse: Fuse<string> | undefined;
  /** Hashes of titles, and the event of each. */
  #titles: number[] | Int32Array = [];
  #titled: number[] | Uint32Array = [];

  /** @param capacity the number of events */
  constructor(capacity: number) {
    this.#starts = new Uint32Array(capacity + 1);
  }

  /**
   * Adds the texts of the next event.
   * @param titles what it is called: an event whose title equals the query ranks first
   */
  add(titles: Iterable<string>, others: Iterable<string> = []): void {
    const from = this.#length;
    for (const title of titles) {
      (this.#titles as number[]).push(numberOf(this.#addText(title, from)));
      (this.#titled as number[]).push(this.#count);
    }
    for (const text of others) this.#addText(text, from);
    this.#starts[++this.#count] = this.#length;
  }

  #addText(text: string, from: number): number[] {
    return wordsOf(text).map((word) => {
      let id = this.#ids.get(word);
      if (id === undefined) this.#ids.set(word, (id = this.#ids.size));
      if (!this.#words.subarray(from, this.#length).includes(id)) this.#push(id);
      return id;
    });
  }

  #push(id: number): void {
    if (this.#length === this.#words.length) {
      const larger = new Uint32Array(this.#words.length * 2);
      larger.set(this.#words);
      this.#words = larger;
    }
    this.#words[this.#length++] = id;
  }

  /** Inverts the index, from words per event to events per word. */
  finish(): void {
    const offsets = new Uint32Array(this.#ids.size + 1);
    for (let i = 0; i < this.#length; i++) offsets[this.#words[i]! + 1]!++;
    for (let id = 0; id < this.#ids.size; id++) offsets[id + 1]! += offsets[id]!;
    const events = new Uint32Array(this.#length);
    const next = offsets.slice();
    for (let index = 0; index < this.#count; index++) {
      for (let i = this.#starts[index]!; i < this.#starts[index + 1]!; i++) events[next[this.#words[i]!]!++] = index;
    }
    this.#offsets = offsets;
    this.#events = events;
    this.#words = new Uint32Array(0);
    this.#length = 0;
    this.#vocabulary = new Vocabulary(this.#ids.keys());
    this.#ids = new Map();
    this.#titles = Int32Array.from(this.#titles);
    this.#titled = Uint32Array.from(this.#titled);
  }

  /**
   * @param isShown whether an event counts
   * @param most how many of the best to return
   */
  search(query: string, isShown: (index: number) => boolean, compare: Compare, most: number): WordAnswer {
    const all = tokenize(cutQuery(query)).map((token) => token.word);
    const words = [...new Set(all)];
    if (words.length === 0) return { indices: [], total: 0, hidden: 0, words: [] };
    const called = this.#called(all);
    const better = (a: number, b: number) => Number(called.has(b)) - Number(called.has(a)) || compare(a, b);
    const exact = words.map((word) => this.#vocabulary.matches(word));
    const found = this.#rank(exact, isShown, better, most);
    if (found.total + found.hidden > 0) return found;
    const able = correctable(words, (word) => exact[words.indexOf(word)]!.length > 0);
    const roughly = words.map((word, i) => [...exact[i]!, ...(able.words.has(word) ? this.#corrected(word) : [])]);
    const rough = this.#rank(roughly, isShown, better, most);
    if (rough.total + rough.hidden > 0) return { ...rough, isNear: true };
    return { ...rough, ...(able.leavesSome && { leftUncorrected: true }) };
  }

  /** The events with this title. */
  #called(words: readonly string[]): Set<number> {
    const indices = new Set<number>();
    const ids = words.map((word) => this.#vocabulary.find(word) ?? -1);
    if (ids.includes(-1)) return indices;
    const wanted = numberOf(ids);
    for (let i = this.#titles.indexOf(wanted); i >= 0; i = this.#titles.indexOf(wanted, i + 1)) indices.add(this.#titled[i]!);
    return indices;
  } // prettier-ignore

  #corrected(word: string): Match[] {
    const near = typoMatches(this.#fuseFor(word), word);
    return near.map(({ word: mark, quality }) => ({ id: this.#vocabulary.find(mark)!, quality, mark }));
  }

  #fuseFor(word: string): Fuse<string> {
    const { words } = this.#vocabulary;
    if (words.length <= FUSE_MOST) return (this.#fuse ??= makeFuse(words.filter((known) => !isUnspaced(known))));
    const [first, second] = word;
    const isNear = (known: string) => (known[0] === first || known[1] === second) && Math.abs(known.length - word.length) < 3; // prettier-ignore
    return makeFuse(words.filter(isNear));
  }

  /** Events that match every word, by how well they do, then by `compare`. */
  #rank(matches: readonly Match[][], isShown: (index: number) => boolean, compare: Compare, most: number): WordAnswer {
    const quality = new Uint8Array(this.#count);
    const score = new Uint16Array(this.#count);
    const met = new Uint16Array(this.#count);
    matches.forEach((ofWord, i) => {
      quality.fill(0);
      for (const { id, quality: exact } of ofWord) {
        const at = Math.ceil(exact * GRADES);
        for (let k = this.#offsets[id]!; k < this.#offsets[id + 1]!; k++) {
          const index = this.#events[k]!;
          if (met[index] === i) met[index] = i + 1;
          if (met[index] === i + 1 && quality[index]! < at) {
            score[index]! += at - quality[index]!;
            quality[index] = at;
          }
        }
      }
    });
    const better = (a: number, b: number) => score[b]! - score[a]! || compare(a, b);
    const indices: number[] = [];
    let total = 0;
    let hidden = 0;
    for (let index = 0; index < this.#count; index++) {
      if (met[index] !== matches.length) continue;
      if (!isShown(index)) hidden++;
      else {
        total++;
        keepBest(indices, index, better, most);
      }
    }
    return { indices, total, hidden, words: [...new Set(matches.flat().map(({ mark }) => mark))] };
  }
}

/** A hash of some words in order (FNV-1a); two lists collide with a chance of one in four billion. */
const numberOf = (ids: readonly number[]): number =>
  ids.reduce((hash, id) => Math.imul(hash ^ id, 16_777_619), 0x811c9dc5 | 0);

function keepBest(best: number[], index: number, compare: Compare, most: number): void {
  if (best.length === most && compare(index, best[most - 1]!) >= 0) return;
  let at = best.length;
  while (at > 0 && compare(index, best[at - 1]!) < 0) at--;
  best.splice(at, 0, index);
  if (best.length > most) best.pop();
}

const ASCII = /^[\t\n\r -~]*$/;

/** The folded words of a text. Plain English is split without Unicode tables, which is ten times as fast. */
function wordsOf(text: string): string[] {
  if (!ASCII.test(text)) return tokenize(text).map(({ word }) => word);
  return (
    text
      .replaceAll("'", '')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? []
  );
}
