import { defineConfig } from '@playwright/test';
import { FIXTURE_ENV } from '../helpers/fixture.ts';
import { BROWSER_ARGS, findBrowser } from './find-browser.ts';

const port = process.env.PORT ?? '4273';
const ownPort = process.env.OWN_PORT ?? '4274';
const NENPYO_BUILT = process.env.NENPYO_BUILT ?? '';
// Worker processes read this file too, after the main process has found the browser.
process.env.NENPYO_BROWSER ??= findBrowser();

/** What is true of any events is tested with those that are shipped; all else with a copy that does not change. */
const OWN = 'own-data.spec.ts';

const serve = (port: string, env: Record<string, string>) => ({
  command: 'npm start',
  cwd: '../..',
  env: { PORT: port, NENPYO_BUILT, ...env },
  url: `http://localhost:${port}`,
  timeout: 600_000,
});

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../../test-results',
  snapshotPathTemplate: '../../test-results/pictures/{arg}{ext}',
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  // Limits only catch hangs: on a slow, busy machine a test takes many times as long as on an idle one.
  timeout: 600_000,
  expect: { timeout: 120_000 },
  use: {
    actionTimeout: 120_000,
    baseURL: `http://localhost:${port}`,
    timezoneId: 'Asia/Tokyo',
    locale: 'en-GB',
    launchOptions: {
      executablePath: process.env.NENPYO_BROWSER,
      args: [...BROWSER_ARGS],
    },
  },
  projects: [
    { name: 'fixture', testIgnore: OWN },
    { name: 'own', testMatch: OWN, use: { baseURL: `http://localhost:${ownPort}` } },
  ],
  webServer: [
    serve(port, FIXTURE_ENV),
    serve(ownPort, {}), // the page that is shipped
  ],
});
