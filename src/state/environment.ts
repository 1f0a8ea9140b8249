import type { Dataset } from '../core/dataset/types.ts';
import type { MeasureText } from '../core/layout/text-width.ts';
import type { Search } from '../core/search/search.ts';
import type { TileSource } from '../core/tiles/source.ts';
import type * as LargeModule from './large/index.ts';
import type { SceneTexts } from './scene.svelte.ts';
import type { Settings } from './settings.svelte.ts';
import type { Flights } from './travel.ts';

/** What the app needs from the page it runs in. Tests provide their own. */
export interface Environment {
  readonly flights: Flights;
  readonly loadSearch: (dataset: Dataset) => Search | Promise<Search>;
  readonly measure: MeasureText;
  readonly labelTexts: SceneTexts;
  readonly settings: Settings;
  /** Adds the current location to the history as a step, which Back undoes. */
  readonly push: () => void;
}

/** What a timeline needs if its events cannot all be marks. Most can, and need not load it. */
export interface Large {
  readonly module: typeof LargeModule;
  /** Where the events are, if they are not in the dataset. */
  readonly source?: TileSource | undefined;
}
