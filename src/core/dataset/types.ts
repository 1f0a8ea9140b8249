import type { EdtfTime } from '../time/edtf.ts';
import type { Instant } from '../time/instant.ts';
import type { EraRecord, EventRecord, LaneRecord, Organisation, Person, Place, Source, Text } from './schema.ts';
import type { Kind, Shape } from './terms.ts';

/** An event as the program uses it: the record with its defaults filled in and its date parsed. */
export interface TimelineEvent extends Readonly<Omit<EventRecord, 'date' | '$schema'>> {
  readonly shortTitle: Text;
  readonly kind: Kind;
  /** 1 keeps its label longest, 3 is the first to become an icon. */
  readonly importance: 1 | 2 | 3;
  /** Which of the three fields the record omits. */
  readonly assumed: readonly ('shortTitle' | 'kind' | 'importance')[];
  readonly time: EventTime;
  /** Its index in the file: the order of events of one day. 0 if it comes from a tile file, which has no indices. */
  readonly order: number;
}

/** When an event is, for drawing and for text. */
export interface EventTime extends EdtfTime {
  /** The EDTF text as written. */
  readonly edtf: string;
  /** Where the event begins and ends on the axis. A point has `isSpan` false and covers what its date may mean. */
  readonly from: Instant;
  readonly until: Instant;
  /**
   * Where its icon is: the start of a span, its end if only that is known, the middle of what a point's date may mean.
   * Events are in this order.
   */
  readonly anchor: Instant;
  readonly isSpan: boolean;
  /** The end is unknown (`unknown`) or there is none yet (`open`): the bar fades out. */
  readonly fades: boolean;
  /** Only the end is known: the bar fades in. */
  readonly fadesIn: boolean;
  /** It has begun and has no end yet: after the bar a thin line continues to today. */
  readonly isOngoing: boolean;
}

export interface Lane extends LaneRecord {
  readonly shape: Shape;
}

/** A chapter of the history. Eras may overlap. */
export interface Era extends EraRecord {
  readonly from: Instant;
  readonly until: Instant;
}

/** What events refer to, by id. */
export interface DatasetTables {
  readonly sources: ReadonlyMap<string, Source>;
  readonly organisations: ReadonlyMap<string, Organisation>;
  readonly places: ReadonlyMap<string, Place>;
  readonly people: ReadonlyMap<string, Person>;
}

/** A whole dataset: checked, frozen, plain text and numbers. Events are in date order. */
export interface Dataset extends DatasetTables {
  readonly id: string;
  readonly title: Text;
  readonly description?: Text;
  /** What the timeline answers, and one sentence about it. */
  readonly question?: Text;
  readonly lead?: Text;
  /** The day of the last review of the contents: what the program takes for "today". */
  readonly asOf: Instant;
  /** The day of its last change (`YYYY-MM-DD`), and what one may do with it. */
  readonly changed?: string;
  readonly licence?: { readonly name: Text; readonly url?: string | undefined };
  /** Where errors can be reported. */
  readonly contact?: string;
  /** The words that `tags` may be, if there is such a list. */
  readonly topics?: readonly string[];
  /** Of its texts, the main one first (BCP 47). */
  readonly languages: readonly string[];
  readonly lanes: readonly Lane[];
  /** By their beginning, the longer first. */
  readonly eras: readonly Era[];
  readonly events: readonly TimelineEvent[];
}
