import type { TimelineEvent } from '../dataset/types.ts';
import type { MeasureText } from './text-width.ts';
import { SIZES, type LabelledEvent } from './types.ts';

/** What is written beside an event's icon. The dictionary makes these, so that layout knows no language. */
export interface LabelTexts {
  readonly title: (event: TimelineEvent) => string;
  readonly date: (event: TimelineEvent) => string;
  readonly sentence: (event: TimelineEvent) => string;
}

/** Labels for events, each measured when it is first asked for. */
export function createLabels(texts: LabelTexts, measure: MeasureText): (event: TimelineEvent) => LabelledEvent {
  const known = new WeakMap<TimelineEvent, LabelledEvent>();
  return (event) => {
    let labelled = known.get(event);
    if (!labelled) known.set(event, (labelled = labelEvent(event, texts, measure)));
    return labelled;
  };
}

function labelEvent(event: TimelineEvent, texts: LabelTexts, measure: MeasureText): LabelledEvent {
  const { id, lane, importance, time } = event;
  const { from, until, anchor, isSpan, fades, fadesIn, isOngoing } = time;
  const width = (text: string, bold = false) => Math.ceil(measure(text, SIZES.fontPx, bold));
  const title = width(texts.title(event), importance === 1) + SIZES.labelPadding;
  let date: number | undefined;
  let sentence: number | undefined;
  return {
    ...{ id, lane, importance, from, until, anchor, isSpan, fades, fadesIn, isOngoing },
    labelPx: {
      icon: 0,
      title,
      // Made when one first zooms in: the first picture needs only titles.
      get date() {
        return (date ??= title + width(` ${texts.date(event)}`) + SIZES.dateGap);
      },
      get sentence() {
        const whole = (sentence ??= width(texts.sentence(event)) + SIZES.labelPadding);
        return Math.max(this.date, Math.min(whole, SIZES.sentencePx));
      },
    },
  };
}
