import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wrapText } from '../../src/canvas/wrap-text.ts';

/** Every letter is as wide as every other. */
const widthOf = (text: string) => text.length;

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
  });

  it('lets a word that is too long stand alone, and makes no line of nothing', () => {
    expect(wrapText('A extraordinarily long word', 8, 4, widthOf)).toEqual(['A', 'extraordinarily', 'long', 'word']);
    expect(wrapText('  ', 8, 2, widthOf)).toEqual([]);
  });

  it('loses no word where there are lines enough', () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,9}$/), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(words, fc.integer({ min: 1, max: 30 }), (all, most) => {
        expect(wrapText(all.join(' '), most, 99, widthOf).join(' ')).toBe(all.join(' '));
      }),
    );
  });
});
