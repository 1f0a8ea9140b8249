import type { SceneTexts } from './state/scene.svelte.ts';
import { formatTick, formatTickContext } from './text/format-tick.ts';
import { formatKeyFigure } from './text/format-key-figure.ts';
import { formatTime, formatYears } from './text/format-time.ts';
import { textOf } from './text/messages.ts';
import { keyFigure } from './core/dataset/key-figure.ts';
import { firstSentence } from './core/dataset/first-sentence.ts';

/** The texts beside events and on the axis, the same in the app and in the prerendered page. */
export const labelTexts: SceneTexts = {
  title: ({ shortTitle }) => textOf(shortTitle),
  year: ({ time }) => formatYears(time),
  date: ({ time }) => formatTime(time, 'short'),
  figure: (event) => {
    const figure = keyFigure(event);
    return figure ? formatKeyFigure(figure) : '';
  },
  tick: formatTick,
  heading: formatTickContext,
  sentence: ({ summary }) => (summary ? firstSentence(textOf(summary)) : ''),
};
