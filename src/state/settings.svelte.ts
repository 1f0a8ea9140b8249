import type { Theme } from '../core/theme.ts';

/** What a reader has chosen for all that this browser shows. No link, tour or second window changes it. */
export class Settings {
  #theme: Theme | undefined = $state.raw(undefined);

  /** @param theme undefined: as the system says */
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
