/**
 * Years in fields for numbers, as people count: -44 is 44 BCE and there is no year 0. Within the program, in data and in
 * addresses years are astronomical, as in ISO 8601: there 44 BCE is -43, and 0 is 1 BCE.
 */
export const toCount = (year: number): number => (year < 1 ? year - 1 : year);

/** The inverse of `toCount`. A 0 is what lies between -1 and 1: the one that is not `before`, so that steps go through it. */
export function fromCount(count: number, before?: number): number {
  if (count === 0) return before === 0 ? 1 : 0;
  return count < 0 ? count + 1 : count;
}
