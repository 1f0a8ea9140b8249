import type { Page } from '@playwright/test';
import { findFaultsOfStructure, findLowContrast } from './find-faults.ts';
import { expect, test, type Nenpyo } from './nenpyo.ts';

/** One size per layout. Colours are checked at the narrowest and the widest, as none are new in between. */
const SIZES = [
  { width: 360, height: 640, showsColours: true },
  { width: 768, height: 1024, showsColours: false },
  { width: 1024, height: 768, showsColours: false },
  { width: 1440, height: 900, showsColours: true },
] as const;

interface View {
  readonly show: (nenpyo: Nenpyo, page: Page) => Promise<void>;
  /** What this state adds to the base state. */
  readonly adds?: string;
  /** What it partly covers, whose contrast is then meaningless and disturbs the rest. */
  readonly under?: string;
  /** The narrowest page on which it is a separate state. */
  readonly from?: number;
}

const PAGE = '.page > :is(header, main)';
const SECTION = 'main > section, .stepper';

/** Every state of the page a reader can encounter, and how to get there. */
const VIEWS: Readonly<Record<string, View>> = {
  timeline: { show: (nenpyo) => nenpyo.open() },
  'timeline zoomed in': {
    show: (nenpyo) => nenpyo.open('?from=2005-01-01&to=2021-01-01'),
    // Icons without text that are clipped at the edge of the plot: axe thinks they overlap the lane names.
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

/** Text may be half on its bar, which axe cannot judge: so check it all beside the bar, then all on it. */
const WITHOUT_BARS = '.mark::before { content: none !important }';
const ON_BARS = '.barred.span > .event { background: var(--tint) !important }';

const addStyle = (page: Page, css: string) =>
  page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [sheet];
  }, css);

/** Makes the page so tall that nothing scrolls: axe cannot measure the contrast of what is scrolled out of view. */
async function makeRoom(nenpyo: Nenpyo, page: Page): Promise<void> {
  const more = await page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter((element) => element === document.documentElement || getComputedStyle(element).overflowY.match(/auto|scroll/))
      .reduce((sum, { scrollHeight, clientHeight }) => sum + scrollHeight - clientHeight, 0),
  ); // prettier-ignore
  if (more === 0) return;
  const { width, height } = page.viewportSize()!;
  await page.setViewportSize({ width, height: height + 2 * more + 200 }); // a dialog takes only a share of the page
  await nenpyo.settle();
}

for (const { width, height, showsColours } of SIZES) {
  test.describe(`at ${width} × ${height}`, () => {
    test.use({ viewport: { width, height }, reducedMotion: 'reduce' });
    for (const [name, { show, adds = 'html', under = '.none', from = 0 }] of Object.entries(VIEWS)) {
      if (width < from) continue;
      test(`axe finds nothing in: ${name}${showsColours ? ', light and dark' : ''}`, async ({ nenpyo, page }) => {
        await show(nenpyo, page);
        await test.step('by all its rules but contrast', async () =>
          expect(await findFaultsOfStructure(page)).toEqual([]));
        if (!showsColours) return;
        await makeRoom(nenpyo, page);
        const hasBars = (await page.locator(`${adds} .barred.span`).count()) > 0;
        for (const colorScheme of ['light', 'dark'] as const) {
          await test.step(`every text stands out, ${colorScheme}`, async () => {
            await page.emulateMedia({ colorScheme });
            const findWith = async (css: string, part: string) => {
              await addStyle(page, `${css} :is(${under}) { display: none !important }`);
              await nenpyo.settle();
              return findLowContrast(page, part);
            };
            expect(await findWith(WITHOUT_BARS, adds)).toEqual([]);
            if (hasBars) expect(await findWith(`${WITHOUT_BARS} ${ON_BARS}`, '.barred.span')).toEqual([]);
          });
        }
      });
    }
  });
}
