/** The forms to compare, and how each is handled. */

export interface Form {
  readonly name: string;
  /** Address of its page with a number of events. */
  readonly page: (count: number) => string;
  /** Marks (`performance.mark`) that indicate that the first view is drawn, and that gestures work. */
  readonly drawn: string;
  readonly ready: string;
  /** Selector of what to turn the wheel on and drag: its first match. */
  readonly plot: string;
  /** Selector of the marks, if they are elements. */
  readonly marks: string;
  /** One turn of the wheel: 40 of them zoom in 16 times in every form. */
  readonly wheel: { readonly deltaY: number; readonly ctrl: boolean };
  /** What data it needs to be written in advance. */
  readonly data: 'own' | 'nenpyo' | 'tiles' | 'peer' | 'limit';
  /** Whether its search is measured: only with seeded events and a known field. */
  readonly isSearched?: boolean;
  /** The numbers of events it is measured with; if absent, all. */
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

/** d3-zoom zooms by a factor of two per 500 wheel pixels. */
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
    wheel: { deltaY: 100, ctrl: false }, // counts as one notch, whatever the distance
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
