const QUIET_MS = 500;
const CLEAR_MS = 3000;

/** Polite announcements for screen readers: only the last of several in quick succession, cleared after a while. */
export class Announcer {
  #message = $state.raw('');
  #timer: ReturnType<typeof setTimeout> | undefined;

  get message(): string {
    return this.#message;
  }

  /** @param message the text, or a function that creates it only if it is announced */
  say(message: string | (() => string)): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#message = typeof message === 'string' ? message : message();
      this.#timer = setTimeout(() => (this.#message = ''), CLEAR_MS);
    }, QUIET_MS);
  }

  /** Makes no more announcements. */
  end(): void {
    clearTimeout(this.#timer);
    this.#message = '';
  }
}
