/** Once nothing has moved for so long, or at most twice as long, the view is at rest. */
const QUIET_MS = 80;

/**
 * Whether the view moves. While it does, a picture is drawn in each frame, and the elements stay as they were: to move
 * all of them costs several times as much. Then they follow, under the picture, which goes when they are in place.
 */
export class Motion {
  #stage: 'rest' | 'moving' | 'landing' = $state.raw('rest');
  /** Whether the view has moved since it was last looked whether it still does. */
  #hasStirred = false;
  #watch: ReturnType<typeof setInterval> | undefined;
  #hasPicture = false;

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

  /** A picture can be drawn from now on; it is, if there are elements still to come. */
  beginPicture(isFilling: boolean): void {
    this.#hasPicture = true;
    if (isFilling) this.#stage = 'landing';
  }

  /** No picture can be drawn any more: the elements follow at once. */
  endPicture(): void {
    this.#hasPicture = false;
    this.#rest();
  }

  /** The view has moved. */
  stir(): void {
    if (!this.#hasPicture) return;
    this.#stage = 'moving';
    this.#hasStirred = true;
    // One timer for a whole movement: to set one anew in each frame costs as much as a dozen labels.
    this.#watch ??= setInterval(() => {
      if (!this.#hasStirred) this.settle();
      this.#hasStirred = false;
    }, QUIET_MS);
  }

  /** The view will not move any more for now: the elements may follow. */
  settle(): void {
    this.#stopWatching();
    if (this.#stage !== 'rest') this.#stage = 'landing';
  }

  /** The elements are in place. */
  land(): void {
    if (this.#stage === 'landing') this.#rest();
  }

  #rest(): void {
    this.#stopWatching();
    this.#stage = 'rest';
  }

  #stopWatching(): void {
    clearInterval(this.#watch);
    this.#watch = undefined;
  }
}
