import type { Figure } from '../core/dataset/schema.ts';

/** A figure's value: "US$100 million" for large sums of money, "2.3 million" for large counts, "5,070" otherwise. */
export function formatAmount({ value, currency }: Figure): string {
  const isLarge = Math.abs(value) >= 1_000_000;
  return new Intl.NumberFormat('en', {
    ...(currency ? { style: 'currency', currency, currencyDisplay: 'symbol', minimumFractionDigits: 0 } : {}),
    ...(isLarge ? { notation: 'compact', compactDisplay: 'long' } : {}),
    maximumFractionDigits: 2,
  }).format(value);
}
