import type { Page } from '@playwright/test';
import { settled } from './nenpyo.ts';
import { expect, test } from './shared-page.ts';

/** WCAG 1.4.10, 1.4.12 and 24 px targets (2.5.8), measured on the real page. */

const STATES = { timeline: '', list: '?view=list', details: '?event=jica-sony-memorandum' };

for (const [name, address] of Object.entries(STATES)) {
  test(`at 320 px nothing scrolls sideways: ${name}`, async ({ nenpyo, page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await nenpyo.open(address);
    const wide = await page.evaluate(
      () =>
        [document.documentElement, ...document.querySelectorAll('.body, .list')].filter(
          (element) => element.scrollWidth > element.clientWidth,
        ).length,
    );
    expect(wide).toBe(0);
  });
}

/** Applies the text spacing that WCAG 1.4.12 requires pages to support. */
async function loosenText(page: Page): Promise<void> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
    );
    document.adoptedStyleSheets = [sheet];
  });
}

/** Texts that are clipped by their own box. */
async function clippedTexts(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('body *')]
      .filter((element) => {
        const { overflowX, overflowY, clipPath } = getComputedStyle(element);
        const ownText = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent!.trim());
        // A title that is cut, or has no room at all, is whole with the focus or the pointer.
        if (!ownText || element.closest('.vh, input, [hidden], [data-detail="icon"], .cut') || clipPath !== 'none')
          return false;
        // An era that is short on the screen has its whole title on demand, and a click shows it with room.
        if (element.closest('[title]')?.getAttribute('title') === element.textContent) return false;
        const cuts = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
        return (
          (cuts(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
          (cuts(overflowY) && element.scrollHeight > element.clientHeight + 1)
        );
      })
      .map((element) => `${element.className}: ${element.textContent!.slice(0, 40)}`),
  );
}

for (const [width, height] of [
  [360, 640],
  [1280, 720],
] as const) {
  for (const [name, address] of Object.entries(STATES)) {
    test(`loose text is not cut: ${name} at ${width} px`, async ({ nenpyo, page }) => {
      await page.setViewportSize({ width, height });
      await nenpyo.open(address);
      await loosenText(page);
      expect(await clippedTexts(page)).toEqual([]);
    });
  }
}

/** Events whose icon is covered by something else while they have the focus. Runs in the page in one go. */
async function coveredOnes(settled: () => Promise<void>): Promise<string[]> {
  const covered: string[] = [];
  for (const button of document.querySelectorAll<HTMLElement>('#events button')) {
    button.focus();
    await settled();
    const { left, top, right, bottom } = (button.querySelector('.icon') ?? button).getBoundingClientRect();
    const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    if (!(hit && (button.contains(hit) || hit.contains(button)))) covered.push(button.id || button.textContent!.trim());
  }
  return covered;
}

for (const [width, height] of [
  [360, 640],
  [768, 1024],
  [1024, 768],
  [1280, 720],
  [1920, 1080],
] as const) {
  test(`every target is at least 24 px each way at ${width} px, and the focused one is on top`, async ({
    nenpyo,
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await nenpyo.open();
    const small = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('button, a[href], input, select')]
        .map((element) => {
          // A box inside its label is as large as the label.
          const target = element.closest('label') ?? element;
          const { width, height } = target.getBoundingClientRect();
          return {
            name: element.id || element.getAttribute('aria-label') || element.textContent!.trim(),
            width,
            height,
            isSkip: element.matches('.skip, [hidden] *'),
          };
        })
        .filter(({ width, height, isSkip }) => !isSkip && (width < 24 || height < 24)),
    );
    expect(small).toEqual([]);
    const covered = await page.evaluate<string[]>(`(${coveredOnes})(${settled})`);
    expect(covered).toEqual([]);
  });
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 640 }, hasTouch: true });
  test('what fingers use most is at least 44 px high', async ({ nenpyo, page }) => {
    await nenpyo.open();
    const heights = await page
      .locator('#events button, header button, search button, fieldset label')
      .evaluateAll((elements) => elements.map((element) => Math.round(element.getBoundingClientRect().height)));
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
  });
});
