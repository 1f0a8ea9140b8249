import { loadRenderer } from '../../src/prerender/plugin.ts';

/** The app as it is drawn at build, compiled once for all tests of a worker, which share their modules (vite.config.ts). */
export const renderer = loadRenderer();
