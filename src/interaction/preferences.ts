import { themeOf, type Theme } from '../core/theme.ts';

const PREFIX = 'nenpyo.';

/** What this browser remembers. If storage is denied or full, nothing is remembered and nothing fails. */
export const preferences = {
  get theme(): Theme | undefined {
    return themeOf(read('theme'));
  },
  set theme(theme: Theme | undefined) {
    write('theme', theme);
  },
  /** Whether "/" and "?" work anywhere on the page. */
  get singleKeys(): boolean {
    return read('single-keys') !== 'off';
  },
  set singleKeys(on: boolean) {
    write('single-keys', on ? undefined : 'off');
  },
};

function read(key: string): string | null {
  try {
    return localStorage.getItem(PREFIX + key);
  } catch {
    return null;
  }
}

function write(key: string, value: string | undefined): void {
  try {
    if (value === undefined) localStorage.removeItem(PREFIX + key);
    else localStorage.setItem(PREFIX + key, value);
  } catch {
    // The choice holds until the page is closed.
  }
}
