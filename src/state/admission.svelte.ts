/** New marks in one frame: each takes the page about a third of a millisecond, of the twelve there are to spare. */
const EACH_FRAME = 5;

/**
 * Lets marks into the document: the first ones all at once, later ones a few with each frame, beginning with the one
 * after they were first wanted, which has enough to do. Those that are no longer wanted leave at once.
 */
export class Admission {
  #turn = $state.raw(0);
  #last: { readonly turn: number; readonly here: ReadonlySet<string> } | undefined;
  #isWaiting = false;

  /**
   * Which marks may be there now. Whoever derives something from it is asked again after `next`.
   * @param wanted the ids of all marks, the most wanted first
   */
  admit(wanted: readonly string[]): ReadonlySet<string> {
    const turn = this.#turn;
    const last = this.#last;
    const here = new Set(last ? wanted.filter((id) => last.here.has(id)) : wanted);
    const missing = wanted.filter((id) => !here.has(id));
    const admitted = turn === last?.turn ? [] : missing.slice(0, EACH_FRAME);
    for (const id of admitted) here.add(id);
    this.#isWaiting = missing.length > admitted.length;
    this.#last = { turn, here };
    return here;
  }

  /** Whether there are more to come. */
  get isWaiting(): boolean {
    return this.#isWaiting;
  }

  /** The next frame has come. */
  next(): void {
    this.#turn++;
  }
}
