/** Searching in Nenpyo: the time from the last key to the first results, and whether typing delays frames. */
import type { Page } from '@playwright/test';
import type { Figures } from './figures.ts';
import { lateShare } from './gesture.ts';
import { median } from './statistics.ts';

const BOX = '#search';
const RESULT = '#search-results [role="option"]';
/** One word, two words, a prefix, and two misspelt words. */
const QUERIES = ['hospital', 'garden theatre', 'restor', 'orchstra', 'voluntears'];
const TYPED = 'mountain railway';
/** A quick typist. */
const KEY_MS = 70;
/** The first search may wait for the index of all words. */
const PATIENCE_MS = 60_000;

export async function search(page: Page): Promise<Figures> {
  // From an input event to the message after the first rendering with results.
  await page.evaluate(
    ([box, result]) => {
      document.querySelector(box!)!.addEventListener('input', ({ timeStamp }) => {
        window.searchMs = undefined;
        const look = () => {
          if (!document.querySelector(result!)) return requestAnimationFrame(look);
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => {
            window.searchMs = performance.now() - timeStamp;
            port1.close();
          };
          port2.postMessage(undefined);
        };
        requestAnimationFrame(look);
      });
    },
    [BOX, RESULT],
  );
  const clear = async () => {
    await page.fill(BOX, '');
    await page.waitForFunction((result) => !document.querySelector(result), RESULT);
  };
  // The whole query at once, with its last key, so that nothing has been found by a part of it.
  const ask = async (query: string) => {
    await clear();
    await page.keyboard.insertText(query);
    await page.waitForFunction(() => window.searchMs !== undefined, undefined, { timeout: PATIENCE_MS });
    return page.evaluate(() => window.searchMs!);
  };

  await page.focus(BOX);
  await ask('school');
  const times: number[] = [];
  for (const query of QUERIES) times.push(await ask(query));

  await clear();
  await page.evaluate(() => window.probe.record());
  await page.keyboard.type(TYPED, { delay: KEY_MS });
  await page.waitForSelector(RESULT, { timeout: PATIENCE_MS });
  const { frames, from, until } = await page.evaluate(() => window.probe.stop());
  const longTasks = await page.evaluate(() => window.probe.longTasks);
  return {
    searchMedian: median(times),
    searchWorst: Math.max(...times),
    typingLate: lateShare(frames),
    typingLong: longTasks.filter(({ start }) => start >= from && start <= until).length,
  };
}

declare global {
  interface Window {
    /** Milliseconds from the last input to its first results, once they are there. */
    searchMs?: number | undefined;
  }
}
