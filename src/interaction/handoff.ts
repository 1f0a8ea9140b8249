import { sizeOfPlot, type PlotSize } from './plot-size.ts';

/**
 * The page is drawn at build (`#first`) and shown until the app has drawn the same over it. `data-app` on the document
 * is the progress: `coming`, `drawing` (under the prerendered page), `here`; `elsewhere` if the address asks for
 * something the prerendered page does not show; absent if the prerendered page is all there is, as without scripts.
 * `public/before-paint.js` sets it first, remembers what is pressed meanwhile, and gives up if the app does not load.
 */
declare global {
  interface Window {
    /** What was last pressed on the prerendered page. */
    pressedFirst?: Element;
  }
}

const firstPage = () => document.getElementById('first');
const root = document.documentElement;

/** Whether the reader sees the prerendered page, so that there is no need to report loading. */
export const isCovered = (): boolean => root.dataset.app === 'coming' && firstPage() !== null;

/**
 * The app begins to draw: under the prerendered page, or instead of it if the address asks for something else. The
 * prerendered page knows how large the timeline will be.
 */
export function beginHandoff(onsize: (size: PlotSize) => void): void {
  if (!isCovered()) return completeHandoff();
  tellSize('#first', onsize);
  root.dataset.app = 'drawing';
}

/** Reports the size of the app's plot once its frame exists, sooner than the browser would by itself. */
export function measurePlot(onsize: (size: PlotSize) => void): void {
  tellSize('#app', onsize);
}

function tellSize(container: string, onsize: (size: PlotSize) => void): void {
  const plot = document.querySelector(`${container} .plot`);
  if (plot) onsize(sizeOfPlot(plot));
}

/**
 * The app cannot be drawn: the prerendered page, if still there, becomes what it is without scripts.
 *
 * @returns whether it is there to be read
 */
export function keepFirstPage(): boolean {
  if (!firstPage()) return false;
  delete root.dataset.app;
  return true;
}

/** The app is drawn: the prerendered page goes, and what the reader has begun on it continues in the app. */
export function completeHandoff(): void {
  const first = firstPage();
  root.dataset.app = 'here';
  if (!first) return;
  const typed = first.querySelector<HTMLInputElement>('#search')?.value ?? '';
  const focused = counterpart(first, document.activeElement);
  const pressed = counterpart(first, window.pressedFirst?.closest(CONTROLS) ?? null);
  first.remove();
  const search = document.getElementById('search');
  if (typed !== '' && search instanceof HTMLInputElement) {
    search.value = typed;
    search.dispatchEvent(new Event('input', { bubbles: true }));
  }
  focused?.focus({ preventScroll: true });
  pressed?.click();
}

/** Those of the prerendered page: the app may have more by then. */
const CONTROLS = 'button:not(.only), input, a, .row';

/** The app's counterpart of an element of the prerendered page: the same event, or the same index among controls. */
function counterpart(first: Element, element: Element | null): HTMLElement | null {
  if (!element || !first.contains(element)) return null;
  const event = element.closest('.row')?.id ?? element.closest('.event')?.getAttribute('href')?.slice(1);
  if (event !== undefined) return document.getElementById(`event-${event}`);
  const among = (container: Element) => [...container.querySelectorAll<HTMLElement>(CONTROLS)];
  return among(document.getElementById('app')!)[among(first).indexOf(element as HTMLElement)] ?? null;
}
