import type { FocusPosition } from '../core/navigation/focus.ts';

/** Which event is open, and which one the keys have reached. */
export class Selection {
  #openId: string | undefined = $state.raw(undefined);
  #position: FocusPosition | undefined = $state.raw(undefined);

  /** The event whose details are open. */
  get openId(): string | undefined {
    return this.#openId;
  }

  /** What the keys reached last, and the column they stay near; undefined at first. */
  get position(): FocusPosition | undefined {
    return this.#position;
  }

  open(id: string | undefined): void {
    this.#openId = id;
    if (id !== undefined) this.goTo(id);
  }

  /** Moves the tab stop to an event, which becomes the column that moves up and down stay near. */
  goTo(id: string): void {
    this.#position = { id, column: id };
  }

  move(position: FocusPosition): void {
    this.#position = position;
  }
}
