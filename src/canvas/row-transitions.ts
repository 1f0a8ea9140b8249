/** How long something takes to reach a new height, in milliseconds: the same as `--move` in `ui/tokens.css`. */
const GLIDE_MS = 300;

/** Lets things glide up or down to another row instead of jumping there. */
export class RowTransitions {
  readonly #known = new Map<string, { from: number; to: number; since: number }>();
  #until = -Infinity;

  /** The current height of something that belongs at `y`; when first seen, it is there at once. */
  at(id: string, y: number, now: number): number {
    const glide = this.#known.get(id);
    if (!glide) {
      this.#known.set(id, { from: y, to: y, since: -Infinity });
      return y;
    }
    if (glide.to !== y) {
      glide.from = yOf(glide, now);
      glide.to = y;
      glide.since = now;
      this.#until = now + GLIDE_MS;
    }
    return yOf(glide, now);
  }

  /** Whether something is still gliding. */
  isBusy(now: number): boolean {
    return now < this.#until;
  }

  /** Starts over, with everything where it belongs. */
  clear(): void {
    this.#known.clear();
    this.#until = -Infinity;
  }
}

/** The cubic ease-out that is `cubic-bezier(0.33, 1, 0.68, 1)` in CSS. */
function yOf({ from, to, since }: { from: number; to: number; since: number }, now: number): number {
  const share = Math.min(1, Math.max(0, (now - since) / GLIDE_MS));
  return to - (to - from) * (1 - share) ** 3;
}
