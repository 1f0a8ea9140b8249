/**
 * The words of a large timeline as files: a prefix tree. A file holds all words with its beginning; if there are too
 * many, it holds a summary (how many events, the most important ones, the most frequent words) and the letters for
 * which there are files of longer beginnings.
 */
import * as v from 'valibot';
import { explainIssues } from '../dataset/explain.ts';
import { LIMITS } from '../dataset/limits.ts';
import { preview, type Problem } from '../dataset/problem.ts';
import { toEvent } from '../dataset/to-event.ts';
import type { Dataset, TimelineEvent } from '../dataset/types.ts';
import { fieldsOf } from '../search/fields.ts';
import { isUnspaced, tokenize } from '../search/fold.ts';
import { hitSchema } from './brief.ts';
import type { FileRead } from './tile-file.ts';

/** Letters that distinguish words. More would make file names too long. */
export const WORD_LENGTH = 24;
/** How many events are listed for a word. */
export const WORD_TOP = 100;
/** How many words a file with finer ones lists, to correct misspelt words. */
export const FREQUENT = 100;

/** The first letters of a word: as many as are compared. */
export const clip = (word: string): string => Array.from(word).slice(0, WORD_LENGTH).join('');

/** The file of all words with a beginning, relative to the index. Names are hexadecimal, so safe in any script. */
export function wordFile(beginning: string): string {
  const hex = Array.from(new TextEncoder().encode(beginning), (byte) => byte.toString(16).padStart(2, '0'));
  return `words/${beginning === '' ? 'index' : hex.join('')}.json`;
}

/** Fields whose words are in files: what events are called and when they are. */
const FIELDS = new Set(['title', 'name', 'tag', 'year']);

/**
 * What a word of an event is found under: its beginning, or, for a run of letters without spaces, every pair of
 * neighbouring letters and the last letter. So anything inside a run is found by how it begins.
 */
const termsOf = (word: string): string[] => {
  if (!isUnspaced(word)) return [clip(word)];
  const letters = Array.from(word);
  return letters.map((letter, i) => letter + (letters[i + 1] ?? ''));
};

/** What to look up for a word of a query: itself, or, for a run of letters, pairs that cover it. */
export function lookUpsOf(word: string): string[] {
  const letters = Array.from(word);
  if (!isUnspaced(word) || letters.length < 3) return [clip(word)];
  const last = letters.length - 2;
  return letters.slice(0, -1).flatMap((letter, i) => (i % 2 === 0 || i === last ? letter + letters[i + 1]! : []));
}

/** The words under which an event is found, sorted. */
export function wordsOf(event: TimelineEvent, dataset: Dataset): string[] {
  const { id, lane, title, shortTitle, kind, importance, assumed, time, names, tags } = event;
  const called = {
    id,
    lane,
    title,
    shortTitle,
    kind,
    importance,
    assumed,
    time,
    order: 0,
    ...(names && { names }),
    ...(tags && { tags }),
  };
  const fields = fieldsOf(called, dataset).filter(({ name }) => FIELDS.has(name));
  const words = fields.flatMap(({ text }) => tokenize(text).flatMap(({ word }) => termsOf(word)));
  return [...new Set(words)].sort();
}

const count = v.pipe(v.number(), v.integer('must be a whole number'), v.minValue(1), v.maxValue(1e12));
const postings = v.strictObject({
  count,
  top: v.pipe(v.array(v.pipe(v.number(), v.integer(), v.minValue(0))), v.maxLength(WORD_TOP)),
});
const word = v.pipe(v.string(), v.maxLength(2 * WORD_LENGTH));
const words = v.pipe(v.array(word), v.maxLength(FREQUENT));
const schema = v.strictObject({
  words: v.array(v.strictObject({ word, ...postings.entries })), // not an object: "prototype" may be a word
  events: v.array(v.unknown()),
  finer: v.optional(v.strictObject({ ...postings.entries, letters: v.array(v.pipe(v.string(), v.maxLength(2))), frequent: words })),
}); // prettier-ignore

/** How many events match, and the most important of them. */
export interface Postings {
  readonly count: number;
  readonly events: readonly TimelineEvent[];
}

/** A file of words. */
export interface WordFile {
  readonly words: ReadonlyMap<string, Postings>;
  /** For all words with this beginning, if there are files for longer ones. */
  readonly finer?: Postings & { readonly letters: ReadonlySet<string>; readonly frequent: readonly string[] };
}

/** Reads a file of words. Invalid events are left out. */
export function readWordFile(value: unknown, dataset: Dataset): FileRead<WordFile> {
  const parsed = v.safeParse(schema, value);
  if (!parsed.success) return { problems: explainIssues(parsed.issues).slice(0, LIMITS.problems) };
  const problems: Problem[] = [];
  const lanes = new Set(dataset.lanes.map(({ id }) => id));
  const events = parsed.output.events.map((row, i) => {
    const hit = v.safeParse(hitSchema, row);
    if (hit.success && lanes.has(hit.output.lane)) return toEvent(hit.output, dataset.asOf);
    const path = `events.${i}`;
    if (hit.success) problems.push({ path: `${path}.lane`, value: preview(hit.output.lane), reason: 'names no lane' });
    else problems.push(...explainIssues(hit.issues, path));
    return undefined;
  });
  const postingsOf = ({ count, top }: { count: number; top: readonly number[] }): Postings => ({
    count,
    events: [...new Set(top)].flatMap((at) => events[at] ?? []),
  });
  const { finer } = parsed.output;
  return {
    value: {
      words: new Map(parsed.output.words.map((entry) => [entry.word, postingsOf(entry)])),
      ...(finer && { finer: { ...postingsOf(finer), letters: new Set(finer.letters), frequent: finer.frequent } }),
    },
    problems: problems.slice(0, LIMITS.problems),
  };
}
