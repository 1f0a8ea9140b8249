import { isUnspaced } from './fold.ts';
import { QUALITY } from './match-word.ts';

/** A known word that a word of a query matches. */
export interface Match {
  /** Index of the known word in the vocabulary. */
  readonly id: number;
  readonly quality: number;
  /** What to highlight: a word, or a run of letters inside one. */
  readonly mark: string;
}

/** Shorter words are inside too many others. In a script without spaces, a single letter may be a word. */
const SHORTEST_INSIDE = 3;

/**
 * All known words, folded and without duplicates. They are searched as one long text, which is ten times as fast as one
 * by one.
 */
export class Vocabulary {
  readonly words: readonly string[];
  readonly #text: string;
  /** Offset of each word in the text. */
  readonly #starts: Uint32Array;

  constructor(words: Iterable<string>) {
    this.words = [...words];
    this.#text = `\n${this.words.join('\n')}\n`;
    this.#starts = new Uint32Array(this.words.length);
    let at = 1;
    for (const [id, word] of this.words.entries()) {
      this.#starts[id] = at;
      at += word.length + 1;
    }
  }

  /** The index of a word; undefined if it is not known. */
  find(word: string): number | undefined {
    const at = this.#text.indexOf(`\n${word}\n`);
    return word === '' || at < 0 ? undefined : this.#wordAt(at + 1);
  }

  /** The known words that equal a query word, begin with it or contain it. */
  matches(word: string): Match[] {
    const matches: Match[] = [];
    const isRun = isUnspaced(word);
    const searched = isRun || word.length >= SHORTEST_INSIDE ? word : `\n${word}`;
    for (let at = this.#text.indexOf(searched); at >= 0;) {
      const start = at + searched.length - word.length;
      const id = this.#wordAt(start);
      const known = this.words[id]!;
      const isBeginning = start === this.#starts[id];
      const quality = known === word ? QUALITY.whole : isBeginning ? QUALITY.prefix : QUALITY.inside;
      matches.push({ id, quality, mark: isRun ? word : known });
      at = this.#text.indexOf(searched, this.#starts[id]! + known.length);
    }
    return matches;
  }

  /** The index of the word at an offset of the text. */
  #wordAt(offset: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
