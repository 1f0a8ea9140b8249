import type { AppState } from '../../state/app-state.svelte.ts';
import type { IconName } from '../icons/Icon.svelte';

/** A way into the timeline, offered on its first screen. */
export interface Entry {
  readonly id: string;
  readonly icon: IconName;
  readonly name: string;
  /** What there is; undefined if there is nothing, and so no entry. */
  readonly note: (app: AppState) => string | undefined;
  readonly open: (app: AppState) => void;
}
