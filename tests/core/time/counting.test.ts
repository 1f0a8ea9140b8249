import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromCount, toCount } from '../../../src/core/time/counting.ts';

describe('years in fields', () => {
  it.each([
    [-43, -44],
    [0, -1],
    [1, 1],
    [1959, 1959],
  ])('the astronomical year %i is %i there, without a year 0', (year, count) => {
    expect([toCount(year), fromCount(count)]).toEqual([count, year]);
  });

  it('are read as they are written', () => {
    fc.assert(
      fc.property(fc.integer({ min: -3000, max: 3000 }), (year) => void expect(fromCount(toCount(year))).toBe(year)),
    );
  });

  it('step over the year 0 in either direction', () => {
    expect([fromCount(0, fromCount(-1)), fromCount(0, fromCount(1))].map(toCount)).toEqual([1, -1]);
  });
});
