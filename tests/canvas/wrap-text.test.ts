import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shorten, wrapText } from '../../src/canvas/wrap-text.ts';

/** All letters are equally wide. */
const widthOf = (text: string) => [...text].length;

describe('wrapText', () => {
  it('breaks between words, as late as it can', () => {
    expect(wrapText('A school for engineers in Tokyo', 12, 3, widthOf)).toEqual([
      'A school for',
      'engineers in',
      'Tokyo',
    ]);
  });

  it('says with an ellipsis that something is missing', () => {
    expect(wrapText('A school for engineers in Tokyo', 12, 2, widthOf)).toEqual(['A school for', 'engineers i…']);
    expect(wrapText('東京で学校が始まった', 4, 2, widthOf)).toEqual(['東京で学', '校が始…']);
  });

  it('breaks a word that is wider than a line where the line ends, and makes no line of nothing', () => {
    expect(wrapText('A extraordinarily long word', 8, 5, widthOf)).toEqual([
      'A',
      'extraord',
      'inarily',
      'long',
      'word',
    ]);
    expect(wrapText('  ', 8, 2, widthOf)).toEqual([]);
    expect(wrapText('wide', 0, 9, widthOf)).toEqual(['w', 'i', 'd', 'e']);
  });

  it('breaks after a hyphen', () => {
    expect(wrapText('a non-profit school', 6, 4, widthOf)).toEqual(['a non-', 'profit', 'school']);
  });

  it.each([
    ['東京で学校が始まった。', ['東京で', '学校が', '始まっ', 'た。']],
    ['私は、そう。', ['私は、', 'そう。']],
    ['彼は「東京」へ', ['彼は', '「東', '京」へ']],
    ['データーだ', ['デー', 'ターだ']],
    ['Sony株式', ['Son', 'y株式']],
    ['学校が오늘', ['学校が', '오늘']],
  ])('breaks %s, which has no spaces, but begins no line with what closes', (text, lines) => {
    expect(wrapText(text, 3, 9, widthOf)).toEqual(lines);
  });

  it('breaks Thai between words', () => {
    expect(wrapText('โรงเรียนเปิดแล้ว', 8, 9, widthOf)).toEqual(['โรงเรียน', 'เปิดแล้ว']);
  });

  const texts = fc.oneof(
    fc.array(fc.stringMatching(/^[a-z]{1,9}$/), { minLength: 1, maxLength: 20 }).map((words) => words.join(' ')),
    fc.stringMatching(/^[東京学校あいうabc。、「」ー 🎌]{0,40}$/u),
    fc.string({ unit: 'grapheme', maxLength: 40 }),
  );
  const lettersOf = (text: string) => text.replace(/\s+/g, '');

  it('loses nothing but spaces where there are lines enough', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 0, max: 30 }), (text, most) => {
        expect(lettersOf(wrapText(text, most, 999, widthOf).join(''))).toBe(lettersOf(text));
      }),
    );
  });

  it('makes no line that is too wide, and no more than it may', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 12, max: 30 }), fc.integer({ min: 1, max: 4 }), (text, most, count) => {
        const lines = wrapText(text, most, count, widthOf);
        expect(lines.length).toBeLessThanOrEqual(count);
        // What readers see as one character, such as a family emoji, may consist of many code points.
        const tooWide = lines.filter(
          (line) => widthOf(line) > most && [...new Intl.Segmenter().segment(line)].length > 2,
        );
        expect(tooWide).toEqual([]);
      }),
    );
  });
});

describe('shorten', () => {
  it('cuts no character in two', () => {
    expect(shorten('🎌🎌🎌', 2, widthOf)).toBe('🎌…');
    expect(shorten('e\u0301e\u0301e\u0301', 3, widthOf)).toBe('e\u0301…');
  });
});
