import { yieldToBrowser } from './yield-to-browser.ts';

/** If nothing is painted by then, as in a hidden page, waiting ends. */
const AT_MOST_MS = 100;

/**
 * Waits until the browser has painted what is changed so far. Work that would take longer than a frame goes after it,
 * so that a press, a letter or a closed popup is seen at once.
 */
export function afterPaint(): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, AT_MOST_MS);
    // A frame's callbacks run before its paint; a task that they start runs after it.
    requestAnimationFrame(() => {
      void yieldToBrowser().then(() => {
        clearTimeout(timer);
        resolve();
      });
    });
  });
}
