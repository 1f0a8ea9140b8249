import type { LabelTexts } from './core/layout/label.ts';
import { formatTime } from './text/format-time.ts';
import { textOf } from './text/messages.ts';
import { firstSentence } from './core/dataset/first-sentence.ts';

/** What is written beside an event's icon: the same in the app and in the page that is drawn at build. */
export const labelTexts: LabelTexts = {
  title: ({ shortTitle }) => textOf(shortTitle),
  date: ({ time }) => formatTime(time, 'short'),
  sentence: ({ summary }) => (summary ? firstSentence(textOf(summary)) : ''),
};
