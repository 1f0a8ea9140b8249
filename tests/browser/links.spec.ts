import { expect, test } from './shared-page.ts';

test.use({ viewport: { width: 1440, height: 900 } });

test('a link restores window, selection, query, filters, view and theme', async ({ nenpyo, page }) => {
  await nenpyo.load('?event=eye-see&from=2000-01-01&to=2020-01-01&q=unicef&hide=environment&theme=dark');
  await expect(nenpyo.details.getByRole('heading', { level: 2 })).toHaveText(/EYE SEE/);
  await expect(nenpyo.search).toHaveValue('unicef');
  await expect(page.getByRole('checkbox', { name: /^Environment/ })).not.toBeChecked();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.getByRole('spinbutton', { name: 'First visible year' })).toHaveValue('2000');
  await nenpyo.open('?view=list');
  await expect(page.getByRole('radio', { name: 'List' })).toBeChecked();
  await expect(page.getByRole('table', { name: 'Events' })).toBeVisible();
});

test('the address follows what is shown and holds nothing but what differs from the start', async ({
  nenpyo,
  page,
}) => {
  await nenpyo.open();
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await page.waitForURL(/from=\d{4}-\d\d-\d\d&to=/);
  await page.getByRole('button', { name: 'All years' }).click();
  await page.waitForURL((url) => url.search === '');
});

test('Back closes the details, Forward opens them again, and the focus goes along', async ({ nenpyo, page }) => {
  await nenpyo.open();
  await nenpyo.event('movie-works').click();
  await page.waitForURL(/event=movie-works/);
  await page.goBack();
  await expect(nenpyo.details).toHaveCount(0);
  await expect(nenpyo.event('movie-works')).toBeFocused();
  await page.goForward();
  await expect(nenpyo.details.getByRole('heading', { level: 2 })).toBeFocused();
});

test('Back goes through the events that were read, and the view that was left', async ({ nenpyo, page }) => {
  await nenpyo.open();
  await nenpyo.event('movie-works').click();
  await page.waitForURL(/event=movie-works/);
  await nenpyo.event('eye-see').click();
  await page.waitForURL(/event=eye-see/);
  await page.getByText('List', { exact: true }).click();
  await page.waitForURL(/view=list/);
  await page.goBack();
  await expect(page.getByRole('radio', { name: 'Timeline' })).toBeChecked();
  await page.goBack();
  await expect(nenpyo.details.getByRole('heading', { level: 2 })).toHaveText(/Movie Works/);
  await page.goBack();
  await expect(nenpyo.details).toHaveCount(0);
});

for (const broken of [
  '?event=nobody',
  '?from=abc&to=def',
  '?from=2020-01-01',
  '?kind=party&view=globe&theme=pink&country=XX&org=nobody&hide=nothing',
  `?q=%E0%A4%A`,
]) {
  test(`a broken link still opens and says so: ${broken.slice(0, 40)}`, async ({ nenpyo, page }) => {
    await nenpyo.open(broken);
    await expect(page.locator('#events li:not([hidden])')).toHaveCount(33);
    if (!broken.includes('q=')) await expect(page.getByText('Parts of this link could not be used')).toBeVisible();
  });
}

test('what is sound in a broken link is used', async ({ nenpyo }) => {
  await nenpyo.open('?event=nobody&q=kando');
  await expect(nenpyo.search).toHaveValue('kando');
});

test('the title of the page names the open event', async ({ nenpyo, page }) => {
  await nenpyo.open('?event=kando-experience');
  await expect(page).toHaveTitle(/^The Kando Experience Program .* – Nenpyo/);
  await page.keyboard.press('Escape');
  await expect(page).toHaveTitle(/^Nenpyo/);
});

test('the theme follows the system, can be chosen, and is remembered', async ({ nenpyo, page }) => {
  const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  await page.emulateMedia({ colorScheme: 'dark' });
  await nenpyo.load();
  expect(await paper()).toBe('rgb(20, 23, 28)');
  await page.getByRole('button', { name: 'Theme: system default' }).click();
  expect(await paper()).toBe('rgb(255, 255, 255)');
  await nenpyo.open();
  expect(await paper()).toBe('rgb(255, 255, 255)');
  await page.getByRole('button', { name: 'Theme: light' }).click();
  await page.getByRole('button', { name: 'Theme: dark' }).click();
  await expect(page.getByRole('button', { name: 'Theme: system default' })).toBeVisible();
  expect(await paper()).toBe('rgb(20, 23, 28)');
});

test('the theme is a setting, not a place: Back does not undo it', async ({ nenpyo, page }) => {
  await nenpyo.load();
  await nenpyo.event('movie-works').click();
  await page.waitForURL(/event=movie-works/);
  for (let i = 0; i < 2; i++) await page.getByRole('button', { name: /^Theme/ }).click();
  const theme = await page.locator('html').getAttribute('data-theme');
  expect(theme).not.toBeNull();
  await page.goBack();
  await expect(nenpyo.details).toHaveCount(0);
  await expect(page.locator('html')).toHaveAttribute('data-theme', theme!);
});

test('where there is no timeline, what is opened moves none, and comes into view when there is one', async ({
  nenpyo,
  page,
}) => {
  await nenpyo.open('?view=list&from=1950-01-01&to=1960-01-01');
  await nenpyo.event('eye-see').click();
  await page.waitForURL(/event=eye-see/);
  expect(page.url()).toContain('from=1950-01-01&to=1960-01-01');
  await page.getByRole('radio', { name: 'Timeline' }).check({ force: true });
  await nenpyo.settle();
  const { events } = await nenpyo.drawn();
  expect(events.map(({ id }) => id)).toContain('eye-see');
});
