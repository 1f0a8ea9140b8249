import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromTransform, toTransform } from '../../src/interaction/zoom-gesture.ts';

describe('the window as d3 has it', () => {
  it('scale 1 and no offset are all of time', () => {
    const bounds = { start: 0, span: 10_000 };
    const { k, x, y } = toTransform({ window: bounds, bounds, minSpan: 7, width: 1000 });
    expect({ k, x, y }).toEqual({ k: 1, x: 0, y: 0 });
  });

  it('comes back as the window it was', () => {
    const anyStart = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    const anySpan = fc.double({ min: 1, max: 1e6, noNaN: true });
    const anyWidth = fc.integer({ min: 100, max: 4000 });
    fc.assert(
      fc.property(anyStart, anySpan, anyStart, anySpan, anyWidth, (start, span, from, length, width) => {
        const view = { window: { start, span }, bounds: { start: from, span: length }, minSpan: 7, width };
        const again = fromTransform(toTransform(view), view);
        expect(Math.abs(again.start - start)).toBeLessThanOrEqual(1e-9 * (1e6 + span));
        expect(Math.abs(again.span - span)).toBeLessThanOrEqual(1e-12 * span);
      }),
    );
  });
});
