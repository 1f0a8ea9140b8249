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

for (const address of ['?data=names.json', '?data=names.json&view=list', '?data=names.json&event=e0']) {
  test(`no word makes a phone scroll sideways: ${address}`, async ({ nenpyo, page }) => {
    await page.setViewportSize({ width: 360, height: 640 });
    await page.route('**/names.json', (route) => route.fulfill({ json: datasetOf([W, W], W) }));
    await nenpyo.open(address);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
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
