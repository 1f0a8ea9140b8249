import type { AppState } from '../../src/state/app-state.svelte.ts';

/** Requests what the app wants from its source, as the page does; returns a function that ends that. */
export const follow = (app: AppState): (() => void) =>
  $effect.root(() => {
    $effect(() => app.plan.load());
    $effect(() => void app.store.count(app.filtering.filters));
    $effect(() => void app.finder.ask());
  });
