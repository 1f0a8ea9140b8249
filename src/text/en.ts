/** Every string on the screen, in English. A second language is a second object, of the type `Messages`. */
export const en = {
  lang: 'en',
  app: {
    name: 'Nenpyo',
    between: ' · ',
    skipToEvents: 'Skip to the events',
    intro: (shown: number, events: number, lanes: number) =>
      `${shown === events ? '' : `${number(shown)} of `}${count(events, 'event')}${lanes > 0 ? ` in ${count(lanes, 'lane')}` : ''}.${shown > 0 ? ' Choose one to read it.' : ''}`,
    loading: 'Loading the events …',
    loaded: (bytes: number, total: number | undefined) =>
      total ? `${megabytes(bytes)} of ${megabytes(total)} MB` : `${megabytes(bytes)} MB`,
    read: (events: number) => `${count(events, 'event')} so far`,
    cancel: 'Cancel',
    noScript:
      'With JavaScript switched on, in Chrome or Edge 125, Firefox 128, Safari 17.5 or newer, the timeline can be zoomed, searched and filtered.',
    loadingPart: 'Loading …',
  },
  view: { legend: 'View', timeline: 'Timeline', list: 'List' },
  theme: {
    label: (name: string) => `Theme: ${name}`,
    names: { system: 'as the system', light: 'light', dark: 'dark' },
  },
  menu: { about: 'About', keys: 'Keys', close: 'Close' },
  timeline: {
    heading: 'Timeline',
    wheelHint: 'Hold Ctrl (⌘) while turning the wheel to zoom.',
    hint: 'Arrow keys move between events. Enter opens details. ? lists all keys.',
    gesturesMissing: 'Zooming by wheel and hand could not be loaded. Keys and buttons work.',
    toolbar: 'Timeline view',
    visibleYears: 'Visible years',
    firstYear: 'First visible year',
    lastYear: 'Last visible year',
    bceYears: '−44 is 44 BCE',
    showing: (from: string, to: string, events: number) => `Showing ${from} to ${to}, ${count(events, 'event')}.`,
  },
  lanes: {
    legend: 'Lanes',
    count: (shown: number, all: number) =>
      shown === all ? `${count(all, 'event')}` : `${number(shown)} of ${count(all, 'event')}`,
    short: (shown: number, all: number) => (shown === all ? number(all) : `${number(shown)} of ${number(all)}`),
    hidden: (lane: string, shown: number) => `${lane} hidden, ${count(shown, 'event')} shown.`,
    shown: (lane: string, shown: number) => `${lane} shown, ${count(shown, 'event')} in all.`,
  },
  clusters: {
    short: (events: number) => `+${number(events)}`,
    name: (events: number, span: string) => `${count(events, 'more event')}, ${span}. Go nearer.`,
    heading: (span: string) => `More events, ${span}`,
    rest: (events: number) => `And ${count(events, 'event')} of less importance.`,
    missing: 'Some events could not be loaded.',
    retry: 'Try again',
    topEvents: (shown: number, all: number) =>
      `The ${shown} most important of ${count(all, 'event')}. The search finds the others.`,
  },
  filters: {
    heading: 'Filters',
    button: (active: number) => (active === 0 ? 'Filters' : `Filters (${active})`),
    kind: 'Kind',
    organisation: 'Organisation',
    country: 'Country',
    years: 'Years',
    from: 'From year',
    to: 'To year',
    clear: 'Clear all filters',
    clearShort: 'Clear',
    show: (shown: number) => `Show ${count(shown, 'event')}`,
    result: (shown: number, all: number) => `${number(shown)} of ${count(all, 'event')} shown.`,
    empty: 'No event passes all these filters.',
    emptyHint: 'Lift one of them, or clear them all.',
    noEvents: 'This timeline has no events.',
    noneRead: 'None of this timeline’s events could be read.',
    onlyLanes: 'The files of this timeline count its events by lane and date alone: only lanes can be switched off.',
    count: (events: number) => `(${number(events)})`,
    more: (hidden: number) => `Show ${hidden} more`,
    fewer: 'Show fewer',
  },
  search: {
    waiting: 'Searching …',
    failed: 'The search could not be loaded. Are you offline? The next key tries again.',
    first: (shown: number, total: number, hits: number) =>
      `These are the best ${shown} of ${count(total, 'match', 'matches')}. The arrows beside the field step through ${hits < total ? `the best ${hits}` : 'all'}.`,
    label: 'Search events',
    placeholder: 'Search events, partners, places',
    results: 'Search results',
    clear: 'Clear the search',
    status: (hits: number, all: number, isMore: boolean) =>
      `${isMore ? 'At least ' : ''}${number(hits)} of ${count(all, 'event')} match.`,
    position: (at: number, hits: number, total: number) =>
      at > 0 ? `${at} of ${hits}` : count(total, 'match', 'matches'),
    next: 'Next match',
    previous: 'Previous match',
    cut: (length: number) => `Only the first ${number(length)} characters are searched for.`,
    leftUncorrected: 'In a query this long, not every word is checked for misspellings.',
    none: (query: string) => `Nothing found for “${query}”.`,
    nearest: 'Nearest:',
    hiddenByFilters: (hidden: number) =>
      `${hidden === 1 ? 'One match is' : `${number(hidden)} matches are`} hidden by filters.`,
    fields: {
      title: 'Title', name: 'Name', organisation: 'Organisation', person: 'Person', place: 'Place',
      programme: 'Programme', tag: 'Topic', year: 'Year', summary: 'Summary', text: 'Text',
    }, // prettier-ignore
  },
  list: {
    caption: 'Events',
    count: (shown: number, all: number) =>
      shown === all ? `${all > 0 ? 'All ' : ''}${count(all, 'event')}` : `${number(shown)} of ${count(all, 'event')}`,
    date: 'Date',
    title: 'Title',
    lane: 'Lane',
    place: 'Place',
    partners: 'Partners',
    more: (rows: number) => `Show ${rows} more`,
    print: 'Print this list',
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
    nextInLane: 'Next event in the lane',
    previousInLane: 'Previous event in the lane',
    laneBelow: 'Nearest event in the lane below',
    laneAbove: 'Nearest event in the lane above',
    next: 'Next event of all lanes',
    previous: 'Previous event of all lanes',
    firstInLane: 'First event in the lane',
    lastInLane: 'Last event in the lane',
    first: 'First event of all',
    last: 'Last event of all',
    open: 'Open the details',
    later: 'Later',
    earlier: 'Earlier',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    allYears: 'All years',
    search: 'Search',
    keys: 'This list of keys',
    close: 'Close what is open, one layer at a time',
  },
  status: {
    linkIgnored: (parts: string) => `Parts of this link could not be used here and were left out: ${parts}.`,
    dismiss: 'Dismiss',
    problems: (n: number, isMore: boolean) =>
      `${isMore ? 'At least ' : ''}${count(n, 'problem')} in the data; what is sound is shown.`,
    showProblems: 'Show problems',
    problemsHeading: 'Problems in the data',
    copyProblems: 'Copy all',
  },
  failure: {
    heading: 'The events could not be loaded',
    http: (address: string, status: number) => `${address} answered with error ${status}.`,
    network: (address: string) => `${address} could not be reached.`,
    cut: (address: string) => `The connection broke off before all of ${address} was here.`,
    large: (address: string, bytes: number) =>
      `${address} has ${megabytes(bytes)} MB, which is more than can be opened in one piece. Cut it into tiles (npm run tiles) and open those.`,
    timeout: (address: string) => `${address} took too long to answer.`,
    cancelled: (address: string) => `Loading ${address} was stopped.`,
    refused: (reason: string) =>
      `The dataset that this link asks for ${reason}. This page opens only datasets of its own site.`,
    home: 'Open this page’s own events',
    invalid: (address: string) => `${address} is not a dataset that this page can show:`,
    retry: 'Try again',
    bugHeading: 'Something went wrong on this page',
    bug: 'This is a fault in the page, or this browser is too old for it: it takes Chrome or Edge 125, Firefox 128 or Safari 17.5. Reloading may help.',
    reload: 'Reload',
    part: 'A part of the page could not be loaded.',
    offline: 'You seem to be offline.',
    asDrawn: 'The events below are as they were when the page was made; they cannot be searched or filtered now.',
  },
} as const;

const megabytes = (bytes: number) => (bytes / 1e6).toFixed(1);

/** "1 event", "33 events". */
function count(n: number, one: string, many = `${one}s`): string {
  return `${number(n)} ${n === 1 ? one : many}`;
}

/** A whole number: "33", "1,000". Intl would do the same, but takes twenty milliseconds to wake up. */
const number = (n: number) => String(n).replace(/\B(?=(?:\d{3})+$)/g, ',');
