import { endsUncertainly, startsUncertainly } from '../dataset/event-time.ts';
import type { EventTime, TimelineEvent } from '../dataset/types.ts';
import type { MeasureText } from './text-width.ts';
import { SIZES, type LabelledEvent } from './types.ts';

/** What is written beside an event's icon. The dictionary provides these, so that layout knows no language. */
export interface LabelTexts {
  readonly title: (event: TimelineEvent) => string;
  readonly year: (event: TimelineEvent) => string;
  readonly date: (event: TimelineEvent) => string;
  /** Empty if the event has none, as its sentence. */
  readonly figure: (event: TimelineEvent) => string;
  readonly sentence: (event: TimelineEvent) => string;
}

/** What to draw of an event, wherever it is: its texts and the kind of its mark. */
export interface MarkContent extends Pick<EventTime, 'isSpan' | 'fades' | 'fadesIn'> {
  readonly title: string;
  readonly isMajor: boolean;
  readonly isUncertain: boolean;
  readonly endsUncertain: boolean;
  /** Made when it is first needed: the first paint needs only titles. */
  readonly year: () => string;
  readonly date: () => string;
  /** The key figure, and what happened. Empty if the event has none. */
  readonly figure: () => string;
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
      year: once(() => texts.year(event)),
      date: once(() => texts.date(event)),
      figure: once(() => texts.figure(event)),
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
  const beside = (text: string, bold = false) => (text ? width(` ${text}`, bold) + SIZES.dateGap : 0);
  const title = width(content.title, content.isMajor) + SIZES.labelPadding;
  const year = once(() => title + beside(content.year()));
  const date = once(() => Math.max(year(), title + beside(content.date())));
  const figure = once(() => date() + beside(content.figure(), true));
  const sentencePx = once(() => width(content.sentence()));
  const sentence = once(() => Math.max(figure(), Math.min(sentencePx(), SIZES.sentencePx) + SIZES.labelPadding));
  const lines = once(() => Math.min(SIZES.sentenceLines, Math.ceil(sentencePx() / (SIZES.sentencePx * FILLED))));
  const card = once(() => {
    const titlePx = Math.ceil(measure(content.title, SIZES.cardTitlePx, true, true)) + beside(content.date());
    const figurePx = Math.ceil(measure(content.figure(), SIZES.cardFigurePx, true, true));
    const widest = Math.max(titlePx, figurePx, Math.min(sentencePx(), SIZES.sentencePx));
    return SIZES.cardTop + widest + SIZES.cardEnd;
  });
  return {
    ...{ id, lane, importance, from, until, anchor, isSpan, fades, fadesIn, isOngoing },
    labelPx: lazily({ icon: () => 0, title: () => title, year, date, figure, sentence, card }),
    heightPx: lazily({
      ...{ icon: rowMin, title: rowMin, year: rowMin, date: rowMin, figure: rowMin },
      sentence: () => SIZES.rowMin + lines() * SIZES.line,
      card: () =>
        SIZES.barTop + 2 * SIZES.cardTop + (1 + lines()) * SIZES.line + (content.figure() ? SIZES.cardFigure : 0),
    }),
  };
}

/** Lines break at words, so they are not filled to the end. */
const FILLED = 0.92;
const rowMin = () => SIZES.rowMin;

/** The same as properties, each computed when it is first read. */
function lazily<K extends string>(values: Readonly<Record<K, () => number>>): Readonly<Record<K, number>> {
  const made = {} as Record<K, number>;
  for (const name of Object.keys(values) as K[]) Object.defineProperty(made, name, { get: values[name], enumerable: true }); // prettier-ignore
  return made;
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
