import { expect, test } from './shared-page.ts';

test.use({ viewport: { width: 1440, height: 900 } });

test('a misspelt word is said not to be found, and Enter flies to the nearest event and opens it', async ({
  nenpyo,
  page,
}) => {
  await nenpyo.open();
  await nenpyo.search.fill('sumatora');
  const options = page.getByRole('listbox', { name: 'Search results' }).getByRole('option');
  await expect(options).toHaveText([/Sumatra forest conservation with WWF/]);
  await expect(options.locator('mark')).toHaveText('Sumatra');
  await expect(page.getByText('Nothing found for “sumatora”. Nearest:')).toBeVisible();
  await expect(nenpyo.status).toHaveText('Nothing found. Nearest: 1 event.');
  await page.keyboard.press('Enter');
  await expect(nenpyo.details.getByRole('heading', { level: 2 })).toHaveText(/Sumatra/);
  await nenpyo.settle();
  const { events, plot } = await nenpyo.drawn();
  const { icon } = events.find(({ id }) => id === 'sumatra-forest')!;
  expect(icon.left).toBeGreaterThan(plot.left);
  expect(icon.right).toBeLessThan(plot.right);
});

test('arrow keys choose a result and the field says which', async ({ nenpyo, page }) => {
  await nenpyo.open();
  await nenpyo.search.fill('unicef');
  await expect(nenpyo.search).toHaveAttribute('aria-expanded', 'true');
  await expect(nenpyo.search).toHaveAttribute('aria-activedescendant', 'result-0');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('option', { selected: true })).toHaveId('result-1');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('option').last()).toHaveAttribute('aria-selected', 'true');
  await expect(nenpyo.search).toBeFocused();
});

test('empty, the search offers partners and topics; one chosen is shown, and Back undoes it', async ({
  nenpyo,
  page,
}) => {
  await nenpyo.open();
  await nenpyo.search.focus();
  const results = page.getByRole('listbox', { name: 'Search results' });
  await expect(results.getByRole('group', { name: 'Common topics' })).toBeVisible();
  await results
    .getByRole('group', { name: 'Common partners' })
    .getByRole('option', { name: /^UNICEF/ })
    .click();
  await expect(page.getByRole('heading', { name: 'UNICEF' })).toBeFocused();
  await expect(page.locator('#events li:not([hidden])')).toHaveCount(3);
  await page.waitForURL(/org=unicef/);
  await page.goBack();
  await expect(page.locator('#events li:not([hidden])')).toHaveCount(33);
});

test('a match outside the title is shown with the text it is in', async ({ nenpyo, page }) => {
  await nenpyo.open();
  await nenpyo.search.fill('katsumoto');
  const option = page.getByRole('option').first();
  await expect(option).toContainText('JICA–Sony cooperation memorandum');
  await expect(option).toContainText('Person: Toru Katsumoto');
});

test('Esc closes the results, then clears the search', async ({ nenpyo, page }) => {
  await nenpyo.open();
  await nenpyo.search.fill('covid');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('option')).toHaveCount(0);
  await expect(nenpyo.search).toHaveValue('covid');
  await page.keyboard.press('Escape');
  await expect(nenpyo.search).toHaveValue('');
});

test('hits stand out on the timeline and in the minimap, the rest is dimmed', async ({ nenpyo, page }) => {
  await nenpyo.open('?from=1946-01-01&to=2026-01-01');
  await nenpyo.search.fill('save the children');
  await expect(page.locator('#events li.found > button').first()).toBeVisible();
  const hits = await page.locator('#events li.found > button').evaluateAll((buttons) => buttons.map(({ id }) => id));
  expect(hits).toContain('event-restart-japan');
  await expect(page.locator('#events li.dimmed')).toHaveCount(33 - hits.length);
  await expect(page.locator('.map line')).toHaveCount(hits.length);
});

test('next and previous match go on from the chosen result in the order of the results, wrapping around', async ({
  nenpyo,
  page,
}) => {
  await nenpyo.open();
  await nenpyo.search.fill('foundation');
  const options = page.getByRole('option');
  await expect(options.nth(2)).toBeVisible();
  const results = await options.locator('bdi').allInnerTexts();
  const expectAt = async (index: number) => {
    await expect(page.locator('.stepper')).toContainText(`${index + 1} of ${results.length}`);
    await expect(page.locator('#events li.open > button')).toHaveText(new RegExp(`^${results[index]}`));
  };
  await options.nth(2).click();
  await expectAt(2);
  const press = (name: string) => page.getByRole('button', { name }).click();
  for (let index = 3; index < results.length; index++) {
    await press('Next match');
    await expectAt(index);
  }
  await press('Next match');
  await expectAt(0);
  await press('Previous match');
  await expectAt(results.length - 1);
});

test('where nothing is found, the nearest thing is offered', async ({ nenpyo, page }) => {
  await nenpyo.open();
  await nenpyo.search.fill('orkestra kando');
  await expect(page.getByText('Nothing found for “orkestra kando”.')).toBeVisible();
  await page.getByRole('option', { name: 'Kando Experience Program' }).click();
  await expect(nenpyo.details.getByRole('heading', { level: 2 })).toHaveText(/Kando/);
});

test('hits that filters hide are counted, and the filters can be lifted there and then', async ({ nenpyo, page }) => {
  await nenpyo.open('?hide=environment');
  await nenpyo.search.fill('sumatra');
  await expect(page.getByText('One match is hidden by filters.')).toBeVisible();
  await page.locator('.popup').getByRole('button', { name: 'Clear all filters' }).click();
  await expect(page.getByRole('option')).toHaveText([/Sumatra/]);
});

test('the number of matches is announced', async ({ nenpyo }) => {
  await nenpyo.open();
  await nenpyo.search.fill('sumatra');
  await expect(nenpyo.status).toHaveText('1 of 33 events match.');
  await expect(nenpyo.status).toHaveText('', { timeout: 5000 });
});

test('a query is cut at 1,000 characters, pasted or in a link, and the page says so', async ({ nenpyo, page }) => {
  await nenpyo.open(`?q=${'sony '.repeat(400)}`);
  expect((await nenpyo.search.inputValue()).length).toBe(1000);
  await expect(page.getByText('could not be used here and were left out: q.')).toBeVisible();
  await nenpyo.search.fill('sony '.repeat(400));
  await expect(page.getByText('Only the first 1,000 characters are searched for.')).toBeVisible();
  await nenpyo.search.fill('sony '.repeat(200));
  await expect(page.getByText('Only the first 1,000 characters are searched for.')).toBeHidden();
});

test('a query as long as a title stays whole in the address', async ({ nenpyo, page }) => {
  const title = 'Tokyo Telecommunications Engineering Corporation is founded in Nihonbashi, Tokyo, Japan';
  await nenpyo.open();
  await nenpyo.search.fill(title);
  await page.waitForURL((url) => url.searchParams.get('q') === title);
  await page.reload();
  await expect(nenpyo.search).toHaveValue(title);
});

test('Back returns from an event to the query and its results', async ({ nenpyo, page }) => {
  await nenpyo.open();
  await nenpyo.search.fill('bengaluru');
  await page.waitForURL(/q=bengaluru/);
  await page.keyboard.press('Enter');
  await expect(nenpyo.details).toBeVisible();
  await page.goBack();
  await expect(nenpyo.details).toHaveCount(0);
  await expect(nenpyo.search).toHaveValue('bengaluru');
});
