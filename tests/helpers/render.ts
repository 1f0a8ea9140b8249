import { render } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import type { Component } from 'svelte';
import type { AppState } from '../../src/state/app-state.svelte.ts';
import { makeApp } from './app.ts';
import { DrawStages } from '../../src/ui/draw-stages.svelte.ts';
import Provide from './Provide.svelte';

/** Renders a component of the app alone on a page, with a user to interact with it. */
export function show<Props extends object>(
  component: Component<Props>,
  props: NoInfer<Props>,
  app: AppState = makeApp(),
  stages = new DrawStages(),
) {
  const page = render(Provide, { props: { app, stages, component: component as Component<object>, props } });
  return { app, user: userEvent.setup(), ...page };
}
