import { labelTexts } from '../../src/label-texts.ts';
import type { Catalog } from '../../src/core/dataset/catalog.ts';
import type { Problem } from '../../src/core/dataset/problem.ts';
import { LIMITS } from '../../src/core/dataset/limits.ts';
import { createSearch } from '../../src/core/search/search.ts';
import { estimateWidth } from '../../src/core/layout/text-width.ts';
import type { TileSource } from '../../src/core/tiles/source.ts';
import type { TimeWindow } from '../../src/core/time/time-window.ts';
import * as module from '../../src/state/large/index.ts';
import { AppState } from '../../src/state/app-state.svelte.ts';
import type { Environment } from '../../src/state/environment.ts';
import { Settings } from '../../src/state/settings.svelte.ts';
import { formatTick, formatTickContext } from '../../src/text/format-tick.ts';
import { formatTime, formatYears } from '../../src/text/format-time.ts';
import { firstSentence } from '../../src/core/dataset/first-sentence.ts';
import { ownCatalog } from './dataset.ts';

type Flights = Environment['flights'];

/** Flights that end immediately. */
const instantFlights: Flights = { fly: async (_from, to, show) => show(to), stop: () => {} };

/** Flights that do not start until told to, as before the first frame. */
export function slowFlights() {
  let pending: (() => void) | undefined;
  const targets: TimeWindow[] = [];
  const flights: Flights = {
    async fly(_from, to, show) {
      targets.push(to);
      pending = () => show(to);
    },
    stop: () => (pending = undefined),
  };
  const land = () => {
    pending?.();
    pending = undefined;
  };
  return { flights, targets, land };
}

/** The whole app state for the shipped events, or others, with a plot of 1100 by 600 pixels. */
export function makeApp(
  catalog: Catalog = ownCatalog,
  flights: Flights = instantFlights,
  source?: TileSource,
  problems: readonly Problem[] = [],
  push: () => void = () => {},
  loadSearch: Environment['loadSearch'] = createSearch,
): AppState {
  const environment: Environment = {
    flights,
    loadSearch,
    settings: new Settings(),
    push,
    measure: estimateWidth,
    labelTexts: {
      title: ({ shortTitle }) => shortTitle.en!,
      year: ({ time }) => formatYears(time),
      date: ({ time }) => formatTime(time, 'short'),
      figure: labelTexts.figure,
      tick: formatTick,
      heading: formatTickContext,
      sentence: ({ summary }) => (summary ? firstSentence(summary.en!) : ''),
    },
  };
  const large = source || catalog.dataset.events.length > LIMITS.marks ? { module, source } : undefined;
  const app = new AppState(catalog, environment, large, problems);
  app.view.resize({ width: 1100, frameHeight: 600 });
  return app;
}
