/** So long nothing must have moved until the view is at rest. */
const QUIET_MS = 120;

/**
 * Whether the view moves. While it does, a picture is drawn in each frame, and the elements stay as they were: to move
 * all of them costs several times as much. Then they follow, under the picture, which goes when they are in place.
 */
export class Motion {
  #stage: 'rest' | 'moving' | 'landing' = $state.raw('rest');
  #quiet: ReturnType<typeof setTimeout> | undefined;

  /** The elements stay as they were. */
  get isMoving(): boolean {
    return this.#stage === 'moving';
  }

  /** The elements are being put in place, and the picture is still shown. */
  get isLanding(): boolean {
    return this.#stage === 'landing';
  }

  get isAtRest(): boolean {
    return this.#stage === 'rest';
  }

  /** The view has moved. */
  stir(): void {
    this.#stage = 'moving';
    clearTimeout(this.#quiet);
    this.#quiet = setTimeout(() => this.settle(), QUIET_MS);
  }

  /** The view will not move any more for now: the elements may follow. */
  settle(): void {
    clearTimeout(this.#quiet);
    if (this.#stage !== 'rest') this.#stage = 'landing';
  }

  /** The elements are in place. */
  land(): void {
    if (this.#stage === 'landing') this.#stage = 'rest';
  }
}
