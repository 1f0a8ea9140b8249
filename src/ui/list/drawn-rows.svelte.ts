import { yieldToBrowser } from '../../scheduling/yield-to-browser.ts';

const FIRST = 8;
const MOST_AT_ONCE = 32;

/** How many rows of a long table are drawn: a few, then more with each task, so that the browser can respond in between. */
export class DrawnRows {
  #count = $state.raw(FIRST);
  /** Counts the calls: only the last one goes on. */
  #call = 0;

  get count(): number {
    return this.#count;
  }

  /** Draws on, task by task, until there are `rows`. */
  async drawUpTo(rows: number): Promise<void> {
    const call = ++this.#call;
    for (;;) {
      await yieldToBrowser();
      if (call !== this.#call || this.#count >= rows) return;
      this.#count += Math.min(this.#count, MOST_AT_ONCE);
    }
  }

  /** Draws no more. */
  end(): void {
    this.#call++;
  }
}
