import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { makeTiles } from '../../src/build/tiles/make-tiles.ts';
import { toInstant } from '../../src/core/time/instant.ts';
import { tileRangeOf, rootScale } from '../../src/core/tiles/grid.ts';
import { datasetJson } from '../helpers/dataset.ts';
import { SEEDED_LANES, seededRecords } from '../helpers/seeded.ts';
import type { Nenpyo } from './nenpyo.ts';
import { expect, test } from './shared-page.ts';

const { events, ...head } = datasetJson(seededRecords(20_000), {
  lanes: SEEDED_LANES.map((id) => ({ id, name: { en: `Lane ${id}` } })),
});
const WHOLE = JSON.stringify({ ...head, events });

let folder: string;
test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'nenpyo-tiles-'));
  const path = join(folder, 'whole.json');
  writeFileSync(path, WHOLE);
  const made = await makeTiles(path, join(folder, 'tiles'), {
    onproblem: (problem) => expect(problem).toBeUndefined(),
  });
  expect(made.ok).toBe(true);
});
test.afterAll(() => rmSync(folder, { recursive: true }));

/** Serves the tiles beside the page until cut off, and records the requests. */
async function serveTiles(page: Page) {
  const asked: string[] = [];
  const wire = { isCut: false, wait: Promise.resolve() };
  await page.route('**/tiles/**', async (route) => {
    const file = decodeURIComponent(new URL(route.request().url()).pathname).replace(/^.*\/tiles\//, '');
    asked.push(file);
    await wire.wait;
    if (wire.isCut) return route.abort('internetdisconnected');
    await route.fulfill({ body: readFileSync(join(folder, 'tiles', file)), contentType: 'application/json' });
  });
  return { asked, wire };
}

/** Marks by id and clusters by count, in any position. */
const shownOn = (page: Page) =>
  page.evaluate(() => ({
    marks: Array.from(document.querySelectorAll('.event'), ({ id }) => id).sort(),
    clusters: Array.from(document.querySelectorAll('.cluster > button'), ({ id, textContent }) => `${id} ${textContent}`).sort(),
  })); // prettier-ignore

const press = async (page: Page, nenpyo: Nenpyo, ...names: string[]) => {
  for (const name of names) await page.getByRole('button', { name, exact: true }).click();
  await nenpyo.settle();
};

const settled = (page: Page) => page.waitForLoadState('networkidle');

test.use({ viewport: { width: 1280, height: 720 } });

test('tiles show the same marks and the same counts as the whole dataset, at every zoom', async ({ page, nenpyo }) => {
  await serveTiles(page);
  await page.context().route('**/whole.json', (route) => route.fulfill({ body: WHOLE, contentType: 'application/json' })); // prettier-ignore
  for (const window of ['', '&from=1970-01-01&to=1990-01-01', '&from=1979-01-01&to=1981-01-01', '&from=1980-03-01&to=1980-03-20']) {
    await nenpyo.open(`?data=tiles/index.json${window}`);
    await settled(page);
    await nenpyo.settle();
    const fromTiles = await shownOn(page);
    await nenpyo.open(`?data=whole.json${window}`);
    await nenpyo.settle();
    expect(fromTiles).toEqual(await shownOn(page));
    expect(fromTiles.marks.length).toBeGreaterThan(10);
  }
}); // prettier-ignore

test('only tiles about the view are fetched, and the next one on the way', async ({ page, nenpyo }) => {
  const { asked } = await serveTiles(page);
  const [from, to] = [toInstant(1980), toInstant(1982)];
  await nenpyo.open('?data=tiles/index.json&from=1980-01-01&to=1982-01-01');
  await settled(page);
  const root = rootScale(toInstant(1946), toInstant(2026));
  const { scale, first, last } = tileRangeOf({ start: from, span: to - from }, root);
  const indexes = () => asked.filter((file) => file.startsWith(`${scale}/`)).map((file) => Number.parseInt(file.split('/')[1]!)); // prettier-ignore
  expect(Math.min(...indexes())).toBeGreaterThanOrEqual(first - 1);
  expect(Math.max(...indexes())).toBeLessThanOrEqual(last + 1);
  expect(asked.length).toBeLessThan(40);
  for (let i = 0; i < 3; i++) await press(page, nenpyo, 'Later');
  await settled(page);
  await expect(page).toHaveURL(/from=198[1-9]/);
  const params = new URL(page.url()).searchParams;
  const [start, end] = ['from', 'to'].map((name) => Date.parse(params.get(name)!) / 86_400_000);
  expect(start!).toBeGreaterThan(from);
  const shown = tileRangeOf({ start: start!, span: end! - start! }, root);
  expect(Math.max(...indexes())).toBeGreaterThanOrEqual(shown.last);
});

test('what left the view is no longer waited for', async ({ page, nenpyo }) => {
  const { wire } = await serveTiles(page);
  await nenpyo.open('?data=tiles/index.json');
  await settled(page);
  const given: string[] = [];
  page.on('requestfailed', (request) => given.push(request.failure()!.errorText));
  let release = () => {};
  wire.wait = new Promise((resolve) => (release = resolve));
  await press(page, nenpyo, 'Zoom in', 'Zoom in', 'Zoom in');
  await press(page, nenpyo, 'All years');
  await expect.poll(() => given.filter((text) => text.includes('ERR_ABORTED')).length).toBeGreaterThan(0);
  release();
  await settled(page);
  await expect(page.getByText('Some events could not be loaded')).toHaveCount(0);
});

test.describe('without a connection', () => {
  test.use({ expectedFaults: { patterns: [/Failed to load resource/] } });

  test('what is here stays, the page says what is missing, and a new try brings it', async ({ page, nenpyo }) => {
    const { wire } = await serveTiles(page);
    await nenpyo.open('?data=tiles/index.json');
    await settled(page);
    wire.isCut = true;
    await press(page, nenpyo, 'Zoom in', 'Zoom in', 'Zoom in');
    await expect(page.locator('.mark').first()).toBeAttached();
    await expect(page.getByText('Some events could not be loaded.')).toBeVisible({ timeout: 15_000 });
    const before = (await shownOn(page)).marks.length;
    wire.isCut = false;
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByText('Some events could not be loaded')).toHaveCount(0);
    await expect.poll(async () => (await shownOn(page)).marks.length).toBeGreaterThan(before);
  });
});

test('events of tiles are found, opened with all that is known of them, and linked to', async ({ page, nenpyo }) => {
  await serveTiles(page);
  await nenpyo.open('?data=tiles/index.json');
  await nenpyo.search.fill('nunber 12345');
  await expect(page.getByRole('option').first()).toContainText('Title number 12345');
  await page.keyboard.press('Enter');
  await expect(nenpyo.details).toContainText('Title number 12345');
  await nenpyo.open('?data=tiles/index.json&event=e777');
  await expect(nenpyo.details).toContainText('Title number 777');
});

test('a link that filters by more than lanes shows all, and says that it does', async ({ page, nenpyo }) => {
  await serveTiles(page);
  await nenpyo.open('?data=tiles/index.json&kind=report&since=1960&hide=a');
  await expect(page.getByText('could not be used here and were left out: kind, since.')).toBeVisible();
  await expect(page).not.toHaveURL(/kind|since/);
  await expect(page).toHaveURL(/hide=a/);
});
