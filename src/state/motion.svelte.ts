/** The view is at rest once nothing has moved for this long (at most twice as long). */
const QUIET_MS = 80;

/**
 * Whether the view is moving. While it is, each frame is drawn on a canvas and the elements stay as they were: moving
 * them all costs several times as much. Then they follow, under the canvas, which is hidden once they are in position.
 */
export class Motion {
  #stage: 'rest' | 'moving' | 'finishing' = $state.raw('rest');
  /** Whether the view has moved since the last check. */
  #hasMoved = false;
  #watch: ReturnType<typeof setInterval> | undefined;
  #hasCanvas = false;
  #waiting: (() => void)[] = [];
  readonly #onstop: () => void;

  /** @param onstop called when the view has finished moving, before the elements follow */
  constructor(onstop: () => void = () => {}) {
    this.#onstop = onstop;
  }

  /** Whether the view is moving and the elements stay as they were. */
  get isMoving(): boolean {
    return this.#stage === 'moving';
  }

  /** Whether the elements are catching up while the canvas is still shown. */
  get isFinishing(): boolean {
    return this.#stage === 'finishing';
  }

  get isAtRest(): boolean {
    return this.#stage === 'rest';
  }

  /** Resolves once nothing moves and the elements are in position. */
  rested(): Promise<void> {
    return this.isAtRest ? Promise.resolve() : new Promise((resolve) => this.#waiting.push(resolve));
  }

  /** There is a canvas from now on; it is shown at once if marks are still to be mounted. */
  attachCanvas(isFilling: boolean): void {
    this.#hasCanvas = true;
    if (isFilling) this.#stage = 'finishing';
  }

  /** There is no canvas any more: the elements follow immediately. */
  detachCanvas(): void {
    this.#hasCanvas = false;
    this.#rest();
  }

  /** The view has moved. */
  move(): void {
    if (!this.#hasCanvas) return;
    this.#stage = 'moving';
    this.#hasMoved = true;
    // One timer for a whole movement: setting a new one in each frame costs as much as a dozen labels.
    this.#watch ??= setInterval(() => {
      if (!this.#hasMoved) this.stop();
      this.#hasMoved = false;
    }, QUIET_MS);
  }

  /** The view has finished moving for now: the elements may follow. */
  stop(): void {
    this.#stopWatching();
    const hasMoved = this.isMoving;
    if (this.#stage !== 'rest') this.#stage = 'finishing';
    if (hasMoved) this.#onstop();
  }

  /** The elements are in position. */
  finish(): void {
    if (this.#stage === 'finishing') this.#rest();
  }

  #rest(): void {
    this.#stopWatching();
    const hasMoved = this.isMoving;
    this.#stage = 'rest';
    if (hasMoved) this.#onstop();
    for (const resolve of this.#waiting.splice(0)) resolve();
  }

  #stopWatching(): void {
    clearInterval(this.#watch);
    this.#watch = undefined;
  }
}
