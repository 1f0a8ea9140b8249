import type { Page } from '@playwright/test';
import { overlapsOf, type Nenpyo } from './nenpyo.ts';
import { expect, test } from './shared-page.ts';

test.use({ viewport: { width: 1440, height: 900 } });

const NEAR = '?from=2015-08-01&to=2026-12-01';

/** The events of tests, with the figure that says most about one of them. */
async function markKeyFigure(page: Page): Promise<void> {
  await page.route('**/data/dataset.json', async (route) => {
    const json = (await (await route.fetch()).json()) as { events: { id: string; figures?: { key?: boolean }[] }[] };
    json.events.find(({ id }) => id === 'covid-relief-fund')!.figures![0]!.key = true;
    await route.fulfill({ json });
  });
}

/** A dataset with one lane. */
const timelineOf = (id: string, events: readonly { id: string; date: string; title: string }[]) => ({
  ...{ format: 'nenpyo', version: 1, id, title: { en: id }, asOf: '2026-09-20', languages: ['en'] },
  lanes: [{ id: 'a', name: { en: 'Programmes' } }],
  events: events.map(({ title, ...event }) => ({ ...event, lane: 'a', title: { en: title } })),
});

async function openWith(nenpyo: Nenpyo, page: Page, data: ReturnType<typeof timelineOf>, query = ''): Promise<void> {
  await page.route(`**/${data.id}.json`, (route) => route.fulfill({ json: data }));
  await nenpyo.open(`?data=${data.id}.json${query}`);
}

/** What every mark says, with the row it is in. */
const marksOf = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('#events .mark:not([hidden])')].map((mark) => {
      const { dataset, id, classList } = mark.querySelector<HTMLElement>('.event')!;
      return { id: id.replace('event-', ''), y: mark.style.translate, detail: dataset.detail, side: dataset.side, isAway: classList.contains('away') }; // prettier-ignore
    }),
  );
const lanesOf = (page: Page) =>
  page.locator('.lanes > .lane').evaluateAll((lanes) => lanes.map((lane) => lane.getBoundingClientRect().height));

test('a window has the same labels after six pans as when it is opened', async ({ nenpyo, page }) => {
  await nenpyo.open('?from=1996-01-01&to=2012-01-01');
  for (let i = 0; i < 6; i++) {
    await page.getByRole('button', { name: i < 3 ? 'Later' : 'Earlier' }).click();
    await nenpyo.settle();
  }
  const query = new URL(page.url()).search;
  const after = await marksOf(page);
  await nenpyo.load(query);
  expect(await marksOf(page)).toEqual(after);
});

test('nearer by, what matters most is a card with key figure and sentence, and no label lies on another', async ({
  nenpyo,
  page,
}) => {
  await markKeyFigure(page);
  await nenpyo.open(NEAR);
  const card = nenpyo.event('covid-relief-fund');
  await expect(card).toHaveAttribute('data-detail', 'card');
  await expect(card.locator('.figure')).toHaveText('US$100 million');
  await expect(card.locator('.sentence')).toContainText('COVID-19');
  expect(overlapsOf((await nenpyo.drawn()).events)).toEqual([]);
  for (const id of ['explorascience-beijing', 'refugee-film-festival']) {
    const line = await nenpyo.event(id).evaluate((button) => {
      const mark = button.parentElement!;
      const bar = getComputedStyle(mark, '::before');
      return {
        height: bar.height,
        end: mark.getBoundingClientRect().left + parseFloat(bar.left) + parseFloat(bar.width),
      };
    });
    const today = await page.locator('.today').evaluate((element) => element.getBoundingClientRect().left);
    expect(line.height).toBe('4px');
    expect(Math.abs(line.end - today)).toBeLessThan(2);
  }
});

test('lanes are as high as what is in view', async ({ nenpyo, page }) => {
  await nenpyo.open(NEAR);
  const [foundations, science, , environment, relief] = await lanesOf(page);
  expect([foundations, environment]).toEqual([40, 40]);
  expect(science).toBeGreaterThan(100);
  expect(relief).toBeGreaterThan(science!);
});

test('opening details moves no event to another row, and no lane', async ({ nenpyo, page }) => {
  await nenpyo.open(NEAR);
  const before = { marks: await marksOf(page), lanes: await lanesOf(page) };
  await nenpyo.event('kando-experience').click();
  await expect(nenpyo.details).toBeVisible();
  await nenpyo.settle();
  const rows = (marks: typeof before.marks) => marks.filter(({ isAway }) => !isAway).map(({ id, y }) => `${id} ${y}`);
  expect(rows(await marksOf(page))).toEqual(rows(before.marks));
  expect(await lanesOf(page)).toEqual(before.lanes);
});

test('opening details on the first screen leaves every event in its row, though the question goes', async ({
  nenpyo,
  page,
}) => {
  await nenpyo.open();
  /** The rows from top to bottom, each with its events. */
  const rows = async () => {
    const byTop = new Map<number, string[]>();
    for (const { id, y } of await marksOf(page)) {
      const top = parseFloat(y.split(' ')[1] ?? '0');
      byTop.set(top, [...(byTop.get(top) ?? []), id]);
    }
    return [...byTop].sort(([a], [b]) => a - b).map(([, ids]) => ids);
  };
  const before = await rows();
  await nenpyo.event('covid-relief-fund').click();
  await expect(nenpyo.details).toBeVisible();
  await nenpyo.settle();
  await expect(page.locator('#app .intro')).toHaveCount(0);
  expect(await rows()).toEqual(before);
});

test('the bar of an event opens it, as its title does', async ({ nenpyo, page }) => {
  for (const query of ['', NEAR]) {
    await nenpyo.open(query);
    const at = await nenpyo.event('restart-japan').evaluate((button) => {
      const mark = button.parentElement!;
      const { left, top, width, height } = getComputedStyle(mark, '::before');
      const box = mark.getBoundingClientRect();
      return { x: box.left + parseFloat(left) + parseFloat(width) - 6, y: box.top + parseFloat(top) + parseFloat(height) / 2 }; // prettier-ignore
    });
    await page.mouse.click(at.x, at.y);
    await expect(nenpyo.details).toContainText('RESTART JAPAN');
  }
});

test('no line of the grid strikes through a label: it has the ground of its lane', async ({ nenpyo, page }) => {
  await nenpyo.open();
  const grounds = await page.evaluate(() => {
    const bands = [...document.querySelectorAll('.grid > .band')].map((band) => getComputedStyle(band).backgroundColor);
    const paper = getComputedStyle(document.documentElement).backgroundColor;
    return [...document.querySelectorAll('#events .lane')].map((lane, i) => {
      const mark = lane.querySelector('.event:not([data-detail="icon"])')!.parentElement!;
      const { backgroundColor, width } = getComputedStyle(mark, '::after');
      return {
        isWide: parseFloat(width) > 60,
        isBand: backgroundColor === (/, 0\)$/.test(bands[i]!) ? paper : bands[i]),
      };
    });
  });
  expect(grounds).toEqual(grounds.map(() => ({ isWide: true, isBand: true })));
});

test('what goes on has its name also when its start is out of view, and its line under no other label', async ({
  nenpyo,
  page,
}) => {
  const data = timelineOf('ongoing', [
    { id: 'award', date: '1990/..', title: 'Award that goes on' },
    { id: 'museum', date: '1992/..', title: 'Museum that goes on' },
    { id: 'project', date: '2001/2010', title: 'Project that ended in 2010' },
    { id: 'course', date: '2003/2012', title: 'Course that ended in 2012' },
  ]);
  for (const query of ['', '&from=1999-01-01&to=2013-01-01', '&from=2005-01-01&to=2008-01-01']) {
    await openWith(nenpyo, page, data, query);
    for (const { detail } of await marksOf(page)) expect(detail).not.toBe('icon');
    expect(overlapsOf((await nenpyo.drawn()).events)).toEqual([]);
    const rows = (await marksOf(page)).map(({ y }) => y);
    if (query) expect(new Set(rows).size).toBe(4);
  }
});

test('a title that is longer than the plot is cut with an ellipsis, at every zoom, and whole with the focus', async ({
  nenpyo,
  page,
}) => {
  const title = 'A programme with a very long name that nobody can read in one go '.repeat(4).trim();
  const data = timelineOf('long-title', [
    { id: 'long', date: '2000-05-01', title },
    { id: 'other', date: '2010', title: 'Another' },
  ]);
  for (const query of ['', '&from=1999-01-01&to=2002-01-01', '&from=2000-04-01&to=2000-06-01']) {
    await openWith(nenpyo, page, data, query);
    const cut = nenpyo.event('long').locator('.cut');
    await expect(cut).toHaveText(title);
    const box = (await cut.boundingBox())!;
    expect(box.x + box.width).toBeLessThanOrEqual(1440);
    expect(box.width).toBeGreaterThan(300);
    expect(await cut.evaluate(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)).toBe(true);
  }
});

test.describe('a card with more', () => {
  const card = (page: Page) => page.locator('.frame > .card');

  test('comes beside what is pointed at, stays under the pointer, and goes with Esc or a moment later', async ({
    nenpyo,
    page,
  }) => {
    await markKeyFigure(page);
    await nenpyo.open();
    await nenpyo.event('covid-relief-fund').hover();
    await expect(card(page)).toContainText('The Sony Global Relief Fund for COVID-19');
    await expect(card(page)).toContainText('2 April 2020 – 14 September 2023');
    await expect(card(page)).toContainText('US$100 million');
    await card(page).hover();
    await page.waitForTimeout(400);
    await expect(card(page)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(card(page)).toHaveCount(0);
    await nenpyo.event('eye-see').hover();
    await expect(card(page)).toContainText('EYE SEE');
    await page.mouse.move(20, 880);
    await expect(card(page)).toHaveCount(0);
  });

  test('comes with the focus of the keyboard, within the window, and not where all of it is written', async ({
    nenpyo,
    page,
  }) => {
    await nenpyo.open();
    await nenpyo.event('eye-see').focus();
    await page.keyboard.press('ArrowRight');
    await expect(card(page)).toBeVisible();
    const box = (await card(page).boundingBox())!;
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(1440);
    expect(box.y + box.height).toBeLessThanOrEqual(900);
    await nenpyo.open(NEAR);
    await nenpyo.event('covid-relief-fund').hover();
    await page.waitForTimeout(400);
    await expect(card(page)).toHaveCount(0);
  });
});
