/** The few statistics needed. None modifies its input. */

/** The value below which a share of the values lies, interpolated between the two nearest. NaN if there are none. */
export function quantile(values: readonly number[], share: number): number {
  if (values.length === 0) return NaN;
  const sorted = values.toSorted((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const below = sorted[Math.floor(at)]!;
  return below + (sorted[Math.ceil(at)]! - below) * (at % 1);
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);
export const p75 = (values: readonly number[]): number => quantile(values, 0.75);
export const p95 = (values: readonly number[]): number => quantile(values, 0.95);

export interface Summary {
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

/** What a table shows for a figure; undefined if there are no values. */
export function summarise(values: readonly number[]): Summary | undefined {
  const known = values.filter(Number.isFinite);
  if (known.length === 0) return undefined;
  return { median: median(known), min: Math.min(...known), max: Math.max(...known) };
}

/** Slope of the straight line that fits the points best. */
export function slope(points: readonly (readonly [number, number])[]): number {
  const mean = (of: 0 | 1) => points.reduce((sum, point) => sum + point[of], 0) / points.length;
  const [x0, y0] = [mean(0), mean(1)];
  const above = points.reduce((sum, [x, y]) => sum + (x - x0) * (y - y0), 0);
  const below = points.reduce((sum, [x]) => sum + (x - x0) ** 2, 0);
  return below === 0 ? 0 : above / below;
}
