import { describe, expect, it } from 'vitest';
import { formatAmount } from '../../src/text/format-amount.ts';
import { ownDataset } from '../helpers/dataset.ts';

describe('an amount', () => {
  it.each([
    [0, undefined, '0'],
    [5070, undefined, '5,070'],
    [12.5, undefined, '12.5'],
    [0.125, undefined, '0.13'],
    [999_999, undefined, '999,999'],
    [1_000_000, undefined, '1 million'],
    [2_345_678, undefined, '2.35 million'],
    [1_340_000_000, undefined, '1.34 billion'],
    [-5070, undefined, '−5,070'],
    [-2_500_000, undefined, '−2.5 million'],
    [250, 'USD', 'US$250'],
    [100_000_000, 'USD', 'US$100 million'],
    [190_000, 'JPY', 'JP¥190,000'],
    [1_340_000_000, 'JPY', 'JP¥1.34 billion'],
    [300, 'EUR', '€300'],
    [300, 'CHF', 'CHF\u00a0300'],
    [-1_000_000, 'GBP', '−£1 million'],
  ])('of %d %s is written %s', (value, currency, text) => {
    expect(formatAmount({ value, ...(currency ? { currency } : {}) })).toBe(text);
  });

  it('of an unknown currency has its code', () => {
    expect(formatAmount({ value: 5, currency: 'XYZ' })).toBe('XYZ\u00a05');
  });

  it('is short and has no rounding left in it, for every figure of our own', () => {
    const figures = ownDataset.events.flatMap((event) => event.figures ?? []);
    expect(figures.length).toBeGreaterThan(10);
    for (const figure of figures)
      expect(formatAmount(figure)).toMatch(/^[A-Z]{0,2}[$¥€£]?[\d,]+(\.\d\d?)?( (million|billion))?$/);
  });
});
