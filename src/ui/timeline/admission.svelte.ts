import { untrack } from 'svelte';

/** New marks in one frame. Making a mark takes about a third of a millisecond of style, layout and paint. */
const EACH_FRAME = 8;

/**
 * Lets marks into the document: the first ones all at once, later ones a few with each frame, so that no frame takes
 * long. Those that are no longer wanted leave at once.
 */
export class Admission {
  readonly #wanted: () => readonly string[];
  #turn = $state.raw(0);
  #last: ReadonlySet<string> | undefined;
  #isWaiting = false;

  /** @param wanted the ids of all marks, the most wanted first */
  constructor(wanted: () => readonly string[]) {
    this.#wanted = wanted;
  }

  /** The ids of the marks that may be there now. */
  readonly admitted: ReadonlySet<string> = $derived.by(() => {
    void this.#turn;
    const wanted = this.#wanted();
    const before = this.#last;
    const here = new Set(before ? wanted.filter((id) => before.has(id)) : wanted);
    const missing = wanted.filter((id) => !here.has(id));
    for (const id of missing.slice(0, EACH_FRAME)) here.add(id);
    this.#isWaiting = missing.length > EACH_FRAME;
    return (this.#last = here);
  });

  /** To be called whenever `admitted` has changed: sees to it that the others follow. */
  follow(): void {
    if (this.#isWaiting) requestAnimationFrame(() => untrack(() => this.#turn++));
  }
}
