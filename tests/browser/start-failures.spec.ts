import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Page } from '@playwright/test';
import { BUILT } from '../helpers/fixture.ts';
import { expect, test } from './nenpyo.ts';

/** The page if the app fails or does not load: the one without scripts, readable and without dead controls. */

const MAIN = /assets\/index-[^/]*\.js/;

async function expectReadable(page: Page): Promise<void> {
  await expect(page.locator('#first .row p').first()).toBeVisible();
  await expect(page.locator('#first :is(button, input):visible')).toHaveCount(0);
  await page.getByRole('link', { name: /EYE SEE with UNICEF/ }).click();
  await expect(page.locator('#eye-see')).toBeInViewport();
}

test.describe('the page is the one without scripts where the app’s script', () => {
  test.use({ expectedFaults: { patterns: [/./] } });

  for (const [name, body] of [
    ['throws', 'throw new Error("broken")'],
    ['does not parse', 'const = ;'],
    ['rejects', 'await Promise.reject(new Error("broken"))'],
    ['leaves a rejection behind', 'void Promise.reject(new Error("broken"))'],
  ] as const) {
    test(name, async ({ page }) => {
      await page.route(MAIN, (route) => route.fulfill({ contentType: 'text/javascript', body }));
      await page.goto('/');
      await expectReadable(page);
    });
  }

  test('does not answer, after ten seconds', async ({ page }) => {
    await page.clock.install();
    await page.route(MAIN, () => {});
    await page.goto('/', { waitUntil: 'commit' });
    await expect(page.locator('#first .event').first()).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('data-app', 'coming');
    await page.clock.runFor(10_000);
    await expectReadable(page);
  });

  test('is too new for the browser, and the app says which browsers it takes', async ({ page }) => {
    await page.addInitScript(() => Reflect.deleteProperty(String.prototype, 'toWellFormed'));
    await page.goto('/');
    await expect(page.getByRole('alert')).toContainText('Chrome or Edge 125, Firefox 128 or Safari 17.5');
    await expectReadable(page);
  });
});

test('an error while the app loads what the address asks for brings no other events', async ({ page }) => {
  await page.route('**/other.json', () => {});
  await page.goto('/?data=other.json');
  await expect(page.getByRole('button', { name: 'Cancel' })).toBeVisible();
  await page.evaluate(() => dispatchEvent(new ErrorEvent('error')));
  await expect(page.locator('#first .page')).toBeHidden();
  await expect(page.getByRole('button', { name: 'Cancel' })).toBeVisible();
});

test.describe('after a server that hangs', () => {
  let server: Server;
  let asked = 0;
  let isHanging = true;
  const TYPES: Readonly<Record<string, string>> = {
    '.js': 'text/javascript',
    '.css': 'text/css',
    '.html': 'text/html',
  };

  // A separate server, because answers held back by the test itself would not be in the browser's cache.
  test.beforeEach(async () => {
    [asked, isHanging] = [0, true];
    server = createServer((request, response) => {
      const { pathname } = new URL(request.url!, 'http://localhost');
      if (pathname.endsWith('dataset.json') && asked++ === 0 && isHanging) return;
      const file = join(BUILT, pathname === '/' ? 'index.html' : pathname);
      response.setHeader('Content-Type', TYPES[extname(file)] ?? 'application/json').end(readFileSync(file));
    }).listen(0, 'localhost');
    await new Promise((resolve) => server.once('listening', resolve));
  });
  test.afterEach(() => {
    server.closeAllConnections();
    server.close();
  });
  test.use({ expectedFaults: { patterns: [/request to http:\/\/localhost/, /Failed to load resource/] } });

  test('“Try again” asks again', async ({ page }) => {
    await page.clock.install();
    await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/`);
    await expect.poll(() => asked).toBe(1);
    await expect(page.locator('#first')).toBeVisible();
    await expect(async () => {
      await page.clock.runFor(11_000);
      await expect(page.getByRole('alert')).toContainText('took too long to answer', { timeout: 500 });
    }).toPass();
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect.poll(() => asked).toBe(2);
    await page.clock.runFor(2000);
    await expect(page.locator('#app').getByRole('region', { name: 'Timeline' })).toBeVisible();
  });
});

test.describe('a dataset that the link asks for', () => {
  test.use({ expectedFaults: { patterns: [/Failed to load resource/] } });
  test('and that is unavailable leaves the title of the page’s own events behind', async ({ page }) => {
    await page.goto('/?data=none.json');
    await expect(page.getByRole('alert')).toContainText('/none.json answered with error 404.');
    await expect(page).toHaveTitle('The events could not be loaded – Nenpyo');
    await expect(page.locator('#first')).toHaveCount(0);
  });
});

test.describe('a part that cannot be loaded', () => {
  test.use({
    viewport: { width: 1280, height: 720 },
    expectedFaults: { patterns: [/Failed to load resource/, /could not be loaded/] },
  });

  test('is no fault in the page: the worker of a large dataset', async ({ page }) => {
    const json = JSON.parse(readFileSync(join(BUILT, 'data/dataset.json'), 'utf8')) as { events: object[] };
    const events = Array.from({ length: 6000 }, (_, i) => ({ id: `e${i}`, lane: 'education', date: '1990', title: { en: 'E' } })); // prettier-ignore
    await page.route('**/large.json', (route) => route.fulfill({ json: { ...json, events } }));
    await page.route(/archive-worker-/, (route) => route.abort());
    await page.goto('/?data=large.json');
    await expect(page.getByRole('alert')).toHaveText('A part of the page could not be loaded.');
  });

  test('is said and can be asked for again: gestures', async ({ page }) => {
    let isBroken = true;
    await page.route(/zoom-gesture-/, (route) => (isBroken ? route.abort() : route.continue()));
    await page.goto('/');
    const message = page.getByText('Zooming by wheel and hand could not be loaded.');
    await expect(message).toBeVisible();
    isBroken = false;
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.waitForFunction(() => performance.getEntriesByName('nenpyo:gestures').length > 0);
    await expect(message).toHaveCount(0);
  });

  test('is said where it hangs: details', async ({ page }) => {
    await page.route(/DetailsPanel-.*\.js/, () => {});
    await page.goto('/');
    await page.locator('#app #event-eye-see').click();
    await expect(page.getByText('Loading …', { exact: true })).toBeVisible();
  });
});
