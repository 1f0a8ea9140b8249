import { enFacts } from './en-facts.ts';
import { count, megabytes, number } from './numbers-en.ts';

/** Texts of parts that are loaded later: details, citations, keys and what there is to say of the page. */
export const enLater = {
  loadFailure: {
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
    asDrawn: 'The events below are as they were when the page was made; they cannot be searched or filtered now.',
  },
  moreEvents: {
    name: (events: number, span: string) => `${count(events, 'more event')}, ${span}. Show them.`,
    heading: (span: string) => `More events, ${span}`,
    rest: (events: number) => `And ${count(events, 'event')} of less importance.`,
    topEvents: (shown: number, all: number) =>
      `The ${shown} most important of ${count(all, 'event')}. The search finds the others.`,
    short: (events: number) => `+${number(events)}`,
  },
  edges: {
    today: 'today',
    count: (side: 'earlier' | 'later', events: number, isNamed: boolean) =>
      side === 'earlier'
        ? `‹ ${number(events)}${isNamed ? ' earlier' : ''}`
        : `${number(events)}${isNamed ? ' later' : ''} ›`,
    first: (year: string) => `First entry ${year}`,
  },
  partners: { note: 'Choose an organisation to see all of its events.' },
  problems: {
    dismiss: 'Dismiss',
    problems: (n: number, isMore: boolean) =>
      `${isMore ? 'At least ' : ''}${count(n, 'problem')} in the data; everything else is shown.`,
    showProblems: 'Show problems',
    problemsHeading: 'Problems in the data',
    copyProblems: 'Copy all',
  },
  results: {
    first: (shown: number, total: number, hits: number) =>
      `These are the best ${shown} of ${count(total, 'match', 'matches')}. The arrows beside the field step through ${hits < total ? `the best ${hits}` : 'all'}.`,
    results: 'Search results',
    position: (at: number, hits: number, total: number) =>
      at > 0 ? `${at} of ${hits}` : count(total, 'match', 'matches'),
    next: 'Next match',
    previous: 'Previous match',
    cut: (length: number) => `Only the first ${number(length)} characters are searched for.`,
    leftUncorrected: 'In a query this long, not every word is checked for misspellings.',
    none: (query: string) => `Nothing found for “${query}”.`,
    nearest: 'Nearest:',
    suggested: { organisation: 'Common partners', topic: 'Common topics' },
    hiddenByFilters: (hidden: number) =>
      `${hidden === 1 ? 'One match is' : `${number(hidden)} matches are`} hidden by filters.`,
    fields: {
      title: 'Title', name: 'Name', organisation: 'Partner', person: 'Person', place: 'Place',
      programme: 'Programme', tag: 'Topic', year: 'Year', summary: 'In the summary', text: 'In the text',
    }, // prettier-ignore
    waiting: 'Searching …',
  },
  active: {
    heading: 'Active filters',
    remove: 'Remove filter:',
    clear: 'Clear',
    clearAll: 'Clear all',
    /** Parts of what is said of an active filter, before and after a name. */
    value: (facet: string) => `${facet}: `,
    only: 'Only ',
    and: ', ',
    hidden: ' hidden',
    hiddenLanes: (lanes: number) => `${lanes} lanes hidden`,
    shown: (shown: number, all: number) => `${number(shown)} of ${count(all, 'event')}`,
    since: (year: string) => `Since ${year}`,
    until: (year: string) => `Until ${year}`,
  },
  onlyLane: {
    button: 'Only',
    name: (lane: string) => `Only ${lane}`,
    only: (lane: string, shown: number) => `Only ${lane}, ${count(shown, 'event')} shown.`,
    all: (shown: number) => `All lanes, ${count(shown, 'event')} shown.`,
  },
  subject: {
    kinds: { organisation: 'Organisation', place: 'Place', country: 'Country', person: 'Person', topic: 'Topic' },
    in: (kind: string, country: string) => `${kind}, ${country}`,
    when: (shown: string, years: string) => `${shown}, ${years}`,
    role: (role: string, events: number) => `${role} in ${number(events)}`,
    partOf: (parent: string) => `belongs to ${parent}`,
    includes: (names: string, more: number) =>
      `with ${names}${more > 0 ? ` and ${number(more)} more that belong to it` : ''}`,
  },
  facets: {
    heading: 'Filters',
    kind: 'Kind',
    organisation: 'Partner',
    country: 'Country',
    place: 'Place',
    person: 'Person',
    topic: 'Topic',
    years: 'Years',
    from: 'From year',
    to: 'To year',
    show: (shown: number) => `Show ${count(shown, 'event')}`,
    empty: 'No event passes all these filters.',
    emptyHint: 'Remove one of them, or clear them all.',
    noEvents: 'This timeline has no events.',
    noneRead: 'None of this timeline’s events could be read.',
    onlyLanes: 'The files of this timeline count its events by lane and date alone: only lanes can be switched off.',
    count: (events: number) => `(${number(events)})`,
    more: (hidden: number) => `Show ${hidden} more`,
    fewer: 'Show fewer',
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
  kinds: { milestone: 'Milestone', agreement: 'Agreement', report: 'Report', context: 'In the world' },
  keys: {
    heading: 'Keys',
    page: 'Anywhere',
    events: 'While an event has the focus',
    search: 'In the search field',
    searchMove: 'Choose a result',
    searchOpen: 'Go to the chosen result',
    searchClose: 'Close the results, then clear the search',
    single: 'Let “/” and “?” work anywhere on the page',
    pointer: 'With mouse or fingers',
    wheel: 'Ctrl or ⌘ and wheel, or pinch',
    wheelDoes: 'Zoom about the pointer',
    doubleClick: 'Double click',
    doubleClickDoes: 'Zoom in there',
    drag: 'Drag, or sideways wheel',
    dragDoes: 'Move through time',
    names: {
      ArrowRight: 'Right arrow', ArrowLeft: 'Left arrow', ArrowUp: 'Up arrow', ArrowDown: 'Down arrow',
      PageDown: 'Page Down', PageUp: 'Page Up',
      Escape: 'Esc', ' ': 'Space', Ctrl: 'Ctrl or ⌘', Shift: 'Shift',
    } as Readonly<Record<string, string>>, // prettier-ignore
    or: 'or',
  },
  close: 'Close',
  clearFilters: 'Clear all filters',
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
    search: 'Search',
    keys: 'This list of keys',
    close: 'Close what is open, one layer at a time',
  },
  progress: {
    loaded: (bytes: number, total: number | undefined) =>
      total ? `${megabytes(bytes)} of ${megabytes(total)} MB` : `${megabytes(bytes)} MB`,
    read: (events: number) => `${count(events, 'event')} so far`,
    cancel: 'Cancel',
  },
  noScript:
    'With JavaScript switched on, in Chrome or Edge 125, Firefox 128, Safari 17.5 or newer, the timeline can be zoomed, searched and filtered.',
  plainPage: 'All texts on one plain page',
  years: {
    legend: 'Visible years',
    first: 'First visible year',
    last: 'Last visible year',
    bce: '−44 is 44 BCE',
  },
  plot: {
    eventsMissing: 'Some events could not be loaded.',
    gesturesMissing: 'Zooming by wheel and hand could not be loaded. Keys and buttons work.',
    wheelHint: 'Hold Ctrl (⌘) while turning the wheel to zoom.',
  },
  about: {
    heading: 'About Nenpyo',
    what: 'Nenpyo (年表, “chronology”) is an interactive timeline, and this is what it tells:',
    independent:
      'It is an independent project. It is not made, approved or paid for by Sony. Names and trademarks belong to their owners.',
    datesHeading: 'How dates are marked',
    dates: {
      solid: 'A date as precise as the sources are. Where only the year is known, only the year is shown.',
      uncertain: 'An outlined, dashed icon: the sources disagree or the date is not sure. The details say why.',
      span: 'A bar runs from the start to the end.',
      fades: 'A bar that fades out: no end is known. Where a thin line goes on from it to today, it has none yet.',
    },
    sourcesHeading: 'Where the facts come from',
    sources: (count: number) =>
      `${number(count)} sources in all. Every event lists its own, with how much of them was read and when. The texts are written afresh for this page.`,
    sourceKinds: {
      own: (count: number) => `${number(count)} by the company itself`,
      partner: (count: number) => `${number(count)} by its partners`,
      official: (count: number) => `${number(count)} by public bodies`,
      press: (count: number) => `${number(count)} by the press`,
      other: (count: number) => `${number(count)} others`,
    },
    checked: (first: string, last: string) =>
      first === last ? `They were read on ${first}.` : `They were read between ${first} and ${last}.`,
    allSources: 'All sources, and which events use them',
    disputed: (events: number) => `Sources still disagree about ${count(events, 'event')}:`,
    report: 'If you find an error, please say which event it is in and what your source is.',
    reportTo: 'Report an error',
    usedBy: (events: number) => `used by ${count(events, 'event')}`,
    licence: 'What you may do with the data:',
    changed: (date: string) => `Data last changed on ${date}.`,
    privacyHeading: 'What this page knows about you',
    privacy:
      'Nothing. It sets no cookies, loads nothing from other sites and counts no visits. Your choice of theme stays in this browser.',
    licenses: 'Licences of the libraries that this page is made with',
    version: (date: string) => `Contents last reviewed on ${date}.`,
  },
  ...enFacts,
} as const;
