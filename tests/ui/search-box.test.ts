import { screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { makeCatalog } from '../../src/core/dataset/catalog.ts';
import { NO_FILTERS } from '../../src/core/filter/filter.ts';
import { loadSearchResults } from '../../src/ui/lazy.ts';
import { afterPaint } from '../../src/scheduling/after-paint.ts';
import SearchBox from '../../src/ui/search/SearchBox.svelte';
import { makeApp } from '../helpers/app.ts';
import { dataset } from '../helpers/dataset.ts';
import { show } from '../helpers/render.ts';

const options = () => screen.queryAllByRole('option');

describe('the search box', () => {
  it('finds while one types and goes to the first result on Enter', async () => {
    const { user, app } = show(SearchBox, {});
    await user.type(screen.getByRole('combobox'), 'jica{Enter}');
    await waitFor(() => expect(app.selection.openId).toBe('jica-sony-memorandum'));
    expect(options()).toHaveLength(0);
  });

  it('lets the arrows choose, wrapping around', async () => {
    const { user } = show(SearchBox, {});
    await user.type(screen.getByRole('combobox'), 'explorascience');
    await afterPaint();
    const last = (await screen.findAllByRole('option')).at(-1)!;
    await user.keyboard('{ArrowUp}');
    expect(last.getAttribute('aria-selected')).toBe('true');
    await user.keyboard('{ArrowDown}');
    expect(options()[0]!.getAttribute('aria-selected')).toBe('true');
  });

  it('goes to a result that is clicked', async () => {
    const { user, app } = show(SearchBox, {});
    await user.type(screen.getByRole('combobox'), 'pavia');
    await afterPaint();
    await user.click((await screen.findAllByRole('option'))[0]!);
    await waitFor(() => expect(app.selection.openId).toBe('italy-japan-statement'));
  });

  it('leaves Enter to an input method that is composing', async () => {
    const { user, app } = show(SearchBox, {});
    const input = screen.getByRole('combobox');
    await user.type(input, 'kando');
    await afterPaint();
    input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true }));
    expect(app.selection.openId).toBeUndefined();
  });

  it('closes the results with Escape and clears the query with a second one', async () => {
    const { user, app } = show(SearchBox, {});
    await user.type(screen.getByRole('combobox'), 'covid{Escape}');
    await afterPaint();
    expect(options()).toHaveLength(0);
    expect(app.finder.query).toBe('covid');
    await user.keyboard('{Escape}');
    expect(app.finder.query).toBe('');
  });

  it('steps through the hits on Enter while the results are closed', async () => {
    const { user, app } = show(SearchBox, {});
    const input = screen.getByRole('combobox');
    await user.type(input, 'save the children{Escape}{Enter}');
    await waitFor(() => expect(app.selection.openId).toBeDefined());
    const opened = [app.selection.openId];
    await user.type(input, '{Enter}');
    await waitFor(() => expect(app.selection.openId).not.toBe(opened[0]));
    opened.push(app.selection.openId);
    expect(opened).toEqual(expect.arrayContaining(['restart-japan', 'emergency-fund-children']));
  });

  it('names the field in which a word was found, and marks the word', async () => {
    const { user } = show(SearchBox, {});
    await user.type(screen.getByRole('combobox'), 'katsumoto');
    await waitFor(() => expect(options()[0]!.textContent).toContain('Person: Toru Katsumoto'));
    expect(options()[0]!.querySelector('mark')!.textContent).toBe('Katsumoto');
  });

  it('takes a title of any length, pasted, and finds by all of it', async () => {
    const title = (country: string) => `Agreement between the Government of Japan and the Government of ${country} on culture`;
    const countries = ['France', 'Germany', 'India'];
    const treaties = dataset(countries.map((country) => ({ id: country.toLowerCase(), title: { en: title(country) } })));
    const { user, app } = show(SearchBox, {}, makeApp(makeCatalog(treaties)));
    await user.click(screen.getByRole('combobox'));
    await user.paste(title('Germany'));
    await waitFor(() => expect(options()).toHaveLength(1));
    await user.keyboard('{Enter}');
    await waitFor(() => expect(app.selection.openId).toBe('germany'));
  }); // prettier-ignore

  it('says where it has cut a query, and where it left words uncorrected', async () => {
    const { user } = show(SearchBox, {});
    const cut = () => screen.queryByText('Only the first 1,000 characters are searched for.');
    const uncorrected = () => screen.queryByText(/not every word is checked for misspellings/);
    await user.click(screen.getByRole('combobox'));
    await user.paste('covid '.repeat(160));
    await afterPaint();
    expect([cut(), uncorrected()]).toEqual([null, null]);
    await user.paste('covid '.repeat(20));
    await waitFor(() => expect([cut() !== null, uncorrected()]).toEqual([true, null]));
    await user.clear(screen.getByRole('combobox'));
    await afterPaint();
    await user.paste(Array.from('abcdefghij', (letter) => `${letter}xqzw`).join(' '));
    await waitFor(() => expect([cut(), uncorrected() !== null]).toEqual([null, true]));
  });

  it('offers what comes nearest where nothing is found', async () => {
    const { user } = show(SearchBox, {});
    await user.type(screen.getByRole('combobox'), 'zzzz kando');
    await afterPaint();
    expect(screen.getByText('Nothing found for “zzzz kando”. Nearest:')).toBeTruthy();
    expect(options().map((option) => option.getAttribute('aria-selected'))).toEqual(['true']);
    expect(options()[0]!.textContent).toContain('Kando Experience Program');
  });

  it.each(['zzzz kando', 'sumatora'])(
    'says that nothing is found for “%s” before it offers what is near, which Enter opens',
    async (query) => {
      const { user, app } = show(SearchBox, {});
      await user.type(screen.getByRole('combobox'), query);
      await afterPaint();
      expect(await screen.findByText(`Nothing found for “${query}”. Nearest:`)).toBeTruthy();
      await user.keyboard('{Enter}');
      await waitFor(() => expect(app.selection.openId).toMatch(/kando|sumatra/));
    },
  );

  it('says why an event was found by its long title, unless the short one says so', async () => {
    const long = dataset([{ id: 'a', title: { en: 'Zebra museum opens' }, shortTitle: { en: 'Museum' } }]);
    const { user } = show(SearchBox, {}, makeApp(makeCatalog(long)));
    await user.type(screen.getByRole('combobox'), 'zebra');
    await afterPaint();
    expect((await screen.findAllByRole('option'))[0]!.textContent).toMatch(/Title:\s+Zebra museum opens/);
    await user.clear(screen.getByRole('combobox'));
    await afterPaint();
    await user.type(screen.getByRole('combobox'), 'museum');
    await afterPaint();
    expect(options()[0]!.textContent).not.toContain('Title:');
  });

  it('says how many matches filters hide and lifts them on demand', async () => {
    const { user, app } = show(SearchBox, {});
    app.filtering.toggle('hiddenLanes', 'environment');
    await user.type(screen.getByRole('combobox'), 'sumatra');
    await afterPaint();
    expect(screen.getByText(/One match is hidden by filters/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Clear all filters' }));
    expect(app.filtering.active).toBe(0);
    expect(options()).toHaveLength(1);
  });
});

describe('the search box, empty', () => {
  const groupsOf = () =>
    screen.getAllByRole('group').map((group) => [
      group.querySelector('.heading')!.textContent,
      ...within(group).getAllByRole('option').map(({ textContent }) => textContent!.replace(/\s+/g, ' ').trim()),
    ]); // prettier-ignore

  it('offers the commonest partners and topics, none of them chosen', async () => {
    const { user } = show(SearchBox, {});
    const input = screen.getByRole('combobox');
    expect(options()).toHaveLength(0);
    await user.click(input);
    await screen.findAllByRole('option');
    expect(screen.getByRole('listbox', { name: 'Search results' })).toBeTruthy();
    const [partners, topics] = groupsOf();
    expect(partners!.slice(0, 3)).toEqual(['Common partners', 'UNHCR 3 events', 'UNICEF 3 events']);
    expect(topics!.slice(0, 2)).toEqual(['Common topics', 'children 14 events']);
    expect(input.getAttribute('aria-expanded')).toBe('true');
    expect(input.hasAttribute('aria-activedescendant')).toBe(false);
    await user.keyboard('{Enter}');
    expect(screen.queryAllByRole('option')).toHaveLength(10);
  });

  it('shows the subject that is chosen', async () => {
    const { user, app } = show(SearchBox, {});
    app.filtering.set({ fromYear: 2015 });
    await user.click(screen.getByRole('combobox'));
    await screen.findAllByRole('option');
    await user.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    await waitFor(() => expect(app.filtering.filters).toEqual({ ...NO_FILTERS, organisations: ['unicef'] }));
    expect(options()).toHaveLength(0);
    await user.click(document.body);
    await user.click(screen.getByRole('combobox'));
    await user.click(await screen.findByText('children'));
    await waitFor(() => expect(app.filtering.filters).toEqual({ ...NO_FILTERS, topics: ['children'] }));
  });

  it('gives way to what is typed, and closes with Escape', async () => {
    const { user } = show(SearchBox, {});
    const input = screen.getByRole('combobox');
    await user.click(input);
    await screen.findAllByRole('option');
    await user.type(input, 'pavia');
    await waitFor(() => expect(options()).toHaveLength(1));
    expect(screen.queryByText('Common partners')).toBeNull();
    await user.clear(input);
    await afterPaint();
    expect(await screen.findByText('Common partners')).toBeTruthy();
    await user.keyboard('{Escape}');
    expect(options()).toHaveLength(0);
  });

  it('does not open because a query is taken away from elsewhere, as by Back', async () => {
    const { user, app } = show(SearchBox, {});
    await user.type(screen.getByRole('combobox'), 'pavia');
    await afterPaint();
    await screen.findAllByRole('option');
    await app.go({ query: '' });
    expect(options()).toHaveLength(0);
  });

  it('offers nothing where nothing is common', async () => {
    const { user } = show(SearchBox, {}, makeApp(makeCatalog(dataset([{ id: 'a', tags: ['x'] }, { id: 'b' }]))));
    await user.click(screen.getByRole('combobox'));
    await loadSearchResults();
    expect(options()).toHaveLength(0);
    expect(screen.getByRole('combobox').getAttribute('aria-expanded')).toBe('false');
  });
});
