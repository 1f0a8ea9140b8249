import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { activeFilters, type ActiveFilter } from '../../../src/core/filter/active-filters.ts';
import { countFilters, LISTS, NO_FILTERS, type Filters } from '../../../src/core/filter/filter.ts';
import { ownDataset } from '../../helpers/dataset.ts';
import { anyFilters } from '../../helpers/locations.ts';

const LANES = ownDataset.lanes.map(({ id }) => id);
const active = (filters: Partial<Filters>) => activeFilters({ ...NO_FILTERS, ...filters }, ownDataset);
const nameOf = (filter: ActiveFilter) => ('lanes' in filter ? [filter.by, ...filter.lanes.map(({ id }) => id)] : [filter.by]); // prettier-ignore

describe('the active filters', () => {
  it('are none if nothing is filtered', () => {
    expect(active({})).toEqual([]);
  });

  it('name what they are about as the data do', () => {
    const filters = active({ organisations: ['unicef'], places: ['tokyo'], topics: ['world-cup'], people: ['masaru-ibuka'] }); // prettier-ignore
    const names = filters.map((filter) => ('name' in filter ? filter.name : undefined));
    expect(names).toEqual([
      expect.objectContaining({ en: 'UNICEF' }),
      expect.objectContaining({ en: 'Tokyo' }),
      expect.objectContaining({ en: 'Masaru Ibuka' }),
      'world cup',
    ]);
  });

  it.each<[string, readonly string[], readonly (readonly string[])[]]>([
    ['one hidden lane', LANES.slice(0, 1), [['hidden', LANES[0]!]]],
    ['two hidden lanes one by one', LANES.slice(0, 2), [['hidden', LANES[0]!], ['hidden', LANES[1]!]]],
    ['many hidden lanes together', LANES.slice(0, 3), [['hidden', ...LANES.slice(0, 3)]]],
    ['the two lanes that are left', LANES.slice(2), [['only', ...LANES.slice(0, 2)]]],
    ['the only lane', LANES.slice(1), [['only', LANES[0]!]]],
    ['all lanes', LANES, [['hidden', ...LANES]]],
  ])('name %s', (_, hiddenLanes, expected) => {
    expect(active({ hiddenLanes }).map(nameOf)).toEqual(expected);
  }); // prettier-ignore

  it('have the years in order, as one', () => {
    const both = { lift: { fromYear: undefined, toYear: undefined } };
    expect(active({ fromYear: 2010, toYear: 1990 })).toEqual([{ by: 'years', from: 1990, to: 2010, ...both }]);
    expect(active({ toYear: 1990 })).toEqual([{ by: 'years', from: undefined, to: 1990, ...both }]);
  });

  it('are lifted one at a time, each changing nothing else, until nothing is filtered', () => {
    fc.assert(
      fc.property(anyFilters, fc.infiniteStream(fc.nat()), (any, picks) => {
        let filters = any;
        for (let left = activeFilters(filters, ownDataset); left.length > 0;) {
          const picked = left[picks.next().value! % left.length]!;
          const next = { ...filters, ...picked.lift };
          const after = activeFilters(next, ownDataset);
          expect(after.length).toBeLessThan(left.length + (picked.by === 'hidden' ? 1 : 0));
          const changed = (Object.keys(next) as (keyof Filters)[]).filter((key) => next[key] !== filters[key]);
          expect(changed).toEqual(Object.keys(picked.lift).filter((key) => changed.includes(key as keyof Filters)));
          [filters, left] = [next, after];
        }
        expect(countFilters(filters)).toBe(0);
        expect(Object.values(LISTS).every((list) => filters[list].length === 0)).toBe(true);
      }),
    );
  });
});
