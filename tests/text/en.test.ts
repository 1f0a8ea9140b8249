import { expect, it } from 'vitest';
import { words } from '../../src/text/words.ts';

it.each([0, 7, 33, 999, 1000, 10_000, 123_456, 1_000_000, 10_000_000])('%d is written as Intl would', (n) => {
  expect(words.lanes.short(n, n)).toBe(new Intl.NumberFormat('en').format(n));
});
