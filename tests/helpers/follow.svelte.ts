import type { AppState } from '../../src/state/app-state.svelte.ts';

/** Asks the source of an app for what is wanted, as the page does; returns how to end that. */
export const follow = (app: AppState): (() => void) =>
  $effect.root(() => {
    $effect(() => app.plan.load());
    $effect(() => void app.store.count(app.filtering.filters));
    $effect(() => void app.finder.ask());
  });
