import type { Figure } from '../core/dataset/schema.ts';
import { formatAmount } from './format-amount.ts';
import { messages, textOf } from './messages.ts';

/** An event's key figure where there is only room for the figure itself: "about US$1.4 million", "80,000 sets". */
export function formatKeyFigure(figure: Figure): string {
  const { qualifier, unit, currency } = figure;
  const before = qualifier ? `${messages.qualifiers[qualifier]} ` : '';
  return before + formatAmount(figure) + (unit && !currency ? ` ${textOf(unit)}` : '');
}
