/**
 * The decade of an astronomical year, by the tens that people count in: 1990 for 1994. Before the year 1 they count the
 * other way: 44 BCE is in the 40s BCE, which are -50, as 9 to 1 BCE are -10. Later decades are greater numbers.
 */
export function decadeOf(year: number): number {
  return year < 1 ? -10 - tensOf(1 - year) : tensOf(year);
}

/** 1990 for 1994. */
export const tensOf = (count: number): number => Math.floor(count / 10) * 10;
