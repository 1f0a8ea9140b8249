import type { Page } from '@playwright/test';
import { expect, test } from './shared-page.ts';

test.use({ viewport: { width: 1440, height: 900 } });

/** The names of what gets the focus by Tab, one after the other. */
async function stopsFrom(page: Page, count: number): Promise<string[]> {
  const stops: string[] = [];
  for (let i = 0; i < count; i++) {
    await page.keyboard.press('Tab');
    stops.push(
      await page.evaluate(() => {
        const { activeElement: at } = document;
        const label = at instanceof HTMLInputElement ? at.labels?.[0]?.textContent : undefined;
        return (at!.getAttribute('aria-label') ?? label ?? at!.textContent)!.trim();
      }),
    );
  }
  return stops;
}

const STOPS = ['Skip to the events', 'Search events', 'Filters', 'Theme: system default', 'Keys', 'About'];

test('Tab goes the way of the eye: search, filters, settings, ways in, view, toolbar, eras, lanes', async ({
  nenpyo,
  page,
}) => {
  await nenpyo.load();
  expect(await stopsFrom(page, STOPS.length)).toEqual(STOPS);
  expect(await stopsFrom(page, 3)).toEqual([expect.stringContaining('By partner'), 'Timeline', 'Zoom in']);
  expect(await stopsFrom(page, 5)).toEqual(
    ['Schools first', 'Out into', 'With partners', 'Funds', 'Foundations & people'].map((name) =>
      expect.stringContaining(name),
    ),
  );
  const places = await page.locator('#app :is(header, .bar) :is(input, button)').evaluateAll((all) =>
    all.map((one) => one.getBoundingClientRect()).map(({ top, bottom, left }) => [Math.round((top + bottom) / 80), left]),
  ); // prettier-ignore
  expect(places).toEqual(places.toSorted(([row, x], [otherRow, otherX]) => row! - otherRow! || x! - otherX!));
});

test('on a phone the search stays in view, and the settings come into view with the focus', async ({
  nenpyo,
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await nenpyo.load();
  await page.mouse.wheel(0, 900);
  await expect(page.getByRole('search')).toBeInViewport({ ratio: 1 });
  await expect(page.getByRole('button', { name: 'About' })).not.toBeInViewport();
  await page.getByRole('button', { name: 'Filters' }).focus();
  expect(await stopsFrom(page, 3)).toEqual(STOPS.slice(3, 6));
  await expect(page.getByRole('button', { name: 'About' })).toBeInViewport({ ratio: 1 });
});
