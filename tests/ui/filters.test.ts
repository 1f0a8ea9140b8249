import { screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import { makeCatalog } from '../../src/core/dataset/catalog.ts';
import FilterFacets from '../../src/ui/filters/FilterFacets.svelte';
import LaneFilter from '../../src/ui/filters/LaneFilter.svelte';
import LaneToggle from '../../src/ui/filters/LaneToggle.svelte';
import OnlyLane from '../../src/ui/filters/OnlyLane.svelte';
import { makeApp } from '../helpers/app.ts';
import { appOf, archiveSource } from '../helpers/archive-source.ts';
import { dataset, record } from '../helpers/dataset.ts';
import { follow } from '../helpers/follow.svelte.ts';
import { show } from '../helpers/render.ts';

describe('the filters', () => {
  it('count what each choice would show, given the others', async () => {
    const { user, app } = show(FilterFacets, { withLanes: false, ondone: () => {} });
    await user.click(screen.getByRole('checkbox', { name: /^Agreement/ }));
    expect(app.filtering.events).toHaveLength(3);
    expect(screen.getByText('3 of 33 events shown.')).toBeTruthy();
    const country = screen.getByRole('group', { name: 'Country' });
    expect(within(country).getByRole('checkbox', { name: /^Japan\s*\(2\)/ })).toBeTruthy();
    await user.click(within(country).getByRole('button', { name: /^Show \d+ more/ }));
    expect(within(country).getByRole('checkbox', { name: /^India\s*\(1\)/ })).toBeTruthy();
  });

  it('keep their order under the pointer, and begin, when they are opened again, with what would show something', async () => {
    const names = () =>
      within(screen.getByRole('group', { name: 'Country' }))
        .getAllByRole('checkbox')
        .map(({ parentElement }) => parentElement!.textContent!.split('(')[0]!.trim());
    const { user, app, unmount } = show(FilterFacets, { withLanes: false, ondone: () => {} });
    const before = names();
    await user.click(screen.getByRole('checkbox', { name: /^Agreement/ }));
    expect(names()).toEqual(before);
    unmount();
    show(FilterFacets, { withLanes: false, ondone: () => {} }, app);
    expect(new Set(names().slice(0, 3))).toEqual(new Set(['Japan', 'India', 'Italy']));
  });

  it('keep what would show nothing until it is asked for', async () => {
    const { user } = show(FilterFacets, { withLanes: false, ondone: () => {} });
    await user.click(screen.getByRole('checkbox', { name: /^Report/ }));
    const country = screen.getByRole('group', { name: 'Country' });
    const before = within(country).getAllByRole('checkbox').length;
    await user.click(within(country).getByRole('button', { name: /^Show \d+ more$/ }));
    expect(within(country).getAllByRole('checkbox').length).toBeGreaterThan(before);
  });

  it('take years when they are whole, and lift them when they are emptied', async () => {
    const { user, app } = show(FilterFacets, { withLanes: false, ondone: () => {} });
    const from = screen.getByRole('spinbutton', { name: 'From year' });
    await user.type(from, '2020{Tab}');
    expect(app.filtering.filters.fromYear).toBe(2020);
    await user.clear(from);
    await user.tab();
    expect(app.filtering.filters.fromYear).toBeUndefined();
  });

  it.each([
    ['2010', '2000', [2000, 2010]],
    ['1700', '', [1946, undefined]],
    ['', '3000', [undefined, 2026]],
    ['1990', '1990', [1990, 1990]],
  ] as const)('take the years %j and %j as %j', async (from, to, [fromYear, toYear]) => {
    const { user, app } = show(FilterFacets, { withLanes: false, ondone: () => {} });
    for (const [name, year] of [
      ['From year', from],
      ['To year', to],
    ] as const) {
      const field = screen.getByRole('spinbutton', { name });
      if (year) await user.type(field, year);
      await user.tab();
    }
    expect(app.filtering.filters).toMatchObject({ fromYear, toYear });
    expect(screen.getByRole<HTMLInputElement>('spinbutton', { name: 'From year' }).value).toBe(String(fromYear ?? ''));
    expect(screen.getByRole<HTMLInputElement>('spinbutton', { name: 'To year' }).value).toBe(String(toYear ?? ''));
  });

  it('clear everything at once', async () => {
    const { user, app } = show(FilterFacets, { withLanes: true, ondone: () => {} });
    await user.click(screen.getByRole('checkbox', { name: /^Environment/ }));
    await user.click(screen.getByRole('checkbox', { name: /^Agreement/ }));
    await user.click(screen.getByRole('button', { name: 'Clear all filters' }));
    expect(app.filtering.events).toHaveLength(33);
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: /^Environment/ }).checked).toBe(true);
  });
});

describe('the filters of a timeline whose events are elsewhere', () => {
  const ids = Array.from({ length: 500 }, (_, i) => `o${i}`);
  const head = {
    organisations: Object.fromEntries(ids.map((id) => [id, { name: { en: `Organisation ${id}` } }])),
  };
  const records = ids.map((id, i) =>
    record({
      id,
      kind: i % 2 ? 'report' : 'agreement',
      date: `${1990 + (i % 10)}`,
      organisations: [{ organisation: id, role: 'lead' }],
    }),
  );
  const props = { withLanes: false, ondone: () => {} };

  it('leave out what there is nothing of to choose from', async () => {
    show(FilterFacets, props, appOf(await archiveSource(records, head)));
    expect(screen.getByRole('group', { name: 'Partner' })).toBeTruthy();
    expect(screen.queryByText('Country')).toBeNull(); // no event has a place
  });

  it('are those of any other, and count its events', async () => {
    const { user, app } = show(FilterFacets, props, appOf(await archiveSource(records, head)));
    const unfollow = follow(app);
    expect(screen.getByRole('checkbox', { name: 'Report (250)' })).toBeTruthy();
    await user.click(screen.getByRole('checkbox', { name: /^Report/ }));
    expect(await screen.findByText('250 of 500 events shown.')).toBeTruthy();
    await user.type(screen.getByRole('spinbutton', { name: 'From year' }), '1999{Tab}');
    expect(await screen.findByText('50 of 500 events shown.')).toBeTruthy();
    expect(screen.getByRole('checkbox', { name: 'Agreement (0)' })).toBeTruthy();
    unfollow();
  });

  it('show thousands of organisations a few at a time', async () => {
    const { user } = show(FilterFacets, props, appOf(await archiveSource(records, head)));
    const group = within(screen.getByRole('group', { name: 'Partner' }));
    const seen = [group.getAllByRole('checkbox').length];
    for (let i = 0; i < 4; i++) {
      await user.click(group.getByRole('button'));
      seen.push(group.getAllByRole('checkbox').length);
    }
    expect(seen).toEqual([8, 208, 408, 500, 8]);
  });

  it('are its lanes alone where it knows nothing else of its events, and say so', async () => {
    const { facets: _, ...files } = await archiveSource(records, head);
    show(FilterFacets, props, appOf(files));
    expect(screen.getAllByRole('group').map((group) => group.querySelector('legend')!.textContent)).toEqual(['Lanes']);
    expect(screen.getByText(/count its events by lane and date alone: only lanes can be switched off/)).toBeTruthy();
  });
});

describe('the button for only one lane', () => {
  it('hides all others; pressed again, shows all', async () => {
    const { user, app } = show(OnlyLane, { id: 'environment' });
    const button = screen.getByRole('button', { name: 'Only Environment' });
    app.filtering.set({ hiddenLanes: ['environment'], fromYear: 2011 });
    await user.click(button);
    await waitFor(() => expect(app.filtering.filters.hiddenLanes).toHaveLength(5));
    expect([...new Set(app.filtering.events.map(({ lane }) => lane))]).toEqual(['environment']);
    expect(app.filtering.filters.fromYear).toBe(2011);
    expect(button.getAttribute('aria-pressed')).toBe('true');
    await vi.waitFor(() => expect(app.announcer.message).toBe(`Only Environment, ${app.filtering.shown} events shown.`), { timeout: 120_000 });
    await user.click(button);
    await waitFor(() => expect(app.filtering.filters.hiddenLanes).toEqual([]));
    expect(button.getAttribute('aria-pressed')).toBe('false');
    await vi.waitFor(() => expect(app.announcer.message).toMatch(/^All lanes, \d+ events shown\.$/), { timeout: 120_000 });
  }); // prettier-ignore

  it('goes on to another lane at once', async () => {
    const { user, app } = show(LaneFilter, {});
    await user.click(screen.getByRole('button', { name: 'Only Environment' }));
    await user.click(screen.getByRole('button', { name: 'Only Arts & culture' }));
    await waitFor(() => expect(app.filtering.shown).toBe(4));
    const boxes = screen.getAllByRole<HTMLInputElement>('checkbox').filter(({ checked }) => checked);
    expect(boxes.map(({ labels }) => labels![0]!.textContent!.trim())).toEqual([expect.stringMatching(/^Arts & culture/)]); // prettier-ignore
  });

  it('is not there where there is only one lane', () => {
    const lanes = [{ id: 'a', name: { en: 'Alone' } }];
    show(LaneFilter, {}, makeApp(makeCatalog(dataset([{ id: 'e' }], { lanes }))));
    expect(screen.queryByRole('button')).toBeNull();
  });
});

describe('a lane’s checkbox', () => {
  it('hides and shows the lane and says how many of its events other filters leave', async () => {
    const { user, app } = show(LaneToggle, { id: 'science-education' });
    const box = screen.getByRole<HTMLInputElement>('checkbox', { name: 'Science & education (10)' });
    await user.click(box);
    expect(app.filtering.filters.hiddenLanes).toEqual(['science-education']);
    await user.click(box);
    app.filtering.set({ countries: ['SG'] });
    expect(await screen.findByRole('checkbox', { name: 'Science & education (1 of 10)' })).toBeTruthy();
  });
});
