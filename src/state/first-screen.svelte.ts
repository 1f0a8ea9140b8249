import { hold } from '../core/hold.ts';

/** The first screen, which is there until the reader goes anywhere. */
export class FirstScreen {
  #isLeft = $state.raw(false);
  readonly #hold = hold<boolean>();
  readonly #isMoving: () => boolean;

  /** @param isMoving whether the view moves: the screen then stays as it is until it has arrived */
  constructor(isMoving: () => boolean) {
    this.#isMoving = isMoving;
  }

  readonly isShown: boolean = $derived.by(() => this.#hold(this.#isMoving(), () => !this.#isLeft));

  leave(): void {
    this.#isLeft = true;
  }
}
