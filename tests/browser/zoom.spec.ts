import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FIXTURE } from '../helpers/fixture.ts';
import type { Nenpyo } from './nenpyo.ts';
import { expect, test } from './shared-page.ts';

test.use({ viewport: { width: 1280, height: 720 } });

const zoomIn = { name: 'Zoom in', exact: true } as const;
/** Events whose icons are in the plot. */
const inView = async (nenpyo: Nenpyo) => {
  const { plot, events } = await nenpyo.drawn();
  return events.filter(({ icon }) => icon.right > plot.left && icon.left < plot.right).map(({ id }) => id);
};

test('with an event open, every press of + keeps it in view', async ({ nenpyo, page }) => {
  await nenpyo.open('?event=covid-relief-fund');
  for (let press = 0; press < 4; press++) {
    await page.getByRole('button', zoomIn).click();
    await nenpyo.settle();
    await expect(nenpyo.event('covid-relief-fund'), `after ${press + 1}`).toBeInViewport();
  }
});

test('from the start, + goes where most events are, and never to where there is none', async ({ nenpyo, page }) => {
  await nenpyo.open();
  for (let press = 0; press < 6; press++) {
    await page.getByRole('button', zoomIn).click();
    await nenpyo.settle();
    expect((await inView(nenpyo)).length, `after ${press + 1}`).toBeGreaterThan(0);
  }
});

test('the + key zooms about the pointer where nothing is open or focused', async ({ nenpyo, page }) => {
  await nenpyo.open();
  const before = await nenpyo.drawn();
  const { icon } = before.events.find(({ id }) => id === 'music-foundation')!;
  const x = icon.left + 8;
  await page.mouse.move(x, before.plot.bottom - 30);
  await page.keyboard.press('+');
  await nenpyo.settle();
  const after = (await nenpyo.drawn()).events.find(({ id }) => id === 'music-foundation')!;
  expect(Math.abs(after.icon.left + 8 - x)).toBeLessThan(16);
});

test('goes no nearer than a year in a small timeline', async ({ nenpyo, page }) => {
  await nenpyo.open('?event=jica-sony-memorandum');
  const button = page.getByRole('button', zoomIn);
  while ((await button.getAttribute('aria-disabled')) !== 'true') {
    await button.click();
    await nenpyo.settle();
  }
  const days = await page.evaluate(() => {
    const [from, to] = ['from', 'to'].map((name) => new URLSearchParams(location.search).get(name)!);
    return (Date.parse(to!) - Date.parse(from!)) / 86_400_000;
  });
  expect(days).toBeGreaterThan(360);
  expect(days).toBeLessThan(372);
});

test('at full extent, a drag in the minimap draws a window', async ({ nenpyo, page }) => {
  const json = JSON.parse(readFileSync(join(FIXTURE, 'dataset.json'), 'utf8')) as Record<string, unknown>;
  const { eras: _, $schema: __, ...head } = json;
  const events = [1950, 1975, 2000, 2020].map((year) => ({ id: `e${year}`, lane: 'environment', date: String(year), title: { en: `In ${year}` } })); // prettier-ignore
  await page.route('**/no-eras.json', (route) => route.fulfill({ json: { ...head, events } }));
  await nenpyo.open('?data=no-eras.json');
  const map = (await page.locator('.map').boundingBox())!;
  await page.mouse.move(map.x + map.width * 0.2, map.y + 15);
  await page.mouse.down();
  await page.mouse.move(map.x + map.width * 0.5, map.y + 15, { steps: 8 });
  await page.mouse.up();
  await nenpyo.settle();
  expect(await inView(nenpyo)).toEqual(['e1975']);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 } });

  test('eras head the list beside the decades, each with its sentence', async ({ nenpyo, page }) => {
    await nenpyo.open();
    const headings = await page.locator('#events').getByRole('heading', { level: 3 }).allTextContents();
    expect(headings.slice(0, 2)).toEqual(['Schools first', '1940s']);
    expect(headings).toContain('With partners');
    await expect(page.getByText('Projects with UNICEF, UNHCR, WWF and Save the Children.')).toBeVisible();
  });
});
