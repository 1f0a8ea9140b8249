import type { Entry } from './entry.ts';
import { partnersEntry } from './partners-entry.ts';

/** In the order in which they are offered. A feature adds its own. */
export const ENTRIES: readonly Entry[] = [partnersEntry];
