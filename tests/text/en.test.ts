import { expect, it } from 'vitest';
import { messages } from '../../src/text/messages.ts';

it.each([0, 7, 33, 999, 1000, 10_000, 123_456, 1_000_000, 10_000_000])('%d is written as Intl would', (n) => {
  expect(messages.lanes.short(n, n)).toBe(new Intl.NumberFormat('en').format(n));
});
