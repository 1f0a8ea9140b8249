import { overlapsOf, within, type Nenpyo } from './nenpyo.ts';
import { expect, test } from './shared-page.ts';

test.use({ viewport: { width: 1440, height: 900 } });

/** The visible years, read from the fields beside the minimap. */
async function years({ page }: Nenpyo): Promise<[number, number]> {
  const value = (name: string) => page.getByRole('spinbutton', { name }).inputValue();
  return [Number(await value('First visible year')), Number(await value('Last visible year'))];
}

const iconOf = async (nenpyo: Nenpyo, id: string) =>
  (await nenpyo.drawn()).events.find((event) => event.id === id)!.icon;

test('Ctrl and wheel zoom about the pointer', async ({ nenpyo, page }) => {
  await nenpyo.open();
  const before = await iconOf(nenpyo, 'music-foundation');
  const x = Math.round((before.left + before.right) / 2); // browsers round the position of wheel events
  await page.mouse.move(x, before.top + 60);
  await page.keyboard.down('Control');
  for (let i = 0; i < 4; i++) await page.mouse.wheel(0, -100);
  await page.keyboard.up('Control');
  await nenpyo.settle();
  const after = await iconOf(nenpyo, 'music-foundation');
  expect(Math.abs((after.left + after.right) / 2 - x)).toBeLessThan(2.5); // that half pixel, magnified four times
  const [from, to] = await years(nenpyo);
  expect(to - from).toBeLessThan(30);
});

test('a plain wheel zooms where the plot has nothing to scroll', async ({ nenpyo, page }) => {
  await nenpyo.open('?from=1990-01-01&to=2010-01-01');
  await page.mouse.move(700, 400);
  await page.mouse.wheel(0, -100);
  await nenpyo.settle();
  const [from, to] = await years(nenpyo);
  expect(to - from).toBeLessThan(17);
});

test('a plain wheel scrolls the plot where it can; at its end a hint names the keys, until they are used', async ({
  nenpyo,
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 440 });
  await nenpyo.open('?from=1990-01-01&to=2010-01-01');
  const before = await years(nenpyo);
  const hint = page.getByText('Hold Ctrl');
  await page.mouse.move(700, 250);
  await page.mouse.wheel(0, 50);
  await expect.poll(() => page.locator('.scroll').evaluate(({ scrollTop }) => scrollTop)).toBeGreaterThan(20);
  await expect(hint).toHaveCount(0);
  await page.mouse.wheel(0, 3000);
  await page.waitForFunction(() => {
    const { scrollTop, scrollHeight, clientHeight } = document.querySelector('.scroll')!;
    return scrollTop + clientHeight >= scrollHeight - 1;
  });
  await page.mouse.wheel(0, 100);
  await expect(hint).toBeVisible();
  expect(await years(nenpyo)).toEqual(before);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -100);
  await page.keyboard.up('Control');
  await expect(hint).toHaveCount(0);
});

test('Back undoes a jump to all years, but not each turn of the wheel', async ({ nenpyo, page }) => {
  await nenpyo.open('?from=1990-01-01&to=2010-01-01');
  await page.mouse.move(700, 400);
  await page.mouse.wheel(0, -100);
  await nenpyo.settle();
  const near = await years(nenpyo);
  await page.getByRole('button', { name: 'All years' }).click();
  await nenpyo.settle();
  await expect(page).not.toHaveURL(/from=/);
  await page.goBack();
  await expect(page).toHaveURL(/from=/);
  await nenpyo.settle();
  expect(await years(nenpyo)).toEqual(near);
});

test('a sideways wheel pans', async ({ nenpyo, page }) => {
  await nenpyo.open('?from=1990-01-01&to=2010-01-01');
  await page.mouse.move(700, 400);
  await page.mouse.wheel(300, 0);
  await nenpyo.settle();
  const [from] = await years(nenpyo);
  expect(from).toBeGreaterThan(1992);
});

for (const [part, selector] of [
  ['the axis', '.axis'],
  ['the names of the lanes', '.lanes'],
  ['the minimap', '.strip'],
] as const) {
  test(`Ctrl and wheel zoom, and a sideways wheel pans, over ${part} too, and the page does not zoom`, async ({
    nenpyo,
    page,
  }) => {
    await nenpyo.open('?from=1990-01-01&to=2010-01-01');
    const { x, y, width, height } = (await page.locator(`.frame ${selector}`).first().boundingBox())!;
    await page.mouse.move(x + width / 2, y + Math.min(height / 2, 200));
    await page.evaluate(() => addEventListener('wheel', (event) => (document.title = String(event.defaultPrevented)), { once: true })); // prettier-ignore
    await page.mouse.wheel(300, 0);
    await expect(page).toHaveTitle('true'); // else the browser would go back, or zoom the page
    await nenpyo.settle();
    const [from, to] = await years(nenpyo);
    expect(from).toBeGreaterThan(1992);
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -100);
    await page.keyboard.up('Control');
    await nenpyo.settle();
    const [nearFrom, nearTo] = await years(nenpyo);
    expect(nearTo - nearFrom).toBeLessThan(to - from);
  });
}

test('dragging pans, and letting go over an event does not open it', async ({ nenpyo, page }) => {
  await nenpyo.open('?from=1990-01-01&to=2010-01-01');
  const { left, top } = await iconOf(nenpyo, 'wonder-technology-lab');
  await page.mouse.move(left + 60, top + 12);
  await page.mouse.down();
  await page.mouse.move(left + 360, top + 12, { steps: 10 });
  await page.mouse.up();
  await nenpyo.settle();
  const [from] = await years(nenpyo);
  expect(from).toBeLessThan(1988);
  await expect(nenpyo.details).toHaveCount(0);
});

test('the plot stops softly at its bounds and comes back', async ({ nenpyo, page }) => {
  await nenpyo.open('?from=1946-01-01&to=1966-01-01');
  const before = await iconOf(nenpyo, 'tokyo-telecommunications-engineering');
  await page.mouse.move(400, 650);
  await page.mouse.down();
  await page.mouse.move(1100, 650, { steps: 10 });
  await nenpyo.settle();
  const held = await iconOf(nenpyo, 'tokyo-telecommunications-engineering');
  expect(held.left - before.left).toBeGreaterThan(60);
  expect(held.left - before.left).toBeLessThan(350);
  await page.mouse.up();
  await nenpyo.settle();
  const after = await iconOf(nenpyo, 'tokyo-telecommunications-engineering');
  expect(after.left - before.left).toBeLessThan(60);
});

test('a double click zooms in there; on an event it only opens it', async ({ nenpyo, page }) => {
  await nenpyo.open();
  await page.mouse.dblclick(500, 600);
  await nenpyo.settle();
  const [from, to] = await years(nenpyo);
  expect(to - from).toBeLessThan(45);
  await nenpyo.open();
  await nenpyo.event('music-foundation').dblclick();
  await nenpyo.settle();
  await expect(page.getByText('33 events in 6 lanes.')).toBeVisible(); // all years are still in view
});

test('the minimap moves the window by a click, a drag and its two sliders', async ({ nenpyo, page }) => {
  await nenpyo.open('?from=2000-01-01&to=2010-01-01');
  const map = (await page.locator('.map').boundingBox())!;
  await page.mouse.click(map.x + map.width * 0.3, map.y + 15);
  await nenpyo.settle();
  const [from, to] = await years(nenpyo);
  expect(from).toBeLessThan(1970);
  expect(to - from).toBeGreaterThan(8);
  await page.getByRole('slider', { name: 'First visible year' }).focus();
  await page.keyboard.press('Home');
  await nenpyo.settle();
  expect((await years(nenpyo))[0]).toBe(1946);
  await expect(page.getByRole('slider', { name: 'Last visible year' })).toHaveAttribute('aria-valuetext', /^19\d\d$/);
});

test('years can be typed', async ({ nenpyo, page }) => {
  await nenpyo.open('?from=1970-01-01&to=2026-11-01');
  await page.getByRole('spinbutton', { name: 'First visible year' }).fill('1990');
  await page.keyboard.press('Enter');
  await nenpyo.settle();
  expect(await years(nenpyo)).toEqual([1990, 2026]);
});

test('a crosshair tells the date under the pointer', async ({ nenpyo, page }) => {
  await nenpyo.open('?from=2011-01-01&to=2012-01-01');
  await page.mouse.move(700, 700);
  await expect(page.locator('.axis .date')).toHaveText(/2011$/);
  await page.mouse.move(700, 20);
  await expect(page.locator('.crosshair')).toHaveCount(0);
});

test('the date of the crosshair hides the labels of the axis whole or not at all, and no year beyond the data is named', async ({
  nenpyo,
  page,
}) => {
  await nenpyo.open('?from=1946-02-01&to=2026-10-01');
  const sliders = page.locator('#app').getByRole('slider');
  expect(await sliders.evaluateAll((all) => all.map((one) => one.ariaValueText))).toEqual(['1946', '2026']);
  for (const x of [181, 400, 640, 700, 1000, 1390, 1439]) {
    await page.mouse.move(x, 700);
    const date = page.locator('.axis .date .text');
    await expect(date).toHaveText(/^(19[4-9]\d|20[01]\d|202[0-6])$/);
    const half = await page.evaluate(() => {
      const { left, right } = document.querySelector('.axis .ground')!.getBoundingClientRect();
      return [...document.querySelectorAll('.axis .minor > span')]
        .map((label) => ({ text: label.textContent, box: label.getBoundingClientRect() }))
        .filter(({ box }) => box.right > left && box.left < right && !(box.left >= left - 1 && box.right <= right + 1))
        .map(({ text }) => text);
    });
    expect(half, `at ${x}`).toEqual([]);
    const [chip, axis] = [await date.boundingBox(), await page.locator('.scroll > .axis').boundingBox()];
    expect(chip!.x).toBeGreaterThanOrEqual(axis!.x);
    expect(chip!.x + chip!.width).toBeLessThanOrEqual(axis!.x + axis!.width);
  }
});

test('wherever one pans, labels never overlap and never leave the plot', async ({ nenpyo, page }) => {
  await nenpyo.open('?from=1998-01-01&to=2014-01-01');
  for (let step = 0; step < 24; step++) {
    const { plot, events } = await nenpyo.drawn();
    for (const { id, label } of events) {
      if (label)
        expect(within(label, { ...plot, top: -Infinity, bottom: Infinity }), `${id} at step ${step}`).toBe(true);
    }
    expect(overlapsOf(events), `step ${step}`).toEqual([]);
    await page.mouse.move(700, 400);
    await page.mouse.wheel(step < 12 ? 83 : -83, 0);
    await nenpyo.settle();
  }
});

test('more is told the nearer one comes: the year, then the date, then a sentence', async ({ nenpyo, page }) => {
  await nenpyo.open();
  const detail = () => nenpyo.event('movie-works').getAttribute('data-detail');
  expect(await detail()).toBe('year');
  await nenpyo.event('movie-works').focus();
  await page.keyboard.press('+');
  await page.keyboard.press('+');
  await nenpyo.settle();
  expect(await detail()).toMatch(/^(date|figure)$/);
  for (let i = 0; i < 3; i++) await page.keyboard.press('+');
  await nenpyo.settle();
  expect(await detail()).toBe('sentence');
});

test.describe('with fingers', () => {
  test.use({ viewport: { width: 1024, height: 768 }, hasTouch: true });
  test('one finger pans and two zoom', async ({ nenpyo, page }) => {
    await nenpyo.open('?from=1990-01-01&to=2010-01-01');
    const client = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...xs: number[]) =>
      client.send('Input.dispatchTouchEvent', { type, touchPoints: xs.map((x, id) => ({ x, y: 600, id })) });
    await touch('touchStart', 600);
    for (let x = 600; x >= 300; x -= 50) await touch('touchMove', x);
    await touch('touchEnd');
    await nenpyo.settle();
    const [panned] = await years(nenpyo);
    expect(panned).toBeGreaterThan(1993);
    await touch('touchStart', 500, 600);
    for (let d = 0; d <= 150; d += 25) await touch('touchMove', 500 - d, 600 + d);
    await touch('touchEnd');
    await nenpyo.settle();
    const [from, to] = await years(nenpyo);
    expect(to - from).toBeLessThan(12);
  });
});

test('a hand that trembles still opens what it presses', async ({ nenpyo, page }) => {
  await nenpyo.open();
  const icon = await iconOf(nenpyo, 'mobile-library');
  await page.mouse.move(icon.left + 12, icon.top + 12);
  await page.mouse.down();
  await page.mouse.move(icon.left + 14, icon.top + 13);
  await page.mouse.up();
  await expect(nenpyo.details).toBeVisible();
});

test('what is pressed near the edge stays under the pointer until it is let go', async ({ nenpyo, page }) => {
  await nenpyo.open('?from=2008-04-01&to=2012-01-01');
  const icon = await iconOf(nenpyo, 'mobile-library');
  await page.mouse.move(icon.left + 12, icon.top + 12);
  await page.mouse.down();
  await nenpyo.settle();
  await page.mouse.up();
  await expect(nenpyo.details.getByRole('heading', { level: 2 })).toHaveText(/mobile librar/);
});
