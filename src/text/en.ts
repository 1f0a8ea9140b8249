import { count, number } from './numbers-en.ts';

/**
 * The strings on the screen, in English; those of parts that are loaded later are in `en-later.ts`. A second language
 * is a second object of the type `Messages`.
 */
export const en = {
  lang: 'en',
  app: {
    name: 'Nenpyo',
    between: ' · ',
    skipToEvents: 'Skip to the events',
    intro: (shown: number, events: number, lanes: number) =>
      `${shown === events ? '' : `${number(shown)} of `}${count(events, 'event')}${lanes > 0 ? ` in ${count(lanes, 'lane')}` : ''}.${shown > 0 ? ' Choose one to read it.' : ''}`,
    inView: (here: number, events: number) => `: ${number(here)} of ${count(events, 'event')} in view.`,
    loading: 'Loading the events …',
    loadingPart: 'Loading …',
  },
  entries: {
    partners: 'By partner',
    andMore: (names: string, more: number) => (more > 0 ? `${names}, ${number(more)} more` : names),
  },
  view: { legend: 'View', timeline: 'Timeline', list: 'List' },
  theme: {
    label: (name: string) => `Theme: ${name}`,
    names: { system: 'system default', light: 'light', dark: 'dark' },
  },
  menu: { about: 'About', keys: 'Keys' },
  timeline: {
    heading: 'Timeline',
    hint: 'Arrow keys move between events. Enter opens details. ? lists all keys.',
    toolbar: 'Timeline view',
    showing: (from: string, to: string, events: number) => `Showing ${from} to ${to}, ${count(events, 'event')}.`,
  },
  eras: { heading: 'Eras', events: (events: number) => count(events, 'event') },
  lanes: {
    legend: 'Lanes',
    count: (shown: number, all: number) =>
      shown === all ? `${count(all, 'event')}` : `${number(shown)} of ${count(all, 'event')}`,
    short: (shown: number, all: number) => (shown === all ? number(all) : `${number(shown)} of ${number(all)}`),
    hidden: (lane: string, shown: number) => `${lane} hidden, ${count(shown, 'event')} shown.`,
    shown: (lane: string, shown: number) => `${lane} shown, ${count(shown, 'event')} in all.`,
  },
  filters: {
    button: (active: number) => (active === 0 ? 'Filters' : `Filters (${active})`),
    result: (shown: number, all: number) => `${number(shown)} of ${count(all, 'event')} shown.`,
  },
  search: {
    failed: 'The search could not be loaded. Go on typing to try again.',
    label: 'Search events',
    placeholder: 'Search events, partners, places',
    clear: 'Clear the search',
    near: (events: number) => `Nothing found. Nearest: ${count(events, 'event')}.`,
    status: (hits: number, all: number, isMore: boolean) =>
      `${isMore ? 'At least ' : ''}${number(hits)} of ${count(all, 'event')} match.`,
  },
  dates: {
    seasons: { 21: 'spring', 22: 'summer', 23: 'autumn', 24: 'winter' } as Readonly<Record<number, string>>,
    decade: (year: string) => `${year}s`,
    year: (year: number) => (year > 9999 ? number(year) : String(year)),
    bce: (year: string) => `${year} BCE`,
    ce: (year: string) => `${year} CE`,
    /** A time of day, and by how much its clocks are ahead of UTC. */
    time: (day: string, time: string, zone: string) => `${day}, ${time} ${zone}`,
    utc: (ahead: string) => `UTC${ahead}`,
    about: (date: string) => `about ${date}`,
    uncertain: (date: string) => `${date} (uncertain)`,
    since: (date: string) => `since ${date}`,
    endUnknown: (date: string) => `from ${date}, end not known`,
    until: (date: string) => `until ${date}`,
    range: (from: string, to: string) => `${from} – ${to}`,
    yearRange: (from: string, to: string) => `${from}–${to}`,
    toWords: (from: string, to: string) => `${from} to ${to}`,
    uncertainWord: (years: string) => `${years}, uncertain`,
    from: (date: string) => `from ${date}`,
  },
  commands: {
    later: 'Later',
    earlier: 'Earlier',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    allYears: 'All years',
  },
  status: {
    linkIgnored: (parts: string) => `Parts of this link could not be used here and were left out: ${parts}.`,
  },
  failure: {
    heading: 'The events could not be loaded',
    retry: 'Try again',
    bugHeading: 'Something went wrong on this page',
    bug: 'This is a fault in the page, or this browser is too old for it: it takes Chrome or Edge 125, Firefox 128 or Safari 17.5. Reloading may help.',
    reload: 'Reload',
    part: 'A part of the page could not be loaded.',
    offline: 'You seem to be offline.',
  },
  qualifiers: {
    about: 'about',
    over: 'over',
    under: 'under',
    nearly: 'nearly',
    'at least': 'at least',
    'up to': 'up to',
  },
} as const;
