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
async function sheetsOf(page: Page, format = 'A4'): Promise<{ count: number; isLandscape: boolean[] }> {
  const pdf = (await page.pdf({ preferCSSPageSize: true, format })).toString('latin1');
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

/** Notes how far the last lane is below the frame when the sheet is laid out; more than nothing is cut off. */
const noteWhatIsCut = (page: Page) =>
  page.evaluate(() => {
    const bottomOf = (selector: string) => document.querySelector(selector)!.getBoundingClientRect().bottom;
    const note = () => (document.body.dataset.cut = String(bottomOf('#app .lanes > :last-child') - bottomOf('#app .frame'))); // prettier-ignore
    matchMedia('print').addEventListener('change', note, { once: true });
  });

for (const [name, [width, height]] of Object.entries(WINDOWS)) {
  test(`the timeline is one landscape page with every title, printed from the window of a ${name}`, async ({
    nenpyo,
    page,
  }) => {
    await page.setViewportSize({ width, height });
    for (const format of ['A4', 'Letter'] as const) {
      await nenpyo.open();
      await noteWhatIsCut(page);
      expect(await sheetsOf(page, format)).toEqual({ count: 1, isLandscape: [true] });
      expect(Number(await page.locator('body').getAttribute('data-cut'))).toBeLessThanOrEqual(1);
    }
    await print(page, SHEETS['A4 landscape']);
    await expect(page.locator('.plot')).toBeVisible();
    await expect(page.locator('#events li:not([hidden]) > .event')).toHaveCount(33);
  });
}

test('open details follow the timeline, on sheets turned as the reader likes', async ({ nenpyo, page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await nenpyo.open('?event=eye-see');
  const { isLandscape } = await sheetsOf(page, 'Letter');
  expect(isLandscape).toEqual([true, ...isLandscape.slice(1).fill(false)]);
  expect(isLandscape.length).toBeGreaterThan(3);
});

test('details over the page are printed instead of it, with a head of their own', async ({ nenpyo, page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await nenpyo.open('?event=eye-see');
  const { count, isLandscape } = await sheetsOf(page);
  expect(count).toBeGreaterThan(2);
  expect(isLandscape).not.toContain(true);
  await print(page, SHEETS['A4 portrait']);
  const head = nenpyo.details.locator('.print-head');
  await expect(head).toContainText('Nenpyo · Sony’s social contribution since 1946');
  await expect(head).toContainText(page.url());
  await expect(page.locator('.plot, .rows').filter({ visible: true })).toHaveCount(0);
});
