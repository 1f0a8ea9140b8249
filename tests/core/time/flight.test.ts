import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flightBetween } from '../../../src/core/time/flight.ts';
import { centreOf, type TimeWindow } from '../../../src/core/time/time-window.ts';
import { windows } from '../../helpers/windows.ts';

const shares = [-1, 0, 0.1, 0.5, 0.9, 0.999, 1, 2];

describe('a flight', () => {
  it('begins where it is and ends exactly where it should, even after its time', () => {
    fc.assert(
      fc.property(windows, windows, (from, to) => {
        const { at } = flightBetween(from, to);
        expect(at(0).span / from.span).toBeCloseTo(1, 6);
        expect(Math.abs(centreOf(at(0)) - centreOf(from)) / from.span).toBeLessThan(1e-3);
        expect(at(-0.5)).toEqual(at(0));
        expect(at(1)).toBe(to);
        expect(at(1.5)).toBe(to);
      }),
    );
  });

  it('takes between three and eight tenths of a second', () => {
    fc.assert(
      fc.property(windows, windows, (from, to) => {
        const { durationMs } = flightBetween(from, to);
        expect(durationMs).toBeGreaterThanOrEqual(300);
        expect(durationMs).toBeLessThanOrEqual(800);
      }),
    );
  });

  it('takes longer to go further', () => {
    const duration = (start: number) => flightBetween({ start: 0, span: 100 }, { start, span: 100 }).durationMs;
    expect(duration(400)).toBeGreaterThan(duration(200));
    expect(duration(10_000)).toBeGreaterThan(duration(400));
  });

  it('zooms out on the way to a distant window and then in again', () => {
    const { at } = flightBetween({ start: 0, span: 100 }, { start: 10_000, span: 100 });
    expect(at(0.2).span).toBeGreaterThan(1000);
    expect(at(0.99).span).toBeLessThan(200);
  });

  it('goes straight to a window about the same centre', () => {
    const { at } = flightBetween({ start: -50, span: 100 }, { start: -500, span: 1000 });
    for (const share of [0, 0.3, 0.6, 1]) expect(centreOf(at(share))).toBeCloseTo(0, 9);
  });

  it.each<[string, TimeWindow, TimeWindow]>([
    ['weeks that lie the age of the universe apart', { start: 0, span: 7 }, { start: -5e12, span: 7 }],
    ['a week to all of time', { start: 0, span: 7 }, { start: 1e6, span: 7e12 }],
    ['all of time to a week', { start: -3e12, span: 6e12 }, { start: 18_000, span: 7 }],
    ['a window to itself', { start: 0, span: 7 }, { start: 0, span: 7 }],
  ])('from %s never leaves the numbers', (_, from, to) => {
    const { at, durationMs } = flightBetween(from, to);
    expect(durationMs).toBeLessThanOrEqual(800);
    for (const share of shares) {
      const { start, span } = at(share);
      expect(Number.isFinite(start) && span > 0 && Number.isFinite(span)).toBe(true);
    }
  });
});
