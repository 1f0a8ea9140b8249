import { createContext } from 'svelte';
import type { AppState } from './app-state.svelte.ts';

/** The app state for every component below `App`. Not global, so that tests and a second timeline have their own. */
export const [useApp, provideApp] = createContext<AppState>();
