import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, tokenize } from '../../../src/core/search/fold.ts';

const anyText = fc.string({
  unit: fc.oneof(fc.constantFrom(..."aZé’'-–  1ﾞがﬁ½İ"), fc.string({ unit: 'binary', minLength: 1, maxLength: 1 })),
});

describe('fold', () => {
  it.each([
    ['case', 'JICA', 'jica'],
    ['diacritics', 'Élève Žižek Ångström', 'eleve zizek angstrom'],
    ['letters built from parts', 'e\u0301', 'e'],
    ['full-width forms', 'Ｓｏｎｙ２０１１', 'sony2011'],
    ['half-width kana', 'ｶﾅ', 'カナ'],
    ['ligatures', 'oﬃce', 'office'],
    ['apostrophes, straight and curly', "Sony’s Sony's", 'sonys sonys'],
    ['the dotted capital I', 'İzmir', 'izmir'],
  ])('ignores %s', (_, text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('does nothing the second time', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });
});

describe('tokenize', () => {
  const wordsOf = (text: string) => tokenize(text).map(({ word }) => word);

  it.each([
    ['JICA–Sony', ['jica', 'sony']],
    ['COVID-19', ['covid', '19']],
    ['Sony’s toy-making contest', ['sonys', 'toy', 'making', 'contest']],
    ['U.S. $2,000', ['u', 's', '2', '000']],
    ['cafe\u0301s', ['cafes']],
    ['感動体験プログラム', ['感動体験フロクラム']],
    ["!?–… ’'", []],
    ['ﾞ', []],
    ['', []],
  ])('finds in %j the words %j', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  it('says where each word stands, in order, and leaves no letter or digit out', () => {
    const lettersOf = (gap: string) => [...gap].filter((one) => /[\p{L}\p{N}]/u.test(one) && fold(one) !== '');
    fc.assert(
      fc.property(anyText, (text) => {
        let at = 0;
        for (const { word, start, end } of tokenize(text)) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(fold(text.slice(start, end))).toBe(word);
          expect(lettersOf(text.slice(at, start))).toEqual([]);
          at = end;
        }
        expect(lettersOf(text.slice(at))).toEqual([]);
      }),
    );
  });

  it('never finds a word that is empty', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(wordsOf(text)).not.toContain('');
      }),
    );
  });
});
