import type { TimelineEvent } from '../dataset/types.ts';
import type { Field } from './fields.ts';

/** An event that was found. */
export interface Hit {
  readonly event: TimelineEvent;
  /** Folded words of the event that matched, for highlighting. */
  readonly words: ReadonlySet<string>;
  /** A text that matched, to show why the event was found. */
  readonly field: Field;
}

/** The result of searching a large timeline. */
export interface SearchAnswer {
  /** The best, best first; at most `MAX_HITS`. */
  readonly hits: readonly Hit[];
  /** How many there are in total; a lower bound if `isMore`. */
  readonly total: number;
  readonly isMore: boolean;
  /** How many more there would be without filters, if known. */
  readonly hidden?: number;
  /** Whether nothing was found, and the hits are of words near to those of the query. */
  readonly isNear?: boolean;
  /** The closest event if nothing was found. */
  readonly nearest?: Hit | undefined;
  /** Whether nothing was found and some possibly misspelt words were not corrected: they are too long or too many. */
  readonly leftUncorrected?: boolean;
}

/** More matches than a reader will go through. */
export const MAX_HITS = 100;
