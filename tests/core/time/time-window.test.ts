import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  centreOf,
  endOf,
  fitSoftly,
  fitWithin,
  panBy,
  reveal,
  sameView,
  windowBetween,
  zoomAbout,
  type TimeWindow,
} from '../../../src/core/time/time-window.ts';
import { windows } from '../../helpers/windows.ts';

const BOUNDS: TimeWindow = { start: 0, span: 1000 };
const MIN_SPAN = 10;
const anyDays = fc.integer({ min: -2_000_000, max: 2_000_000 });

describe('a window', () => {
  it('runs between the two instants that it is made from', () => {
    const window = windowBetween(10, 30);
    expect([window.start, centreOf(window), endOf(window)]).toEqual([10, 20, 30]);
  });

  it('keeps its span to the last bit when it is moved', () => {
    fc.assert(
      fc.property(windows, anyDays, (window, days) => {
        expect(panBy(window, days)).toEqual({ start: window.start + days, span: window.span });
      }),
    );
  });

  it('is zoomed around an instant that keeps its position on the screen', () => {
    fc.assert(
      fc.property(
        windows,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.constantFrom(0.5, 2, 8),
        (window, share, factor) => {
          const anchor = window.start + share * window.span;
          const zoomed = zoomAbout(window, anchor, factor);
          expect(zoomed.span).toBe(window.span * factor);
          expect((anchor - zoomed.start) / zoomed.span).toBeCloseTo(share, 9);
        },
      ),
    );
  });
});

describe('fitWithin', () => {
  it('gives a window that lies within the bounds and is no shorter than the shortest span', () => {
    fc.assert(
      fc.property(windows, windows, (window, bounds) => {
        const fitted = fitWithin(window, bounds, 7);
        expect(fitted.start).toBeGreaterThanOrEqual(bounds.start);
        expect(endOf(fitted)).toBeLessThanOrEqual(endOf(bounds));
        expect(fitted.span).toBeGreaterThanOrEqual(7);
        expect(fitWithin(fitted, bounds, 7)).toEqual(fitted);
      }),
    );
  });

  it.each([
    ['a window that fits as it is', { start: 100, span: 50 }, { start: 100, span: 50 }],
    ['one before the bounds at their start', { start: -80, span: 50 }, { start: 0, span: 50 }],
    ['one after the bounds at their end', { start: 990, span: 50 }, { start: 950, span: 50 }],
    ['one that is too short about its centre', { start: 500, span: 2 }, { start: 496, span: 10 }],
    ['one that is too long as all of the bounds', { start: -500, span: 9000 }, { start: 0, span: 1000 }],
  ])('leaves %s', (_, window, fitted) => {
    expect(fitWithin(window, BOUNDS, MIN_SPAN)).toEqual(fitted);
  });
});

describe('fitSoftly', () => {
  it('leaves a window within the bounds where it is', () => {
    expect(fitSoftly({ start: 100, span: 60 }, BOUNDS, MIN_SPAN)).toEqual({ start: 100, span: 60 });
  });

  it.each([1, -1])('yields ever less to a pull in direction %i, and never a sixth of the span', (direction) => {
    const overs = [1, 5, 20, 80, 500, 10_000].map((pull) => {
      const edge = direction < 0 ? 0 : 940;
      return direction * (fitSoftly({ start: edge + direction * pull, span: 60 }, BOUNDS, MIN_SPAN).start - edge);
    });
    expect(overs).toEqual([...overs].sort((a, b) => a - b));
    expect(overs[0]).toBeGreaterThan(0);
    expect(overs[0]).toBeLessThan(1);
    expect(Math.max(...overs)).toBeLessThanOrEqual(10);
  });

  it('does not yield to a zoom', () => {
    const tooLong = { start: -5000, span: 20_000 };
    expect(fitSoftly(tooLong, BOUNDS, MIN_SPAN)).toEqual(fitWithin(tooLong, BOUNDS, MIN_SPAN));
  });
});

describe('reveal', () => {
  const window = { start: 0, span: 120 }; // so that the margin is 10

  it.each([
    ['leaves a window that shows it all', 50, 60, 0],
    ['leaves a window that shows it right up to the margins', 10, 110, 0],
    ['moves back to show what begins too early, with a margin', 5, 20, -5],
    ['moves on to show what ends too late, with a margin', 100, 130, 20],
    ['moves on to show what ends within the margin', 60, 115, 5],
    ['moves back to show what begins within the margin', 8, 20, -2],
    ['shows the beginning of what is longer than the window', 50, 500, 40],
  ])('%s', (_, from, until, start) => {
    expect(reveal(window, from, until)).toEqual({ start, span: 120 });
  });

  it('returns the very same window where nothing has to move', () => {
    expect(reveal(window, 50, 60)).toBe(window);
  });
});

describe('sameView', () => {
  it.each([
    [{ start: 0, span: 1000 }, true],
    [{ start: 0.9, span: 1000 }, true],
    [{ start: 1.1, span: 1000 }, false],
    [{ start: 0, span: 1001.1 }, false],
    [{ start: 0, span: 1 }, false],
    [{ start: 5000, span: 1000 }, false],
  ])('takes 0 to 1000 and %o for the same view: %s', (other, isSame) => {
    expect(sameView({ start: 0, span: 1000 }, other)).toBe(isSame);
    expect(sameView(other, { start: 0, span: 1000 })).toBe(isSame);
  });
});
