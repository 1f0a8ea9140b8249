/** What `public/before-paint.js` requested before the app was there. */
interface EarlyRequest {
  readonly href: string;
  readonly answer: Promise<Response>;
  readonly controller: AbortController;
}

declare global {
  var earlyRequest: EarlyRequest | undefined;
}

/** `fetch`, except that the first request for what was already requested early gets that answer. */
export const fetchOnce: typeof fetch = (address, init) => {
  const early = globalThis.earlyRequest;
  globalThis.earlyRequest = undefined;
  if (!early || new URL(String(address), location.href).href !== early.href) return fetch(address, init);
  init?.signal?.addEventListener('abort', () => early.controller.abort());
  return early.answer;
};
