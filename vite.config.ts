import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { defineConfig } from 'vitest/config';
import { drawing } from './src/prerender/plugin.ts';
import { dataset, requestsAtOnce, security } from './src/build/plugins.ts';
import { svelteOptions } from './src/build/svelte-options.ts';

/** Run apart from the others, since what counts coverage makes them several times slower and covers nothing more. */
const FUZZING = [
  'tests/core/dataset/parse-mutations.test.ts',
  'tests/core/time/edtf-differential.test.ts',
  'tests/text/time-zones.test.ts',
];

/** These put others in the place of modules (`vi.mock`), so that they need modules of their own. */
const MOCKING = ['tests/state/plan-ahead.test.ts', 'tests/loading/load-timeline.test.ts'];

/** Where the events are, and where the built page goes: `npm test` builds a page of its own from events that do not change. */
const { NENPYO_DATA: data, NENPYO_OUT: outDir = 'dist' } = process.env;

export default defineConfig({
  base: './',
  appType: 'mpa', // an address that is not there is a 404, not the page again
  plugins: [svelte(svelteOptions), dataset(data), drawing(data), security(), requestsAtOnce()],
  worker: { format: 'es' },
  build: {
    outDir,
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
    // Limits that only end what hangs: on a slow, busy machine a test takes many times what it does on an idle one.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    globalSetup: 'tests/helpers/choose-seed.ts',
    setupFiles: 'tests/helpers/setup.ts',
    coverage: {
      include: ['src/{core,state,canvas}/**'],
      reporter: [['text', { skipFull: true }]],
      thresholds: {
        'src/core/**': { branches: 95 },
        'src/state/**': { branches: 85 },
        'src/canvas/**': { branches: 85 },
      },
    },
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          include: ['tests/{core,build,data,text,bench}/**/*.test.ts', 'tests/*.test.ts'],
          exclude: FUZZING,
          isolate: false, // to load modules anew for every file takes longer than to test them
        },
      },
      {
        extends: true,
        // In one worker, which compiles the app for Node once.
        test: { name: 'prerender', include: ['tests/prerender/**/*.test.ts'], isolate: false, fileParallelism: false },
      },
      {
        extends: true,
        plugins: [svelteTesting({ autoCleanup: false })],
        test: {
          name: 'dom',
          environment: 'happy-dom',
          include: ['tests/{canvas,state,interaction,loading,scheduling}/**/*.test.ts'],
          exclude: MOCKING,
          isolate: false,
        },
      },
      {
        extends: true,
        plugins: [svelteTesting()],
        test: {
          name: 'ui',
          environment: 'happy-dom',
          include: ['tests/ui/**/*.test.ts', ...MOCKING],
          setupFiles: 'tests/helpers/setup-dom.ts',
        },
      },
      { extends: true, test: { name: 'fuzzing', include: FUZZING } },
    ],
  },
});
