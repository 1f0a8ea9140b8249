import type { SceneTexts } from './state/scene.svelte.ts';
import { formatTick, formatTickContext } from './text/format-tick.ts';
import { formatTime } from './text/format-time.ts';
import { textOf } from './text/messages.ts';
import { firstSentence } from './core/dataset/first-sentence.ts';

/** The texts beside events and on the axis, the same in the app and in the prerendered page. */
export const labelTexts: SceneTexts = {
  title: ({ shortTitle }) => textOf(shortTitle),
  date: ({ time }) => formatTime(time, 'short'),
  tick: formatTick,
  heading: formatTickContext,
  sentence: ({ summary }) => (summary ? firstSentence(textOf(summary)) : ''),
};
