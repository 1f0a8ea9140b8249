import { describe, expect, it } from 'vitest';
import { RowTransitions } from '../../src/canvas/row-transitions.ts';

describe('a glide', () => {
  it('begins where a thing is and ends where it belongs, slower and slower', () => {
    const rowTransitions = new RowTransitions();
    expect(rowTransitions.at('a', 100, 0)).toBe(100);
    const way = [0, 100, 200, 300, 400].map((now) => rowTransitions.at('a', 200, 1000 + now));
    expect(way[0]).toBe(100);
    expect(way.slice(3)).toEqual([200, 200]);
    const distances = way.slice(1, 4).map((y, i) => y - way[i]!);
    expect(distances[0]).toBeGreaterThan(distances[1]!);
    expect(distances[1]).toBeGreaterThan(distances[2]!);
    expect([1299, 1301].map((now) => rowTransitions.isBusy(now))).toEqual([true, false]);
  });

  it('turns from where it is when the thing belongs elsewhere meanwhile', () => {
    const rowTransitions = new RowTransitions();
    rowTransitions.at('a', 0, 0);
    rowTransitions.at('a', 100, 0);
    const half = rowTransitions.at('a', 100, 150);
    expect(half).toBeGreaterThan(0);
    expect(rowTransitions.at('a', 0, 150)).toBe(half);
    expect(rowTransitions.at('a', 0, 450)).toBe(0);
  });

  it('is none after a new beginning', () => {
    const rowTransitions = new RowTransitions();
    rowTransitions.at('a', 0, 0);
    rowTransitions.clear();
    expect(rowTransitions.at('a', 100, 1)).toBe(100);
  });
});
