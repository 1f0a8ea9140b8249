import { expect, test } from './shared-page.ts';

const QUESTION = 'What has Sony done for society since 1946?';
const eras = { role: 'list', name: 'Eras' } as const;

test.describe('the first screen', () => {
  test.use({ viewport: { width: 1440, height: 900 } });

  test('asks a question and goes with the first zoom; then the count is that of the view', async ({ nenpyo, page }) => {
    await nenpyo.open();
    await expect(page.getByRole('heading', { name: QUESTION })).toBeVisible();
    await expect(page.getByText('33 events in 6 lanes.')).toBeVisible();
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await nenpyo.settle();
    await expect(page.getByRole('heading', { name: QUESTION })).toHaveCount(0);
    await expect(page.getByText(/^.*\d{4}–\d{4}: \d+ of 33 events in view\.$/)).toBeVisible();
  });

  test('goes when an event is opened', async ({ nenpyo, page }) => {
    await nenpyo.open();
    await page.locator('#event-eye-see').click();
    await expect(page.getByRole('heading', { name: QUESTION })).toHaveCount(0);
  });

  test('is not there for a link to a part of the timeline', async ({ nenpyo, page }) => {
    await nenpyo.open('?from=1990-01-01&to=2010-01-01');
    await expect(page.getByRole('heading', { name: QUESTION })).toHaveCount(0);
  });

  test('leads to all partners, and from there to the events of one', async ({ nenpyo, page }) => {
    await nenpyo.open();
    await page.getByRole('button', { name: /^By partner/ }).click();
    const dialog = page.getByRole('dialog', { name: 'By partner' });
    await dialog.getByRole('link', { name: 'UNICEF', exact: true }).click();
    await expect(dialog).toHaveCount(0);
    await expect(page).toHaveURL(/org=unicef/);
    await page.goBack();
    await expect(page).not.toHaveURL(/org=/);
  });
});

for (const [width, height] of [
  [360, 740],
  [768, 1024],
  [1024, 768],
  [1280, 720],
  [1440, 900],
] as const) {
  test(`the subject is in view at ${width} × ${height}, at first and later`, async ({ nenpyo, page }) => {
    await page.setViewportSize({ width, height });
    const subject = page.getByText('Sony’s social contribution since 1946').or(page.getByText(QUESTION));
    await nenpyo.open();
    await expect(subject.filter({ visible: true }).first()).toBeInViewport();
    await nenpyo.open('?from=1990-01-01&to=2010-01-01');
    await expect(subject.filter({ visible: true }).first()).toBeInViewport();
  });
}

test.describe('beyond the edges', () => {
  test.use({ viewport: { width: 1440, height: 900 } });

  test('a tab says how many events of a lane lie there, names the nearest of an empty lane, and leads to it', async ({
    nenpyo,
    page,
  }) => {
    await nenpyo.open('?from=2015-06-01&to=2026-11-22');
    const tab = page.locator('.edges button', { hasText: '5 earlier' });
    await expect(tab).toContainText('CSR department launched, 2003');
    await tab.click();
    await nenpyo.settle();
    await expect(nenpyo.event('csr-department')).toBeInViewport();
    await page.goBack();
    await nenpyo.settle();
    await expect(page.getByText('2015–2026')).toBeVisible();
  });

  test('in every lane, the tabs and what is in view make all of its events', async ({ nenpyo, page }) => {
    await nenpyo.open('?from=1996-01-01&to=2006-01-01');
    const counts = await page.locator('.edges button b').allTextContents();
    const beyond = counts.reduce((sum, text) => sum + Number(/\d+/.exec(text)![0]), 0);
    const inView = Number(/: (\d+) of 33/.exec((await page.locator('.summary').last().textContent())!)![1]);
    expect(beyond + inView).toBe(33);
  });

  test('at home, a leader says when a lane begins', async ({ nenpyo, page }) => {
    await nenpyo.open();
    await expect(page.locator('.edges p', { hasText: 'First entry 1984' })).toBeVisible();
  });
});

test.describe('eras', () => {
  test.use({ viewport: { width: 1440, height: 900 } });

  test('are buttons that lead there; the present one is marked, and Back returns', async ({ nenpyo, page }) => {
    await nenpyo.open();
    const list = page.getByRole(eras.role, { name: eras.name });
    await expect(list.getByRole('button')).toHaveCount(4);
    await expect(list.locator('[aria-current]')).toHaveCount(0);
    await list.getByRole('button', { name: 'With partners' }).click();
    await nenpyo.settle();
    await expect(page.getByText('2003–2016')).toBeVisible();
    await expect(list.locator('[aria-current]')).toHaveText(/With partners/);
    await page.goBack();
    await nenpyo.settle();
    await expect(page.getByText('33 events in 6 lanes.')).toBeVisible();
  });

  test('begin with a line through the plot, on the canvas as on the page', async ({ nenpyo, page }) => {
    await nenpyo.open('?from=1985-01-01&to=1995-01-01');
    const begins = (await page.getByRole('button', { name: 'Out into the world' }).boundingBox())!.x;
    const lines = await page
      .locator('.grid .era')
      .evaluateAll((all) => all.map((line) => line.getBoundingClientRect().x));
    expect(lines.some((x) => Math.abs(x - begins) < 2)).toBe(true);
  });

  test('have titles alone where the screen is low', async ({ nenpyo, page }) => {
    await page.setViewportSize({ width: 1280, height: 640 });
    await nenpyo.open();
    const button = page.getByRole('button', { name: 'Schools first' });
    expect((await button.boundingBox())!.height).toBe(24);
    await expect(button).toHaveAccessibleName(/4 events/);
  });
});
