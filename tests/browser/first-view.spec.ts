import { within } from './nenpyo.ts';
import { expect, test } from './shared-page.ts';

const WIDE = [
  { width: 1280, height: 720 },
  { width: 1440, height: 900 },
  { width: 1920, height: 1080 },
];

for (const viewport of WIDE) {
  test.describe(`at ${viewport.width} × ${viewport.height}`, () => {
    test.use({ viewport });

    test('all 33 titles can be read at once, with all years in view', async ({ nenpyo }) => {
      await nenpyo.open();
      const { plot, events } = await nenpyo.drawn();
      expect(events.filter(({ label }) => label !== undefined)).toHaveLength(33);
      expect(events.filter(({ label }) => !within(label!, plot)).map(({ id }) => id)).toEqual([]);
      expect(await nenpyo.overlaps()).toEqual([]);
    });

    test('nothing scrolls while all years are in view', async ({ nenpyo, page }) => {
      await nenpyo.open();
      const scrolls = await page.evaluate(() =>
        ['.scroll', 'html'].filter((selector) => {
          const { scrollHeight, clientHeight, scrollWidth, clientWidth } = document.querySelector(selector)!;
          return scrollHeight > clientHeight || scrollWidth > clientWidth;
        }),
      );
      expect(scrolls).toEqual([]);
    });
  });
}

for (const viewport of [
  { width: 1024, height: 768 },
  { width: 768, height: 1024 },
]) {
  test(`at ${viewport.width} × ${viewport.height} no event is hidden and no label is cut or covered`, async ({
    nenpyo,
    page,
  }) => {
    await page.setViewportSize(viewport);
    await nenpyo.open();
    const { plot, events } = await nenpyo.drawn();
    expect(events).toHaveLength(33);
    const cut = events.filter(({ label }) => label && (label.left < plot.left - 1 || label.right > plot.right + 1));
    expect(cut.map(({ id }) => id)).toEqual([]);
    expect(await nenpyo.overlaps()).toEqual([]);
  });
}

for (const address of ['?event=eye-see', '?view=list&event=eye-see']) {
  test(`with details open only they scroll, not the page: ${address}`, async ({ nenpyo, page }) => {
    await page.setViewportSize({ width: 1280, height: 720 });
    await nenpyo.open(address);
    await expect(nenpyo.details.getByRole('heading', { name: 'Sources', exact: true })).toBeAttached(); // the last part
    const size = await page.evaluate(() => [
      document.documentElement.scrollHeight,
      document.documentElement.scrollWidth,
    ]);
    expect(size).toEqual([720, 1280]);
  });
}

test('with the details open at 1440 px, every event still has its icon and no two labels overlap', async ({
  nenpyo,
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await nenpyo.open('?event=jica-sony-memorandum');
  expect((await nenpyo.drawn()).events).toHaveLength(33);
  expect(await nenpyo.overlaps()).toEqual([]);
});

test('the first view says what it is and how much there is', async ({ nenpyo, page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await nenpyo.open();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Nenpyo\s+Sony’s social contribution since 1946/);
  await expect(page.getByText('33 events in 6 lanes')).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 640 }, hasTouch: true });

  test('the events stand in date order under decades, and nothing scrolls sideways', async ({ nenpyo, page }) => {
    await nenpyo.open();
    const years = await page
      .locator('#events time')
      .evaluateAll((times) => times.map((time) => time.getAttribute('datetime')!));
    expect(years).toHaveLength(33);
    expect(years).toEqual(years.toSorted((a, b) => Number(a.slice(0, 4)) - Number(b.slice(0, 4))));
    await expect(page.locator('#events .decade')).toHaveText([
      '1940s',
      '1950s',
      '1970s',
      '1980s',
      '1990s',
      '2000s',
      '2010s',
      '2020s',
    ]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });

  test('titles take two lines at most, and their years stand below them', async ({ nenpyo, page }) => {
    await nenpyo.open();
    const rows = await page.locator('#events button').evaluateAll((buttons) =>
      buttons.map((button) => {
        const [title, years] = ['.title', '.years'].map((name) => button.querySelector(name)!.getBoundingClientRect());
        const lineHeight = parseFloat(getComputedStyle(button.querySelector('.title')!).lineHeight);
        return { lines: title!.height / lineHeight, gap: years!.top - title!.bottom };
      }),
    );
    expect(Math.max(...rows.map(({ lines }) => lines))).toBeLessThan(2.2);
    expect(Math.min(...rows.map(({ gap }) => gap))).toBeGreaterThan(-2);
  });

  test('details rise as a sheet', async ({ nenpyo, page }) => {
    await nenpyo.open();
    await nenpyo.event('music-foundation').tap();
    await expect(page.getByRole('dialog', { name: /^Details: The Sony Music Foundation/ })).toBeVisible();
  });
});
