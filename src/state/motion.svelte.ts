/** Once nothing has moved for so long, or at most twice as long, the view is at rest. */
const QUIET_MS = 80;

/**
 * Whether the view moves. While it does, a picture is drawn in each frame, and the elements stay as they were: to move
 * all of them costs several times as much. Then they follow, under the picture, which goes when they are in place.
 */
export class Motion {
  #stage: 'rest' | 'moving' | 'finishing' = $state.raw('rest');
  /** Whether the view has moved since it was last looked whether it still does. */
  #hasMoved = false;
  #watch: ReturnType<typeof setInterval> | undefined;
  #hasCanvas = false;
  #waiting: (() => void)[] = [];

  /** The elements stay as they were. */
  get isMoving(): boolean {
    return this.#stage === 'moving';
  }

  /** The elements are being put in place, and the picture is still shown. */
  get isFinishing(): boolean {
    return this.#stage === 'finishing';
  }

  get isAtRest(): boolean {
    return this.#stage === 'rest';
  }

  /** Resolves once nothing moves and the elements are in place. */
  rested(): Promise<void> {
    return this.isAtRest ? Promise.resolve() : new Promise((resolve) => this.#waiting.push(resolve));
  }

  /** A picture can be drawn from now on; it is, if there are elements still to come. */
  attachCanvas(isFilling: boolean): void {
    this.#hasCanvas = true;
    if (isFilling) this.#stage = 'finishing';
  }

  /** No picture can be drawn any more: the elements follow at once. */
  detachCanvas(): void {
    this.#hasCanvas = false;
    this.#rest();
  }

  /** The view has moved. */
  move(): void {
    if (!this.#hasCanvas) return;
    this.#stage = 'moving';
    this.#hasMoved = true;
    // One timer for a whole movement: to set one anew in each frame costs as much as a dozen labels.
    this.#watch ??= setInterval(() => {
      if (!this.#hasMoved) this.stop();
      this.#hasMoved = false;
    }, QUIET_MS);
  }

  /** The view will not move any more for now: the elements may follow. */
  stop(): void {
    this.#stopWatching();
    if (this.#stage !== 'rest') this.#stage = 'finishing';
  }

  /** The elements are in place. */
  finish(): void {
    if (this.#stage === 'finishing') this.#rest();
  }

  #rest(): void {
    this.#stopWatching();
    this.#stage = 'rest';
    for (const resolve of this.#waiting.splice(0)) resolve();
  }

  #stopWatching(): void {
    clearInterval(this.#watch);
    this.#watch = undefined;
  }
}
