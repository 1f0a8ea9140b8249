import { expect, it } from 'vitest';
import { keepIfEqual } from '../../src/core/keep-if-equal.ts';

it.each([
  ['the same items', [1, 2], [1, 2], true],
  ['nothing, as before', [], [], true],
  ['another item', [1, 3], [1, 2], false],
  ['one more', [1, 2, 3], [1, 2], false],
  ['one less', [1], [1, 2], false],
  ['another order', [2, 1], [1, 2], false],
])('a list with %s is the one before only where nothing has changed', (_, list, before, isSame) => {
  const keep = keepIfEqual<number>();
  expect(keep(before)).toBe(before);
  expect(keep(list)).toBe(isSame ? before : list);
});

it('two memories know nothing of each other', () => {
  const list = ['a'];
  expect(keepIfEqual<string>()(list)).toBe(list);
  expect(keepIfEqual<string>()(['a'])).not.toBe(list);
});
