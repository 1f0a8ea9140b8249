import type { LoadWords } from '../../src/core/search/find-words.ts';
import type { Dataset, TimelineEvent } from '../../src/core/dataset/types.ts';
import { byImportance } from '../../src/core/tiles/tile.ts';
import { wordsOf, type Postings, type WordFile } from '../../src/core/tiles/word-file.ts';

/** The words of a dataset as in files on a server: files with few words have all of them, others are split further. */
export function wordFilesOf(all: Dataset, most = 40) {
  const postings = new Map<string, TimelineEvent[]>();
  for (const event of [...all.events].sort(byImportance)) {
    for (const word of wordsOf(event, all)) postings.set(word, [...(postings.get(word) ?? []), event]);
  }
  const vocabulary = [...postings.keys()];
  const named = (events: TimelineEvent[]): Postings => ({ count: events.length, events: events.slice(0, 100) });
  const fileOf = (beginning: string): WordFile => {
    const words = vocabulary.filter((word) => word.startsWith(beginning));
    if (words.length <= most) return { words: new Map(words.map((word) => [word, named(postings.get(word)!)])) };
    const whole = postings.get(beginning);
    const events = [...new Set(words.flatMap((word) => postings.get(word)!))].sort(byImportance);
    const length = [...beginning].length;
    const letters = new Set(words.flatMap((word) => [...word][length] ?? []));
    const frequent = words.toSorted((a, b) => postings.get(b)!.length - postings.get(a)!.length).slice(0, 20);
    return { words: new Map(whole ? [[beginning, named(whole)]] : []), finer: { ...named(events), letters, frequent } };
  };
  const load: LoadWords = (beginning) => Promise.resolve(fileOf(beginning));
  return { load, vocabulary };
}
