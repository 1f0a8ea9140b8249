import type { Filters } from '../filter/filter.ts';

/**
 * A key for what filters leave of a source, lanes aside: tiles hold all lanes, so switching one off needs no other
 * tiles. Empty if nothing is filtered out.
 */
export function narrowingOf({ kinds, organisations, countries, fromYear, toYear }: Filters): string {
  const lists = [kinds, organisations, countries];
  if (lists.every((list) => list.length === 0) && fromYear === undefined && toYear === undefined) return '';
  return JSON.stringify([...lists, fromYear, toYear]);
}
