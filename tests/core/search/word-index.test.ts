import { describe, expect, it } from 'vitest';
import { WordIndex } from '../../../src/core/search/word-index.ts';

function indexOf(texts: readonly string[]): WordIndex {
  const index = new WordIndex(texts.length);
  for (const text of texts) index.add([text]);
  index.finish();
  return index;
}
const find = (index: WordIndex, query: string, isShown = (_: number) => true) =>
  index.search(query, isShown, (a, b) => a - b, 100);

describe('a word index', () => {
  const index = indexOf([
    'River school',
    'School of music',
    'Rivers and harbours',
    'Schoolhouse river',
    'Müller’s Café',
  ]);

  it.each([
    ['river', [0, 3, 2]], // whole words before prefixes
    ['school river', [0, 3]],
    ['harb', [2]],
    ['house', [3]], // inside a word
    ['cafe', [4]],
    ['muller', [4]],
    ['scool', [0, 1]], // misspelt
    ['harbuors', [2]],
    ['zzzz', []],
    ['', []],
    ['…', []],
  ])('finds %j', (query, indices) => {
    expect(find(index, query).indices).toEqual(indices);
  });

  it('does not take numbers or short words for misspelt', () => {
    const years = indexOf(['Opened 2011', 'Opened 2012']);
    expect(find(years, '2013').total).toBe(0);
    expect(find(years, 'opn').total).toBe(0);
  });

  it('passes over what is not shown', () => {
    expect(find(index, 'school', (index) => index !== 1).indices).toEqual([0, 3]);
  });

  it('says how many it passes over, and does not look for misspelt words instead', () => {
    const both = indexOf(['International fund', 'Internationel fund']);
    const found = both.search('international', (index) => index > 0, (a, b) => a - b, 100); // prettier-ignore
    expect(found).toMatchObject({ indices: [], total: 0, hidden: 1 });
    expect(find(both, 'internationul').indices).toEqual([0, 1]);
  });

  it('counts all and gives the best', () => {
    const many = indexOf(Array.from({ length: 500 }, (_, i) => `Word number ${i}`));
    const found = many.search('word', () => true, (a, b) => b - a, 3); // prettier-ignore
    expect(found).toMatchObject({ total: 500, indices: [499, 498, 497] });
  });

  it('counts a word that an event has twice once', () => {
    expect(find(indexOf(['river river river']), 'river').total).toBe(1);
  });

  it('corrects words among very many, by those that look alike', () => {
    const letters = 'abcdefghijklmnopqrstuvwxyz';
    const words = Array.from({ length: 6000 }, (_, i) => `${letters[i % 26]}${letters[(i * 7) % 26]}x${i}`);
    expect(find(indexOf([...words, 'harbour']), 'harbuor').indices).toEqual([6000]);
  });

  it('puts first what is called exactly so', () => {
    const titled = new WordIndex(3);
    titled.add(['Fund of relief'], ['relief fund']);
    titled.add(['International relief', 'Relief fund']);
    titled.add(['Relief fund relief']);
    titled.finish();
    expect(find(titled, 'Relief Fund').indices).toEqual([1, 0, 2]);
    expect(find(titled, 'fund of relief').indices[0]).toBe(0);
    expect(find(titled, 'relief fund relief').indices[0]).toBe(2);
  });

  it('looks for every word of a long query, as many as there may be', () => {
    const letters = Array.from({ length: 480 }, (_, i) => String.fromCodePoint(0x4e00 + i));
    const long = indexOf([letters.join(' '), letters.slice(1).join(' ')]);
    expect(find(long, letters.join(' ')).indices).toEqual([0]);
    expect(find(long, letters.slice(1).join(' ')).total).toBe(2);
  });

  it('says whether what it found is only near', () => {
    expect(['scool', 'school', 'zzzz'].map((query) => find(index, query).isNear)).toEqual([true, undefined, undefined]);
  });

  it('says where it found nothing and left words that may be misspelt', () => {
    expect(find(index, 'zzzzy '.repeat(3)).leftUncorrected).toBeUndefined();
    expect(find(index, Array.from('abcdefgh', (letter) => `zz${letter}yxw`).join(' ')).leftUncorrected).toBe(true);
    expect(find(index, 'school').leftUncorrected).toBeUndefined();
  });
});
