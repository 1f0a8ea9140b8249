import type { Component } from 'svelte';
import type { AppState } from '../state/app-state.svelte.ts';
import type { DialogName } from '../state/dialogs.svelte.ts';
import { loadAbout, loadCluster, loadDetails, loadKeys, loadPartners, loadProblems, loadSources } from './lazy.ts';

/** Something shown beside the events, or over them on narrow screens. */
export interface Panel {
  readonly id: string;
  readonly isOpen: (app: AppState) => boolean;
  readonly load: () => Promise<{ readonly default: Component }>;
}

/** There is room for one at a time: the first open panel wins. */
const PANELS: readonly Panel[] = [{ id: 'event', isOpen: (app) => app.openEvent !== undefined, load: loadDetails }];

export const openPanel = (app: AppState): Panel | undefined => PANELS.find(({ isOpen }) => isOpen(app));

/** Loads each dialog; the filters open their own. */
export const DIALOGS: Readonly<Record<Exclude<DialogName, 'filters'>, Panel['load']>> = {
  keys: loadKeys,
  about: loadAbout,
  problems: loadProblems,
  cluster: loadCluster,
  partners: loadPartners,
  sources: loadSources,
};
