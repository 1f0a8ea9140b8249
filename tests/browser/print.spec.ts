import type { Page } from '@playwright/test';
import { expect, test } from './shared-page.ts';

/** The window in which the page is printed, and the paper: pixels of a sheet within margins of a centimetre. */
const WINDOWS = { phone: [360, 640], tablet: [820, 1180], desk: [1440, 900] } as const;
const SHEETS = { 'A4 portrait': 718, 'A4 landscape': 1046, 'Letter portrait': 740, 'Letter landscape': 980 } as const;

async function print(page: Page, width: number): Promise<void> {
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width, height: 700 });
}

/** The number of sheets and their sizes in millimetres. */
async function sheetsOf(page: Page): Promise<{ count: number; isLandscape: boolean[] }> {
  const pdf = (await page.pdf({ preferCSSPageSize: true, format: 'A4' })).toString('latin1');
  const boxes = Array.from(pdf.matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/g), ([, width, height]) => Number(width) > Number(height)); // prettier-ignore
  return { count: boxes.length, isLandscape: boxes };
}

for (const [paper, width] of Object.entries(SHEETS)) {
  test(`the list is a table on ${paper}, and nothing is cut at the side`, async ({ nenpyo, page }) => {
    await page.setViewportSize({ width: 360, height: 640 });
    await nenpyo.open('?view=list');
    await print(page, width);
    await expect(page.locator('tbody tr').first()).toHaveCSS('display', 'table-row');
    for (const column of ['Date', 'Title', 'Lane', 'Place', 'Partners'])
      await expect(page.getByRole('columnheader', { name: column })).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
}

test('the whole list is printed, on as many sheets as it takes', async ({ nenpyo, page }) => {
  await nenpyo.open('?view=list');
  const { count } = await sheetsOf(page);
  expect(count).toBeGreaterThan(3);
});

test('the head has subject, filters, date and address; nothing on paper is for screens', async ({ nenpyo, page }) => {
  for (const view of ['', 'view=list&']) {
    await nenpyo.open(`?${view}country=JP`);
    await print(page, SHEETS['A4 portrait']);
    await expect(page.getByText('Sony’s social contribution since 1946').first()).toBeVisible();
    const head = page.locator('.print-head');
    await expect(head).toContainText('Country: Japan');
    await expect(head).toContainText('22 November 2026');
    await expect(head).toContainText(page.url());
    await expect(page.getByText('Choose one to read it.')).toBeHidden();
    const forScreens = page.locator('#app :is(.button, input, .hint, .edges, .intro, search, .settings):visible');
    await expect(forScreens).toHaveCount(0);
    await page.emulateMedia({ media: null });
  }
});

test('sources have their addresses written out', async ({ nenpyo, page }) => {
  await nenpyo.open('?event=eye-see');
  const address = (await nenpyo.details.getByRole('link').and(page.locator('[rel~="noopener"]')).first().getAttribute('href'))!; // prettier-ignore
  await expect(nenpyo.details.getByText(`${address};`)).toBeHidden();
  await print(page, SHEETS['A4 portrait']);
  await expect(page.getByText(`${address};`)).toBeVisible();
});

for (const [name, [width, height]] of Object.entries(WINDOWS)) {
  test(`the timeline is one landscape page with every title, printed from the window of a ${name}`, async ({
    nenpyo,
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await nenpyo.open();
    expect(await sheetsOf(page)).toEqual({ count: 1, isLandscape: [true] });
    await print(page, SHEETS['A4 landscape']);
    await expect(page.locator('.plot')).toBeVisible();
    await expect(page.locator('#events li:not([hidden]) > .event')).toHaveCount(33);
  });
}
