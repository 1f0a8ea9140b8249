import { afterEach, expect, it, vi } from 'vitest';
import { copyText } from '../../src/interaction/copy.ts';

afterEach(() => void vi.unstubAllGlobals());
const withClipboard = (clipboard: unknown) => vi.stubGlobal('navigator', { clipboard });

it('puts the text on the clipboard', async () => {
  const writeText = vi.fn().mockResolvedValue(undefined);
  withClipboard({ writeText });
  expect(await copyText('a text')).toBe(true);
  expect(writeText).toHaveBeenCalledExactlyOnceWith('a text');
});

it.each([
  ['denies it', { writeText: () => Promise.reject(new DOMException('denied', 'NotAllowedError')) }],
  ['has no clipboard, as over plain http', undefined],
])('says so where the browser %s', async (_, clipboard) => {
  withClipboard(clipboard);
  expect(await copyText('a text')).toBe(false);
});
