import { LATER_SHAPES } from './canvas/shapes.ts';
import { makeCatalog } from './core/dataset/catalog.ts';
import { LIMITS } from './core/dataset/limits.ts';
import type { Flight } from './core/time/flight.ts';
import type { TimeWindow } from './core/time/time-window.ts';
import { createFlights } from './interaction/fly.ts';
import { createMeasureText } from './interaction/measure-text.ts';
import { labelTexts } from './label-texts.ts';
import type { Timeline } from './loading/load-timeline.ts';
import { asPart } from './loading/missing-part.ts';
import { whenIdle } from './scheduling/when-idle.ts';
import { AppState } from './state/app-state.svelte.ts';
import type { Settings } from './state/settings.svelte.ts';
import { expectLanguages } from './text/messages.ts';
import { loadAll, loadLargeMarks, loadMoreShapes, loadMovement } from './ui/lazy.ts';
import { isReduced } from './ui/screen.ts';

/** Loaded when the page is idle; until then the view jumps. */
let flightBetween: ((from: TimeWindow, to: TimeWindow) => Flight) | undefined;

/** The parts that large timelines need; their first view is drawn on a canvas. */
export async function loadLarge() {
  const parts = [import('./state/large/index.ts'), loadLargeMarks(), loadMovement()] as const;
  const [module] = await asPart(Promise.all(parts));
  return module;
}

/**
 * Creates the app state for a loaded timeline, in this page.
 * @param push adds the current location to the history as a step, which Back undoes
 */
export async function makeApp(
  timeline: Timeline,
  settings: Settings,
  push: (app: AppState) => void,
): Promise<AppState> {
  const { dataset, source, problems } = timeline;
  expectLanguages(dataset.languages);
  if (dataset.lanes.some(({ shape }) => LATER_SHAPES.includes(shape))) await asPart(loadMoreShapes());
  const isLarge = source !== undefined || dataset.events.length > LIMITS.marks;
  const large = isLarge ? { module: await loadLarge(), source } : undefined;
  const style = getComputedStyle(document.body);
  const app: AppState = new AppState(
    makeCatalog(dataset),
    {
      flights: createFlights({
        between: (from, to) => flightBetween?.(from, to),
        isReduced: () => isReduced.current,
        frame: (callback) => requestAnimationFrame(callback),
        fade: () => document.getElementById('events')?.animate([{ opacity: 0.3 }, { opacity: 1 }], 150),
      }),
      loadSearch: async (dataset) => (await import('./core/search/search.ts')).createSearch(dataset),
      measure: createMeasureText(style.fontFamily, style.getPropertyValue('--serif')),
      labelTexts,
      settings,
      push: () => push(app),
    },
    large,
    problems,
  );
  return app;
}

/** Loads what the first view does not need, part by part, whenever the page is idle. */
export async function prepareRest(app: AppState): Promise<void> {
  const parts = loadAll();
  const [flights] = await Promise.allSettled([import('./core/time/flight.ts'), parts]);
  if (flights.status === 'fulfilled') ({ flightBetween } = flights.value);
  await whenIdle();
  await app.finder.prepare();
}
