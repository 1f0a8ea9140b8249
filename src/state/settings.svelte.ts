import type { Theme } from '../core/theme.ts';

/** The reader's choices for everything this browser shows. No link, tour or second window changes them. */
export class Settings {
  #theme: Theme | undefined = $state.raw(undefined);

  /** @param theme undefined: as set in the system */
  constructor(theme?: Theme) {
    this.#theme = theme;
  }

  get theme(): Theme | undefined {
    return this.#theme;
  }

  setTheme(theme: Theme | undefined): void {
    this.#theme = theme;
  }
}
