import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, tokenize } from '../../../src/core/search/fold.ts';

const anyText = fc.string({
  unit: fc.oneof(
    fc.constantFrom(..."aZé’'-–  1ﾞ゛がｶﾀヽﬁ½İøßΣ서ᄀ日本ภ"),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  ),
});

describe('fold', () => {
  it.each([
    ['case', 'JICA', 'jica'],
    ['diacritics', 'Élève Žižek Ångström', 'eleve zizek angstrom'],
    ['letters built from parts', 'e\u0301', 'e'],
    ['full-width forms', 'Ｓｏｎｙ２０１１', 'sony2011'],
    ['half-width kana', 'ｶﾅ', 'かな'],
    ['hiragana and katakana', 'ソニー・ヴァイオ ゕヶヽ', 'そにー・うあいお ゕゖゝ'.replace('うあ', 'うぁ')],
    ['voiced marks, of a letter', 'がぱヴ', 'かはう'],
    ['voiced marks, combined', 'か\u3099は\u309a', 'かは'],
    ['voiced marks, half as wide', 'ｶﾞﾊﾟ', 'かは'],
    ['voiced marks, on their own', 'か゛は゜', 'かは'],
    ['letters of Korean that are written as several', '서울'.normalize('NFD'), '서울'],
    ['strokes through letters', 'Đà Nẵng, Ærø, Łódź, Ħal Qormi, Ŧ', 'da nang, aero, lodz, hal qormi, t'],
    ['letters for two', 'Straße STRAẞE Œuvre Þór Ǽ', 'strasse strasse oeuvre thor ae'],
    ['rings, dots and eths', 'Århus Eyjafjörður Iğdır', 'arhus eyjafjordur igdir'],
    ['the form of sigma at the end', 'ΟΔΟΣ', 'οδοσ'],
    ['marks for sounds', 'Hawaiʻi Qurʾān', 'hawaii quran'],
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
    ['感動体験プログラム', ['感動体験ふろくらむ']],
    ['か゛っこう', ['かっこう']],
    ['2011年東北Sony Tシャツ', ['2011', '年東北', 'sony', 't', 'しゃつ']],
    ['대한민국 서울2024', ['대한민국', '서울', '2024']],
    ['ทดสอบภาษา', ['ทดสอบภาษา'].map(fold)],
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
