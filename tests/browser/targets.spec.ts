import type { Page } from '@playwright/test';
import { expect, test } from './shared-page.ts';

test.use({ hasTouch: true });

/**
 * What is less than 44 pixels wide or high for a finger, found by pressing around the middle of everything that can be
 * pressed. Not the plot, whose marks, lanes and eras are as large as time and room allow, nor links within a sentence.
 */
const smallTargets = (page: Page, within = '#app'): Promise<string[]> =>
  page.evaluate((within) => {
    const REACH = 20.5; // half of 44, less what rounding to whole pixels takes where buttons touch
    const container = document.querySelector('dialog:modal, .popover') ?? document.querySelector(within)!;
    const controls = container.querySelectorAll<HTMLElement>('button, a[href], input, select, summary');
    return Array.from(controls).flatMap((control) => {
      const target = control.closest('label') ?? control;
      const isExempt =
        control.closest('.scroll, .vh') !== null || // the plot, and what is only for screen readers
        control.matches('[type="range"]') || // its thumb is the target
        getComputedStyle(target).display === 'inline';
      if (isExempt || !target.checkVisibility({ visibilityProperty: true })) return [];
      target.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
      const { left, right, top, bottom } = target.getBoundingClientRect();
      const [x, y] = [(left + right) / 2, (top + bottom) / 2];
      const isHit = (dx: number, dy: number) => {
        const hit = document.elementFromPoint(x + dx, y + dy);
        return hit !== null && (target.contains(hit) || hit.closest('label, button') === target);
      };
      const isLarge = isHit(-REACH, 0) && isHit(REACH, 0) && isHit(0, -REACH) && isHit(0, REACH);
      const name = control.getAttribute('aria-label') ?? (target.textContent.trim() || control.id);
      return isLarge ? [] : [`${name}: ${Math.round(right - left)} × ${Math.round(bottom - top)}`];
    });
  }, within);

const SIZES = [[360, 640], [768, 1024], [820, 1180], [1024, 768], [844, 390]] as const; // prettier-ignore

for (const [width, height] of SIZES) {
  test.describe(`for a finger, at ${width} × ${height}`, () => {
    test.use({ viewport: { width, height } });

    test('everything that can be pressed outside the plot is 44 pixels large', async ({ nenpyo, page }) => {
      for (const address of ['', '?from=2005&to=2015', '?view=list', '?country=JP&partner=unicef', '?org=unicef']) {
        await nenpyo.open(address);
        expect(await page.evaluate(() => matchMedia('(pointer: coarse)').matches)).toBe(true);
        expect.soft(await smallTargets(page), address).toEqual([]);
      }
      await nenpyo.open('?q=school');
      expect.soft(await smallTargets(page), 'steps from hit to hit').toEqual([]);
      await nenpyo.search.focus();
      await expect(page.getByRole('listbox')).toBeVisible();
      expect.soft(await smallTargets(page, 'search > .box'), 'search').toEqual([]);
    });

    test('so is everything in the details and in dialogs', async ({ nenpyo, page }) => {
      await nenpyo.open('?event=eye-see');
      await expect(nenpyo.details.getByRole('heading', { name: 'Sources', exact: true })).toBeVisible();
      expect.soft(await smallTargets(page), 'details').toEqual([]);
      for (const name of ['Filters', 'Keys', 'About', 'By partner']) {
        await nenpyo.open();
        await page.getByRole('button', { name }).first().click();
        await nenpyo.settle();
        expect.soft(await smallTargets(page), name).toEqual([]);
        await page.keyboard.press('Escape');
      }
    });
  });
}

test('a lane can be hidden by pressing anywhere on its name, as high as the lane is', async ({ nenpyo, page }) => {
  await page.setViewportSize({ width: 820, height: 1180 });
  await nenpyo.open();
  const spare = await page
    .locator('#app .lanes > .lane')
    .evaluateAll((lanes) => lanes.map((lane) => lane.clientHeight - lane.querySelector('label')!.offsetHeight));
  expect(Math.max(...spare)).toBe(0);
});
