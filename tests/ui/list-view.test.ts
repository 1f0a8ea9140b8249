import { screen, within } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import ListView from '../../src/ui/list/ListView.svelte';
import { show } from '../helpers/render.ts';

const rows = () => within(screen.getByRole('table')).getAllByRole('row').slice(1);
const titles = () =>
  screen.getAllByRole('rowheader').map((cell) => within(cell).getByRole('button').textContent!.trim());

describe('the list', () => {
  it('is a table of all events in date order with date, title, lane, place and partners', () => {
    show(ListView, { onopen: () => {} });
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
    const { user } = show(ListView, { onopen: () => {} });
    await user.click(screen.getByRole('button', { name: 'Title' }));
    const sorted = titles();
    expect(sorted).toEqual(sorted.toSorted(new Intl.Collator('en').compare));
    expect(screen.getByRole('columnheader', { name: 'Title' }).getAttribute('aria-sort')).toBe('ascending');
    await user.click(screen.getByRole('button', { name: 'Title' }));
    expect(titles()).toEqual(sorted.toReversed());
    expect(screen.getByRole('columnheader', { name: 'Title' }).getAttribute('aria-sort')).toBe('descending');
  });

  it('keeps lanes in their own order when sorted by lane', async () => {
    const { user } = show(ListView, { onopen: () => {} });
    await user.click(screen.getByRole('button', { name: 'Lane' }));
    expect(rows()[0]!.textContent).toContain('Foundations & people');
    expect(rows().at(-1)!.textContent).toContain('Partnership agreements');
  });

  it('shows the same filters, query and selection as the timeline', async () => {
    const { app } = show(ListView, { onopen: () => {} });
    app.filtering.set({ kinds: ['agreement'] });
    await vi.waitFor(() => expect(rows()).toHaveLength(3));
    app.finder.find('bengaluru');
    await vi.waitFor(() => expect(rows()).toHaveLength(1));
    app.open('japan-india-digital');
    await vi.waitFor(() =>
      expect(screen.getByRole('button', { current: true }).textContent).toContain('Digital Partnership'),
    );
  });

  it('offers the way out of an empty result', async () => {
    const { app, user } = show(ListView, { onopen: () => {} });
    app.filtering.set({ kinds: ['report'], countries: ['IT'] });
    await user.click(await screen.findByRole('button', { name: 'Clear all filters' }));
    expect(rows()).toHaveLength(33);
  });

  it('offers the way out of a search that finds nothing', async () => {
    const search = Object.assign(document.createElement('input'), { id: 'search' });
    document.body.append(search); // where the page has its own
    const { app, user } = show(ListView, { onopen: () => {} });
    app.finder.find('zzzzqq');
    expect(await screen.findByText('Nothing found for “zzzzqq”.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Clear the search' }));
    expect(rows()).toHaveLength(33);
    expect(document.activeElement).toBe(search);
    search.remove();
  });

  it('opens the event of a row', async () => {
    const onopen = vi.fn();
    const { user } = show(ListView, { onopen });
    await user.click(screen.getByRole('button', { name: /EYE SEE/ }));
    expect(onopen).toHaveBeenCalledExactlyOnceWith('eye-see');
  });

  it('prints at the press of a button', async () => {
    const print = vi.fn();
    vi.stubGlobal('print', print);
    const { user } = show(ListView, { onopen: () => {} });
    await user.click(screen.getByRole('button', { name: 'Print this list' }));
    expect(print).toHaveBeenCalledOnce();
  });
});
