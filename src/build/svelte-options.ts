import { relative } from 'node:path';
import type { Options } from '@sveltejs/vite-plugin-svelte';

/**
 * How components are compiled, for the browser and for the page that is drawn at build alike. The class that keeps a
 * component's styles to itself stands on every element of it, so it is short: three characters from the file's name.
 */
export const svelteOptions: Options = {
  compilerOptions: { cssHash: ({ hash, filename }) => `x${hash(relative('.', filename)).slice(-3)}` },
};
