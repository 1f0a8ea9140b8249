import { flushSync } from 'svelte';
import { nextTask } from '../interaction/next-task.ts';

/** What takes longer waits until the browser has done what has come up meanwhile. */
const AT_MOST_MS = 6;

/**
 * How much of the page is drawn. It is first drawn step by step, and no more steps in one task than are quickly done, so
 * that the browser can answer in between; from then on everything is drawn at once.
 */
class Steps {
  #at = $state.raw(Infinity);

  /**
   * Whether it is this step's turn, or its turn is past: 1 the bar of the page, 2 the frame of the timeline, 3 its plan with
   * lanes and grid, 4 the strip of all years, from 5 on one lane's events after the other. In the list for phones, from 2
   * on one decade after the other.
   */
  has(step: number): boolean {
    return this.#at >= step;
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
    await nextTask();
    let since = performance.now();
    for (let step = 1; step < FIRST_LANE + lanes; step++) {
      if (step === 3) measure();
      this.#at = step;
      flushSync();
      // What is loaded already comes a little later all the same: without a pause it would come when all steps are done.
      if (step !== VIEW && performance.now() - since < AT_MOST_MS) continue;
      await nextTask();
      since = performance.now();
    }
    this.#at = Infinity;
  }
}

/** The step in which the timeline, or the list in its place, begins. */
const VIEW = 2;
/** The step in which the events of the first lane are drawn. */
export const FIRST_LANE = 5;

export const steps = new Steps();
