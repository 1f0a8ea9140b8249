/** What is measured beside what, and how each of them is handled. */

export interface Form {
  readonly name: string;
  /** Address of its page with so many events. */
  readonly page: (count: number) => string;
  /** Marks (`performance.mark`) that say that the first view is drawn, and that gestures work. */
  readonly drawn: string;
  readonly ready: string;
  /** What is turned and dragged: its first match. */
  readonly plot: string;
  /** Where the marks are, if they are elements. */
  readonly marks: string;
  /** One turn of the wheel: 40 of them zoom 16 times, whoever zooms. */
  readonly wheel: { readonly deltaY: number; readonly ctrl: boolean };
  /** What it needs to have written beforehand. */
  readonly data: 'own' | 'nenpyo' | 'tiles' | 'peer' | 'limit';
  /** Whether its search is measured: of seeded events, with a field that is known. */
  readonly isSearched?: boolean;
  /** Counts of events that it is measured with; absent for all. */
  readonly only?: readonly number[];
}

const APP = {
  drawn: 'nenpyo:drawn',
  ready: 'nenpyo:gestures',
  plot: '.plot',
  marks: '#events li, #events li *',
  wheel: { deltaY: 10, ctrl: true },
} as const;

const peer = (name: string, rest: Pick<Form, 'plot' | 'marks' | 'wheel'>): Form => ({
  name,
  page: (count) => `/peers/${name}/?n=${count}`,
  drawn: 'bench:drawn',
  ready: 'bench:drawn',
  data: 'peer',
  ...rest,
});

/** d3-zoom takes 500 pixels of wheel for an octave. */
const OCTAVE_IN_500 = { deltaY: 50, ctrl: false };

export const FORMS: readonly Form[] = [
  { name: 'nenpyo', page: (count) => `/?data=${count}.json`, data: 'nenpyo', ...APP, isSearched: true },
  {
    name: 'nenpyo-tiles',
    page: (count) => `/?data=tiles-${count}/index.json`,
    data: 'tiles',
    ...APP,
    isSearched: true,
  },
  { name: 'nenpyo-own', page: () => '/', data: 'own', ...APP, only: [33] },
  peer('vis-timeline', {
    plot: '.vis-panel.vis-center',
    marks: '.vis-itemset *',
    wheel: { deltaY: 100, ctrl: false }, // which it takes for one notch, however far
  }),
  peer('timelinejs', { plot: '.tl-timenav', marks: '.tl-timenav *', wheel: { deltaY: 100, ctrl: false } }),
  peer('svelte-gantt', {
    plot: '.sg-timeline-body',
    marks: '.sg-foreground *',
    wheel: { deltaY: 100, ctrl: true },
  }),
  peer('plain-d3', { plot: 'svg', marks: 'svg *', wheel: OCTAVE_IN_500 }),
  { ...peer('limit', { plot: 'canvas', marks: 'canvas *', wheel: OCTAVE_IN_500 }), data: 'limit' },
];
