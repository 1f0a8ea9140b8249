import { createSubscriber, MediaQuery } from 'svelte/reactivity';

// In em, as in every style sheet: with larger letters, fewer of them fit.

/** The page is laid out for paper. The first query, because listeners are called in this order. */
export const isPrinted = new MediaQuery('print');

let isAboutToPrint = false;
const followPrinting = createSubscriber((update) => {
  const toldBy = ['beforeprint', 'afterprint'];
  const follow = ({ type }: Event) => {
    isAboutToPrint = type === toldBy[0];
    update();
  };
  for (const name of toldBy) addEventListener(name, follow);
  return () => toldBy.forEach((name) => removeEventListener(name, follow));
});

/** The same, but already before the sheets are laid out and counted: whatever comes later may be beyond the last one. */
export const isPrinting = {
  get current(): boolean {
    followPrinting();
    return isPrinted.current || isAboutToPrint;
  },
};

/**
 * Below 768 px (with 16 px letters), and on a phone turned sideways, the timeline is a vertical list. Paper is never a
 * phone, however narrow.
 */
export const isPhone = new MediaQuery(
  'screen and (max-width: 47.99em), screen and (max-width: 60em) and (max-height: 29.99em) and (pointer: coarse)',
);
/** From 1024 px the details are beside the timeline; below that, a sheet over it. */
export const isWide = new MediaQuery('(min-width: 64em)');

// The reader's system preferences.

export const isDark = new MediaQuery('(prefers-color-scheme: dark)');
export const isForced = new MediaQuery('(forced-colors: active)');
export const isReduced = new MediaQuery('(prefers-reduced-motion: reduce)');
