import { afterEach, expect, it, vi } from 'vitest';
import { today } from '../../src/interaction/today.ts';

afterEach(() => void vi.useRealTimers());

it.each([
  ['2026-11-21T14:59:59Z', { year: 2026, month: 11, day: 21 }],
  ['2026-11-21T15:00:00Z', { year: 2026, month: 11, day: 22 }],
  ['2026-12-31T15:00:00Z', { year: 2027, month: 1, day: 1 }],
])('at %s, today is the day that Tokyo has', (now, day) => {
  vi.useFakeTimers({ now: new Date(now) });
  expect(today()).toEqual(day);
});
