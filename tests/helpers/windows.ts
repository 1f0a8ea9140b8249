import fc from 'fast-check';
import type { TimeWindow } from '../../src/core/time/time-window.ts';

/** Windows from a week to several millennia, in quarters of a day so that sums are exact. */
export const windows: fc.Arbitrary<TimeWindow> = fc.record({
  start: fc.integer({ min: -4_000_000, max: 4_000_000 }).map((n) => n / 4),
  span: fc.oneof(fc.integer({ min: 28, max: 4000 }), fc.integer({ min: 28, max: 8_000_000 })).map((n) => n / 4),
});
