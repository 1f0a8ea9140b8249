import { screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import EventLayer from '../../src/ui/timeline/EventLayer.svelte';
import PhoneList from '../../src/ui/phone/PhoneList.svelte';
import { makeCatalog } from '../../src/core/dataset/catalog.ts';
import { makeApp } from '../helpers/app.ts';
import { dataset } from '../helpers/dataset.ts';
import { show } from '../helpers/render.ts';

describe('the events on the plot', () => {
  it('are buttons in ordered lists under the headings of their lanes, named title first, then year', () => {
    show(EventLayer, { onopen: () => {}, oncluster: () => {} });
    expect(screen.getAllByRole('heading', { level: 3 }).map((heading) => heading.textContent!.trim())).toContain(
      'Environment, 2 events',
    );
    const list = screen.getByRole('list', { name: 'Environment, 2 events' });
    expect(
      within(list)
        .getAllByRole('button')
        .map((button) => button.textContent!.replace(/\s+/g, ' ').trim()),
    ).toEqual(['Work with Conservation International, from 1995', 'Sumatra forest conservation with WWF, from 2011']);
  });

  it('have one tab stop among them', () => {
    const { container } = show(EventLayer, { onopen: () => {}, oncluster: () => {} });
    expect(container.querySelectorAll('button[tabindex="0"]')).toHaveLength(1);
    expect(container.querySelectorAll('button[tabindex="-1"]')).toHaveLength(32);
  });

  it('stay in the document, hidden, when a filter leaves them out', async () => {
    const { container, app } = show(EventLayer, { onopen: () => {}, oncluster: () => {} });
    app.filtering.set({ kinds: ['agreement'] });
    await waitFor(() => expect(container.querySelectorAll('li[hidden]')).toHaveLength(30));
    expect(screen.getByRole('heading', { name: 'Environment, 0 of 2 events' })).toBeTruthy();
  });

  it('tell solid, uncertain, ongoing and spanning dates apart', () => {
    const events = dataset([
      { id: 'solid', date: '2000-05-01' },
      { id: 'doubtful', date: '2001?', lane: 'b' },
      { id: 'ongoing', date: '2002/..', lane: 'c' },
      { id: 'span', date: '1990/1995?', lane: 'c' },
    ]);
    const app = makeApp(makeCatalog(events));
    show(EventLayer, { onopen: () => {}, oncluster: () => {} }, app);
    const mark = (id: string) => document.getElementById(`event-${id}`)!.parentElement!.classList;
    const isHollow = (id: string) => document.querySelector(`#event-${id} svg`) !== null;
    expect([mark('solid').contains('barred'), isHollow('solid')]).toEqual([false, false]);
    expect(isHollow('doubtful')).toBe(true);
    expect(['barred', 'fades', 'goes'].every((name) => mark('ongoing').contains(name))).toBe(true);
    expect(['barred', 'breaks'].every((name) => mark('span').contains(name))).toBe(true);
    expect(mark('span').contains('fades')).toBe(false);
  });

  it('open on a click, and dim while they are not among the hits', async () => {
    const onopen = vi.fn();
    const { user, app } = show(EventLayer, { onopen, oncluster: () => {} });
    await user.click(screen.getByRole('button', { name: /^EYE SEE/ }));
    expect(onopen).toHaveBeenCalledExactlyOnceWith('eye-see');
    app.finder.find('sumatra');
    await waitFor(() => expect(document.querySelectorAll('li.dimmed')).toHaveLength(32));
    expect(document.querySelectorAll('li.hit')).toHaveLength(1);
  });

  it('are joined to their related ones while open', async () => {
    const app = makeApp();
    const { container } = show(EventLayer, { onopen: () => {}, oncluster: () => {} }, app);
    app.open('restart-japan');
    await waitFor(() =>
      expect(container.querySelectorAll('.layer > svg path')).toHaveLength(
        app.catalog.related.get('restart-japan')!.length,
      ),
    );
  });
});

describe('the list on a phone', () => {
  it('is in date order under decades, and names the lane of each event', () => {
    show(PhoneList, { onopen: () => {} });
    expect(screen.getAllByRole('heading', { level: 3 }).map((heading) => heading.textContent!.trim())).toEqual([
      '1940s', '1950s', '1970s', '1980s', '1990s', '2000s', '2010s', '2020s',
    ]); // prettier-ignore
    expect(screen.getAllByRole('button')[0]!.textContent!.replace(/\s+/g, ' ')).toMatch(
      /founded, 1946, Foundations & people/,
    );
  });

  it('follows the date with up and down, and the lane sideways', async () => {
    const { user } = show(PhoneList, { onopen: () => {} });
    screen.getAllByRole('button')[0]!.focus();
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement!.id).toBe('event-science-education-fund');
    await user.keyboard('{ArrowRight}');
    expect(document.activeElement!.id).toBe('event-education-foundation');
    await user.keyboard('{End}');
    expect(document.activeElement!.id).toBe('event-italy-japan-statement');
  });
});
