import type { EdtfTime } from '../time/edtf.ts';
import type { Instant } from '../time/instant.ts';
import type { EventRecord, Kind, LaneRecord, Organisation, Place, Shape, Source, Text } from './schema.ts';

/** An event as the program uses it: the record with its defaults filled in and its date read. */
export interface TimelineEvent extends Readonly<Omit<EventRecord, 'date' | '$schema'>> {
  readonly shortTitle: Text;
  readonly kind: Kind;
  /** 1 is shown longest, 3 is the first to become an icon. */
  readonly importance: 1 | 2 | 3;
  /** Those of the three that the record leaves out. */
  readonly assumed: readonly ('shortTitle' | 'kind' | 'importance')[];
  readonly time: EventTime;
  /** Its place in the file: the order of events of one day. 0 where it comes from a file of tiles, which do not say. */
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
   * Where its icon stands: the start of a span, its end where that alone is known, the middle of what a point's date may
   * mean. Events are in this order.
   */
  readonly anchor: Instant;
  readonly isSpan: boolean;
  /** No end is known (`unknown`) or there is none yet (`open`): the bar fades out. */
  readonly fades: boolean;
  /** Only the end is known: the bar leads up to it out of nothing. */
  readonly fadesIn: boolean;
  /** It has begun and there is no end yet: after the bar a thin line goes on to today. */
  readonly isOngoing: boolean;
}

export interface Lane extends LaneRecord {
  readonly shape: Shape;
}

/** A whole dataset: checked, frozen, plain text and numbers. Events are in date order. */
export interface Dataset {
  readonly id: string;
  readonly title: Text;
  readonly description?: Text;
  /** The day the contents were last gone through: what the program takes for "today". */
  readonly asOf: Instant;
  /** Of its texts, the main one first (BCP 47). */
  readonly languages: readonly string[];
  readonly lanes: readonly Lane[];
  readonly events: readonly TimelineEvent[];
  readonly sources: ReadonlyMap<string, Source>;
  readonly organisations: ReadonlyMap<string, Organisation>;
  readonly places: ReadonlyMap<string, Place>;
}
