import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isUnspaced } from '../../../src/core/search/fold.ts';
import { Vocabulary } from '../../../src/core/search/vocabulary.ts';

const anyWord = fc.string({ unit: fc.constantFrom('a', 'b', '1', '日', '本', '𠮷'), minLength: 1, maxLength: 5 });
const anyWords = fc.uniqueArray(anyWord, { maxLength: 20 });

it('meets a word whole, at its beginning or inside, where long enough, as if it went through one after the other', () => {
  fc.assert(
    fc.property(anyWords, anyWord, (words, word) => {
      const expected = words.flatMap((known, id) => {
        const isLong = word.length >= 3 || isUnspaced(word);
        const quality = known === word ? 1 : known.startsWith(word) ? 0.8 : isLong && known.includes(word) ? 0.5 : 0;
        return quality > 0 ? [{ id, quality, mark: isUnspaced(word) ? word : known }] : [];
      });
      expect(new Vocabulary(words).matches(word)).toEqual(expected);
    }),
    { numRuns: 2000 },
  );
});

it('finds each word, and no other', () => {
  fc.assert(
    fc.property(anyWords, anyWord, (words, other) => {
      const vocabulary = new Vocabulary(words);
      expect(words.map((word) => vocabulary.find(word))).toEqual([...words.keys()]);
      expect(vocabulary.find(other) ?? -1).toBe(words.indexOf(other));
      expect(vocabulary.find('')).toBeUndefined();
    }),
  );
});
