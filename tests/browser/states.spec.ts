import { expect, test } from './shared-page.ts';

const DATASET = '**/data/dataset.json';

test('while the events load, the page says so', async ({ page }) => {
  let answer = () => {};
  const asked = new Promise<void>((resolve) => (answer = resolve));
  await page.route(DATASET, async (route) => {
    await asked;
    await route.continue();
  });
  await page.goto('/');
  await expect(page.getByRole('status')).toHaveText('Loading the events …');
  answer();
  await expect(page.locator('#app').getByRole('region', { name: 'Timeline' })).toBeVisible();
  await expect(page.getByText('Loading the events …')).toHaveCount(0);
});

/** What can go wrong while loading, and what the page then says. */
const FAULTS = [
  ['a missing file', { status: 404 }, 'data/dataset.json answered with error 404.'],
  ['an error of the server', { status: 500 }, 'data/dataset.json answered with error 500.'],
  ['a page instead of data', { body: '<!doctype html><p>Hello' }, 'is a web page, not a dataset'],
  ['a cut-off file', { body: '{"format":"nenpyo","eve' }, 'is not valid JSON'],
  ['a compressed file', { body: Buffer.from([0x1f, 0x8b, 8, 0]) }, 'is compressed; unpack it first'],
  ['another format', { body: '{"events":[]}' }, 'format: is missing'],
] as const;

test.describe('a failure is explained and can be tried again:', () => {
  test.use({ expectedFaults: { patterns: [/Failed to load resource/] } });
  for (const [name, response, message] of FAULTS) {
    test(name, async ({ page }) => {
      await page.route(DATASET, (route) => route.fulfill({ ...response }));
      await page.goto('/');
      await expect(page.getByRole('heading', { name: 'The events could not be loaded' })).toBeVisible();
      await expect(page.getByRole('alert')).toContainText(message);
      await expect(page.locator('#first .row')).toHaveCount(33);
      await expect(page.locator('#first .row p').first()).toBeVisible();
      await page.unroute(DATASET);
      await page.getByRole('button', { name: 'Try again' }).click();
      await expect(page.locator('#app').getByRole('region', { name: 'Timeline' })).toBeVisible();
      await expect(page.locator('#first')).toHaveCount(0);
    });
  }

  test('no answer', async ({ page }) => {
    await page.route(DATASET, (route) => route.abort());
    await page.goto('/');
    await expect(page.getByRole('alert')).toHaveText('data/dataset.json could not be reached.');
  });

  test('no connection', async ({ page }) => {
    await page.addInitScript(() => Object.defineProperty(navigator, 'onLine', { value: false }));
    await page.route(DATASET, (route) => route.abort());
    await page.goto('/');
    await expect(page.getByRole('alert')).toHaveText('data/dataset.json could not be reached. You seem to be offline.');
  });
});

test('an event with a fault is left out, the others are shown, and the page says what and where', async ({ page }) => {
  await page.route(DATASET, async (route) => {
    const response = await route.fetch();
    const data = await response.json();
    data.events[3].date = 'last Tuesday';
    await route.fulfill({ response, json: data });
  });
  await page.goto('/');
  await expect(page.locator('#events li')).toHaveCount(32);
  await expect(page.getByText(/1 problem in the data; everything else is shown\. events\.3\.date/)).toBeVisible();
});

test('a dataset without events is an empty timeline, not an error', async ({ page }) => {
  await page.route(DATASET, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, json: { ...(await response.json()), events: [] } });
  });
  await page.goto('/');
  await expect(page.locator('#app').getByRole('region', { name: 'Timeline' })).toBeVisible();
  await expect(page.getByText('0 events.')).toBeVisible();
});

test.describe('when a part is unavailable', () => {
  test.use({ viewport: { width: 360, height: 640 }, expectedFaults: { patterns: [/Failed to load resource/] } });

  test('the prerendered page disappears, and the page says so', async ({ page }) => {
    await page.route(/PhoneList-[^/]*\.js/, (route) => route.abort());
    await page.goto('/');
    await expect(page.getByRole('alert')).toBeVisible();
    await expect(page.locator('#first')).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Reload' })).toBeVisible();
  });
});

test('a table in which nothing is found is drawn all the same', async ({ page }) => {
  await page.goto('/?view=list&q=zzzzzz');
  await page.waitForFunction(() => performance.getEntriesByName('nenpyo:drawn').length > 0);
  await expect(page.locator('#first')).toHaveCount(0);
});

test.describe('where the browser stores nothing', () => {
  test('the page works and the theme can still be chosen', async ({ nenpyo, page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    });
    await nenpyo.open();
    await page.getByRole('button', { name: 'Theme: system default' }).click();
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  });
});

test('an address that is not there is a 404, not the page again', async ({ page, request }) => {
  expect((await request.get('/nothing-here')).status()).toBe(404);
  await page.goto('about:blank');
});

test.describe('another dataset', () => {
  const OTHER = {
    format: 'nenpyo',
    version: 1,
    id: 'other',
    title: { en: 'A town’s bridges' },
    asOf: '2026-11-22',
    languages: ['en'],
    lanes: [{ id: 'bridges', name: { en: 'Bridges' } }],
    events: [
      { id: 'old', lane: 'bridges', date: '1890', title: { en: 'The old bridge' } },
      { id: 'new', lane: 'bridges', date: '1990/', title: { en: 'The new bridge' } },
    ],
  };

  test('of the same site is opened by a link, keeps its address, and names itself', async ({ nenpyo, page }) => {
    await page.route('**/other.json', (route) => route.fulfill({ json: OTHER }));
    await nenpyo.open('?data=other.json');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('A town’s bridges');
    await nenpyo.event('new').click();
    await page.waitForURL(/data=other\.json&event=new/);
    await expect(nenpyo.details.getByRole('heading', { level: 2 })).toHaveText('The new bridge');
    await expect(page).toHaveTitle('The new bridge – Nenpyo – A town’s bridges');
  });

  test('is asked for before the app is there, and once', async ({ page }) => {
    let times = 0;
    let answer = () => {};
    const asked = new Promise<void>((resolve) => (answer = resolve));
    await page.route('**/other.json', (route) => {
      times++;
      answer();
      return route.fulfill({ json: OTHER });
    });
    await page.route('**/assets/*.js', async (route) => {
      await asked;
      await route.continue();
    });
    await page.goto('/?data=other.json');
    await expect(page.locator('#app').getByRole('region', { name: 'Timeline' })).toBeVisible();
    expect(times).toBe(1);
  });

  test('of another site is not even asked for', async ({ page }) => {
    await page.goto('/?data=https://evil.example/x.json');
    await expect(page.getByRole('alert')).toContainText('is on another site');
    await page.getByRole('link', { name: 'Open this page’s own events' }).click();
    await expect(page.locator('#app').getByRole('region', { name: 'Timeline' })).toBeVisible();
  });

  test('of 200 events in one lane is drawn, with all its events in the tree', async ({ nenpyo, page }) => {
    const events = Array.from({ length: 200 }, (_, i) => ({
      ...OTHER.events[0], id: `e${i}`, date: String(1500 + i), title: { en: `Bridge number ${i}` },
    })); // prettier-ignore
    await page.route('**/other.json', (route) => route.fulfill({ json: { ...OTHER, events } }));
    await nenpyo.open('?data=other.json');
    await expect(page.locator('#events li')).toHaveCount(200);
  });

  test.describe('that hangs', () => {
    test('can be cancelled, and tried again', async ({ page }) => {
      await page.route('**/other.json', () => {});
      await page.goto('/?data=other.json');
      await page.getByRole('button', { name: 'Cancel' }).click();
      await expect(page.getByRole('alert')).toContainText('Loading /other.json was stopped.');
      await page.unroute('**/other.json');
      await page.route('**/other.json', (route) => route.fulfill({ json: OTHER }));
      await page.getByRole('button', { name: 'Try again' }).click();
      await expect(page.locator('#app').getByRole('region', { name: 'Timeline' })).toBeVisible();
    });
  });
});
