import { NO_FILTERS, type Filters } from '../filter/filter.ts';
import type { TimeWindow } from '../time/time-window.ts';

export const VIEWS = ['timeline', 'list'] as const;
export type ViewName = (typeof VIEWS)[number];

export const THEMES = ['light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** All that a link remembers. Everything on the screen follows from the dataset, this, and the size of the window. */
export interface Location {
  /** Absent: all years. */
  readonly window?: TimeWindow | undefined;
  /** Id of the event whose details are open. */
  readonly event?: string | undefined;
  readonly query: string;
  readonly filters: Filters;
  readonly view: ViewName;
  /** Absent: as the system says. */
  readonly theme?: Theme | undefined;
}

export const HOME: Location = { query: '', filters: NO_FILTERS, view: 'timeline' };
