import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isNear, levelFor } from '../../../src/core/layout/level.ts';
import { runs } from '../../helpers/random.ts';

const LAST = 18;
const anyMagnification = fc.double({ min: 1, max: 50_000, noNaN: true });
const anyLevel = fc.integer({ min: 0, max: LAST });

describe('levelFor', () => {
  it.each([
    [1, 0, 0],
    [1.99, 0, 0],
    [2, 0, 1],
    [1.71, 1, 1],
    [1.69, 1, 0],
    [4.3, 3, 3],
    [4.2, 3, 2],
    [1e6, 0, LAST],
    [1, LAST, 0],
  ])('at %f times all years, coming from level %i, is %i', (magnification, from, level) => {
    expect(levelFor(magnification, from)).toBe(level);
  });

  it('stays once it has been reached', () => {
    fc.assert(
      fc.property(anyMagnification, anyLevel, (magnification, from) => {
        const level = levelFor(magnification, from);
        expect(levelFor(magnification, level)).toBe(level);
      }),
    );
  });

  it('changes at most once while a hand trembles by a tenth', () => {
    const anyTremble = fc.array(fc.double({ min: 0, max: 0.1, noNaN: true }), { minLength: 2, maxLength: 20 });
    fc.assert(
      fc.property(anyMagnification, anyLevel, anyTremble, (magnification, from, tremble) => {
        let level = levelFor(magnification, from);
        let changes = 0;
        for (const share of tremble) {
          const next = levelFor(magnification * (1 + share), level);
          if (next !== level) changes++;
          level = next;
        }
        expect(changes).toBeLessThanOrEqual(1);
      }),
      { numRuns: runs(1000) },
    );
  });
});

it.each([
  [1, false],
  [1.99, false],
  [2, true],
  [40_000, true],
])('at %f times all years bars are lines: %s', (magnification, near) => {
  expect(isNear(magnification)).toBe(near);
});
