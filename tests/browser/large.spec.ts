import type { Page } from '@playwright/test';
import { datasetJson } from '../helpers/dataset.ts';
import { SEEDED_LANES, seededRecords } from '../helpers/seeded.ts';
import { findFaults } from './find-faults.ts';
import { expect, test } from './shared-page.ts';

const HEAD = { lanes: SEEDED_LANES.map((id) => ({ id, name: { en: `Lane ${id}` } })) };
const jsonOf = (count: number) => {
  const { events, ...head } = datasetJson(seededRecords(count), HEAD);
  return JSON.stringify({ ...head, events }); // last, as in a file that is read while it loads
};
const SMALL = jsonOf(1000);
const LARGE = jsonOf(20_000);

/** Serves a dataset beside the page, to the page and its worker. */
async function serve(page: Page, body: string | Buffer, status = 200) {
  await page
    .context()
    .route('**/many.json', (route) => route.fulfill({ status, body, contentType: 'application/json' }));
}

const clusters = (page: Page) => page.locator('.cluster > button');
const inPlot = async (page: Page) => {
  const { left, right } = (await page.locator('.plot').evaluate((plot) => plot.getBoundingClientRect().toJSON())) as DOMRect; // prettier-ignore
  return page.locator('.cluster > button').evaluateAll(
    (buttons, [from, to]) =>
      buttons.findIndex((button) => {
        const box = button.getBoundingClientRect();
        return box.left > from! && box.right < to!;
      }),
    [left, right],
  );
};

test.describe('a thousand events', () => {
  test.beforeEach(async ({ page, nenpyo }) => {
    await page.setViewportSize({ width: 1280, height: 720 });
    await serve(page, SMALL);
    await nenpyo.open('?data=many.json');
  });

  test('are marks and clusters, few enough for any page, none of them over another', async ({ page, nenpyo }) => {
    const marks = await page.locator('.mark').count();
    expect(marks).toBeGreaterThan(50);
    expect(marks).toBeLessThanOrEqual(220);
    expect(await clusters(page).count()).toBeGreaterThan(5);
    expect(await nenpyo.overlaps()).toEqual([]);
  });

  test('have no fault that axe finds, light and dark', async ({ page, nenpyo }) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await nenpyo.settle();
      expect(await findFaults(page), colorScheme).toEqual([]);
    }
  });

  test('are zoomed in on by a click on a cluster, whose focus moves to one of its events', async ({ page, nenpyo }) => {
    const cluster = clusters(page).nth(await inPlot(page));
    await expect(cluster).toHaveAccessibleName(/^\d+ more events, .*\d{4} to .*\d{4}\. Show them\.$/);
    const lane = await cluster.evaluate((button) => button.closest('ol')!.getAttribute('aria-labelledby'));
    await cluster.focus();
    await page.keyboard.press('Enter');
    await nenpyo.settle();
    expect(new URL(page.url()).searchParams.has('data')).toBe(true);
    await expect(page).toHaveURL(/from=\d{4}/);
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest('ol')?.getAttribute('aria-labelledby')))
      .toBe(lane);
  });

  test('are all reached by zooming: what a cluster counts becomes marks', async ({ page, nenpyo }) => {
    const total = async () => {
      const counts = await clusters(page).allTextContents();
      return counts.reduce((sum, text) => sum + Number(text.replace(/\D/g, '')), await page.locator('.mark').count());
    };
    expect(await total()).toBeGreaterThanOrEqual(1000);
    for (let i = 0; i < 6; i++) {
      await page.getByRole('button', { name: 'Zoom in' }).click();
      await nenpyo.settle();
    }
    expect(await clusters(page).count()).toBeLessThan(8);
    expect(await nenpyo.overlaps()).toEqual([]);
  });

  test('are counted in columns at the foot of their lanes, while the view rests as while it moves', async ({
    page,
  }) => {
    const box = await page.locator('.density canvas').evaluate((canvas: HTMLCanvasElement) => {
      const { height, width } = canvas.getBoundingClientRect();
      return { height, width, pixels: canvas.height };
    });
    expect(box.height).toBe(box.pixels); // stretched only horizontally
    const plot = (await page.locator('.plot').boundingBox())!;
    expect(box.pixels).toBe(Math.ceil(plot.height));
    expect(box.width).toBeGreaterThan(plot.width);
  });

  test('do not lie over each other when a hundred are found', async ({ page, nenpyo }) => {
    await nenpyo.search.fill('title');
    await expect(page.locator('li.found').nth(20)).toBeAttached();
    await nenpyo.settle();
    expect(await nenpyo.overlaps()).toEqual([]);
  });

  test('have one tab stop and the same keys as few', async ({ page, nenpyo }) => {
    await expect(page.locator('#events [tabindex="0"]')).toHaveCount(1);
    await page.locator('#events [tabindex="0"]').focus();
    const visited = new Set<string | undefined>();
    for (let i = 0; i < 12; i++) {
      await page.keyboard.press('ArrowRight');
      await nenpyo.settle();
      visited.add(await nenpyo.focusedId());
    }
    expect(visited.size).toBe(12);
    await page.keyboard.press('ArrowDown');
    expect(await nenpyo.focusedId()).not.toBeUndefined();
  });

  test('are a list that grows on demand', async ({ page }) => {
    await page.getByText('List', { exact: true }).click();
    await expect(page.locator('tbody tr')).toHaveCount(300);
    await page.getByRole('button', { name: 'Show 300 more' }).click();
    await expect(page.locator('tbody tr')).toHaveCount(600);
  });
});

test('a thousand events are a short list on a phone, which says so', async ({ page, nenpyo }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await serve(page, SMALL);
  await nenpyo.open('?data=many.json');
  await expect(page.getByText(/^The \d+ most important of 1,000 events/)).toBeVisible();
  expect(await page.locator('#events li').count()).toBeLessThan(250);
});

test.describe('twenty thousand events, read by a worker,', () => {
  test.beforeEach(async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 720 });
    await serve(page, LARGE);
  });

  test('are drawn, and counted to the last one; they are fetched once, though the page learns only then that they are for the worker', async ({
    page,
    nenpyo,
  }) => {
    const asked: string[] = [];
    page.context().on('request', (request) => asked.push(request.url()));
    await nenpyo.open('?data=many.json');
    await expect(page.getByText('20,000 events in 5 lanes')).toBeVisible();
    await expect(clusters(page).first()).toBeVisible();
    expect(await page.locator('.mark').count()).toBeLessThanOrEqual(220);
    expect(asked.filter((url) => url.endsWith('/many.json'))).toHaveLength(1);
  });

  test('are found, misspelt too, and opened', async ({ page, nenpyo }) => {
    await nenpyo.open('?data=many.json');
    await nenpyo.search.fill('nunber 12345');
    await expect(page.getByRole('option')).toHaveCount(1);
    await page.keyboard.press('Enter');
    await expect(nenpyo.details).toContainText('Title number 12345');
    await expect(page).toHaveURL(/event=e12345/);
    await expect(nenpyo.event('e12345')).toBeVisible();
  });

  test('can be linked to, one by one', async ({ page, nenpyo }) => {
    await nenpyo.open('?data=many.json&event=e777');
    await expect(nenpyo.details).toContainText('Title number 777');
    await page.keyboard.press('Escape');
    await expect(nenpyo.details).toHaveCount(0);
  });

  test('lose a lane where it is switched off, on the plot and in the search', async ({ page, nenpyo }) => {
    await nenpyo.open('?data=many.json');
    await nenpyo.search.fill('title');
    await expect(page.getByText(/of 20,000 matches/)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByText('20,000 matches', { exact: true })).toBeVisible();
    await page.getByRole('checkbox', { name: /^Lane b/ }).uncheck();
    await expect(page.getByText(/^\d\d,\d{3} of 20,000 events$/)).toBeVisible();
    await expect(page.getByRole('button', { name: 'Remove filter: Lane b hidden' })).toBeVisible();
    await nenpyo.search.click();
    await expect(page.getByText(/of 20,000 matches/)).toHaveCount(0);
  });

  test('show loading progress, and can be cancelled', async ({ page }) => {
    let release = () => {};
    await page.context().unroute('**/many.json');
    await page.context().route('**/many.json', async (route) => {
      await new Promise<void>((resolve) => (release = resolve));
      await route.abort();
    });
    await page.goto('/?data=many.json');
    await expect(page.locator('#app').getByRole('status')).toHaveText('Loading the events …');
    await page.getByRole('button', { name: 'Cancel' }).click();
    await expect(page.getByRole('alert')).toContainText('was stopped');
    await expect(page.getByRole('link', { name: 'Open this page’s own events' })).toBeVisible();
    release();
  });
});

test.describe('a large file with a fault is explained:', () => {
  test.use({ expectedFaults: { patterns: [/Failed to load resource/] } });
  const FAULTS: readonly (readonly [name: string, body: string | Buffer, status: number, message: RegExp])[] = [
    ['cut off', LARGE.slice(0, 1_500_000), 200, /is not valid JSON: it ends too early/],
    ['not there', LARGE, 404, /answered with error 404/],
    ['a web page', `<!doctype html>${' '.repeat(1_500_000)}`, 200, /is a web page, not a dataset/],
    [
      'compressed',
      Buffer.concat([Buffer.from([0x1f, 0x8b]), Buffer.alloc(1_500_000)]),
      200,
      /is compressed; unpack it/,
    ],
    ['of another format', LARGE.replace('"nenpyo"', '"other"'), 200, /format: "other": must be "nenpyo"/],
    ['without events', `{"a":"${'x'.repeat(4_500_000)}"}`, 200, /has no list of events/],
  ];
  for (const [name, body, status, message] of FAULTS) {
    test(name, async ({ page }) => {
      await serve(page, body, status);
      await page.goto('/?data=many.json');
      await expect(page.getByRole('alert')).toContainText(message);
      await page.context().unroute('**/many.json');
      await serve(page, SMALL);
      await page.getByRole('button', { name: 'Try again' }).click();
      await expect(page.getByText('1,000 events in 5 lanes')).toBeVisible();
    });
  }

  test('with a faulty event, which is left out', async ({ page }) => {
    await serve(page, LARGE.replace('"id":"e5"', '"id":"E 5"'));
    await page.goto('/?data=many.json');
    await expect(page.getByText(/1 problem in the data; everything else is shown\. events\.5\.id/)).toBeVisible();
    await expect(page.getByText('19,999 events in 5 lanes')).toBeVisible();
  });
});
