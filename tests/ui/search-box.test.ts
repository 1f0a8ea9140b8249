import { screen } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { makeCatalog } from '../../src/core/dataset/catalog.ts';
import SearchBox from '../../src/ui/search/SearchBox.svelte';
import { makeApp } from '../helpers/app.ts';
import { dataset } from '../helpers/dataset.ts';
import { show } from '../helpers/render.ts';

const options = () => screen.queryAllByRole('option');

describe('the search box', () => {
  it('finds while one types and goes to the first result on Enter', async () => {
    const { user, app } = show(SearchBox, {});
    await user.type(screen.getByRole('combobox'), 'jica{Enter}');
    expect(app.selection.openId).toBe('jica-sony-memorandum');
    expect(options()).toHaveLength(0);
  });

  it('lets the arrows choose, wrapping around', async () => {
    const { user } = show(SearchBox, {});
    await user.type(screen.getByRole('combobox'), 'explorascience');
    const last = (await screen.findAllByRole('option')).at(-1)!;
    await user.keyboard('{ArrowUp}');
    expect(last.getAttribute('aria-selected')).toBe('true');
    await user.keyboard('{ArrowDown}');
    expect(options()[0]!.getAttribute('aria-selected')).toBe('true');
  });

  it('goes to a result that is clicked', async () => {
    const { user, app } = show(SearchBox, {});
    await user.type(screen.getByRole('combobox'), 'pavia');
    await user.click((await screen.findAllByRole('option'))[0]!);
    expect(app.selection.openId).toBe('italy-japan-statement');
  });

  it('leaves Enter to an input method that is composing', async () => {
    const { user, app } = show(SearchBox, {});
    const input = screen.getByRole('combobox');
    await user.type(input, 'kando');
    input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true }));
    expect(app.selection.openId).toBeUndefined();
  });

  it('closes the results with Escape and clears the query with a second one', async () => {
    const { user, app } = show(SearchBox, {});
    await user.type(screen.getByRole('combobox'), 'covid{Escape}');
    expect(options()).toHaveLength(0);
    expect(app.finder.query).toBe('covid');
    await user.keyboard('{Escape}');
    expect(app.finder.query).toBe('');
  });

  it('steps through the hits on Enter while the results are closed', async () => {
    const { user, app } = show(SearchBox, {});
    const input = screen.getByRole('combobox');
    await user.type(input, 'save the children{Escape}{Enter}');
    const opened = [app.selection.openId];
    await user.type(input, '{Enter}');
    opened.push(app.selection.openId);
    expect(opened).toEqual(expect.arrayContaining(['restart-japan', 'emergency-fund-children']));
  });

  it('names the field in which a word was found, and marks the word', async () => {
    const { user } = show(SearchBox, {});
    await user.type(screen.getByRole('combobox'), 'katsumoto');
    expect(options()[0]!.textContent).toContain('Person: Toru Katsumoto');
    expect(options()[0]!.querySelector('mark')!.textContent).toBe('Katsumoto');
  });

  it('takes a title of any length, pasted, and finds by all of it', async () => {
    const title = (country: string) => `Agreement between the Government of Japan and the Government of ${country} on culture`;
    const countries = ['France', 'Germany', 'India'];
    const treaties = dataset(countries.map((country) => ({ id: country.toLowerCase(), title: { en: title(country) } })));
    const { user, app } = show(SearchBox, {}, makeApp(makeCatalog(treaties)));
    await user.click(screen.getByRole('combobox'));
    await user.paste(title('Germany'));
    expect(options()).toHaveLength(1);
    await user.keyboard('{Enter}');
    expect(app.selection.openId).toBe('germany');
  }); // prettier-ignore

  it('says where it has cut a query, and where it left words uncorrected', async () => {
    const { user } = show(SearchBox, {});
    const cut = () => screen.queryByText('Only the first 1,000 characters are searched for.');
    const uncorrected = () => screen.queryByText(/not every word is checked for misspellings/);
    await user.click(screen.getByRole('combobox'));
    await user.paste('covid '.repeat(160));
    expect([cut(), uncorrected()]).toEqual([null, null]);
    await user.paste('covid '.repeat(20));
    expect([cut() !== null, uncorrected()]).toEqual([true, null]);
    await user.clear(screen.getByRole('combobox'));
    await user.paste(Array.from('abcdefghij', (letter) => `${letter}xqzw`).join(' '));
    expect([cut(), uncorrected() !== null]).toEqual([null, true]);
  });

  it('offers what comes nearest where nothing is found', async () => {
    const { user } = show(SearchBox, {});
    await user.type(screen.getByRole('combobox'), 'zzzz kando');
    expect(screen.getByText(/Nothing found for “zzzz kando”/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Kando Experience Program' })).toBeTruthy();
  });

  it('says how many matches filters hide and lifts them on demand', async () => {
    const { user, app } = show(SearchBox, {});
    app.filtering.toggle('hiddenLanes', 'environment');
    await user.type(screen.getByRole('combobox'), 'sumatra');
    expect(screen.getByText(/One match is hidden by filters/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Clear all filters' }));
    expect(app.filtering.active).toBe(0);
    expect(options()).toHaveLength(1);
  });
});
