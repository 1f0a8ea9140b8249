import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { defineConfig } from 'vitest/config';
import { drawing } from './src/prerender/plugin.ts';
import { dataset, requestsAtOnce, security } from './src/build/plugins.ts';
import { svelteOptions } from './src/build/svelte-options.ts';

export default defineConfig({
  base: './',
  appType: 'mpa', // an address that is not there is a 404, not the page again
  plugins: [svelte(svelteOptions), dataset(), drawing(), security(), requestsAtOnce()],
  worker: { format: 'es' },
  build: {
    target: 'es2023',
    assetsInlineLimit: 0, // a data: address is what the policy forbids
    modulePreload: { polyfill: false },
    license: { fileName: 'licenses.txt' }, // their notices must go with every copy of the libraries
    // What the page needs at once comes in one file: fewer requests, and it packs better.
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: 'page', tags: ['$initial'] }] } },
      checks: { bundlerTimings: false }, // most of a build is drawing the page, which is no fault
    },
  },
  test: {
    env: { TZ: 'Asia/Tokyo' },
    testTimeout: 30_000, // thousands of random cases take their time on a slow machine
    coverage: { include: ['src/core/**'], reporter: ['text'], thresholds: { branches: 95 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          include: ['tests/{core,build,prerender,data,text,bench}/**/*.test.ts', 'tests/*.test.ts'],
        },
      },
      {
        extends: true,
        plugins: [svelteTesting()],
        test: {
          name: 'dom',
          environment: 'happy-dom',
          include: ['tests/{canvas,state,interaction,loading,scheduling,ui}/**/*.test.ts'],
        },
      },
    ],
  },
});
