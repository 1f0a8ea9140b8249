import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timeScale } from '../../../src/core/time/time-scale.ts';
import { endOf } from '../../../src/core/time/time-window.ts';
import { windows } from '../../helpers/windows.ts';

describe('timeScale', () => {
  it('puts the start of the window at the left edge and its end at the right edge', () => {
    fc.assert(
      fc.property(windows, fc.integer({ min: 1, max: 5000 }), (window, width) => {
        const { toPx } = timeScale(window, width);
        expect(toPx(window.start)).toBe(0);
        expect(toPx(endOf(window))).toBeCloseTo(width, 6);
      }),
    );
  });

  it('brings a pixel back to where it was, outside the window too', () => {
    fc.assert(
      fc.property(
        windows,
        fc.integer({ min: 1, max: 5000 }),
        fc.integer({ min: -9999, max: 9999 }),
        (window, width, px) => {
          const { toPx, toInstant } = timeScale(window, width);
          expect(toPx(toInstant(px))).toBeCloseTo(px, 5);
        },
      ),
    );
  });

  it('gives every day the same width', () => {
    const { toPx, pxPerDay } = timeScale({ start: 100, span: 50 }, 1000);
    expect(pxPerDay).toBe(20);
    expect(toPx(131) - toPx(130)).toBeCloseTo(pxPerDay, 9);
  });
});
