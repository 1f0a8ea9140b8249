import { relative } from 'node:path';
import type { Options } from '@sveltejs/vite-plugin-svelte';

/**
 * How components are compiled, both for the browser and for the prerendered page. The class that scopes a component's
 * styles is on every element of it, so it is short: three characters of a hash of the file's name.
 */
export const svelteOptions: Options = {
  compilerOptions: { cssHash: ({ hash, filename }) => `x${hash(relative('.', filename)).slice(-3)}` },
};
