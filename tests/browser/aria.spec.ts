import { expectTree, type Nenpyo } from './nenpyo.ts';
import { expect, test } from './shared-page.ts';

/** The accessibility tree. Compared with those in `trees/`, nothing may be missing or new. */

test.describe('on a wide screen', () => {
  test.use({ viewport: { width: 1440, height: 900 } });

  test('the page is a banner with a search, the timeline and a status', async ({ nenpyo, page }) => {
    await nenpyo.open();
    await expectTree(page.locator('body'), 'page');
  });

  test('the timeline is headings and ordered lists of buttons', async ({ nenpyo, page }) => {
    await nenpyo.open();
    await expectTree(page.locator('#events'), 'events');
  });

  test('the list is a table with sortable columns', async ({ nenpyo, page }) => {
    await nenpyo.open('?view=list&kind=agreement');
    await expectTree(page.getByRole('table', { name: 'Events' }), 'list');
  });

  test('the details are a complementary region', async ({ nenpyo }) => {
    await nenpyo.open('?event=volunteer-leave');
    await expectTree(nenpyo.details, 'details');
  });

  test('the search is a combobox with a list of options', async ({ nenpyo, page }) => {
    await nenpyo.open();
    await nenpyo.search.fill('bengaluru');
    await expectTree(page.getByRole('search'), 'search');
  });

  test('the tree of the events is the same at every zoom', async ({ nenpyo, page }) => {
    const trees: string[] = [];
    for (const address of [
      '',
      '?from=1990-01-01&to=2026-01-01',
      '?from=2005-01-01&to=2015-01-01',
      '?from=2011-06-01&to=2011-07-01',
    ]) {
      await nenpyo.open(address);
      trees.push(await page.locator('#events').ariaSnapshot());
    }
    expect(new Set(trees).size).toBe(1);
  });

  test('the open event is the current one', async ({ nenpyo, page }) => {
    await nenpyo.open();
    await nenpyo.event('eye-see').click();
    await expect(page.locator('#events [aria-current]')).toHaveCount(1);
    await expect(nenpyo.event('eye-see')).toHaveAttribute('aria-current', 'true');
  });

  test('events that a filter hides are gone from the tree, and the heading says how many are left', async ({
    nenpyo,
    page,
  }) => {
    await nenpyo.open('?country=SG');
    await expect(page.getByRole('heading', { level: 3, name: 'Science & education, 1 of 10 events' })).toBeAttached();
    await expect(page.locator('#events').getByRole('button')).toHaveCount(1);
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 640 }, hasTouch: true });

  test('the timeline is decades and ordered lists of buttons', async ({ nenpyo, page }) => {
    await nenpyo.open();
    await expectTree(page.locator('#events'), 'phone');
  });

  test('the details are a dialog', async ({ nenpyo, page }) => {
    await nenpyo.open('?event=volunteer-leave');
    await expectTree(page.getByRole('dialog'), 'sheet');
  });
});

const names = async (nenpyo: Nenpyo, view: string) => {
  await nenpyo.open(view);
  return nenpyo.page;
};

test('the names of the contract are there', async ({ nenpyo }) => {
  const page = await names(nenpyo, '');
  await expect(page.locator('#app').getByRole('region', { name: 'Timeline' })).toBeVisible();
  const toolbar = page.getByRole('toolbar', { name: 'Timeline view' });
  for (const name of ['Zoom in', 'Zoom out', 'All years', 'Earlier', 'Later']) {
    await expect(toolbar.getByRole('button', { name })).toBeVisible();
  }
  await expect(page.getByRole('combobox', { name: 'Search events' })).toBeVisible();
  await nenpyo.search.fill('sony');
  await expect(page.getByRole('listbox', { name: 'Search results' })).toBeVisible();
  const view = page.getByRole('group', { name: 'View' });
  for (const name of ['Timeline', 'List']) await expect(view.getByRole('radio', { name })).toBeAttached();
  await expect(page.getByRole('group', { name: 'Lanes' }).getByRole('checkbox')).toHaveCount(6);
});
