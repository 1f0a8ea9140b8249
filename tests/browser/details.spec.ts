import { findFaults } from './find-faults.ts';
import { datasetJson, record } from '../helpers/dataset.ts';
import { expect, test } from './shared-page.ts';

test.use({ viewport: { width: 1440, height: 900 }, permissions: ['clipboard-read', 'clipboard-write'] });

test('the panel tells all there is of an agreement', async ({ nenpyo }) => {
  await nenpyo.open('?event=jica-sony-memorandum');
  const { details } = nenpyo;
  for (const heading of [
    'What was agreed', 'Where', 'Organisations', 'People', 'More about it', 'What was said',
    'Before and after', 'Around the same time', 'Topics', 'Sources',
  ]) {
    await expect(details.getByRole('heading', { level: 3, name: heading, exact: true })).toBeVisible();
  } // prettier-ignore
  await expect(details).toContainText('32 of 33');
  await expect(details).toContainText('24 August 2021');
  await expect(details.getByText('Spoke for JICA in the release.')).toBeVisible();
  await expect(details).toContainText('last checked 22 November 2026');
});

test('sources are links to other sites that tell them nothing', async ({ nenpyo }) => {
  await nenpyo.open('?event=japan-india-digital');
  const links = nenpyo.details.locator('a[href^="http"]');
  expect(await links.count()).toBeGreaterThan(0);
  for (const link of await links.all()) {
    await expect(link).toHaveAttribute('rel', 'noopener noreferrer');
    expect(await link.getAttribute('href')).toMatch(/^https?:/);
  }
});

test('a date that the sources dispute is shown with every claim', async ({ nenpyo }) => {
  await nenpyo.open('?event=australia-foundation');
  await expect(nenpyo.details).toContainText('1998 (uncertain)');
  const conflicts = nenpyo.details.getByRole('group').filter({ hasText: 'Where the sources differ' });
  await expect(conflicts).toContainText('1999');
  await expect(conflicts.getByText('Shown here').first()).toBeVisible();
});

test('a year stays a year everywhere on the page', async ({ nenpyo }) => {
  await nenpyo.open('?event=music-foundation&from=1980-01-01&to=1990-01-01');
  await expect(nenpyo.details.locator('.when time')).toHaveText('1984');
  await expect(nenpyo.event('music-foundation').locator('.date')).toHaveText('1984');
  await expect(nenpyo.event('music-foundation')).toHaveAccessibleName('Sony Music Foundation established, 1984');
});

test('figures of one kind are measured against the largest', async ({ nenpyo }) => {
  await nenpyo.open('?event=covid-relief-fund');
  const money = nenpyo.details.locator('dl').filter({ hasText: 'US$' }).first();
  const widths = await money.locator('i').evaluateAll((bars) => bars.map((bar) => bar.getBoundingClientRect().width));
  const values = await money.locator('strong').allInnerTexts();
  const largest = values.findIndex((value) => value.startsWith('US$100 million'));
  expect(largest).toBeGreaterThanOrEqual(0);
  expect(Math.max(...widths)).toBe(widths[largest]);
  expect(Math.min(...widths)).toBeLessThan(Math.max(...widths) / 5);
});

test('a partner leads to all its events, as a link with an address of its own', async ({ nenpyo, page }) => {
  await nenpyo.open('?event=eye-see');
  const link = nenpyo.details.getByRole('link', { name: 'UNICEF, 3 events', exact: true });
  await expect(link).toHaveAttribute('href', '?org=unicef');
  await link.click();
  await expect(page).toHaveURL(/[?&]org=unicef/);
  await expect(page.locator('#events [id^="event-"]:visible')).toHaveCount(3);
  await page.goBack();
  await expect(page).toHaveURL(/\?event=eye-see$/);
});

test('places are dots on a map without lines across it, as large at every size of the map', async ({
  nenpyo,
  page,
}) => {
  const dot = async () => {
    await nenpyo.open('?event=eye-see');
    const map = nenpyo.details.locator('svg.map');
    const width = await map.evaluate((svg) => svg.getBoundingClientRect().width);
    const size = await map.locator('.here').evaluate((path) => {
      const { vectorEffect, strokeWidth, strokeLinecap } = getComputedStyle(path);
      return [vectorEffect, strokeWidth, strokeLinecap];
    });
    return { width, size };
  };
  const beside = await dot();
  await page.setViewportSize({ width: 820, height: 900 });
  const sheet = await dot();
  expect(sheet.width).toBeGreaterThan(beside.width);
  expect(sheet.size).toEqual(['non-scaling-stroke', '7px', 'round']);
  expect(sheet.size).toEqual(beside.size);
});

test('a dataset without places has no map', async ({ nenpyo, page }) => {
  const body = JSON.stringify(datasetJson([record({ id: 'only', summary: { en: 'Once.' } })]));
  await page.route('**/plain.json', (route) => route.fulfill({ body, contentType: 'application/json' }));
  await nenpyo.open('?data=plain.json&event=only');
  await expect(nenpyo.details).toContainText('Nothing else here was going on then');
  await expect(nenpyo.details.getByRole('heading', { level: 3 })).toHaveText(['Around the same time']);
  await expect(nenpyo.details.locator('svg.map')).toHaveCount(0);
});

test('the key figure is measured in its parts, and all that a bar says is in words', async ({ nenpyo, page }) => {
  const figure = { label: { en: 'Fund' }, value: 100, source: 's', unit: { en: 'coins' } };
  const part = { ...figure, label: { en: 'Spent' }, value: 60, partOf: 'fund' };
  const figures = [{ ...figure, id: 'fund', key: true }, part];
  const sources = { s: { title: 'A source', publisher: 'Someone', language: 'en', checked: '2026-11-22' } };
  const body = JSON.stringify(datasetJson([record({ id: 'only', figures, sources: [{ source: 's' }] })], { sources }));
  await page.route('**/parts.json', (route) => route.fulfill({ body, contentType: 'application/json' }));
  await nenpyo.open('?data=parts.json&event=only');
  const list = nenpyo.details.getByRole('listitem').filter({ hasText: /Spent|not given/ });
  await expect(list).toHaveText([/^\s*60\s+Spent/, /^\s*40\s+not given in the sources/]);
  const widths = () =>
    nenpyo.details
      .locator('[aria-hidden] > i')
      .evaluateAll((shares) => shares.map((share) => share.getBoundingClientRect().width));
  const [spent, rest] = await widths();
  expect(spent! / rest!).toBeCloseTo(1.5, 1);
  expect(await findFaults(page)).toEqual([]);
});

test('what is closed on the screen is open on paper, and closed again afterwards', async ({ nenpyo, page }) => {
  await nenpyo.open('?event=eye-see');
  const names = nenpyo.details.getByRole('group').filter({ hasText: 'Names' }).locator('li').first();
  await expect(nenpyo.details.getByRole('heading', { name: 'Names' })).toBeVisible();
  await expect(names).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(names).toBeVisible();
  await page.emulateMedia({ media: 'screen' });
  await expect(names).toBeHidden();
});

test('a closed part opens with the keyboard, and for a search that finds something in it', async ({ nenpyo, page }) => {
  await nenpyo.open('?event=covid-fund-report');
  const programme = nenpyo.details.getByText('Play At Home', { exact: true });
  await expect(nenpyo.details.getByRole('heading', { name: 'Programmes' })).toBeVisible();
  await expect(programme).toBeHidden();
  await nenpyo.details.locator('summary').filter({ hasText: 'Programmes' }).focus();
  await page.keyboard.press('Enter');
  await expect(programme).toBeVisible();
  await nenpyo.open('?event=covid-fund-report&q=xperia');
  await expect(nenpyo.details.locator('details mark').filter({ hasText: 'Xperia' })).toBeVisible();
});

test('related events and those around the same time are links that can be opened in a new tab', async ({
  nenpyo,
  page,
}) => {
  await nenpyo.open('?event=science-program');
  const link = nenpyo.details.getByRole('link', { name: /CurioStep/ }).first();
  await expect(link).toHaveAttribute('href', /event=curiostep/);
  await link.click();
  await expect(nenpyo.details.getByRole('heading', { level: 2 })).toHaveText(/CurioStep/);
  await expect(nenpyo.details.getByRole('heading', { level: 2 })).toBeFocused();
  await page.goBack();
  await expect(nenpyo.details.getByRole('heading', { level: 2 })).toHaveText(/Sony Science Program/);
});

test('thin lines lead from the open event to its related ones', async ({ nenpyo, page }) => {
  await nenpyo.open('?event=restart-japan');
  await expect(page.locator('.layer > svg path')).toHaveCount(1);
  await nenpyo.details.getByRole('button', { name: 'Close details' }).click();
  await expect(page.locator('.layer > svg path')).toHaveCount(0);
});

test('previous and next go through the events in date order, and stop at the ends', async ({ nenpyo }) => {
  await nenpyo.open('?event=tokyo-telecommunications-engineering');
  await expect(nenpyo.details.getByRole('button', { name: 'Previous event' })).toBeDisabled();
  await nenpyo.details.getByRole('button', { name: 'Next event' }).click();
  await expect(nenpyo.details).toContainText('2 of 33');
});

test('the panel moves the plot aside and never covers the open event', async ({ nenpyo }) => {
  await nenpyo.open();
  await nenpyo.event('italy-japan-statement').click();
  await nenpyo.settle();
  const { events } = await nenpyo.drawn();
  const { icon, label } = events.find(({ id }) => id === 'italy-japan-statement')!;
  const panel = (await nenpyo.details.boundingBox())!;
  expect(Math.max(icon.right, label!.right)).toBeLessThanOrEqual(panel.x);
});

test('a link to the event can be copied and leads back to it', async ({ nenpyo, page }) => {
  await nenpyo.open('?event=eye-see&q=unicef');
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(nenpyo.details.getByText('Copied.')).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(new URL(link).search).toBe('?event=eye-see&q=unicef'); // what is on the screen
  await page.goto(link);
  await expect(nenpyo.details.getByRole('heading', { level: 2 })).toHaveText(/EYE SEE/);
});

test('a citation of the page or of a source can be copied in five styles', async ({ nenpyo, page }) => {
  await nenpyo.open('?event=japan-india-digital');
  await page.getByRole('button', { name: 'Cite' }).click();
  const dialog = page.getByRole('dialog', { name: 'Cite this event' });
  await expect(dialog.locator('pre')).toContainText(
    'Nenpyo. (2026, November 22). Japan and India agree on a Digital Partnership.',
  );
  await dialog.getByRole('combobox', { name: 'What to cite' }).selectOption({ index: 1 });
  for (const style of ['APA', 'MLA', 'Chicago', 'BibTeX', 'CSL-JSON']) {
    await dialog.getByRole('radio', { name: style }).check();
    await dialog.getByRole('button', { name: 'Copy citation' }).click();
    await expect(dialog.getByText('Copied.')).toBeVisible();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain('2018');
    expect(copied).toBe(await dialog.locator('pre').innerText());
  }
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(nenpyo.details).toBeVisible();
  await expect(page.getByRole('button', { name: 'Cite' })).toBeFocused();
});

test.describe('where the clipboard is refused', () => {
  test.use({ permissions: [] });
  test('the page says how to copy by hand', async ({ nenpyo, page }) => {
    await nenpyo.open('?event=eye-see');
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
    });
    await page.getByRole('button', { name: 'Copy link' }).click();
    await expect(nenpyo.details.getByText('This browser does not let the page copy.')).toBeVisible();
  });
});
