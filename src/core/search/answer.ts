import type { TimelineEvent } from '../dataset/types.ts';
import type { Field } from './fields.ts';

/** An event that was found. */
export interface Hit {
  readonly event: TimelineEvent;
  /** Folded words of the event that matched, for highlighting. */
  readonly words: ReadonlySet<string>;
  /** The most telling text in which something matched. */
  readonly field: Field;
}

/** What a search of a large timeline found. */
export interface SearchAnswer {
  /** The best, best first: at most `MAX_HITS`. */
  readonly hits: readonly Hit[];
  /** How many there are in all; a lower bound where `isMore`. */
  readonly total: number;
  readonly isMore: boolean;
  /** How many more there would be without filters, where that is known. */
  readonly hidden?: number;
  /** What comes closest where nothing was found. */
  readonly nearest?: Hit | undefined;
  /** Whether nothing was found and not every word that may be misspelt was corrected: they were too long or too many. */
  readonly leftUncorrected?: boolean;
}

/** As many matches as a reader will ever step through. */
export const MAX_HITS = 100;
