import { defineConfig } from '@playwright/test';
import { BROWSER_ARGS, findBrowser } from './find-browser.ts';

const port = process.env.PORT ?? '4273';
// Worker processes read this file too, after the main process has found the browser.
process.env.NENPYO_BROWSER ??= findBrowser();

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
    baseURL: `http://localhost:${port}`,
    timezoneId: 'Asia/Tokyo',
    locale: 'en-GB',
    launchOptions: {
      executablePath: process.env.NENPYO_BROWSER,
      args: [...BROWSER_ARGS],
    },
  },
  webServer: {
    command: 'npm start',
    cwd: '../..',
    env: { PORT: port, NENPYO_BUILT: process.env.NENPYO_BUILT ?? '' },
    url: `http://localhost:${port}`,
    timeout: 600_000,
  },
});
