import { COMMANDS } from '../../src/state/commands.ts';
import { datasetJson, record } from '../helpers/dataset.ts';
import { expect, test } from './shared-page.ts';

test.use({ viewport: { width: 1440, height: 900 } });

/** Every key that moves the focus: from where, which key, to where, in the real data. */
const MOVES = [
  ['education-foundation', 'ArrowRight', 'student-project-us'],
  ['education-foundation', 'ArrowLeft', 'science-education-fund'],
  ['science-education-fund', 'ArrowLeft', 'science-education-fund'],
  ['education-foundation', 'ArrowDown', 'music-foundation'],
  ['music-foundation', 'ArrowUp', 'student-project-us'],
  ['tokyo-telecommunications-engineering', 'ArrowUp', 'tokyo-telecommunications-engineering'],
  ['music-foundation', 'PageDown', 'student-project-us'],
  ['music-foundation', 'PageUp', 'education-foundation'],
  ['italy-japan-statement', 'PageDown', 'italy-japan-statement'],
  ['explorascience-tokyo', 'Home', 'science-education-fund'],
  ['explorascience-tokyo', 'End', 'curiostep'],
  ['explorascience-tokyo', 'Control+Home', 'tokyo-telecommunications-engineering'],
  ['explorascience-tokyo', 'Control+End', 'italy-japan-statement'],
  ['explorascience-tokyo', 'Meta+End', 'italy-japan-statement'],
] as const;

test('keys move the focus from event to event, and only the focused one is a tab stop', async ({ nenpyo, page }) => {
  await nenpyo.open();
  for (const [from, key, to] of MOVES) {
    await test.step(`${key} leads from ${from} to ${to}`, async () => {
      await nenpyo.event('eye-see').focus(); // otherwise an arrow back would return to where the last one came from
      await nenpyo.event(from).focus();
      await page.keyboard.press(key);
      await expect(nenpyo.event(to)).toBeFocused();
      await expect(page.locator('#events [tabindex="0"]')).toHaveCount(1);
    });
  }
});

test('Page Down and Page Up, which are all that a clicker sends, step through the events wherever the focus is', async ({
  nenpyo,
  page,
}) => {
  await nenpyo.open();
  await page.keyboard.press('PageDown');
  await expect(nenpyo.event('tokyo-telecommunications-engineering')).toBeFocused();
  await page.keyboard.press('PageDown');
  await expect(nenpyo.event('science-education-fund')).toBeFocused();
  await page.getByRole('button', { name: 'About' }).focus();
  await page.keyboard.press('PageUp');
  await expect(nenpyo.event('tokyo-telecommunications-engineering')).toBeFocused();
  await nenpyo.event('eye-see').click();
  await expect(nenpyo.details.getByRole('heading', { level: 2 })).toBeFocused();
  const before = await nenpyo.details.getByRole('heading', { level: 2 }).textContent();
  await page.keyboard.press('PageDown');
  await expect(nenpyo.details.getByRole('heading', { level: 2 })).not.toHaveText(before!);
});

test('Page Down scrolls a panel that is being read, and does nothing to the events in a field', async ({
  nenpyo,
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 500 });
  await nenpyo.open('?event=eye-see');
  const heading = nenpyo.details.getByRole('heading', { level: 2 });
  const title = await heading.textContent();
  await heading.focus();
  await page.keyboard.press('ArrowDown');
  await page.mouse.move(1300, 300);
  await page.mouse.wheel(0, 60);
  await page.waitForFunction(() => [...document.querySelectorAll('#details, #details *')].some(({ scrollTop }) => scrollTop > 0)); // prettier-ignore
  const scrolled = () => page.evaluate(() => Math.max(...[...document.querySelectorAll('#details, #details *')].map(({ scrollTop }) => scrollTop))); // prettier-ignore
  const before = await scrolled();
  await page.keyboard.press('PageDown');
  await expect.poll(scrolled).toBeGreaterThan(before);
  await expect(heading).toHaveText(title!);
  await nenpyo.search.focus();
  await page.keyboard.press('PageDown');
  await nenpyo.settle();
  await expect(nenpyo.search).toBeFocused();
  await expect(heading).toHaveText(title!);
});

/** Every key that changes how much is shown. */
const ZOOMS = [
  ['+', 'zooms in', (before: number, after: number) => after < before * 0.6],
  ['-', 'zooms out', (before: number, after: number) => after > before * 1.6],
  ['=', 'zooms in', (before: number, after: number) => after < before * 0.6],
  ['0', 'shows all years', (_before: number, after: number) => after > 80],
] as const;

/** The years in the address, which is updated after a quiet moment. */
const years = (address: string) => {
  const params = new URL(address).searchParams;
  const year = (name: string, otherwise: number) =>
    params.has(name) ? Date.parse(params.get(name)!) / 31_556_952_000 + 1970 : otherwise;
  return { from: year('from', 1945), to: year('to', 2028) };
};

test('keys zoom about the focused event, which keeps the focus', async ({ nenpyo, page }) => {
  await nenpyo.open('?from=1995-01-01&to=2010-01-01');
  await nenpyo.event('explorascience-tokyo').focus();
  const span = () => years(page.url()).to - years(page.url()).from;
  for (const [key, does, holds] of ZOOMS) {
    await test.step(`${key} ${does}`, async () => {
      const before = span();
      await page.keyboard.press(key);
      await expect.poll(() => holds(before, span())).toBe(true);
      await nenpyo.settle();
      expect(holds(before, span())).toBe(true);
      await expect(nenpyo.event('explorascience-tokyo')).toBeFocused();
    });
  }
});

test('keys move a quarter of the view, and the focus stays', async ({ nenpyo, page }) => {
  await nenpyo.open('?from=1990-01-01&to=2010-01-01');
  await nenpyo.event('explorascience-beijing').focus();
  for (const [key, from] of [
    ['Shift+ArrowRight', 1995],
    ['Shift+ArrowLeft', 1990],
    ['Shift+ArrowLeft', 1985],
  ] as const) {
    await test.step(`${key} to ${from}`, async () => {
      await page.keyboard.press(key);
      await expect.poll(() => years(page.url()).from).toBeCloseTo(from, 1);
      await expect(nenpyo.event('explorascience-beijing')).toBeFocused();
    });
  }
});

test('Enter and Space open the details, Esc closes them and gives the focus back', async ({ nenpyo, page }) => {
  await nenpyo.open();
  for (const key of ['Enter', 'Space']) {
    await test.step(key, async () => {
      await nenpyo.event('movie-works').focus();
      await page.keyboard.press(key);
      await expect(nenpyo.details.getByRole('heading', { level: 2 })).toBeFocused();
      await page.keyboard.press('Escape');
      await expect(nenpyo.details).toHaveCount(0);
      await expect(nenpyo.event('movie-works')).toBeFocused();
    });
  }
});

test('open details follow the arrows without taking the focus', async ({ nenpyo, page }) => {
  await nenpyo.open();
  await nenpyo.event('movie-works').click();
  await nenpyo.event('movie-works').focus();
  await page.keyboard.press('ArrowRight');
  await expect(nenpyo.event('eye-see')).toBeFocused();
  await expect(nenpyo.details.getByRole('heading', { level: 2 })).toHaveText(/EYE SEE/);
});

test('/ goes to the search, ? lists every key that is bound, Esc closes one layer at a time', async ({
  nenpyo,
  page,
}) => {
  await nenpyo.open();
  await page.keyboard.press('/');
  await expect(nenpyo.search).toBeFocused();
  await nenpyo.event('eye-see').click();
  await page.keyboard.press('?');
  const dialog = page.getByRole('dialog', { name: 'Keys' });
  await expect(dialog.locator('dt')).not.toHaveCount(0);
  const listed = await dialog.locator('kbd').allTextContents();
  expect(listed.length).toBeGreaterThanOrEqual(COMMANDS.flatMap(({ keys }) => keys).length);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(nenpyo.details).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(nenpyo.details).toHaveCount(0);
});

test('single keys can be switched off', async ({ nenpyo, page }) => {
  await nenpyo.open();
  await page.keyboard.press('?');
  await page.getByRole('checkbox', { name: /Let “\/” and “\?” work/ }).uncheck();
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await page.keyboard.press('/');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(nenpyo.search).not.toBeFocused();
});

test('keys outside the events are left to the page', async ({ nenpyo, page }) => {
  await nenpyo.open();
  await page.getByRole('button', { name: 'About' }).focus();
  for (const key of ['ArrowRight', 'ArrowDown', 'End', '+', '0']) await page.keyboard.press(key);
  await expect(page.getByRole('button', { name: 'About' })).toBeFocused();
  expect(new URL(page.url()).search).toBe('');
});

test('keys that an input method is using are left to it', async ({ nenpyo, page }) => {
  await nenpyo.open();
  await nenpyo.search.focus();
  const client = await page.context().newCDPSession(page);
  await client.send('Input.imeSetComposition', { text: 'そにー', selectionStart: 3, selectionEnd: 3 });
  await client.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'Enter', windowsVirtualKeyCode: 229 });
  await expect(nenpyo.details).toHaveCount(0);
});

test('the toolbar is one tab stop with arrows inside', async ({ nenpyo, page }) => {
  await nenpyo.open();
  const toolbar = page.getByRole('toolbar', { name: 'Timeline view' });
  await toolbar.getByRole('button', { name: 'Zoom in' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(toolbar.getByRole('button', { name: 'Zoom out' })).toBeFocused();
  await page.keyboard.press('End');
  await expect(toolbar.getByRole('button', { name: 'Later' })).toBeFocused();
  await page.keyboard.press('Home');
  await expect(toolbar.getByRole('button', { name: 'Zoom in' })).toBeFocused();
  expect(await toolbar.locator('[tabindex="0"]').count()).toBe(1);
});

for (const [from, key] of [
  ['first', 'Control+End'],
  ['last', 'Control+Home'],
] as const) {
  test(`in a low window the event that ${key} leads to is not under the axis`, async ({ nenpyo, page }) => {
    await page.setViewportSize({ width: 1024, height: 400 });
    const ids = Array.from({ length: 30 }, (_, i) => String(i));
    const events = ids.map((id) => record({ id: `e${id}`, lane: `l${id}`, date: String(1950 + Number(id)) }));
    const head = { lanes: ids.map((id) => ({ id: `l${id}`, name: { en: `Lane ${id}` } })) };
    await page.route('**/lanes.json', (route) => route.fulfill({ json: datasetJson(events, head) }));
    await nenpyo.open('?data=lanes.json');
    await nenpyo.event(from === 'first' ? 'e0' : 'e29').focus();
    await page.keyboard.press(key);
    const target = nenpyo.event(from === 'first' ? 'e29' : 'e0');
    await expect(target).toBeFocused();
    await nenpyo.settle();
    const [axis, frame, button] = await Promise.all(
      [page.locator('.frame .axis').first(), page.locator('.frame .scroll'), target].map((one) => one.boundingBox()),
    );
    expect(button!.y).toBeGreaterThanOrEqual(axis!.y + axis!.height);
    expect(button!.y + button!.height).toBeLessThanOrEqual(frame!.y + frame!.height);
  });
}
