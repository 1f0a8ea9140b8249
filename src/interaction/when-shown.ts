/**
 * Waits until something is in the document, such as an element of a part that is being loaded. Resolves at once if it
 * is already there, and to undefined if the signal aborts first.
 * @param find looks for it; called again whenever elements are added or removed
 */
export function whenShown<T>(find: () => T | null | undefined, signal?: AbortSignal): Promise<T | undefined> {
  return new Promise((resolve) => {
    const finish = (found: T | undefined) => {
      observer.disconnect();
      signal?.removeEventListener('abort', giveUp);
      resolve(found);
    };
    const giveUp = () => finish(undefined);
    const look = () => {
      const found = find();
      if (found !== null && found !== undefined) finish(found);
    };
    const observer = new MutationObserver(look);
    observer.observe(document.documentElement, { childList: true, subtree: true });
    signal?.addEventListener('abort', giveUp);
    if (signal?.aborted) giveUp();
    else look();
  });
}
