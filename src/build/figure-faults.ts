import { haveSameUnit, isTooMuch, partsOf } from '../core/dataset/figure-parts.ts';
import type { Problem } from '../core/dataset/problem.ts';
import type { Figure } from '../core/dataset/schema.ts';
import type { Dataset } from '../core/dataset/types.ts';

/**
 * What is wrong with key figures, ids and parts. The page shows such figures without a bar; for whoever writes the data
 * they are mistakes.
 */
export function figureFaults({ events }: Dataset): Problem[] {
  return [...events]
    .sort((a, b) => a.order - b.order)
    .flatMap(({ order, figures = [] }) =>
      figures.flatMap((figure, i) =>
        faultsOf(figure, i, figures).map(([field, reason]) => ({ path: `events.${order}.figures.${i}.${field}`, reason })),
      ),
    );
} // prettier-ignore

type Fault = readonly [field: keyof Figure, reason: string];

function faultsOf(figure: Figure, at: number, figures: readonly Figure[]): Fault[] {
  const { id, key, partOf } = figure;
  const faults: Fault[] = [];
  const before = figures.slice(0, at);
  if (key && before.some((other) => other.key)) faults.push(['key', 'is set for another figure already']);
  if (id !== undefined && before.some((other) => other.id === id)) faults.push(['id', `"${id}" is another figure's already`]); // prettier-ignore
  if (partOf !== undefined) {
    const whole = figures.find((other) => other.id === partOf);
    if (!whole) faults.push(['partOf', `"${partOf}" is no figure of this event`]);
    else if (whole === figure) faults.push(['partOf', 'is the figure itself']);
    else if (!haveSameUnit(figure, whole)) faults.push(['partOf', `"${partOf}" has another unit`]);
  }
  const parts = partsOf(figures, figure).filter((part) => haveSameUnit(part, figure));
  if (isTooMuch(parts, figure)) faults.push(['value', 'is less than its parts together']);
  return faults;
}
