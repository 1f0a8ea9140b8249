import { NO_FILTERS, type Filters } from '../filter/filter.ts';
import type { TimeWindow } from '../time/time-window.ts';

export const VIEWS = ['timeline', 'list'] as const;
export type ViewName = (typeof VIEWS)[number];

/**
 * A position in the timeline: all that a link remembers, a stop of a tour sets and a second window follows. Everything
 * on the screen follows from this, the dataset, the reader's settings and the size of the window.
 */
export interface Location {
  /** Undefined: all years. */
  readonly window: TimeWindow | undefined;
  /** Id of the event whose details are open. */
  readonly event: string | undefined;
  readonly query: string;
  readonly filters: Filters;
  readonly view: ViewName;
}

/** The location of a page without parameters. */
export const HOME: Location = {
  window: undefined,
  event: undefined,
  query: '',
  filters: NO_FILTERS,
  view: 'timeline',
};

/** How to go to a location. */
export interface Going {
  /** At once, or smoothly where that is wanted. */
  readonly how?: 'jump' | 'fly';
  /** Whether Back undoes it, or it corrects the present step. */
  readonly history?: 'push' | 'replace';
}
