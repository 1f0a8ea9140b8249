/**
 * How much of the page is drawn. It is first drawn step by step, each in a task of its own, so that the browser can
 * answer in between; from then on everything is drawn at once.
 */
class Steps {
  #at = $state.raw(Infinity);

  /** Whether it is this step's turn, or its turn is past: 1 the timeline, 2 lanes and grid, 3 events. */
  has(step: number): boolean {
    return this.#at >= step;
  }

  /** Whether the first picture is drawn. */
  get isDone(): boolean {
    return this.#at === Infinity;
  }

  /** Begins with the page around the timeline. */
  begin(): void {
    this.#at = 0;
  }

  /**
   * Goes through the rest.
   * @param measure tells how large the plot is: without that there is nothing to draw in it
   */
  async finish(measure: () => void): Promise<void> {
    for (let step = 1; step <= 3; step++) {
      await nextTask();
      if (step === 2) measure();
      this.#at = step;
    }
    this.#at = Infinity;
  }
}

export const steps = new Steps();

/** Lets the browser do what has come up meanwhile. */
export const nextTask = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve));
