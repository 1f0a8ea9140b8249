import { screen, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { makeCatalog } from '../../src/core/dataset/catalog.ts';
import AboutDialog from '../../src/ui/chrome/AboutDialog.svelte';
import SourcesDialog from '../../src/ui/chrome/SourcesDialog.svelte';
import { makeApp } from '../helpers/app.ts';
import { dataset } from '../helpers/dataset.ts';
import { show } from '../helpers/render.ts';

const source = (publisher: string, more: object = {}) => ({
  title: `By ${publisher}`,
  publisher,
  language: 'en',
  ...more,
});
const claims = [{ text: { en: 'x' }, source: 'press' }];
const app = () =>
  makeApp(
    makeCatalog(
      dataset(
        [
          { id: 'a', sources: [{ source: 'own' }], conflicts: [{ about: 'start', claims, reading: { en: 'y' }, settled: false }] },
          { id: 'b', sources: [{ source: 'own' }] },
        ],
        {
          sources: {
            press: source('Paper', { kind: 'press', checked: '2026-11-22', language: 'ja' }),
            own: source('Maker', { kind: 'own', url: 'https://example.org/', checked: '2026-11-28' }),
          },
          licence: { name: { en: 'CC BY 4.0' }, url: 'https://creativecommons.org/licenses/by/4.0/' },
          contact: 'https://example.org/contact',
          changed: '2026-11-28',
        },
      ),
    ),
  ); // prettier-ignore

describe('all sources', () => {
  it('are listed by publisher, each with the events that name it anywhere', () => {
    show(SourcesDialog, {}, app());
    const [maker, paper] = screen.getAllByRole('listitem').filter((item) => item.querySelector('details'));
    expect(maker!.textContent).toMatch(/By Maker.*used by 2 events/s);
    expect(within(maker!).getByRole('link', { name: /By Maker/ }).getAttribute('href')).toBe('https://example.org/');
    expect(paper!.textContent!.replace(/\s+/g, ' ')).toMatch(/Paper, in Japanese; last checked 22 November 2026.*used by 1 event/);
  }); // prettier-ignore
});

describe('about the facts', () => {
  it('says how many sources of which kind there are, when they were read, what is disputed, and how to report an error', async () => {
    const { user, app: state, container } = show(AboutDialog, {}, app());
    const text = container.textContent!.replace(/\s+/g, ' ');
    expect(text).toContain('1 by the company itself, 1 by the press.');
    expect(text).toContain('They were read between 22 November 2026 and 28 November 2026.');
    expect(text).toContain('Sources still disagree about 1 event: Event a');
    expect(screen.getByRole('link', { name: 'Report an error' }).getAttribute('href')).toBe(
      'https://example.org/contact',
    );
    expect(text).toContain('What you may do with the data: CC BY 4.0');
    expect(text).toContain('Data last changed on 28 November 2026.');
    await user.click(screen.getByRole('button', { name: 'All sources, and which events use them' }));
    expect(state.dialogs.open).toBe('sources');
  });
});
