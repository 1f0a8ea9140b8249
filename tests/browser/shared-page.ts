import type { Page } from '@playwright/test';
import { Nenpyo, reportPolicy, test } from './nenpyo.ts';

/**
 * Tests that share a page: `open` makes the app anew in it, as when the reader goes to another dataset and back, instead
 * of loading the page, which takes three times as long; `load` loads it all the same. A page that a test has given a
 * script of its own is not used again. For tests that patch the page in other ways there is the plain `test`.
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
    await reportPolicy(page);
    let isPatched = false;
    const addInitScript = page.addInitScript.bind(page);
    page.addInitScript = ((...script: Parameters<typeof addInitScript>) => {
      isPatched = true;
      return addInitScript(...script);
    }) as Page['addInitScript'];
    await use(page);
    page.addInitScript = addInitScript;
    if (isPatched) {
      sharedPages.delete(key);
      return page.context().close();
    }
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await page.context().unrouteAll({ behavior: 'ignoreErrors' });
    await page.emulateMedia({ media: null, colorScheme: null, reducedMotion: null, forcedColors: null });
    if (!page.url().startsWith('http')) return;
    // What was remembered is in the memory of the page, too.
    const isChanged = await page.evaluate(() => {
      const { length } = localStorage;
      localStorage.clear();
      return length > 0 || document.documentElement.dataset.theme !== undefined;
    });
    if (isChanged) await page.goto('about:blank');
  },
  nenpyo: async ({ page }, use) => {
    await use(new Nenpyo(page, true));
  },
});

export { sharedTest as test };
export { expect } from './nenpyo.ts';
