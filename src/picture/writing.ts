import { endsUncertainly, startsUncertainly } from '../core/dataset/event-time.ts';
import { firstSentence } from '../core/dataset/first-sentence.ts';
import type { Shape } from '../core/dataset/schema.ts';
import type { TimelineEvent } from '../core/dataset/types.ts';
import { formatTime } from '../text/format-time.ts';
import { textOf } from '../text/words.ts';

/** What a picture says of an event, wherever it stands. */
export interface Writing {
  readonly shape: Shape;
  readonly title: string;
  readonly isMajor: boolean;
  readonly isSpan: boolean;
  readonly fades: boolean;
  readonly isUncertain: boolean;
  readonly endsUncertain: boolean;
  /** Only when one zooms in. */
  readonly date: () => string;
  readonly sentence: () => string;
}

const known = new WeakMap<TimelineEvent, Writing>();

/** Made once for each event. */
export function writingOf(event: TimelineEvent, shape: Shape): Writing {
  let writing = known.get(event);
  if (writing?.shape !== shape) known.set(event, (writing = write(event, shape)));
  return writing;
}

function write({ shortTitle, importance, time, summary }: TimelineEvent, shape: Shape): Writing {
  const { isSpan, fades } = time;
  return {
    ...{ shape, isSpan, fades, title: textOf(shortTitle), isMajor: importance === 1 },
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
