import type { Page } from '@playwright/test';
import { expect, test } from './shared-page.ts';

/** Names that are long, a single word, or written from right to left. */
const W = 'W'.repeat(60);
const datasetOf = (names: readonly string[], title = 'Event') => ({
  format: 'nenpyo', version: 1, id: 'names', title: { en: W }, description: { en: W }, asOf: '2026-09-20', languages: ['en'],
  lanes: names.map((en, i) => ({ id: `l${i}`, name: { en } })),
  events: names.map((_, i) => ({ id: `e${i}`, lane: `l${i}`, date: String(1950 + 5 * i), title: { en: title } })),
}); // prettier-ignore

test('names of twelve lanes stay in their column and lane, and are whole in their titles', async ({ nenpyo, page }) => {
  const names = Array.from({ length: 12 }, (_, i) =>
    i % 3 === 0 ? W : 'Health of mothers and children in the whole countryside',
  );
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.route('**/names.json', (route) => route.fulfill({ json: datasetOf(names) }));
  await nenpyo.open('?data=names.json');
  const out = await page.locator('#app .lanes .lane').evaluateAll((lanes) =>
    lanes.flatMap((lane) => {
      const own = lane.getBoundingClientRect();
      const name = lane.querySelector('.name')!.getBoundingClientRect();
      return name.right > own.right + 1 || name.top < own.top - 1 || name.bottom > own.bottom + 1 ? [lane.textContent] : [];
    }),
  ); // prettier-ignore
  expect(out).toEqual([]);
  expect(await page.locator('#app .lanes .name').evaluateAll((all) => all.map((name) => name.getAttribute('title')))).toEqual(names); // prettier-ignore
});

/** Lanes whose name is not wholly in their own part of the column, or is drawn over a line of it. */
const outside = (page: Page): Promise<string[]> =>
  page.locator('#app .lanes .lane').evaluateAll((lanes) =>
    lanes.flatMap((lane) => {
      const own = lane.getBoundingClientRect();
      const text = document.createRange();
      text.selectNodeContents(lane.querySelector('bdi')!);
      const box = lane.querySelector('.name')!.getBoundingClientRect();
      const seen = [...text.getClientRects()].filter(({ top }) => top < box.bottom - 1);
      const isOut = seen.some(({ left, right, top, bottom }) => left < own.left || right > own.right + 1 || top < own.top - 1 || bottom > own.bottom + 3);
      return isOut || own.height < 36 ? [lane.textContent] : [];
    }),
  ); // prettier-ignore

for (const [width, height] of [
  [1440, 900],
  [1280, 720],
] as const) {
  test(`names of forty lanes stay in their lanes, of any size of text, and are whole with the focus: ${width} × ${height}`, async ({
    nenpyo,
    page,
  }) => {
    const names = Array.from({ length: 40 }, (_, i) =>
      `${i} ${i % 2 ? W : 'Health of mothers and children in the whole countryside, by county'}`.slice(0, 60),
    );
    await page.setViewportSize({ width, height });
    await page.route('**/names.json', (route) => route.fulfill({ json: datasetOf(names) }));
    await nenpyo.open('?data=names.json');
    await expect.poll(() => outside(page)).toEqual([]);
    const name = page.locator('#app .lanes .name').nth(1);
    const isCut = () => name.evaluate((one) => one.scrollHeight > one.clientHeight + 1);
    expect(await isCut()).toBe(true);
    await page.locator('#app .lanes input').first().focus();
    for (let i = 0; i < 2; i++) await page.keyboard.press('Tab'); // past “Only” of the first lane
    await expect.poll(isCut).toBe(false);
    for (let i = 0; i < 2; i++) await page.keyboard.press('Tab');
    await expect.poll(isCut).toBe(true);
    await page.evaluate(() => (document.documentElement.style.fontSize = '150%'));
    await page.locator('#app .lanes input').nth(2).blur();
    await expect.poll(() => outside(page)).toEqual([]);
    await page.evaluate(() => (document.documentElement.style.fontSize = ''));
  });
}

for (const address of ['?data=names.json', '?data=names.json&view=list', '?data=names.json&event=e0']) {
  test(`no word makes a phone scroll sideways: ${address}`, async ({ nenpyo, page }) => {
    await page.setViewportSize({ width: 360, height: 640 });
    const names = Array.from({ length: 13 }, () => W); // more than there are shapes: events name their lanes
    await page.route('**/names.json', (route) => route.fulfill({ json: datasetOf(names, W) }));
    await nenpyo.open(address);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    const cut = await page.locator('#app .years bdi').evaluateAll((all) => all.filter((one) => one.getBoundingClientRect().right > 360).length); // prettier-ignore
    expect(cut).toBe(0);
    const wide = await page.locator('#details .body').evaluateAll((all) => all.filter((body) => body.scrollWidth > body.clientWidth).length); // prettier-ignore
    expect(wide).toBe(0);
  });
}

test('a lane’s name from right to left leaves what stands after it in its order', async ({ nenpyo, page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.route('**/names.json', (route) => route.fulfill({ json: datasetOf(['العربية والعبرية', 'Other']) }));
  await nenpyo.open('?data=names.json&event=e0');
  const [one, two] = await page.locator('#details .kicker > span').evaluate((kicker) => {
    const text = [...kicker.childNodes].findLast((node) => /of/.test(node.textContent!))!;
    const at = (word: string) => {
      const range = document.createRange();
      const start = text.textContent!.indexOf(word);
      range.setStart(text, start);
      range.setEnd(text, start + 1);
      return range.getBoundingClientRect().left;
    };
    return [at('1'), at('2')];
  });
  expect(one).toBeLessThan(two!);
});

test('a long title ends before the search field', async ({ nenpyo, page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.route('**/names.json', (route) => route.fulfill({ json: datasetOf(['Lane']) }));
  await nenpyo.open('?data=names.json');
  const [title, search] = [await page.locator('#app .subject').boundingBox(), await nenpyo.search.boundingBox()];
  expect(title!.x + title!.width).toBeLessThanOrEqual(search!.x);
});

test('twelve lanes have an outline and an ink each', async ({ nenpyo, page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.route('**/names.json', (route) => route.fulfill({ json: datasetOf(Array.from({ length: 12 }, (_, i) => `Lane ${i}`)) })); // prettier-ignore
  await nenpyo.open('?data=names.json');
  const looks = await page.locator('#app .lanes .icon').evaluateAll((icons) =>
    icons.map((icon) => {
      const { backgroundColor, clipPath } = getComputedStyle(icon);
      return [backgroundColor, clipPath];
    }),
  );
  for (const i of [0, 1]) expect(new Set(looks.map((look) => look[i])).size).toBe(12);
});
