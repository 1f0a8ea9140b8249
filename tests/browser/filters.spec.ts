import { expect, test } from './shared-page.ts';

test.use({ viewport: { width: 1440, height: 900 } });

const shown = '#events li:not([hidden])';

test('a lane can be hidden and shown again, which is announced and in the address', async ({ nenpyo, page }) => {
  await nenpyo.open();
  const lane = page.getByRole('group', { name: 'Lanes' }).getByRole('checkbox', { name: /^Environment/ });
  await lane.uncheck();
  await expect(page.locator(shown)).toHaveCount(31);
  await expect(nenpyo.status).toHaveText('Environment hidden, 31 events shown.');
  await page.waitForURL(/hide=environment/);
  await lane.check();
  await expect(page.locator(shown)).toHaveCount(33);
});

test('only one lane is shown by a button on its name, with pointer or keys; pressed again, all are', async ({
  nenpyo,
  page,
}) => {
  await nenpyo.open();
  const lanes = page.getByRole('group', { name: 'Lanes' });
  const only = lanes.getByRole('button', { name: 'Only Environment' });
  await expect(only).toHaveCSS('opacity', '0');
  await lanes.getByText('Environment').hover();
  await expect(only).toHaveCSS('opacity', '1');
  await only.click();
  await expect(page.locator(shown)).toHaveCount(2);
  await page.waitForURL(/hide=/);
  await lanes.getByRole('checkbox', { name: /^Environment/ }).focus();
  await page.keyboard.press('Tab');
  await expect(only).toBeFocused();
  await expect(only).toHaveCSS('opacity', '1');
  await page.keyboard.press('Enter');
  await expect(page.locator(shown)).toHaveCount(33);
  await page.waitForURL((url) => url.search === '');
});

test('the group has one checkbox for each lane, with its count', async ({ nenpyo, page }) => {
  await nenpyo.open();
  const names = await page.getByRole('group', { name: 'Lanes' }).locator('label').allInnerTexts();
  expect(names.map((name) => name.replace(/\s+/g, ' '))).toEqual([
    'Foundations & people (5)',
    'Science & education (10)',
    'Arts & culture (4)',
    'Environment (2)',
    'Communities & relief (9)',
    'Partnership agreements (3)',
  ]);
});

test('kind, country, organisation and years combine, and their counts follow each other', async ({ nenpyo, page }) => {
  await nenpyo.open();
  await page.getByRole('button', { name: 'Filters' }).click();
  const panel = page.getByRole('group', { name: 'Filters' });
  await panel.getByRole('checkbox', { name: /^Agreement/ }).check();
  await expect(panel.getByText('3 of 33 events shown.')).toBeVisible();
  await panel
    .getByRole('group', { name: 'Country' })
    .getByRole('button', { name: /^Show \d+ more/ })
    .click();
  await expect(panel.getByRole('checkbox', { name: /^India/ })).toHaveAccessibleName('India (1)');
  await panel.getByRole('checkbox', { name: /^India/ }).check();
  await expect(page.locator(shown)).toHaveCount(1);
  await page.waitForURL(
    (url) => url.searchParams.get('kind') === 'agreement' && url.searchParams.get('country') === 'IN',
  );
  await panel.getByRole('spinbutton', { name: 'From year' }).fill('2020');
  await panel.getByRole('spinbutton', { name: 'From year' }).press('Enter');
  await expect(page.locator(shown)).toHaveCount(0);
  await expect(page.getByText('No event passes all these filters.')).toBeVisible();
  await panel.getByRole('button', { name: 'Clear all filters' }).click();
  await expect(page.locator(shown)).toHaveCount(33);
});

test('every combination is in the address and comes back from it', async ({ nenpyo, page }) => {
  await nenpyo.open(
    '?hide=science-education.arts-culture&kind=milestone&org=save-the-children-japan&country=JP&since=2010&until=2020',
  );
  await expect(page.locator(shown)).toHaveCount(2);
  const { search } = new URL(page.url());
  await page.reload();
  await expect(page.locator(shown)).toHaveCount(2);
  expect(new URL(page.url()).search).toBe(search);
});

test('a subject has an address, and a strip that says what it is', async ({ nenpyo, page }) => {
  await nenpyo.open('?org=unicef');
  await expect(page.locator(shown)).toHaveCount(3);
  const strip = page.getByRole('group', { name: 'Active filters' });
  await expect(strip.getByRole('heading', { name: 'UNICEF' })).toBeVisible();
  await expect(strip).toContainText('Organisation · 3 of 33 events, 2006–2023 · recipient in 2, lead in 1');
  await strip.getByRole('button', { name: 'Clear' }).click();
  await expect(page.locator(shown)).toHaveCount(33);
  await expect(strip).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Filters' })).toBeFocused();
  await page.waitForURL((url) => url.search === '');
});

test('hiding lanes moves nothing below; what is hidden is said above and can be taken off there', async ({
  nenpyo,
  page,
}) => {
  await nenpyo.open();
  const lanes = page.getByRole('group', { name: 'Lanes' });
  const before = await lanes.boundingBox();
  const chips = page.getByRole('group', { name: 'Active filters' }).getByRole('button', { name: /^Remove filter/ });
  for (const lane of [/^Arts/, /^Environment/, /^Science/]) {
    await lanes.getByRole('checkbox', { name: lane }).uncheck();
    await expect(chips.first()).toBeVisible();
    expect((await lanes.boundingBox())!.y).toBe(before!.y);
  }
  await expect(chips).toHaveText([/3 lanes hidden/]);
  await lanes.getByRole('checkbox', { name: /^Science/ }).check();
  await expect(chips).toHaveText([/Arts & culture hidden/, /Environment hidden/]);
  await chips.first().click();
  await expect(page.locator(shown)).toHaveCount(31);
  await expect(chips).toBeFocused();
  await expect(nenpyo.status).toHaveText('31 of 33 events shown.');
});

test('an empty result says so and offers the way out', async ({ nenpyo, page }) => {
  await page.goto('/?kind=report&country=IT');
  await page.locator('.empty').getByRole('button', { name: 'Clear all filters' }).click();
  await expect(page.locator(shown)).toHaveCount(33);
  await nenpyo.settle();
});

test('years the wrong way round mean the same', async ({ nenpyo, page }) => {
  await nenpyo.open('?since=2000&until=2010');
  const count = await page.locator(shown).count();
  expect(count).toBeGreaterThan(5);
  await nenpyo.open('?since=2010&until=2000');
  await expect(page.locator(shown)).toHaveCount(count);
});

test('the filters close with Esc, which gives the focus back', async ({ nenpyo, page }) => {
  await nenpyo.open();
  const button = page.getByRole('button', { name: 'Filters' });
  await button.click();
  await page.getByRole('checkbox', { name: /^Milestone/ }).focus();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('group', { name: 'Filters' })).toHaveCount(0);
  await expect(button).toBeFocused();
});

test('filters keep the tab stop at the nearest event that is left', async ({ nenpyo, page }) => {
  await nenpyo.open();
  await nenpyo.event('sumatra-forest').focus();
  await page.getByRole('checkbox', { name: /^Environment/ }).uncheck();
  await expect(page.locator('#events [tabindex="0"]')).toHaveCount(1);
  await expect(page.locator('#events li:not([hidden]) [tabindex="0"]')).toHaveCount(1);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 640 }, hasTouch: true });

  test('the filters are a sheet with the lanes among them', async ({ nenpyo, page }) => {
    await nenpyo.open();
    await page.getByRole('button', { name: 'Filters' }).tap();
    const sheet = page.getByRole('dialog', { name: 'Filters' });
    await sheet
      .getByRole('group', { name: 'Lanes' })
      .getByRole('checkbox', { name: /^Science/ })
      .uncheck();
    await sheet.getByRole('button', { name: 'Show 23 events' }).tap();
    await expect(sheet).toHaveCount(0);
    await expect(page.locator('#events li')).toHaveCount(23);
  });
});
