import { WORD_TOP } from '../../core/tiles/word-file.ts';
import { insertBest, type Ranked, type RowFields } from './rows.ts';

interface Known {
  /** Events by how much of the word they share with another of their words. */
  readonly counts: Map<number, number>;
  readonly best: RowFields[];
}

/**
 * The first words seen, which include the most frequent ones. Their events are counted here and only the most important
 * ones are written, so that a word that every event has does not fill a disk.
 */
export class FrequentWords {
  readonly #words = new Map<string, Known>();
  readonly #most: number;
  readonly #write: (row: RowFields) => void;

  constructor(most: number, write: (row: RowFields) => void) {
    this.#most = most;
    this.#write = write;
  }

  add(row: RowFields): void {
    let known = this.#words.get(row.word);
    if (!known) {
      if (this.#words.size >= this.#most) return this.#write(row);
      known = { counts: new Map(), best: [] };
      this.#words.set(row.word, known);
    }
    known.counts.set(row.shared, (known.counts.get(row.shared) ?? 0) + 1);
    insertBest(known.best as Ranked[], row, WORD_TOP, (named) => ({ ...named, weight: 0 }));
  }

  finish(): void {
    for (const [word, { counts, best }] of this.#words) {
      for (const [shared, weight] of counts) {
        this.#write({ word, shared, weight, id: '', json: '', anchor: 0, rank: 0, lane: 0, importance: 0 });
      }
      for (const row of best) this.#write(row);
    }
    this.#words.clear();
  }
}
