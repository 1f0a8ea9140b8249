import { join } from 'node:path';
import { rmSync } from 'node:fs';
import { FREQUENT, WORD_LENGTH, WORD_TOP, wordFile } from '../../core/tiles/word-file.ts';
import type { Budget } from './cut.ts';
import type { Output } from './output.ts';
import { Partitions, type Part } from './partitions.ts';
import type { Row } from './rows.ts';
import { insertBest, isBefore, rowsOf } from './rows.ts';

/** How many events a word file lists, unless a single word has more. */
const FILE_SIZE = 500;

/** For a word, or all words with a beginning: how many events, and the most important of them. */
interface Postings {
  count: number;
  best: Row[];
}

/** The same, with events by the length of a beginning from which on they count (see `shared` of `RowFields`). */
interface WordPostings extends Postings {
  readonly shared: Map<number, number>;
}

/** A summary of the words with a beginning. */
interface Summary extends WordPostings {
  /** The most frequent of them. */
  readonly frequent: readonly (readonly [word: string, count: number])[];
}

type Words = ReadonlyMap<string, WordPostings>;

/** Writes the word files from rows in files. */
export class WordWriter {
  readonly #output: Output;
  readonly #budget: Budget;
  readonly #fileSize: number;
  #splits = 0;

  constructor(output: Output, budget: Budget, fileSize = FILE_SIZE) {
    this.#output = output;
    this.#budget = budget;
    this.#fileSize = fileSize;
  }

  /** Writes all words of a file, which share a beginning; the file is removed. */
  write(file: Part, beginning = ''): Summary {
    const length = Array.from(beginning).length;
    if (file.bytes > this.#budget.rows && length < WORD_LENGTH) return this.#inParts(file, beginning, length);
    const words = collect(file.path);
    return this.#inMemory([...words.keys()].sort(), words, beginning, length);
  }

  #inParts(file: Part, beginning: string, length: number): Summary {
    const partitions = new Partitions(join(this.#output.parts, `words-${this.#splits++}`), this.#budget.waiting);
    for (const row of rowsOf(file.path)) partitions.add(letterAt(row.word, length), row.bytes);
    rmSync(file.path);
    const parts = partitions.finish();
    const itself = parts.get('');
    const own = itself ? collect(itself.path) : new Map<string, WordPostings>();
    parts.delete('');
    const finer = [...parts].map(([letter, part]): [string, Summary] => [letter, this.write(part, beginning + letter)]);
    partitions.remove();
    return this.#goOn(beginning, length, own, finer);
  }

  /** Writes one file of the words, or files for longer beginnings. */
  #inMemory(sorted: readonly string[], words: Words, beginning: string, length: number): Summary {
    const named = new Set(sorted.flatMap((word) => words.get(word)!.best.map(({ id }) => id)));
    if (named.size <= this.#fileSize || sorted.length === 1 || length === WORD_LENGTH) {
      this.#writeFile(beginning, new Map(sorted.map((word) => [word, words.get(word)!])));
      return summary(length, sorted.map((word) => [word, words.get(word)!])); // prettier-ignore
    }
    const groups = new Map<string, string[]>();
    for (const word of sorted) {
      const letter = letterAt(word, length);
      const group = groups.get(letter);
      if (group) group.push(word);
      else groups.set(letter, [word]);
    }
    groups.delete('');
    const own = words.get(beginning);
    const finer = [...groups].map(([letter, group]): [string, Summary] => [
      letter,
      this.#inMemory(group, words, beginning + letter, length + 1),
    ]);
    return this.#goOn(beginning, length, new Map(own ? [[beginning, own]] : []), finer);
  }

  #goOn(beginning: string, length: number, own: Words, finer: readonly (readonly [string, Summary])[]): Summary {
    const all = summary(length, [...own], finer.map(([, of]) => of)); // prettier-ignore
    this.#writeFile(beginning, own, { all, letters: finer.map(([letter]) => letter) });
    return all;
  }

  #writeFile(beginning: string, words: Words, goesOn?: { all: Summary; letters: readonly string[] }): void {
    const indices = new Map<string, number>();
    const events: string[] = [];
    const indexOf = (row: Row) => {
      const known = indices.get(row.id);
      if (known !== undefined) return known;
      indices.set(row.id, events.length);
      return events.push(row.json) - 1;
    };
    const postings = ({ count, best }: Postings) => ({ count, top: best.map(indexOf) });
    const list = Array.from(words, ([word, of]) => ({ word, ...postings(of) }));
    const finer = goesOn && {
      ...postings(goesOn.all),
      letters: goesOn.letters,
      frequent: goesOn.all.frequent.map(([word]) => word),
    };
    const head = JSON.stringify({ words: list, ...(finer && { finer }) });
    this.#output.write(wordFile(beginning), `${head.slice(0, -1)},"events":[${events.join(',')}]}`);
  }
}

/** The letter of a word at an index; empty at its end. */
const letterAt = (word: string, at: number): string => Array.from(word)[at] ?? '';

/** The words of a file with their events, of which only the best are kept. */
function collect(path: string): Map<string, WordPostings> {
  const words = new Map<string, WordPostings>();
  for (const row of rowsOf(path)) {
    const { word, weight, shared } = row;
    let known = words.get(word);
    if (!known) {
      known = { count: 0, best: [], shared: new Map() };
      words.set(word, known);
    }
    known.count += weight;
    if (weight > 0) known.shared.set(shared, (known.shared.get(shared) ?? 0) + weight);
    if (!row.isCount) insertBest(known.best, row, WORD_TOP, (named) => named.keep());
  }
  rmSync(path);
  return words;
}

/** A summary of words, some of them in groups, that all begin with the same `length` letters. */
function summary(
  length: number,
  words: readonly (readonly [string, WordPostings])[],
  groups: readonly Summary[] = [],
): Summary {
  const shared = new Map<number, number>();
  for (const of of [...words.map(([, of]) => of), ...groups]) {
    for (const [letters, count] of of.shared) shared.set(letters, (shared.get(letters) ?? 0) + count);
  }
  let count = 0;
  for (const [letters, events] of shared) if (letters <= length) count += events;
  const named = [...words.flatMap(([, { best }]) => best), ...groups.flatMap(({ best }) => best)];
  const frequent = [
    ...words.map(([word, { count }]): [string, number] => [word, count]),
    ...groups.flatMap(({ frequent }) => frequent),
  ];
  frequent.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return { count, shared, best: bestOf(named), frequent: frequent.slice(0, FREQUENT) };
}

/** The best of some rows, each event once. */
function bestOf(rows: Row[]): Row[] {
  const best: Row[] = [];
  for (const row of rows.sort((a, b) => (isBefore(a, b) ? -1 : 1))) {
    if (best.at(-1)?.id !== row.id) best.push(row);
    if (best.length === WORD_TOP) break;
  }
  return best;
} // prettier-ignore
