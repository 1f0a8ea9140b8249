import { MediaQuery } from 'svelte/reactivity';

// In em, as in every style sheet: with larger letters, fewer of them fit.

/** Below 768 px (with 16 px letters) the timeline is a vertical list. Paper is never a phone, however narrow. */
export const isPhone = new MediaQuery('screen and (max-width: 47.99em)');
/** The page is being printed; paper has a different width. */
export const isPrinted = new MediaQuery('print');
/** From 1024 px the details are beside the timeline; below that, a sheet over it. */
export const isWide = new MediaQuery('(min-width: 64em)');

// The reader's system preferences.

export const isDark = new MediaQuery('(prefers-color-scheme: dark)');
export const isForced = new MediaQuery('(forced-colors: active)');
export const isReduced = new MediaQuery('(prefers-reduced-motion: reduce)');
