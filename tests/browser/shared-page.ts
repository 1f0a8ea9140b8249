import type { Page } from '@playwright/test';
import { Nenpyo, test } from './nenpyo.ts';

/**
 * Tests that share a page: `open` makes the app anew in it, as when the reader goes to another dataset and back, instead
 * of loading the page, which takes three times as long. For tests of how the page loads, or of anything that stays in it
 * (such as a patched function), there is the plain `test`.
 */
const sharedTest = test.extend<object, { sharedPages: Map<string, Page> }>({
  sharedPages: [
    // Playwright reads from the parameter which fixtures it needs.
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const pages = new Map<string, Page>();
      await use(pages);
      for (const page of pages.values()) await page.context().close();
    },
    { scope: 'worker' },
  ],
  page: async (
    { browser, sharedPages, baseURL, locale, timezoneId, hasTouch, permissions, viewport, colorScheme },
    use,
  ) => {
    const options = {
      baseURL: baseURL!,
      locale: locale!,
      timezoneId: timezoneId!,
      hasTouch,
      permissions: permissions ?? [],
    };
    const key = JSON.stringify(options);
    const page = sharedPages.get(key) ?? (await (await browser.newContext(options)).newPage());
    sharedPages.set(key, page);
    await page.setViewportSize(viewport!);
    await page.emulateMedia({ colorScheme: colorScheme ?? null });
    await page.mouse.move(0, 0);
    await use(page);
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await page.context().unrouteAll({ behavior: 'ignoreErrors' });
    await page.emulateMedia({ media: null, colorScheme: null, reducedMotion: null, forcedColors: null });
    // What was remembered is in the memory of the page, too.
    const isChanged = await page.evaluate(() => {
      const { length } = localStorage;
      localStorage.clear();
      return length > 0;
    });
    if (isChanged) await page.goto('about:blank');
  },
  nenpyo: async ({ page }, use) => {
    await use(new Nenpyo(page, true));
  },
});

export { sharedTest as test };
export { expect } from './nenpyo.ts';
