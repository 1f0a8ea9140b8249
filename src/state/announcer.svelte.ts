const QUIET_MS = 500;
const CLEAR_MS = 3000;

/** What a screen reader is told, politely: the last of several messages in quick succession, and not for ever. */
export class Announcer {
  #message = $state.raw('');
  #timer: ReturnType<typeof setTimeout> | undefined;

  get message(): string {
    return this.#message;
  }

  /** @param message the text, or how to make it, for one that would be costly to make for nothing */
  say(message: string | (() => string)): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#message = typeof message === 'string' ? message : message();
      this.#timer = setTimeout(() => (this.#message = ''), CLEAR_MS);
    }, QUIET_MS);
  }

  /** Says nothing any more. */
  end(): void {
    clearTimeout(this.#timer);
    this.#message = '';
  }
}
