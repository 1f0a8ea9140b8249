import { nextTask } from '../interaction/next-task.ts';

/**
 * How much of the page is drawn. It is first drawn step by step, each in a task of its own, so that the browser can
 * answer in between; from then on everything is drawn at once.
 */
class Steps {
  #at = $state.raw(Infinity);

  /**
   * Whether it is this step's turn, or its turn is past: 1 search and filters, 2 the timeline, 3 lanes and grid, from 4 on
   * one lane's events after the other. In the list for phones, from 2 on one decade after the other.
   */
  has(step: number): boolean {
    return this.#at >= step;
  }

  /** Whether the first picture is drawn. */
  get isDone(): boolean {
    return this.#at === Infinity;
  }

  /** Begins with the frame of the page. */
  begin(): void {
    this.#at = 0;
  }

  /**
   * Goes through the rest.
   * @param lanes how many there are
   * @param measure tells how large the plot is: without that there is nothing to draw in it
   */
  async finish(lanes: number, measure: () => void): Promise<void> {
    for (let step = 1; step < FIRST_LANE + lanes; step++) {
      await nextTask();
      if (step === 3) measure();
      this.#at = step;
    }
    await nextTask();
    this.#at = Infinity;
  }
}

/** The step in which the events of the first lane are drawn. */
export const FIRST_LANE = 4;

export const steps = new Steps();
