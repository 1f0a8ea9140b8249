import { screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import DetailsPanel from '../../src/ui/details/DetailsPanel.svelte';
import EventDetails from '../../src/ui/details/EventDetails.svelte';
import { makeCatalog } from '../../src/core/dataset/catalog.ts';
import { makeApp } from '../helpers/app.ts';
import { dataset, ownCatalog } from '../helpers/dataset.ts';
import { show } from '../helpers/render.ts';

const showEvent = (id: string) => show(EventDetails, { event: ownCatalog.byId.get(id)!, headingId: 'h' });
const section = (name: string) => screen.getByRole('heading', { level: 3, name }).parentElement!;

describe('the details of an event', () => {
  it('begin with lane, place in the order, title, date and place', () => {
    const { container } = showEvent('jica-sony-memorandum');
    const text = container.textContent!.replace(/\s+/g, ' ');
    expect(text).toMatch(/^ ?Partnership agreements · 32 of 33/);
    expect(screen.getByRole('heading', { level: 2 }).textContent).toContain('JICA and Sony');
    expect(text).toContain('24 August 2021 · Tokyo, Japan');
  });

  it('list what was agreed, who took part in what role, and what was said, each with its source', () => {
    showEvent('jica-sony-memorandum');
    expect(within(section('What was agreed')).getAllByRole('listitem').length).toBeGreaterThanOrEqual(4);
    expect(section('People').textContent).toContain('Junichi Yamada');
    expect(section('In their words, summed up').textContent).toMatch(/\[.+\]/);
  });

  it('set figures with qualifier, unit, date and source', () => {
    showEvent('explorascience-tokyo');
    expect(section('Figures').textContent!.replace(/\s+/g, ' ')).toMatch(/2\.3 million people .*\[/);
  });

  it('show every claim of a dispute and which one is followed', () => {
    showEvent('australia-foundation');
    const conflict = section('Where the sources differ');
    expect(conflict.textContent).toContain('1998');
    expect(conflict.textContent).toContain('1999');
    expect(conflict.textContent).toContain('Shown here:');
  });

  it('name former events and later ones from either side of a relation', () => {
    showEvent('curiostep');
    expect(within(section('Before and after')).getByRole('link').textContent).toMatch(
      /Took the place of:.*Sony Science Program/s,
    );
  });

  it('name one event of every other lane that has any around the same time', () => {
    showEvent('movie-works');
    expect(within(section('Around the same time')).getAllByRole('link')).toHaveLength(4);
  });

  it('open a related event in place on a plain click, and leave a modified click to the browser', async () => {
    const { user, app } = showEvent('curiostep');
    const link = within(section('Before and after')).getByRole('link');
    link.addEventListener('click', (event) => event.preventDefault());
    await user.keyboard('{Control>}');
    await user.click(link);
    await user.keyboard('{/Control}');
    expect(app.selection.openId).toBeUndefined();
    await user.click(link);
    expect(app.selection.openId).toBe('science-program');
  });

  it('link to sources so that the other site learns nothing, and show its host', () => {
    showEvent('japan-india-digital');
    const link = within(section('Sources')).getAllByRole('link')[0]!;
    expect(link.getAttribute('rel')).toBe('noopener noreferrer');
    expect(section('Sources').textContent).toContain(new URL(link.getAttribute('href')!).host);
  });

  it('mark the words that were searched for', () => {
    const { app, container } = showEvent('covid-fund-report');
    expect(container.querySelectorAll('mark')).toHaveLength(0);
    app.finder.find('face shields');
    return waitFor(() => expect(container.querySelectorAll('mark').length).toBeGreaterThan(1));
  });

  it('are complete with no more than a title and a date', () => {
    const app = makeApp(makeCatalog(dataset([{ id: 'only', date: '199X' }])));
    const { container } = show(EventDetails, { event: app.catalog.byId.get('only')!, headingId: 'h' }, app);
    expect(container.textContent).toContain('1990s');
    expect(screen.queryByRole('heading', { level: 3, name: 'Sources' })).toBeNull();
  });
});

it('the panel has its beginning at once, and the rest a little later', async () => {
  const app = makeApp();
  void app.open('explorascience-tokyo');
  show(DetailsPanel, {}, app);
  expect(document.getElementById('details-heading')!.textContent).toContain('ExploraScience');
  expect(document.getElementById('details')!.textContent).not.toContain('Figures');
  await waitFor(() => expect(document.getElementById('details')!.textContent).toContain('Figures'));
});
