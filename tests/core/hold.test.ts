import { expect, it, vi } from 'vitest';
import { hold } from '../../src/core/hold.ts';

it('gives what there is, and while it is held what there was, without asking', () => {
  const held = hold<number | undefined>();
  const read = vi.fn<() => number | undefined>();
  read.mockReturnValueOnce(1).mockReturnValueOnce(undefined).mockReturnValueOnce(3);
  expect(held(false, read)).toBe(1);
  expect(held(true, read)).toBe(1);
  expect(held(false, read)).toBeUndefined();
  expect(held(true, read)).toBeUndefined();
  expect(read).toHaveBeenCalledTimes(2);
  expect(held(false, read)).toBe(3);
});

it('that is held from the start asks once: there is nothing yet to hold', () => {
  const held = hold<string>();
  expect(held(true, () => 'first')).toBe('first');
  expect(held(true, () => 'second')).toBe('first');
});
