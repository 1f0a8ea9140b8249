import { endsUncertainly, startsUncertainly } from '../core/dataset/event-time.ts';
import { firstSentence } from '../core/dataset/first-sentence.ts';
import type { Shape } from '../core/dataset/schema.ts';
import type { TimelineEvent } from '../core/dataset/types.ts';
import { formatTime } from '../text/format-time.ts';
import { textOf } from '../text/messages.ts';

/** What a picture says of an event, wherever it stands. */
export interface LabelText {
  readonly shape: Shape;
  readonly title: string;
  readonly isMajor: boolean;
  readonly isSpan: boolean;
  readonly fades: boolean;
  readonly fadesIn: boolean;
  readonly isUncertain: boolean;
  readonly endsUncertain: boolean;
  /** Only when one zooms in. */
  readonly date: () => string;
  readonly sentence: () => string;
}

const known = new WeakMap<TimelineEvent, LabelText>();

/** Made once for each event. */
export function labelTextOf(event: TimelineEvent, shape: Shape): LabelText {
  let label = known.get(event);
  if (label?.shape !== shape) known.set(event, (label = write(event, shape)));
  return label;
}

function write({ shortTitle, importance, time, summary }: TimelineEvent, shape: Shape): LabelText {
  const { isSpan, fades, fadesIn } = time;
  return {
    ...{ shape, isSpan, fades, fadesIn, title: textOf(shortTitle), isMajor: importance === 1 },
    isUncertain: startsUncertainly(time),
    endsUncertain: endsUncertainly(time),
    date: once(() => formatTime(time, 'short')),
    sentence: once(() => (summary ? firstSentence(textOf(summary)) : '')),
  };
}

function once(make: () => string): () => string {
  let made: string | undefined;
  return () => (made ??= make());
}
