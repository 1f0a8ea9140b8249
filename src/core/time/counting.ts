/**
 * Years in number fields, as people count: -44 is 44 BCE and there is no year 0. In the program, in data and in
 * addresses, years are astronomical, as in ISO 8601: 44 BCE is -43, and 0 is 1 BCE.
 */
export const toCount = (year: number): number => (year < 1 ? year - 1 : year);

/** The inverse of `toCount`. 0 lies between -1 and 1: it becomes the one that is not `before`, so arrows pass it. */
export function fromCount(count: number, before?: number): number {
  if (count === 0) return before === 0 ? 1 : 0;
  return count < 0 ? count + 1 : count;
}
