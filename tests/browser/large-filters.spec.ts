import type { Page } from '@playwright/test';
import { filterEvents, NO_FILTERS, type Filters } from '../../src/core/filter/filter.ts';
import { dataset, datasetJson } from '../helpers/dataset.ts';
import { SEEDED_LANES, seededRecords } from '../helpers/seeded.ts';
import { findFaults } from './find-faults.ts';
import { expect, test } from './shared-page.ts';

const place = (country: string) => ({ name: { en: `In ${country}` }, country, latitude: 1, longitude: 1, precision: 'city' }); // prettier-ignore
const HEAD = {
  lanes: SEEDED_LANES.map((id) => ({ id, name: { en: `Lane ${id}` } })),
  organisations: { acme: { name: { en: 'Acme Works' } }, bell: { name: { en: 'Bell Fund' } } },
  places: { kyoto: place('JP'), paris: place('FR') },
};
const RECORDS = seededRecords(20_000).map((event, i) => ({
  ...event,
  ...(i % 3 > 0 && { kind: i % 3 === 1 ? ('report' as const) : ('agreement' as const) }),
  ...(i % 4 === 0 && { organisations: [{ organisation: i % 8 ? 'acme' : 'bell', role: 'lead' as const }] }),
  ...(i % 5 === 0 && { places: [{ place: i % 3 ? 'kyoto' : 'paris' }] }),
}));
const WHOLE = dataset(RECORDS, HEAD);
const { events, ...head } = datasetJson(RECORDS, HEAD);
const JSON_TEXT = JSON.stringify({ ...head, events });

const REPORTS: Filters = { ...NO_FILTERS, kinds: ['report'], fromYear: 1990 };
const number = (n: number) => n.toLocaleString('en');
const countOf = (filters: Filters) => filterEvents(WHOLE, filters).length;
const strip = (page: Page) => page.getByRole('group', { name: 'Active filters' });
const resultOf = (filters: Filters) => `${number(countOf(filters))} of 20,000 events`;

test.beforeEach(async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.context().route('**/many.json', (route) => route.fulfill({ body: JSON_TEXT, contentType: 'application/json' })); // prettier-ignore
});

/** Marks by id, and clusters by name and count, in any position. */
const shownOn = (page: Page) =>
  page.evaluate(() => ({
    marks: Array.from(document.querySelectorAll('.event'), ({ id }) => id.replace('event-', '')).sort(),
    clusters: Array.from(document.querySelectorAll('.cluster > button'), ({ id, textContent }) => `${id} ${textContent}`).sort(),
  })); // prettier-ignore
type Shown = Awaited<ReturnType<typeof shownOn>>;

/** Asserts that every event that passes, and no other, is a mark or counted in a cluster. */
function expectExactly({ marks, clusters }: Shown, filters: Filters) {
  const passing = new Set(filterEvents(WHOLE, filters).map(({ id }) => id));
  expect(marks.filter((id) => !passing.has(id))).toEqual([]);
  const counted = clusters.map((text) => Number(text.split(' ').at(-1)!.replace(/\D/g, '')));
  expect(counted.reduce((sum, count) => sum + count, marks.length)).toBe(passing.size);
}

/** Sets `REPORTS` with the controls. */
async function filterReports(page: Page) {
  await page.getByRole('button', { name: 'Filters' }).click();
  const panel = page.getByRole('group', { name: 'Filters' });
  await panel.getByRole('checkbox', { name: /^Report/ }).check();
  await panel.getByRole('spinbutton', { name: 'From year' }).fill('1990');
  await panel.getByRole('spinbutton', { name: 'From year' }).press('Enter');
  await expect(panel.getByText(`${resultOf(REPORTS)} shown.`)).toBeVisible();
  return panel;
}

test.describe('twenty thousand events in a worker', () => {
  test('are filtered by kind and years: counts, lanes and marks follow, the address has it, and all comes back', async ({ page, nenpyo }) => {
    await nenpyo.open('?data=many.json');
    await expect(page.getByText('20,000 events in 5 lanes')).toBeVisible();
    const before = await shownOn(page);
    expectExactly(before, NO_FILTERS);
    const panel = await filterReports(page);
    await expect(panel.getByRole('checkbox', { name: /^Agreement/ })).toHaveAccessibleName(
      `Agreement (${number(countOf({ ...REPORTS, kinds: ['agreement'] }))})`,
    );
    await page.keyboard.press('Escape');
    await expect(strip(page).getByText(resultOf(REPORTS))).toBeVisible();
    for (const lane of SEEDED_LANES) {
      const hiddenLanes = SEEDED_LANES.filter((other) => other !== lane);
      const [shown, all] = [REPORTS, NO_FILTERS].map((filters) => number(countOf({ ...filters, hiddenLanes })));
      await expect(page.getByRole('checkbox', { name: `Lane ${lane} (${shown} of ${all})` })).toBeChecked();
    }
    await nenpyo.settle();
    const filtered = await shownOn(page);
    expectExactly(filtered, REPORTS);
    expect(await nenpyo.overlaps()).toEqual([]);

    await page.waitForURL((url) => url.searchParams.get('kind') === 'report' && url.searchParams.get('since') === '1990');
    await page.reload();
    await expect(strip(page).getByText(resultOf(REPORTS))).toBeVisible();
    await expect.poll(() => shownOn(page)).toEqual(filtered);

    await page.getByRole('button', { name: 'Clear all', exact: true }).click();
    await expect(page.getByText('20,000 events in 5 lanes')).toBeVisible();
    await expect.poll(() => shownOn(page)).toEqual(before);
    await expect(page).not.toHaveURL(/kind=/);
  }); // prettier-ignore

  test('are searched among those that pass, and say how many others there are', async ({ page, nenpyo }) => {
    await nenpyo.open('?data=many.json&country=JP&org=acme');
    const filters: Filters = { ...NO_FILTERS, countries: ['JP'], organisations: ['acme'] };
    await expect(page.getByText(/could not be used/)).toHaveCount(0);
    await expect(strip(page).getByText(resultOf(filters))).toBeVisible();
    await nenpyo.search.fill('title');
    await expect(page.getByText(`best 12 of ${number(countOf(filters))} matches`)).toBeVisible();
    await page.getByText(`${number(20_000 - countOf(filters))} matches are hidden by filters.`).waitFor();
    await page.locator('.popup').getByRole('button', { name: 'Clear all filters' }).click();
    await expect(page.getByText('best 12 of 20,000 matches')).toBeVisible();
  });

  test('are a list of what passes, in a table and on a phone', async ({ page, nenpyo }) => {
    await nenpyo.open('?data=many.json&kind=report&since=1990&view=list');
    await expect(page.getByText(new RegExp(`most important of ${number(countOf(REPORTS))} events`))).toBeVisible();
    const ids = await page.locator('tbody [id^="event-"]').evaluateAll((buttons) => buttons.map(({ id }) => id.slice(6)));
    const passing = new Set(filterEvents(WHOLE, REPORTS).map(({ id }) => id));
    expect(ids.length).toBeGreaterThan(20);
    expect(ids.filter((id) => !passing.has(id))).toEqual([]);
    await page.setViewportSize({ width: 360, height: 740 });
    await nenpyo.open('?data=many.json');
    await page.getByRole('button', { name: 'Filters' }).click();
    const sheet = page.getByRole('dialog', { name: 'Filters' });
    await sheet.getByRole('checkbox', { name: /^Report/ }).check();
    const reports = number(countOf({ ...NO_FILTERS, kinds: ['report'] }));
    await sheet.getByRole('button', { name: `Show ${reports} events` }).click();
    await expect(page.getByText(new RegExp(`most important of ${reports} events`))).toBeVisible();
  }); // prettier-ignore

  test('say so when nothing passes, and offer the way out', async ({ page }) => {
    await page.goto('/?data=many.json&kind=report&since=3000');
    await expect(page.getByText('No event passes all these filters.')).toBeVisible();
    await page.locator('.empty').getByRole('button', { name: 'Clear all filters' }).click();
    await expect(page.getByText('20,000 events in 5 lanes')).toBeVisible();
    await expect(page.locator('.mark').first()).toBeAttached();
  });

  test('have no fault that axe finds while they are filtered, light and dark', async ({ page, nenpyo }) => {
    await nenpyo.open('?data=many.json');
    await filterReports(page);
    const inBoth = async (part: string) => {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await nenpyo.settle();
        expect(await findFaults(page, part), colorScheme).toEqual([]);
      }
    };
    await inBoth('.filters');
    await page.keyboard.press('Escape');
    await inBoth('html');
  });
});
