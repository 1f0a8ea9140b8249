import { MediaQuery } from 'svelte/reactivity';

// In em, the same in every style sheet: who has set larger letters has room for less of them.

/** Under 768 px (at 16 px letters) the timeline is a vertical list. */
export const isPhone = new MediaQuery('(max-width: 47.99em)');
/** The page is on its way to paper, which has another width. */
export const isPrinted = new MediaQuery('print');
/** From 1024 px the details stand beside the timeline; below, they are a sheet over it. */
export const isWide = new MediaQuery('(min-width: 64em)');

// What the reader has asked of the system.

export const isDark = new MediaQuery('(prefers-color-scheme: dark)');
export const isForced = new MediaQuery('(forced-colors: active)');
export const isReduced = new MediaQuery('(prefers-reduced-motion: reduce)');
