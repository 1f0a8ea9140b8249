/** New marks in one frame: each takes the page about a fifth of a millisecond, of the dozen there are to spare. */
const EACH_FRAME = 10;

/**
 * Lets marks into the document, a few with each frame, so that none of them is held up: where a page of marks is not
 * there yet, the picture shows it. Those that are no longer wanted leave at once.
 */
export class MountQueue {
  #turn = $state.raw(0);
  #last: { readonly turn: number; readonly here: ReadonlySet<string> } | undefined;

  /**
   * Which marks may be there now. Whoever derives something from it is asked again after `next`.
   * @param wanted the ids of all marks, the most wanted first
   */
  mount(wanted: readonly string[]): ReadonlySet<string> {
    const turn = this.#turn;
    const last = this.#last;
    const here = new Set(wanted.filter((id) => last?.here.has(id)));
    // A page that changes has enough to do: what is new comes from the next frame on.
    if (turn !== last?.turn) for (const id of wanted.filter((id) => !here.has(id)).slice(0, EACH_FRAME)) here.add(id);
    this.#last = { turn, here };
    return here;
  }

  /** The next frame has come. */
  next(): void {
    this.#turn++;
  }
}
