import { readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { BUILT } from '../helpers/fixture.ts';
import { findFaults } from './find-faults.ts';
import { expect, overlapsOf, settled, test, within } from './nenpyo.ts';

/** The prerendered page: alone, without scripts, and while the app replaces it. */

const WIDE = [
  [1280, 720], [1440, 900], [1920, 1080],
] as const; // prettier-ignore
const NARROW = [
  [1024, 768], [768, 1024], [360, 740],
] as const; // prettier-ignore
const DATASET = '**/data/dataset.json';

/** The position of every visible title: in the list, and on the plot, where it is the button's own text. */
const positionsOf = (page: Page, root: string) =>
  page.evaluate((root) => {
    const isBare = (mark: HTMLElement) =>
      mark.offsetWidth <= 24 ||
      mark.querySelector('.cut') ||
      getComputedStyle(mark).getPropertyValue('--o').trim() === '1';
    const marks = [...document.querySelectorAll<HTMLElement>(`${root} .mark > .event`)].filter((mark) => !isBare(mark));
    const titles = [...document.querySelectorAll<HTMLElement>(`${root} .row .title`), ...marks];
    return titles
      .filter((title) => title.getClientRects().length > 0)
      .map((title) => {
        const range = document.createRange();
        range.selectNodeContents([...title.childNodes].find((node) => node.nodeType === Node.TEXT_NODE && node.textContent!.trim())!); // prettier-ignore
        return { title: range.toString().trim(), ...range.getBoundingClientRect().toJSON() };
      })
      .sort((a, b) => (a.title < b.title ? -1 : 1)) as { title: string; x: number; y: number }[];
  }, root);

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('title, sentence, lanes, axis and all 33 titles are there on wide screens, none cut or covered', async ({
    nenpyo,
    page,
  }) => {
    await page.goto('/');
    for (const [width, height] of WIDE) {
      await test.step(`at ${width} × ${height}`, async () => {
        await page.setViewportSize({ width, height });
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(
          /Nenpyo\s+Sony’s social contribution since 1946/,
        );
        await expect(page.getByText('What has Sony done for society since 1946?')).toBeVisible();
        await expect(page.getByRole('group', { name: 'Lanes' }).getByText('Arts & culture')).toBeVisible();
        await expect(page.locator('.axis .minor').first()).toHaveText('1950');
        const { plot, events } = await nenpyo.drawn();
        expect(events.filter(({ label }) => label !== undefined)).toHaveLength(33);
        expect(events.filter(({ label }) => !within(label!, plot)).map(({ title }) => title)).toEqual([]);
        expect(overlapsOf(events)).toEqual([]);
      });
    }
  });

  test('every event can be read with its date at any size, and nothing is a dead control', async ({ page }) => {
    await page.goto('/');
    for (const [width, height] of [...WIDE, ...NARROW]) {
      await test.step(`at ${width} × ${height}`, async () => {
        await page.setViewportSize({ width, height });
        const rows = page.locator('.row');
        await expect(rows).toHaveCount(33);
        for (const part of ['.title', '.years']) {
          expect(
            await rows.locator(part).evaluateAll((all) => all.filter((one) => one.getClientRects().length > 0).length),
          ).toBe(33);
        }
        await expect(page.getByText('independent project')).toBeVisible();
        await expect(page.locator('button:visible, input:visible')).toHaveCount(0);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      });
    }
  });

  test('all texts are on one plain page, each event with its date, its paragraphs and its sources', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto('/');
    await page.getByRole('link', { name: 'All texts on one plain page' }).click();
    await expect(page.getByRole('article')).toHaveCount(33);
    const event = page.locator('#eye-see');
    await expect(event.getByRole('heading', { level: 2 })).toBeVisible();
    await expect(event.locator('time')).toBeVisible();
    expect(await event.locator('p').count()).toBeGreaterThan(3);
    await event.getByRole('link', { name: '1', exact: true }).click();
    await expect(page.locator(':target').getByRole('link')).toBeInViewport();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await page.getByRole('link', { name: 'Timeline' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Nenpyo');
  });

  test('a title leads to the event in the list', async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 720 });
    await page.goto('/');
    await page.getByRole('link', { name: /EYE SEE with UNICEF/ }).click();
    await expect(page.locator('#eye-see')).toBeInViewport();
  });
});

test('axe finds nothing on the page without scripts, wide and narrow, light and dark', async ({ page }) => {
  await page.route(DATASET, () => {}); // axe needs scripts, so the app is kept waiting
  await page.goto('/');
  await page.evaluate(() => delete document.documentElement.dataset.app);
  for (const [width, height] of [WIDE[0], NARROW[2]]) {
    await page.setViewportSize({ width, height });
    for (const colorScheme of ['light', 'dark'] as const) {
      await test.step(`at ${width} px, ${colorScheme}`, async () => {
        await page.emulateMedia({ colorScheme });
        expect(await findFaults(page)).toEqual([]);
      });
    }
  }
});

for (const [width, height] of [...WIDE, ...NARROW]) {
  test(`at ${width} × ${height} the app takes over, and no title moves by more than a pixel`, async ({
    nenpyo,
    page,
  }) => {
    await page.setViewportSize({ width, height });
    let answer = () => {};
    const asked = new Promise<void>((resolve) => (answer = resolve));
    await page.route(DATASET, async (route) => {
      await asked;
      await route.continue();
    });
    await page.goto('/');
    await page.evaluate(() => document.fonts.ready);
    const before = await positionsOf(page, '#first');
    expect(before.length).toBeGreaterThan(width < 1280 ? 20 : 32); // narrow pages have no room for some
    const years = await page.locator('#first .minor:visible').allTextContents();
    answer();
    await page.locator('#first').waitFor({ state: 'detached' });
    await nenpyo.settle();
    const after = await positionsOf(page, '#app');
    expect(await page.locator('#app .minor:visible').allTextContents()).toEqual(years);
    expect(after.map(({ title }) => title)).toEqual(before.map(({ title }) => title));
    const moved = after.filter(({ x, y }, i) => Math.abs(x - before[i]!.x) > 1 || Math.abs(y - before[i]!.y) > 1);
    expect(moved).toEqual([]);
  });
}

/** What the browser reports about a layout shift; TypeScript does not know it yet. */
type Shift = PerformanceEntry & { readonly value: number; readonly sources: readonly { readonly node?: Node }[] };

/** Makes the page record every layout shift from the beginning. */
const noteShifts = (page: Page) =>
  page.addInitScript(() => {
    const shifts: string[] = [];
    const nameOf = (node: Node | undefined) => [node?.nodeName, (node as Element)?.className, node?.textContent?.trim().slice(0, 20)].join(' '); // prettier-ignore
    const note = (entries: PerformanceEntryList) => {
      for (const { value, sources } of entries as Shift[])
        shifts.push(`${value}: ${sources.map(({ node }) => nameOf(node)).join(', ')}`);
    };
    const observer = new PerformanceObserver((list) => note(list.getEntries()));
    observer.observe({ type: 'layout-shift', buffered: true });
    const shiftsSoFar = () => {
      note(observer.takeRecords());
      return shifts;
    };
    Object.assign(window, { shiftsSoFar });
  });
const shiftsOf = (page: Page) => page.evaluate(() => (window as unknown as { shiftsSoFar(): unknown[] }).shiftsSoFar());

test.describe('where the page comes in pieces', () => {
  test.use({ expectedFaults: { patterns: [/request to http:\/\/localhost/] } });

  test('nothing shifts while it grows', async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 720 });
    const dist = BUILT;
    const [first, ...others] = readFileSync(join(dist, 'index.html'), 'utf8').split(
      /(?<=<\/(?:h1|search|button|label|fieldset|p|header|ol|section)>)/,
    );
    let stream: ServerResponse | undefined;
    const server = createServer((request, response) => {
      const { pathname } = new URL(request.url!, 'http://localhost');
      if (pathname.endsWith('.json')) return; // the app waits for its events
      const type = pathname.endsWith('.css') ? 'text/css' : pathname.endsWith('.js') ? 'text/javascript' : 'text/html';
      response.setHeader('Content-Type', type);
      if (pathname !== '/') return response.end(readFileSync(join(dist, pathname)));
      (stream = response).write(first);
    }).listen(0);
    await noteShifts(page);
    await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/`, { waitUntil: 'commit' });
    await page.locator('#first h1').waitFor();
    for (const piece of others) {
      stream!.write(piece);
      await page.evaluate(settled);
    }
    stream!.end();
    await expect(page.locator('#first .settings')).toBeVisible();
    expect(await shiftsOf(page)).toEqual([]);
    server.closeAllConnections();
    server.close();
  });
});

for (const address of [
  '',
  '?event=eye-see',
  '?view=list',
  '?from=2005-01-01&to=2021-01-01',
  '?q=sony',
  '?org=unicef',
  '?kind=milestone.agreement&since=1990&hide=environment',
  '?theme=dark',
]) {
  for (const [width, height] of [WIDE[0], NARROW[2]]) {
    test(`nothing shifts while the page loads at ${width} px: ${address || 'the first view'}`, async ({
      nenpyo,
      page,
    }) => {
      await page.setViewportSize({ width, height });
      await noteShifts(page);
      await nenpyo.open(address);
      expect(await shiftsOf(page)).toEqual([]);
    });
  }
}

for (const isSeen of [true, false]) {
  test(`before the app is there, the drawn page is ${isSeen ? 'seen where it is right' : 'not seen where another is asked for'}`, async ({
    page,
  }) => {
    await page.route(
      (url) => url.pathname.endsWith('.json'),
      () => {},
    );
    const others = ['?event=eye-see', '?view=list', '?from=2000&to=2010', '?q=a', '?hide=environment', '?data=other.json']; // prettier-ignore
    for (const address of isSeen ? ['', '?theme=dark&utm_source=mail'] : others) {
      await test.step(address, async () => {
        await page.goto(`/${address}`, { waitUntil: 'domcontentloaded' });
        await expect(page.locator('#first .page')).toBeVisible({ visible: isSeen });
        await expect(page.getByRole('status')).toHaveText('Loading the events …');
      });
    }
  });
}

test('script, styles and what runs before them are asked for at once, none waits for another', async ({ page }) => {
  const asked: string[] = [];
  let answer = () => {};
  const all = new Promise<void>((resolve) => (answer = resolve));
  await page.route(/\.(js|css)$/, async (route) => {
    asked.push(new URL(route.request().url()).pathname.replace(/-[\w-]{8}\./, '.'));
    if (asked.length === 3) answer();
    await all;
    await route.continue();
  });
  await page.goto('/', { waitUntil: 'commit' });
  await all;
  expect(asked.slice(0, 3).sort()).toEqual(['/assets/index.css', '/assets/index.js', '/before-paint.js']);
});

test('the chosen theme is there before the app, so that no other flashes', async ({ page }) => {
  await page.route(DATASET, () => {});
  await page.goto('/?theme=dark');
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe('rgb(20, 23, 28)');
});

test('what is typed and pressed before the app is there happens as soon as it is', async ({ nenpyo, page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  let answer = () => {};
  const asked = new Promise<void>((resolve) => (answer = resolve));
  await page.route(DATASET, async (route) => {
    await asked;
    await route.continue();
  });
  await page.goto('/');
  await nenpyo.search.fill('unicef');
  await page.locator('#first .event', { hasText: 'EYE SEE with UNICEF' }).click();
  answer();
  await page.locator('#first').waitFor({ state: 'detached' });
  await expect(nenpyo.search).toHaveValue('unicef');
  await expect(nenpyo.details.getByRole('heading', { level: 2 })).toHaveText(/EYE SEE/);
});

test('a lane that is switched off before the app is there is the one that is hidden', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  let answer = () => {};
  const asked = new Promise<void>((resolve) => (answer = resolve));
  await page.route(DATASET, async (route) => {
    await asked;
    await route.continue();
  });
  await page.goto('/');
  await page
    .locator('#first')
    .getByRole('checkbox', { name: /^Partnership/ })
    .click();
  answer();
  await page.locator('#first').waitFor({ state: 'detached' });
  await expect(page.getByRole('group', { name: 'Active filters' })).toContainText('Partnership agreements hidden');
});

test.describe('when the app’s script is unavailable', () => {
  test.use({ expectedFaults: { patterns: [/Failed to load resource/] } });
  test('the page is the one without scripts', async ({ page }) => {
    await page.route('**/assets/*.js', (route) => route.abort());
    await page.goto('/');
    await expect(page.getByText('independent project')).toBeVisible();
    await expect(page.locator('button:visible')).toHaveCount(0);
  });
});
