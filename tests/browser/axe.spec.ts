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
  timeline: { show: (nenpyo) => nenpyo.go() },
  'timeline zoomed in': {
    show: (nenpyo) => nenpyo.go('?from=2005-01-01&to=2021-01-01'),
    // Icons without text that are clipped at the edge of the plot: axe thinks they overlap the lane names.
    under: ".mark:has([data-detail='icon'])",
  },
  list: {
    show: async (nenpyo, page) => {
      await nenpyo.go('?view=list');
      await page.locator('#events table tbody tr').nth(10).waitFor();
      await nenpyo.settle();
    },
  },
  details: { show: (nenpyo) => nenpyo.go('?event=jica-sony-memorandum'), adds: '#details', under: PAGE },
  'details with figures and conflicts': {
    show: (nenpyo) => nenpyo.go('?event=eye-see'),
    adds: '#details',
    under: PAGE,
  },
  'timeline with an event open and a search': { show: (nenpyo) => nenpyo.go('?event=eye-see&q=unicef'), from: 1024 },
  search: {
    show: async (nenpyo) => {
      await nenpyo.go();
      await nenpyo.search.fill('sony');
      await nenpyo.page.getByRole('option').first().waitFor();
      await nenpyo.settle();
    },
    adds: 'search',
    under: SECTION,
  },
  'search without a result': {
    show: async (nenpyo) => {
      await nenpyo.go();
      await nenpyo.search.fill('zzzzqq');
      await nenpyo.page.getByText('Nothing found for').waitFor();
      await nenpyo.settle();
    },
    adds: 'search',
    under: SECTION,
  },
  'active filters': {
    show: (nenpyo) => nenpyo.go('?hide=environment&kind=milestone&topic=children&since=1990'),
    adds: '.strip',
  },
  'one subject': { show: (nenpyo) => nenpyo.go('?org=jica'), adds: '.strip' },
  filters: {
    show: async (nenpyo, page) => {
      await nenpyo.go('?org=jica');
      await page.getByRole('button', { name: /^Filters/ }).click();
    },
    adds: '.filters',
    under: SECTION,
  },
  'empty result': {
    show: async (nenpyo, page) => {
      await nenpyo.go('?kind=report&country=IT');
      await page.getByText('No event passes all these filters.').waitFor();
    },
    adds: '.empty',
  },
  keys: {
    show: async (nenpyo, page) => {
      await nenpyo.go();
      await page.getByRole('button', { name: 'Keys' }).click();
    },
    adds: 'dialog',
    under: PAGE,
  },
  about: {
    show: async (nenpyo, page) => {
      await nenpyo.go();
      await page.getByRole('button', { name: 'About' }).click();
    },
    adds: 'dialog',
    under: PAGE,
  },
  citation: {
    show: async (nenpyo, page) => {
      await nenpyo.go('?event=jica-sony-memorandum');
      await page.getByRole('button', { name: 'Cite' }).click();
      await page.getByRole('dialog', { name: 'Cite this event' }).waitFor();
    },
    adds: '[aria-label="APA"]',
    under: 'main, #details .bar, #details article > :not(dialog)',
  },
  // The last one, as its popup stays open until the focus goes.
  'suggestions of the empty search': {
    show: async (nenpyo) => {
      await nenpyo.go();
      await nenpyo.search.focus();
      await nenpyo.page.getByRole('option').first().waitFor();
      await nenpyo.settle();
    },
    adds: 'search',
    under: SECTION,
  },
};

/** Text may be half on its bar, which axe cannot judge: so check it all beside the bar, then all on it. The ground
 * of a label has the colour of its lane, which is below it anyway, and icons are beside texts. */
const WITHOUT_BARS = ':is(.mark, .event)::before, :is(.mark, .event)::after { content: none !important }';
const ON_BARS = '.barred.span:not(.near) > .event { background: var(--tint) !important }';

/** What is hidden must not make the page so short that it ends behind a text, which axe cannot judge either. */
const TALL_PAGE = '.page { min-height: 100vh !important }';

/** The same sideways: the chips of the lanes are in rows while their contrast is measured. */
const WRAPPED = '.lane-key { flex-wrap: wrap !important }';

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

async function findLowContrastIn(
  { adds = 'html', under = '.none' }: View,
  nenpyo: Nenpyo,
  page: Page,
): Promise<string[]> {
  await makeRoom(nenpyo, page);
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const find = async (css: string, part: string) => {
      await addStyle(page, `${TALL_PAGE} ${WRAPPED} ${css} :is(${under}) { display: none !important }`);
      await nenpyo.settle();
      found.push(...(await findLowContrast(page, part)).map((fault) => `${colorScheme}: ${fault}`));
    };
    await find(WITHOUT_BARS, adds);
    const hasBars = (await page.locator(`${adds} .barred.span`).count()) > 0;
    if (hasBars) await find(`${WITHOUT_BARS} ${ON_BARS}`, '.barred.span');
  }
  return found;
}

for (const { width, height, showsColours } of SIZES) {
  test.describe(`at ${width} × ${height}`, () => {
    test.use({ viewport: { width, height }, reducedMotion: 'reduce' });
    test(`axe finds nothing in any state of the page${showsColours ? ', light and dark' : ''}`, async ({
      nenpyo,
      page,
    }) => {
      await nenpyo.open();
      for (const [name, view] of Object.entries(VIEWS)) {
        if (width < (view.from ?? 0)) continue;
        await test.step(name, async () => {
          await view.show(nenpyo, page);
          await page
            .locator(view.adds ?? 'main')
            .first()
            .waitFor();
          await nenpyo.settle();
          expect.soft(await findFaultsOfStructure(page, view.adds), name).toEqual([]);
          if (!showsColours) return;
          expect.soft(await findLowContrastIn(view, nenpyo, page), name).toEqual([]);
          await addStyle(page, '');
          await page.emulateMedia({ colorScheme: 'light' });
          await page.setViewportSize({ width, height });
        });
      }
    });
  });
}
