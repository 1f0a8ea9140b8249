import { loadRenderer } from '../../src/prerender/plugin.ts';

/** The prerendered app, compiled once for all tests of a worker, which share their modules (vite.config.ts). */
export const renderer = loadRenderer();
