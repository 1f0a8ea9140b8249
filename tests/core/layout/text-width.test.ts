import fc from 'fast-check';
import { expect, it } from 'vitest';
import { estimateWidth } from '../../../src/core/layout/text-width.ts';

it.each([
  ['', 0],
  ['日本語の歴史', 84],
  ['カナ', 28],
  ['（全角）', 56],
  ['한국어', 42],
])('a line of %j is %d px wide at 14 px', (text, width) => {
  expect(estimateWidth(text, 14)).toBe(width);
});

it.each([
  ['narrow letters', 'illicit', 'another'],
  ['small letters', 'another', 'ANOTHER'],
  ['digits', '1234567', 'MMMMMMM'],
])('%s take less room than others', (_, narrow, wide) => {
  expect(estimateWidth(narrow, 14)).toBeLessThan(estimateWidth(wide, 14));
});

it('is wider in bold, grows with the font, and is the sum of its parts', () => {
  const anyText = fc.string({ minLength: 1, unit: 'grapheme' });
  fc.assert(
    fc.property(anyText, anyText, (a, b) => {
      expect(estimateWidth(a, 14, true)).toBeGreaterThan(estimateWidth(a, 14));
      expect(estimateWidth(a, 28)).toBeCloseTo(2 * estimateWidth(a, 14), 6);
      expect(estimateWidth(a + b, 14)).toBeCloseTo(estimateWidth(a, 14) + estimateWidth(b, 14), 6);
    }),
  );
});

/** Advance widths of Helvetica in thousandths of an em, from its published metrics. */
const HELVETICA = new Map(
  Object.entries({
    ijl: 222, 'ft .,/I:': 278, r: 333, '-()': 333, 'cksvxyzJ': 500, 'abdeghnopqu0123456789L–': 556, 'FTZ': 611,
    'ABEKPSVXY&': 667, 'CDHNRUw': 722, 'GOQ': 778, 'mM': 833, W: 944,
  }).flatMap(([letters, width]) => [...letters].map((letter) => [letter, width] as const)),
); // prettier-ignore

it.each([
  'Sony Music Foundation established',
  'Relief fund: progress report',
  'Sony Wonder Technology Lab, New York',
  'JICA–Sony cooperation memorandum',
  'Student Project Abroad (U.S.)',
])('gives %j a little more room than Helvetica does', (title) => {
  const exact = [...title].reduce((sum, letter) => sum + HELVETICA.get(letter)! * 0.014, 0);
  expect(estimateWidth(title, 14)).toBeGreaterThan(exact);
  expect(estimateWidth(title, 14)).toBeLessThan(1.32 * exact);
  expect(estimateWidth(title, 14, true)).toBeLessThan(1.45 * exact);
});
