import type { Page } from '@playwright/test';
import { expectSameDrawing, recordCanvas } from './drawn-marks.ts';
import { expect, Nenpyo, test as base } from './nenpyo.ts';

/** Within a test, the page that records what is drawn is loaded only once. */
const test = base.extend({ nenpyo: async ({ page }, use) => use(new Nenpyo(page, true)) });

/** How each kind of event is dated. */
const KINDS = {
  day: (year: number) => `${year}-06-15`,
  year: (year: number) => `${year}`,
  span: (year: number) => `${year}/${year + 3}`,
  fading: (year: number) => `${year}/`,
  ongoing: (year: number) => `${year}/..`,
  uncertain: (year: number) => `${year}-06-15?`,
} as const;
const kinds = Object.entries(KINDS);
const SENTENCE = 'A bridge of stone over the widest part of the river is opened by the mayor of the town.';
const event = (lane: string, name: string, date: string, importance: number) => ({
  ...{ id: `${lane}-${name}`, lane, date, importance, title: { en: `The ${name} bridge of ${lane}` } },
  summary: { en: SENTENCE },
});

/** A lane per kind: one isolated event, some close together, one at the end. */
const DATASET = {
  ...{ format: 'nenpyo', version: 1, id: 'other', title: { en: 'Bridges' }, asOf: '2026-11-22', languages: ['en'] },
  lanes: kinds.map(([id]) => ({ id, name: { en: id } })),
  events: kinds.flatMap(([lane, dateIn]) => [
    event(lane, 'old', dateIn(1950), 1),
    ...['red', 'green', 'blue', 'iron', 'long', 'high'].map((name, i) => event(lane, name, dateIn(1970 + 3 * i), 2)),
    event(lane, 'new', dateIn(2022), 2),
  ]),
};

/** Heights and years that show icons, titles, dates and sentences, and labels on the left at the end of the plot. */
const VIEWS = [
  [440, ''],
  [440, '&from=1962-01-01&to=1986-09-01'],
  [900, '&from=1962-01-01&to=1986-09-01'],
  [1300, '&from=2012-01-01&to=2023-12-01'],
  [900, '&from=1948-06-01&to=1958-06-01'],
] as const;

/** Those that are on both sides; far out there are years, and nearer by cards, which stand on the right. */
const DETAILS = ['icon', 'title', 'figure', 'sentence'];
const compare = (nenpyo: Nenpyo, page: Page) => expectSameDrawing(page, () => nenpyo.settle());

test.describe('elements and canvas draw every mark in the same position, and all texts are readable:', () => {
  test.beforeEach(async ({ page }) => {
    await recordCanvas(page);
    await page.route('**/other.json', (route) => route.fulfill({ json: DATASET }));
  });

  for (const [state, query] of [
    ['plain', ''],
    ['found', '&q=bridge'],
    ['dimmed', '&q=nothing'],
  ] as const) {
    // prettier-ignore
    test(`${state}, of every kind, at every detail and on both sides`, async ({ nenpyo, page }) => {
      test.slow();
      const seen = new Set<string>();
      for (const [height, view] of VIEWS) {
        await page.setViewportSize({ width: 1280, height });
        await nenpyo.open(`?data=other.json${view}${query}`);
        for (const traits of await compare(nenpyo, page)) seen.add(traits);
      }
      for (const detail of DETAILS) {
        for (const side of ['left', 'right']) expect([...seen].join('\n')).toContain(`${state} ${detail} ${side}`);
        for (const kind of Object.keys(KINDS)) expect([...seen].join('\n')).toMatch(new RegExp(`${state} ${detail} \\w+ ${kind}`)); // prettier-ignore
      }
    });
  }

  for (const [state, act] of [
    ['open', (nenpyo: Nenpyo, id: string) => nenpyo.event(id).click()],
    ['focused', (nenpyo: Nenpyo, id: string) => nenpyo.event(id).focus()],
  ] as const) {
    test(`${state}, with its title revealed or with a sentence, on both sides`, async ({ nenpyo, page }) => {
      test.slow();
      const seen = new Set<string>();
      for (const [[height, view], ids] of [
        [VIEWS[0], ['span-long', 'day-long', 'span-iron', 'day-iron']],
        [VIEWS[3], ['ongoing-new', 'uncertain-new']],
        [VIEWS[4], ['fading-old', 'year-old']],
      ] as const) {
        // prettier-ignore
        await page.setViewportSize({ width: 1280, height });
        await nenpyo.open(`?data=other.json${view}`);
        for (const id of ids) {
          await act(nenpyo, id);
          await nenpyo.settle();
          for (const traits of await compare(nenpyo, page)) seen.add(traits);
        }
      }
      for (const detail of ['icon', 'sentence']) expect([...seen].join('\n')).toContain(`${state} ${detail}`);
    });
  }
});
