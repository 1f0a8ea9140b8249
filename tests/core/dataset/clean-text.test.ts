import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText } from '../../../src/core/dataset/clean-text.ts';
import { runs } from '../../helpers/random.ts';

describe('cleanText', () => {
  it.each([
    ['English', 'Sony’s “Dream Goal” – 2010 & 2014 …'],
    ['Japanese', '東京通信工業株式会社（ソニー）'],
    ['Hindi with its joiners', 'क्‍ष और क्‌ष'],
    ['Arabic', 'مؤسسة سوني للتعليم'],
    ['Hebrew with vowel points', 'שָׁלוֹם'],
    ['emoji of several characters', '👩🏽‍🔬 🇯🇵'],
    ['line breaks and tabs', 'one\ntwo\r\n\tthree'],
    ['markup, which is only text', '<b title="x">&amp;</b>'],
  ])('leaves %s as it is', (_, text) => {
    expect(cleanText(text)).toBe(text);
  });

  it.each([
    ['NUL and other C0 controls', 'a\u0000b\u0007c\u001bd', 'abcd'],
    ['DEL and C1 controls', 'a\u007fb\u0085c\u009fd', 'abcd'],
    ['vertical tabs and form feeds', 'a\u000bb\u000cc', 'abc'],
    ['overrides of the direction', '\u202etxt.exe\u202d\u202c', 'txt.exe'],
    ['embeddings and isolates', '\u202aa\u202bb\u2066c\u2067d\u2068e\u2069', 'abcde'],
    ['direction marks', 'a\u200eb\u200fc\u061cd', 'abcd'],
    ['byte-order marks and noncharacters', '\ufeffa\ufffeb\uffffc', 'abc'],
  ])('removes %s', (_, text, clean) => {
    expect(cleanText(text)).toBe(clean);
  });

  it('replaces lone surrogates', () => {
    expect(cleanText('a\ud800b\udc00c')).toBe('a\ufffdb\ufffdc');
  });

  it('leaves four of the marks that are stacked on a letter', () => {
    expect(cleanText(`Z${'\u0300\u0301\u0302\u0303\u0304\u0305'.repeat(20)}algo`)).toBe(
      'Z\u0300\u0301\u0302\u0303algo',
    );
  });

  it('composes letters and their marks, so that equal words are equal texts', () => {
    expect(cleanText('Cafe\u0301 か\u3099')).toBe('Café が');
  });

  it('does not let marks join that had controls between them', () => {
    expect(cleanText(`a${'\u0323\u0000'.repeat(30)}`)).toMatch(/^.\p{M}{0,4}$/u);
  });

  it('gives, whatever the text, one without controls and stacks that is clean already', () => {
    const parts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({
        unit: fc.constantFrom('a', '\u0301', '\u0323', '\u061c', '\u202e', '\u2066', '\u0000', '\u001f', '\ufeff'),
      }),
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 4 }), (texts) => {
        const clean = cleanText(texts.join(''));
        expect(clean.isWellFormed()).toBe(true);
        expect(clean).not.toMatch(/[\p{Bidi_Control}\ufeff\ufffe\uffff]|(?![\n\r\t])\p{Cc}|\p{M}{5}/u);
        expect(cleanText(clean)).toBe(clean);
      }),
      { numRuns: runs(500) },
    );
  });
});
