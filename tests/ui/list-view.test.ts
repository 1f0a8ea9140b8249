import { screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import { makeCatalog } from '../../src/core/dataset/catalog.ts';
import ListView from '../../src/ui/list/ListView.svelte';
import { makeApp } from '../helpers/app.ts';
import { show } from '../helpers/render.ts';
import { seededDataset } from '../helpers/seeded.ts';

/** By element, since querying three hundred rows by role takes longer than drawing them. */
const rows = () => [...screen.getByRole('table').querySelectorAll('tbody tr')];
/** The list with all its rows, which are added a few per task. */
const showList = async () => {
  const shown = show(ListView, {});
  await waitFor(() => expect(rows()).toHaveLength(33));
  return shown;
};
const titles = () =>
  screen.getAllByRole('rowheader').map((cell) => within(cell).getByRole('button').textContent!.trim());

describe('the list', () => {
  it('is a table of all events in date order with date, title, lane, place and partners', async () => {
    await showList();
    expect(screen.getAllByRole('columnheader').map((cell) => cell.textContent!.trim())).toEqual([
      'Date',
      'Title',
      'Lane',
      'Place',
      'Partners',
    ]);
    expect(rows()).toHaveLength(33);
    expect(rows()[0]!.textContent).toContain('7 May 1946');
    expect(rows().at(-1)!.textContent).toContain('12 December 2023');
  });

  it('sorts by any column, the other way round on a second click, and says so', async () => {
    const { user } = await showList();
    await user.click(screen.getByRole('button', { name: 'Title' }));
    const sorted = titles();
    expect(sorted).toEqual(sorted.toSorted(new Intl.Collator('en').compare));
    expect(screen.getByRole('columnheader', { name: 'Title' }).getAttribute('aria-sort')).toBe('ascending');
    await user.click(screen.getByRole('button', { name: 'Title' }));
    expect(titles()).toEqual(sorted.toReversed());
    expect(screen.getByRole('columnheader', { name: 'Title' }).getAttribute('aria-sort')).toBe('descending');
  });

  it('keeps lanes in their own order when sorted by lane', async () => {
    const { user } = await showList();
    await user.click(screen.getByRole('button', { name: 'Lane' }));
    expect(rows()[0]!.textContent).toContain('Foundations & people');
    expect(rows().at(-1)!.textContent).toContain('Partnership agreements');
  });

  it('shows the same filters, query and selection as the timeline', async () => {
    const { app } = await showList();
    app.filtering.set({ kinds: ['agreement'] });
    await waitFor(() => expect(rows()).toHaveLength(3));
    app.finder.find('bengaluru');
    await waitFor(() => expect(rows()).toHaveLength(1));
    app.open('japan-india-digital');
    await waitFor(() =>
      expect(screen.getByRole('button', { current: true }).textContent).toContain('Digital Partnership'),
    );
  });

  it('offers the way out of an empty result', async () => {
    const { app, user } = await showList();
    app.filtering.set({ kinds: ['report'], countries: ['IT'] });
    await user.click(await screen.findByRole('button', { name: 'Clear all filters' }));
    expect(rows()).toHaveLength(33);
  });

  it('offers the way out of a search that finds nothing', async () => {
    const search = Object.assign(document.createElement('input'), { id: 'search' });
    document.body.append(search); // stands in for the page's own
    const { app, user } = await showList();
    app.finder.find('zzzzqq');
    expect(await screen.findByText('Nothing found for “zzzzqq”.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Clear the search' }));
    expect(rows()).toHaveLength(33);
    expect(document.activeElement).toBe(search);
    search.remove();
  });

  it('opens the event of a row', async () => {
    const { user, app } = await showList();
    await user.click(screen.getByRole('button', { name: /EYE SEE/ }));
    await waitFor(() => expect(app.selection.openId).toBe('eye-see'));
  });

  it('prints at the press of a button', async () => {
    const print = vi.fn();
    vi.stubGlobal('print', print);
    const { user } = await showList();
    await user.click(screen.getByRole('button', { name: 'Print this list' }));
    expect(print).toHaveBeenCalledOnce();
  });

  it('of many draws a few rows with each task, so that the browser can answer, and more than 300 when asked', async () => {
    const app = makeApp(makeCatalog(seededDataset(350)));
    const { user } = show(ListView, {}, app);
    const counts = new Set([rows().length]);
    const observer = new MutationObserver(() => counts.add(rows().length));
    observer.observe(screen.getByRole('table'), { childList: true, subtree: true });
    const most = app.filtering.events.length;
    await waitFor(() => expect(rows()).toHaveLength(300));
    const batches = [...counts].map((count, i, all) => count - (all[i - 1] ?? 0));
    expect(batches.length).toBeGreaterThan(5);
    expect(Math.max(...batches)).toBeLessThanOrEqual(32);
    observer.disconnect();
    await user.click(screen.getByRole('button', { name: /^Show/ }));
    await waitFor(() => expect(rows()).toHaveLength(most));
  });
});
