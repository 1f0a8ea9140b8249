import { createContext, flushSync } from 'svelte';
import { yieldToBrowser } from '../scheduling/yield-to-browser.ts';

/** After this long, drawing yields to the browser. */
const AT_MOST_MS = 6;

/** What is drawn in which stage, after the frame of the page and the search. */
export const STAGE = {
  bar: 1,
  /** The frame of the timeline, or the list instead. */
  view: 2,
  /** The lanes and the grid, which need the plan. */
  plan: 3,
  /** The strip showing all years. */
  minimap: 4,
  /** The events of all lanes. */
  events: 5,
} as const;

/**
 * How much of the page is drawn. The first drawing goes stage by stage, a few milliseconds per task, so that the
 * browser can respond in between; after that everything is drawn at once.
 */
export class DrawStages {
  #at = $state.raw(Infinity);

  /** Whether a stage has been reached. */
  has(stage: number): boolean {
    return this.#at >= stage;
  }

  /** Whether the first drawing is complete. */
  get isDone(): boolean {
    return this.#at === Infinity;
  }

  /** Starts with the frame of the page and the search. */
  begin(): void {
    this.#at = 0;
  }

  /**
   * Goes through the remaining stages.
   * @param measure reports the size of the plot, without which nothing can be drawn in it
   */
  async finish(measure: () => void): Promise<void> {
    await yieldToBrowser();
    let since = performance.now();
    for (let stage = 1; stage <= STAGE.events; stage++) {
      if (stage === STAGE.plan) measure();
      this.#at = stage;
      flushSync();
      // Even a loaded view appears asynchronously: without yielding here, only after all stages.
      if (stage !== STAGE.view && performance.now() - since < AT_MOST_MS) continue;
      await yieldToBrowser();
      since = performance.now();
    }
    this.#at = Infinity;
  }
}

export const [useStages, provideStages] = createContext<DrawStages>();
