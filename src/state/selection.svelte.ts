import type { FocusPosition } from '../core/navigation/focus.ts';

/** Which event is open, and which one the keys are at. */
export class Selection {
  #openId: string | undefined = $state.raw(undefined);
  #position: FocusPosition | undefined = $state.raw(undefined);

  /** The event whose details are open. */
  get openId(): string | undefined {
    return this.#openId;
  }

  /** The event that is the one tab stop of the timeline. */
  get position(): FocusPosition | undefined {
    return this.#position;
  }

  open(id: string | undefined): void {
    this.#openId = id;
    if (id !== undefined) this.goTo(id);
  }

  /** Moves the tab stop to an event; it becomes the column that moving up and down stays near. */
  goTo(id: string): void {
    this.#position = { id, column: id };
  }

  move(position: FocusPosition): void {
    this.#position = position;
  }
}
