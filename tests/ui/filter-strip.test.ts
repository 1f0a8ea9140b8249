import { screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import { flushSync } from 'svelte';
import { makeCatalog } from '../../src/core/dataset/catalog.ts';
import { NO_FILTERS } from '../../src/core/filter/filter.ts';
import FilterStrip from '../../src/ui/filters/FilterStrip.svelte';
import { makeApp } from '../helpers/app.ts';
import { appOf, archiveSource } from '../helpers/archive-source.ts';
import { dataset, record } from '../helpers/dataset.ts';
import { show } from '../helpers/render.ts';

function open(filters: Partial<typeof NO_FILTERS>, app = makeApp()) {
  app.filtering.set(filters);
  return show(FilterStrip, {}, app);
}
const strip = () => screen.getByRole('group', { name: 'Active filters' });
const words = () => within(strip()).getAllByRole('listitem').map(({ textContent }) => textContent!.replace(/\s+/g, ' ').trim()); // prettier-ignore

describe('the strip of a subject', () => {
  it('says what kind of organisation it is, whose it is, who belongs to it, and where else it is catalogued', () => {
    const name = (en: string) => ({ name: { en } });
    const organisations = {
      group: { ...name('Group'), kind: 'company', country: 'JP', identifiers: { wikidata: 'Q41187' } },
      own: { ...name('Own'), kind: 'foundation', parent: 'group' },
      ...Object.fromEntries(['p', 'q', 'r', 's'].map((id) => [id, { ...name(id.toUpperCase()), parent: 'group' }])),
    };
    const events = ['own', 'p', 'q', 'r', 's'].map((organisation) => ({
      id: organisation,
      organisations: [{ organisation, role: 'lead' as const }],
    }));
    const app = makeApp(makeCatalog(dataset(events, { organisations })));
    const { container } = open({ organisations: ['group'] }, app);
    const text = container.textContent!.replace(/\s+/g, ' ');
    expect(text).toContain('Company, Japan · 5 of 5 events');
    expect(text).toContain('with Own, P, Q and 2 more that belong to it');
    expect(screen.getByRole('link', { name: /Wikidata/ }).getAttribute('href')).toBe('https://www.wikidata.org/wiki/Q41187');
    app.filtering.set({ organisations: ['own'] });
    flushSync();
    expect(container.textContent).toContain('belongs to Group');
  }); // prettier-ignore
});

describe('the strip of active filters', () => {
  it('says each in words, and how many events are left', () => {
    open({ hiddenLanes: ['arts-culture'], organisations: ['unicef'], fromYear: 1990 });
    expect(words()).toEqual([
      'Remove filter: Arts & culture hidden',
      'Remove filter: Partner: UNICEF',
      'Remove filter: Since 1990',
      'Clear all',
    ]);
    expect(strip().textContent).toContain('2 of 33 events');
  });

  it('takes off the one that is pressed and keeps the focus beside it, until only a subject is left', async () => {
    const { user, app } = open({ organisations: ['unicef'], kinds: ['milestone', 'report'] });
    await user.click(screen.getByRole('button', { name: /Kind: Milestone/ }));
    expect(app.filtering.filters).toEqual({ ...NO_FILTERS, organisations: ['unicef'], kinds: ['report'] });
    await waitFor(() => expect(document.activeElement!.textContent).toContain('Kind: Report'));
    await user.keyboard('{Enter}');
    expect(app.filtering.filters).toEqual({ ...NO_FILTERS, organisations: ['unicef'] });
    expect(screen.getByRole('heading', { name: 'UNICEF' })).toBeTruthy();
    await waitFor(() => expect(document.activeElement!.textContent).toContain('Clear'));
  });

  it('announces what is left', async () => {
    const { user, app } = open({ organisations: ['unicef'], kinds: ['report'] });
    await user.click(screen.getByRole('button', { name: /Kind: Report/ }));
    await vi.waitFor(() => expect(app.announcer.message).toBe('3 of 33 events shown.'), { timeout: 120_000 });
  });

  it('clears all', async () => {
    const { user, app } = open({ organisations: ['unicef', 'who'], toYear: 2020 });
    await user.click(screen.getByRole('button', { name: 'Clear all' }));
    expect(app.filtering.filters).toEqual(NO_FILTERS);
  });
});

describe('one subject', () => {
  it.each([
    [{ organisations: ['unicef'] }, 'UNICEF', 'Organisation · 3 of 33 events, 2006–2023 · recipient in 2, lead in 1'],
    [{ organisations: ['jica'] }, 'JICA', /^Organisation, Japan · /],
    [{ places: ['tokyo'] }, 'Tokyo', /^Place, Japan · 8 of 33 events, since \d{4}$/],
    [{ countries: ['SG'] }, 'Singapore', 'Country · 1 of 33 events, since 1998'],
    [{ topics: ['world-cup'] }, 'world cup', 'Topic · 2 of 33 events, 2010–2026'],
    [{ people: ['masaru-ibuka'] }, 'Masaru Ibuka', 'Person · 3 of 33 events, 1946–1972 · Co-founder of Sony'],
  ])('%j has its name, and what its events say of it', (filters, name, facts) => {
    open(filters);
    const heading = screen.getByRole('heading', { name });
    expect(heading.nextElementSibling!.textContent!.trim()).toMatch(facts);
    expect(screen.getAllByRole('button').map(({ textContent }) => textContent!.trim())).toEqual(['Clear']);
  });

  it('is cleared', async () => {
    const { user, app } = open({ topics: ['film'] });
    await user.click(screen.getByRole('button', { name: 'Clear' }));
    expect(app.filtering.filters).toEqual(NO_FILTERS);
  });

  it('has its name and kind where its events are elsewhere', async () => {
    const who = { organisations: { who: { name: { en: 'WHO' }, country: 'CH' } } };
    const organisations = [{ organisation: 'who', role: 'lead' as const }];
    const source = await archiveSource([record({ id: 'e', organisations }), record({ id: 'f' })], who);
    const app = appOf(source);
    await app.store.count({ ...NO_FILTERS, organisations: ['who'] });
    open({ organisations: ['who'] }, app);
    const heading = screen.getByRole('heading', { name: 'WHO' });
    expect(heading.nextElementSibling!.textContent!.trim()).toBe('Organisation, Switzerland · 1 of 2 events');
  });
});
