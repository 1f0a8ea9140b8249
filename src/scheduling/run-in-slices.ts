import type { Sliced } from '../core/sliced.ts';
import { yieldToBrowser } from './yield-to-browser.ts';

/** Work that takes longer yields to the browser. */
const AT_MOST_MS = 12;

/** Does work in slices, yielding to the browser between them. */
export async function runInSlices<T>(work: Sliced<T>): Promise<T> {
  let since = performance.now();
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    if (performance.now() - since < AT_MOST_MS) continue;
    await yieldToBrowser();
    since = performance.now();
  }
}
