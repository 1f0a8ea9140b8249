import { describe, expect, it } from 'vitest';
import { printNumber } from '../../bench/figures.ts';
import { median, p95, quantile, slope, summarise } from '../../bench/statistics.ts';

describe('quantiles', () => {
  it('the median is the middle one, or the mean of the middle two', () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1, 3, 2])).toBe(2.5);
  });

  it('the 95th percentile lies between the two nearest', () => {
    expect(p95(Array.from({ length: 101 }, (_, i) => i))).toBe(95);
    expect(p95([10, 20])).toBeCloseTo(19.5);
  });

  it('there is none of nothing, and the values stay as they were', () => {
    expect(quantile([], 0.5)).toBeNaN();
    const values = [2, 1];
    median(values);
    expect(values).toEqual([2, 1]);
  });
});

describe('summaries', () => {
  it('leave out what is not known', () => {
    expect(summarise([3, NaN, 1, 2])).toEqual({ median: 2, min: 1, max: 3 });
    expect(summarise([NaN])).toBeUndefined();
  });
});

it('the slope is that of the nearest line', () => {
  expect(slope([[0, 1], [1, 3], [2, 5]])).toBeCloseTo(2); // prettier-ignore
  expect(slope([[1, 1]])).toBe(0); // prettier-ignore
});

it.each([
  [0, '0'],
  [16.78, '16.8'],
  [1.234, '1.23'],
  [123.4, '123'],
  [12345, '12,345'],
  [NaN, '–'],
])('prints %d as %s', (value, text) => {
  expect(printNumber(value)).toBe(text);
});
