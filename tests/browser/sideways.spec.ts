import { expect, test } from './shared-page.ts';

test.use({ hasTouch: true });

for (const [width, height] of [
  [640, 360],
  [844, 390],
  [932, 430],
] as const) {
  // prettier-ignore
  test.describe(`a phone turned sideways, ${width} × ${height},`, () => {
    test.use({ viewport: { width, height } });

    test('has the list, whose first title is in view without scrolling', async ({ nenpyo, page }) => {
      await nenpyo.open();
      await expect(page.locator('#app .plot')).toHaveCount(0);
      await expect(page.locator('#app .row .title').first()).toBeInViewport({ ratio: 1 });
      await expect(page.locator('#app .row')).toHaveCount(33);
    });

    test('scrolls the page to the last event, and never sideways', async ({ nenpyo, page }) => {
      await nenpyo.open();
      await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
      await expect(page.locator('#app .row').last()).toBeInViewport({ ratio: 1 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    });

    test.describe('before any script has run', () => {
      test.use({ expectedFaults: { patterns: [/Failed to load resource/] } });

    test('has the list already', async ({ page }) => {
      await page.route('**/assets/*.js', (route) => route.abort());
      await page.goto('/', { waitUntil: 'domcontentloaded' });
      await expect(page.locator('#first .row').first()).toBeVisible();
      await expect(page.locator('#first .plot')).toBeHidden();
    });
    });
  });
}

test.describe('a low window with a mouse', () => {
  test.use({ viewport: { width: 844, height: 390 }, hasTouch: false });

  test('keeps the plot', async ({ nenpyo, page }) => {
    await nenpyo.open();
    await expect(page.locator('#app .plot')).toBeVisible();
  });
});

test('the lanes of a phone are one row of chips, which scrolls', async ({ nenpyo, page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await nenpyo.open();
  const chips = page.locator('#app .lane-key label');
  const tops = await chips.evaluateAll((all) => all.map((chip) => Math.round(chip.getBoundingClientRect().top)));
  expect(new Set(tops).size).toBe(1);
  await chips.last().getByRole('checkbox').focus();
  await expect(chips.last()).toBeInViewport({ ratio: 1 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await expect(page.locator('#app .row')).toHaveCount(33);
});
