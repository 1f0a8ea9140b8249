import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test, type Nenpyo } from './nenpyo.ts';

const SIZES = [
  [360, 640], [768, 1024], [1024, 768], [1280, 720], [1440, 900], [1920, 1080],
] as const; // prettier-ignore

interface View {
  readonly show: (nenpyo: Nenpyo, page: Page) => Promise<void>;
  /** What this state adds to another one. */
  readonly adds?: string;
  /** What then lies half covered under it, so that its own contrast means nothing and disturbs the rest. */
  readonly under?: string;
  /** The narrowest page on which it is a state of its own. */
  readonly from?: number;
}

const PAGE = '.page > :is(header, main)';
const SECTION = 'main > section, .stepper';

/** Every state of the page that a reader can meet, and how to get there. */
const VIEWS: Readonly<Record<string, View>> = {
  timeline: { show: (nenpyo) => nenpyo.open() },
  'timeline zoomed in': {
    show: (nenpyo) => nenpyo.open('?from=2005-01-01&to=2021-01-01'),
    // Icons without a text that the edge of the plot clips: axe takes them to lie over the names of the lanes.
    under: ".mark:has([data-detail='icon'])",
  },
  list: { show: (nenpyo) => nenpyo.open('?view=list') },
  details: { show: (nenpyo) => nenpyo.open('?event=jica-sony-memorandum'), adds: '#details', under: PAGE },
  'details with figures and conflicts': {
    show: (nenpyo) => nenpyo.open('?event=eye-see'),
    adds: '#details',
    under: PAGE,
  },
  'timeline with an event open and a search': { show: (nenpyo) => nenpyo.open('?event=eye-see&q=unicef'), from: 1024 },
  search: {
    show: async (nenpyo) => {
      await nenpyo.open();
      await nenpyo.search.fill('sony');
    },
    adds: 'search',
    under: SECTION,
  },
  'search without a result': {
    show: async (nenpyo) => {
      await nenpyo.open();
      await nenpyo.search.fill('zzzzqq');
    },
    adds: 'search',
    under: SECTION,
  },
  filters: {
    show: async (nenpyo, page) => {
      await nenpyo.open('?org=jica');
      await page.getByRole('button', { name: /^Filters/ }).click();
    },
    adds: '.filters',
    under: SECTION,
  },
  'empty result': {
    show: async (nenpyo, page) => {
      await page.goto('/?kind=report&country=IT');
      await page.getByText('No event passes all these filters.').waitFor();
      await nenpyo.settle();
    },
    adds: '.empty',
  },
  keys: {
    show: async (nenpyo, page) => {
      await nenpyo.open();
      await page.getByRole('button', { name: 'Keys' }).click();
    },
    adds: 'dialog',
    under: PAGE,
  },
  about: {
    show: async (nenpyo, page) => {
      await nenpyo.open();
      await page.getByRole('button', { name: 'About' }).click();
    },
    adds: 'dialog',
    under: PAGE,
  },
  citation: {
    show: async (nenpyo, page) => {
      await nenpyo.open('?event=jica-sony-memorandum');
      await page.getByRole('button', { name: 'Cite' }).click();
      await page.getByRole('dialog', { name: 'Cite this event' }).waitFor();
    },
    adds: '[aria-label="APA"]',
    under: 'main, #details .bar, #details article > :not(dialog)',
  },
};

const RULES = [
  'target-size',
  'label-content-name-mismatch',
  'focus-order-semantics',
  'css-orientation-lock',
  'td-has-header',
];
/** High enough that nothing in the page scrolls: what is scrolled away has no contrast that axe could measure. */
const TALL = 16_000;
/** Text may lie half on its bar and half beside it, which axe cannot decide: so all of it beside, then all of it on the bar. */
const BARS = [
  '.mark::before { content: none !important }',
  '.mark::before { content: none !important } .barred.span > .event { background: var(--tint) !important }',
];

async function findFaults(page: Page): Promise<string[]> {
  const rules = Object.fromEntries(RULES.map((rule) => [rule, { enabled: true }]));
  const { violations, incomplete } = await new AxeBuilder({ page }).options({ rules }).analyze();
  return describe([...violations, ...incomplete.filter(({ id }) => id === 'target-size')]);
}

async function findLowContrast(page: Page, part = 'html', under = '.none'): Promise<string[]> {
  const faults: string[] = [];
  for (const css of BARS) {
    await page.evaluate((text) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(text);
      document.adoptedStyleSheets = [sheet];
    }, `${css} :is(${under}) { display: none !important }`);
    const axe = new AxeBuilder({ page }).include(part).withRules('color-contrast');
    const { violations, incomplete } = await axe.analyze();
    faults.push(...describe([...violations, ...incomplete]));
  }
  await page.evaluate(() => void (document.adoptedStyleSheets = []));
  return faults;
}

type Results = Awaited<ReturnType<AxeBuilder['analyze']>>['violations'];
const describe = (results: Results) =>
  results.flatMap(({ id, nodes }) =>
    nodes.map(({ target, any }) => `${id}: ${target.join(' ')} ${JSON.stringify(any[0]?.data)}`),
  );

for (const [width, height] of SIZES) {
  test.describe(`at ${width} × ${height}`, () => {
    test.use({ viewport: { width, height }, reducedMotion: 'reduce' });
    for (const [name, { show, adds, under, from = 0 }] of Object.entries(VIEWS)) {
      if (width < from) continue;
      test(`axe finds nothing in: ${name}, light and dark`, async ({ nenpyo, page }) => {
        await show(nenpyo, page);
        expect(await findFaults(page)).toEqual([]);
        await page.setViewportSize({ width, height: TALL });
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme });
          await nenpyo.settle();
          expect(await findLowContrast(page, adds, under), colorScheme).toEqual([]);
        }
      });
    }
  });
}
