import { afterEach, expect, it, vi } from 'vitest';
import { fetchOnce } from '../../src/loading/early-request.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  globalThis.earlyRequest = undefined;
});

function begin(address: string) {
  const fetch = vi.fn(() => Promise.resolve(new Response('later')));
  vi.stubGlobal('fetch', fetch);
  const controller = new AbortController();
  const answer = Promise.resolve(new Response('early'));
  globalThis.earlyRequest = { href: new URL(address, location.href).href, answer, controller };
  return { controller, fetch };
}
const textOf = async (answer: Promise<Response>) => (await answer).text();

it('what has been asked for is not asked for again, until somebody tries again', async () => {
  const { fetch } = begin('data.json');
  expect(await textOf(fetchOnce('data.json'))).toBe('early');
  expect(fetch).not.toHaveBeenCalled();
  expect(await textOf(fetchOnce('data.json'))).toBe('later');
});

it('another address is fetched', async () => {
  begin('data.json');
  expect(await textOf(fetchOnce('other.json'))).toBe('later');
});

it('an abort also aborts the early request', async () => {
  const { controller } = begin('data.json');
  const own = new AbortController();
  await fetchOnce('data.json', { signal: own.signal });
  own.abort();
  expect(controller.signal.aborted).toBe(true);
});
