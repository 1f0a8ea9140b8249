import type { Figure } from '../core/dataset/schema.ts';
import { numberFormat } from '../core/locale.ts';

const LARGE = 1_000_000;

/** A figure's value: "US$100 million" for large sums of money, "2.3 million" for large counts, "5,070" otherwise. */
export function formatAmount({ value, currency }: Pick<Figure, 'value' | 'currency'>): string {
  const compact = Math.abs(value) >= LARGE ? ({ notation: 'compact', compactDisplay: 'long' } as const) : {};
  const number = numberFormat({ ...compact, maximumFractionDigits: 2 }).format(Math.abs(value));
  return `${value < 0 ? '−' : ''}${currency ? currencySymbol(currency) : ''}${number}`;
}

/** "US$", "JP¥", "CHF ": British English distinguishes dollars. Compact numbers have no such form of their own. */
function currencySymbol(currency: string): string {
  const parts = numberFormat({ style: 'currency', currency }).formatToParts(0);
  const number = parts.findIndex(({ type }) => type === 'integer');
  const before = parts.slice(0, number); // the symbol, or the code and a space
  return before.map(({ value }) => value).join('');
}
