import { createContext, flushSync } from 'svelte';
import { yieldToBrowser } from '../scheduling/yield-to-browser.ts';

/** What takes longer waits until the browser has done what has come up meanwhile. */
const AT_MOST_MS = 6;

/** What is drawn in which step, after the frame of the page and the search. */
export const STAGE = {
  bar: 1,
  /** The frame of the timeline, or the list in its place: on phones, one decade after the other. */
  view: 2,
  /** Lanes and grid, which need the plan. */
  plan: 3,
  /** The strip of all years. */
  minimap: 4,
  /** The events of the first lane; then those of the others. */
  lanes: 5,
} as const;

/**
 * How much of the page is drawn. It is first drawn step by step, and no more steps in one task than are quickly done, so
 * that the browser can answer in between; from then on everything is drawn at once.
 */
export class DrawStages {
  #at = $state.raw(Infinity);

  /** Whether it is this step's turn, or its turn is past. */
  has(stage: number): boolean {
    return this.#at >= stage;
  }

  /** Whether the first picture is drawn. */
  get isDone(): boolean {
    return this.#at === Infinity;
  }

  /** Begins with the frame of the page and the search. */
  begin(): void {
    this.#at = 0;
  }

  /**
   * Goes through the rest.
   * @param lanes how many there are
   * @param measure tells how large the plot is: without that there is nothing to draw in it
   */
  async finish(lanes: number, measure: () => void): Promise<void> {
    await yieldToBrowser();
    let since = performance.now();
    for (let stage = 1; stage < STAGE.lanes + lanes; stage++) {
      if (stage === STAGE.plan) measure();
      this.#at = stage;
      flushSync();
      // What is loaded already comes a little later all the same: without a pause it would come when all steps are done.
      if (stage !== STAGE.view && performance.now() - since < AT_MOST_MS) continue;
      await yieldToBrowser();
      since = performance.now();
    }
    this.#at = Infinity;
  }
}

export const [useStages, provideStages] = createContext<DrawStages>();
