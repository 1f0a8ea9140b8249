/** New marks per frame: each costs the page about a fifth of a millisecond, of about twelve to spare. */
const EACH_FRAME = 10;

/**
 * Mounts marks, a few per frame, so that no frame is delayed: until they are all there, the canvas shows them. Marks
 * that are no longer wanted are removed at once.
 */
export class MountQueue {
  #turn = $state.raw(0);
  #last: { readonly turn: number; readonly here: ReadonlySet<string> } | undefined;

  /**
   * Which marks may be in the document now. Anything derived from it is derived again after `next`.
   * @param wanted the ids of all marks, the most important first
   */
  mount(wanted: readonly string[]): ReadonlySet<string> {
    const turn = this.#turn;
    const last = this.#last;
    const here = new Set(wanted.filter((id) => last?.here.has(id)));
    // A frame in which the range changes is busy enough: new marks are mounted from the next one on.
    if (turn !== last?.turn) for (const id of wanted.filter((id) => !here.has(id)).slice(0, EACH_FRAME)) here.add(id);
    this.#last = { turn, here };
    return here;
  }

  /** Called in each frame. */
  next(): void {
    this.#turn++;
  }
}
