import { endsUncertainly, startsUncertainly } from '../dataset/event-time.ts';
import type { EventTime, TimelineEvent } from '../dataset/types.ts';
import type { MeasureText } from './text-width.ts';
import { SIZES, type LabelledEvent } from './types.ts';

/** What is written beside an event's icon. The dictionary provides these, so that layout knows no language. */
export interface LabelTexts {
  readonly title: (event: TimelineEvent) => string;
  readonly date: (event: TimelineEvent) => string;
  readonly sentence: (event: TimelineEvent) => string;
}

/** What to draw of an event, wherever it is: its texts and the kind of its mark. */
export interface MarkContent extends Pick<EventTime, 'isSpan' | 'fades' | 'fadesIn'> {
  readonly title: string;
  readonly isMajor: boolean;
  readonly isUncertain: boolean;
  readonly endsUncertain: boolean;
  /** Made when it is first needed: the first paint needs only titles. */
  readonly date: () => string;
  /** Empty if the event has none. */
  readonly sentence: () => string;
}

/** The contents of marks, each made once. */
export function createContents(texts: LabelTexts): (event: TimelineEvent) => MarkContent {
  return remember((event) => {
    const { importance, time } = event;
    return {
      ...{
        isSpan: time.isSpan,
        fades: time.fades,
        fadesIn: time.fadesIn,
        isMajor: importance === 1,
        title: texts.title(event),
      },
      isUncertain: startsUncertainly(time),
      endsUncertain: endsUncertainly(time),
      date: once(() => texts.date(event)),
      sentence: once(() => texts.sentence(event)),
    };
  });
}

/** Labels for events, each measured when first needed. */
export function createLabels(
  contentOf: (event: TimelineEvent) => MarkContent,
  measure: MeasureText,
): (event: TimelineEvent) => LabelledEvent {
  return remember((event) => labelEvent(event, contentOf(event), measure));
}

function labelEvent(event: TimelineEvent, content: MarkContent, measure: MeasureText): LabelledEvent {
  const { id, lane, importance, time } = event;
  const { from, until, anchor, isSpan, fades, fadesIn, isOngoing } = time;
  const width = (text: string, bold = false) => Math.ceil(measure(text, SIZES.fontPx, bold));
  const title = width(content.title, content.isMajor) + SIZES.labelPadding;
  const date = once(() => title + width(` ${content.date()}`) + SIZES.dateGap);
  const sentence = once(() => Math.min(width(content.sentence()), SIZES.sentencePx) + SIZES.labelPadding);
  return {
    ...{ id, lane, importance, from, until, anchor, isSpan, fades, fadesIn, isOngoing },
    labelPx: {
      icon: 0,
      title,
      get date() {
        return date();
      },
      get sentence() {
        return Math.max(date(), sentence());
      },
    },
  };
}

function remember<T>(make: (event: TimelineEvent) => T): (event: TimelineEvent) => T {
  const known = new WeakMap<TimelineEvent, T>();
  return (event) => {
    let made = known.get(event);
    if (made === undefined) known.set(event, (made = make(event)));
    return made;
  };
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
