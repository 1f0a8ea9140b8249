import { createContext } from 'svelte';
import type { AppState } from './app-state.svelte.ts';

/** The app's state for every component below `App`. There is no global one, so tests and a second timeline have their own. */
export const [useApp, provideApp] = createContext<AppState>();
