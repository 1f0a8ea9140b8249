/** Searches in the page, in a worker and in files find the same. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findWords } from '../../../src/core/search/find-words.ts';
import { fold, isUnspaced, tokenize } from '../../../src/core/search/fold.ts';
import { createSearch } from '../../../src/core/search/search.ts';
import { WordIndex } from '../../../src/core/search/word-index.ts';
import { dataset } from '../../helpers/dataset.ts';
import { wordFilesOf } from '../../helpers/word-files.ts';

/** The ids that each of the three searches finds among events with these titles. */
async function findThrice(titles: readonly string[], query: string): Promise<readonly string[][]> {
  const all = dataset(titles.map((en, i) => ({ id: `e${i}`, title: { en } })));
  const index = new WordIndex(titles.length);
  for (const title of titles) index.add([title]);
  index.finish();
  const inFiles = await findWords(query, { ...all, events: [] }, new Set(), wordFilesOf(all, 6).load);
  const { indices } = index.search(query, () => true, (a, b) => a - b, 100); // prettier-ignore
  const ids = ({ hits }: Pick<typeof inFiles, 'hits'>) => hits.map(({ event }) => event.id).sort();
  return [ids(createSearch(all)(query)), indices.map((index) => `e${index}`).sort(), ids(inFiles)];
}

/** Runs of letters from scripts without spaces, few enough to collide. */
const letter = fc.constantFrom(...'日本大震災学校ガがｶかハばパ서울ーทส𠮷');
const run = fc.array(letter, { minLength: 2, maxLength: 8 }).map((letters) => letters.join(''));
const title = fc.array(fc.oneof(run, fc.constantFrom('Sony', '2011', 'Łódź', 'Ærø')), { minLength: 1, maxLength: 3 }).map((words) => words.join(' ')); // prettier-ignore
const titles = fc.array(title, { minLength: 1, maxLength: 12 });
const wordsOf = (text: string) => tokenize(text).map(({ word }) => word);
const joined = (words: readonly string[]) =>
  words.slice(1).flatMap((word, i) => (isUnspaced(word) && isUnspaced(words[i]!) ? words[i]! + word : []));
const pairsOf = (text: string) => {
  const letters = Array.from(text);
  return letters.slice(1).map((next, i) => letters[i]! + next);
};

describe('the three searches', () => {
  it('find an event by any two neighbouring letters inside a run', async () => {
    await fc.assert(
      fc.asyncProperty(titles, run, async (others, sought) => {
        for (const pair of pairsOf(sought)) {
          for (const found of await findThrice([sought, ...others], pair)) expect([pair, found]).toEqual([pair, expect.arrayContaining(['e0'])]); // prettier-ignore
        }
      }),
      { numRuns: 60 },
    );
  });

  it('find the events that have a run of any length inside, and no others', async () => {
    await fc.assert(
      fc.asyncProperty(titles, run, async (texts, query) => {
        const having = (wordsOf: (text: string) => string[]) =>
          texts.flatMap((text, i) => (wordsOf(text).some((word) => word.includes(fold(query))) ? `e${i}` : [])).sort();
        const [page, worker, files] = await findThrice(texts, query);
        expect(worker).toEqual(having(wordsOf));
        // The page also treats two adjacent words as one, including in records it has fetched.
        expect(page).toEqual(having((text) => [...wordsOf(text), ...joined(wordsOf(text))]));
        expect(files).toEqual(expect.arrayContaining(worker!));
        expect(page).toEqual(expect.arrayContaining(files!));
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ['日本', ['東日本大震災']],
    ['震災', ['東日本大震災']],
    ['大学', ['東京大学附属病院']],
    ['学', ['東京大学附属病院']],
    ['院', ['東京大学附属病院']],
    ['東日本大震災', ['東日本大震災']],
    ['東京震災', []],
    ['はんかく', ['ﾊﾝｶｸカナ']],
    ['ハンカク', ['ﾊﾝｶｸカナ']],
    ['かっこう', ['がっこう']],
    ['ガッコウ', ['がっこう']],
    ['ｶﾞｯｺｳ', ['がっこう']],
    ['か\u3099っこう', ['がっこう']],
    ['か゛っこう', ['がっこう']],
    ['한민', ['대한민국 정부']],
    ['한민'.normalize('NFD'), ['대한민국 정부']],
    ['ด', ['ทดสอบ']],
    ['สอ', ['ทดสอบ']],
    ['da nang', ['Đà Nẵng']],
    ['ærø', ['Ærøskøbing']],
    ['aeroskobing', ['Ærøskøbing']],
    ['lodz', ['Łódź']],
    ['strasse', ['Straße']],
    ['STRASSE', ['Straße']],
    ['thor', ['Þór']],
    ['Ａrhus', ['Århus']],
    ['2011年', ['2011年の冬']],
    ['年 2011', ['2011年の冬']],
  ])('find by %s: %j', async (query, expected) => {
    const texts = ['東日本大震災', '東京大学附属病院', 'ﾊﾝｶｸカナ', 'がっこう', '대한민국 정부', 'ทดสอบ', 'Đà Nẵng', 'Ærøskøbing', 'Łódź', 'Straße', 'Þór', 'Århus', '2011年の冬', '2012年の夏']; // prettier-ignore
    for (const found of await findThrice(texts, query)) expect(found.map((id) => texts[Number(id.slice(1))])).toEqual(expected); // prettier-ignore
  });

  it('put first what is called exactly so', async () => {
    const texts = ['Relief fund of Łódź', 'Fund for relief', '東日本大震災の記録', '大震災'];
    const all = dataset(texts.map((en, i) => ({ id: `e${i}`, title: { en }, importance: i === 3 ? 3 : 1 })));
    const inFiles = await findWords('大震災', { ...all, events: [] }, new Set(), wordFilesOf(all, 6).load);
    for (const { hits } of [inFiles, createSearch(all)('大震災')]) expect(hits.map(({ event }) => event.id)).toEqual(['e3', 'e2']); // prettier-ignore
  });
});
