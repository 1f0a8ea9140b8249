import * as d3 from 'd3';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { insertionIndex, least, range } from '../../src/core/lists.ts';

const numbers = fc.array(fc.integer({ min: -20, max: 20 }));

it('a range is that of d3', () => {
  const bound = fc.double({ min: -50, max: 50, noNaN: true });
  fc.assert(
    fc.property(bound, bound, fc.integer({ min: 1, max: 9 }), (start, end, step) => {
      expect(range(start, end, step)).toEqual(d3.range(start, end, step));
    }),
  );
});

it('the least of a list is that of d3, the first of equal ones', () => {
  fc.assert(
    fc.property(numbers, (values) => {
      const items = values.map((value, i) => ({ value, i }));
      const compare = (a: { value: number }, b: { value: number }) => a.value - b.value;
      expect(least(items, compare)).toBe(d3.least(items, compare));
    }),
  );
});

it('a value belongs where d3 bisects a sorted list', () => {
  fc.assert(
    fc.property(numbers, fc.integer({ min: -21, max: 21 }), (values, value) => {
      const sorted = values.sort((a, b) => a - b);
      expect(insertionIndex(sorted, value, (item) => item)).toBe(d3.bisectLeft(sorted, value));
    }),
  );
});
