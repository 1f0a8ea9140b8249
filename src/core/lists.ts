/**
 * Three functions on lists that the first view needs. d3-array has them, but then the initial script would include
 * everything of d3-array that any later part uses: two kilobytes for a dozen lines.
 */

/** Numbers from `start` up to but excluding `end`, `by` apart. */
export function range(start: number, end: number, by = 1): number[] {
  return Array.from({ length: Math.max(0, Math.ceil((end - start) / by)) }, (_, i) => start + i * by);
}

/** The least of the items, the first of equal ones; undefined in an empty list. */
export function least<T>(items: readonly T[], compare: (a: T, b: T) => number): T | undefined {
  return items.reduce<T | undefined>(
    (best, item) => (best === undefined || compare(item, best) < 0 ? item : best),
    undefined,
  );
}

/** Where to insert a value into a list sorted by `key`: before the first item that is not less. */
export function insertionIndex<T>(items: readonly T[], value: number, key: (item: T) => number): number {
  let low = 0;
  for (let high = items.length; low < high;) {
    const middle = (low + high) >>> 1;
    if (key(items[middle]!) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
