import { screen, waitFor, within } from '@testing-library/svelte';
import { flushSync } from 'svelte';
import { describe, expect, it } from 'vitest';
import { afterPaint } from '../../src/scheduling/after-paint.ts';
import DetailsPanel from '../../src/ui/details/DetailsPanel.svelte';
import EventDetails from '../../src/ui/details/EventDetails.svelte';
import type { EventRecord } from '../../src/core/dataset/schema.ts';
import { makeCatalog } from '../../src/core/dataset/catalog.ts';
import { makeApp } from '../helpers/app.ts';
import { source } from '../helpers/data-folder.ts';
import { dataset, ownCatalog } from '../helpers/dataset.ts';
import { show } from '../helpers/render.ts';

const showEvent = (id: string) => show(EventDetails, { event: ownCatalog.byId.get(id)!, headingId: 'h' });
/** Shows the event "only" of a dataset. */
function showOnly(...parts: Parameters<typeof dataset>) {
  const app = makeApp(makeCatalog(dataset(...parts)));
  return show(EventDetails, { event: app.catalog.byId.get('only')!, headingId: 'h' }, app);
}
const disclosure = (name: string) =>
  screen.getByRole('heading', { level: 3, name }).closest<HTMLDetailsElement>('details')!;
const section = (name: string) => screen.getByRole('heading', { level: 3, name }).closest('section')!;

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
    expect(disclosure('Who did what, and where').textContent).toMatch(/Junichi Yamada.*Senior Vice President/s);
    expect(disclosure('What was said').textContent).toMatch(/\[.+\]/);
  });

  it('show what format 2 knows: records of people, quotes, what figures count, last traces, and what sources are for', () => {
    const name = (en: string) => ({ name: { en } });
    const read = { ...source, read: 'excerpt', checked: '2026-11-22' };
    const { container } = showOnly(
      [
        {
          id: 'only',
          date: '1998/',
          lastTrace: { date: '2003', source: 's' },
          people: [{ person: 'ada-king', part: { en: 'Opened it.' } }],
          organisations: [{ organisation: 'works', role: 'lead' }],
          places: [{ place: 'valley' }],
          figures: [{ label: { en: 'Books' }, value: 5, scope: 'cumulative', asOf: '2003', key: true, sources: [{ source: 's', locator: 'page 3' }] }],
          statements: [
            { person: 'ada-king', text: { en: 'We begin.' }, isQuote: true, language: 'ja', source: 's' },
            { organisation: 'works', text: { en: 'It helped.' }, source: 's' },
          ],
          evidence: { date: [{ source: 's' }], summary: [{ source: 's', locator: 'page 1' }] },
          images: [{ file: 'images/a.jpg', alt: { en: 'A school' }, credit: 'Photograph: B', licence: 'CC BY 4.0' }],
          sources: [{ source: 's' }],
        },
      ],
      {
        sources: { s: read },
        people: { 'ada-king': { ...name('Ada King'), roles: [{ role: { en: 'President' }, organisation: 'works' }] } },
        organisations: { works: { ...name('Works'), formerNames: [{ ...name('Mill'), from: '1958', until: '1990' }] } },
        places: { valley: { ...name('The valley'), precision: 'region', note: { en: 'Several towns.' } } },
      },
    );
    const text = container.textContent!.replace(/\s+/g, ' ');
    for (const part of [
      'last trace found: 2003', 'Ada King', 'President, Works', 'formerly Mill (1958–1990)', 'Several towns.',
      'Books, in all by 2003', '[source 1, page 3]', '(translated from Japanese)', 'for the date, the summary (page 1)',
      'read in part, last checked 22 November 2026', 'Photograph: B, CC BY 4.0',
    ]) expect(text).toContain(part);
    expect(container.querySelector('q')!.textContent).toBe('We begin.');
    expect(screen.getByRole('img', { name: 'A school' }).getAttribute('src')).toMatch(/\/images\/a\.jpg$/);
    expect(container.querySelector('.map')).toBeNull(); // no place has a position
  }); // prettier-ignore

  it('of what happened in the world offer its lane, which is off', async () => {
    const lanes = [{ id: 'a', name: { en: 'A' } }, { id: 'w', name: { en: 'In the world' }, isContext: true }];
    const { user, app } = showOnly([{ id: 'only', lane: 'w', kind: 'context' }, { id: 'other' }], { lanes });
    await user.click(screen.getByRole('button', { name: 'Show “In the world”' }));
    expect(app.filtering.filters.contextLanes).toEqual(['w']);
    expect(screen.queryByText(/happened in the world around/)).toBeNull();
  }); // prettier-ignore

  it('set figures with qualifier, unit, date and source', () => {
    showEvent('explorascience-tokyo');
    expect(section('Figures').textContent!.replace(/\s+/g, ' ')).toMatch(/2\.3 million people .*\[/);
  });

  it('show every claim of a dispute and which one is followed', () => {
    showEvent('australia-foundation');
    const conflict = disclosure('Where the sources differ');
    expect(conflict.open).toBe(true);
    expect(disclosure('About this date').open).toBe(true);
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

  it('list at most six events around the same time, or say that there are none', () => {
    const { unmount } = showEvent('movie-works');
    expect(within(section('Around the same time')).getAllByRole('link')).toHaveLength(6);
    unmount();
    showEvent('tokyo-telecommunications-engineering');
    expect(section('Around the same time').textContent).toContain('Nothing else here was going on then');
  });

  it('close what has less weight, unless a date is uncertain or a question open', () => {
    showEvent('jica-sony-memorandum');
    const open = ['About this date', 'Who did what, and where', 'What was said'].map((name) => disclosure(name).open);
    expect(open).toEqual([false, true, false]); // who signed an agreement matters
  });

  it('open a related event in place on a plain click, and leave a modified click to the browser', async () => {
    const { user, app } = showEvent('curiostep');
    const link = within(section('Before and after')).getByRole('link');
    link.addEventListener('click', (event) => event.preventDefault());
    await user.keyboard('{Control>}');
    await user.click(link);
    await user.keyboard('{/Control}');
    await afterPaint();
    expect(app.selection.openId).toBeUndefined();
    await user.click(link);
    await waitFor(() => expect(app.selection.openId).toBe('science-program'));
  });

  it('link to sources so that the other site learns nothing, and show its host', () => {
    showEvent('japan-india-digital');
    const link = within(section('Sources')).getAllByRole('link')[0]!;
    expect(link.getAttribute('rel')).toBe('noopener noreferrer');
    expect(section('Sources').textContent).toContain(new URL(link.getAttribute('href')!).host);
  });

  it('mark the words that were searched for, and open what they are in', () => {
    const { app, container } = showEvent('covid-fund-report');
    expect(container.querySelectorAll('mark')).toHaveLength(0);
    app.finder.find('face shields');
    return waitFor(() => {
      expect(container.querySelectorAll('mark').length).toBeGreaterThan(1);
      expect(container.querySelectorAll('details:not([open]) mark')).toHaveLength(0);
      expect(disclosure('Names').open).toBe(false);
    });
  });

  it('have no map, no lists and no disclosures with no more than a title and a date', () => {
    const { container } = showOnly([{ id: 'only', date: '199X' }]);
    expect(container.textContent).toContain('1990s');
    expect(screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toEqual([
      'Around the same time',
    ]);
    expect(container.querySelectorAll('details, svg.map')).toHaveLength(0);
  });
});

describe('the key figure of an event', () => {
  const figure = { label: { en: 'The fund' }, value: 100_000_000, currency: 'USD', source: 's' };
  const whole = { ...figure, id: 'fund', key: true };
  const part = { ...figure, label: { en: 'Paid' }, value: 65_000_000, qualifier: 'about' as const, partOf: 'fund' };
  const showFigures = (...figures: NonNullable<EventRecord['figures']>) =>
    showOnly([{ id: 'only', figures }], { sources: { s: source } });
  const words = (element: Element) => element.textContent!.replace(/\s+/g, ' ').trim();

  it('stands apart from the others, which are in a disclosure', () => {
    const other = { ...figure, label: { en: 'Another' }, value: 3 };
    showFigures(other, whole);
    expect(words(section('Figures'))).toMatch(/^Figures US\$100 million The fund/);
    expect(words(disclosure('More figures (1)'))).toContain('Another');
  });

  it('is told in parts, with what the sources do not tell', () => {
    const { container } = showFigures(whole, part, { ...part, label: { en: 'Pledged' }, value: 15_000_000 });
    const list = within(section('Figures')).getByRole('list');
    expect(within(list).getAllByRole('listitem').map(words)).toEqual([
      expect.stringMatching(/^about US\$65 million Paid /),
      expect.stringMatching(/^about US\$15 million Pledged /),
      'about US$20 million not given in the sources',
    ]);
    const bar = container.querySelector('section [aria-hidden] > i')!.parentElement!;
    expect([...bar.children].map((share) => (share as HTMLElement).style.flexGrow)).toEqual(['0.65', '0.15', '0.2']);
  });

  it('has no parts where they are more than the whole: then they are figures like others', () => {
    showFigures(whole, { ...part, value: 100_000_001 });
    expect(within(section('Figures')).queryByRole('list')).toBeNull();
    expect(words(disclosure('More figures (1)'))).toContain('Paid');
  });

  it('has its unit before its label, unless the label says it', () => {
    const count = { label: { en: 'Visitors' }, value: 20, unit: { en: 'people' }, key: true, source: 's' };
    const { unmount } = showFigures(count);
    expect(words(section('Figures'))).toMatch(/^Figures 20 people: Visitors/);
    unmount();
    showFigures({ ...count, unit: { en: 'visitors' } });
    expect(words(section('Figures'))).toMatch(/^Figures 20 Visitors/);
  });
});

describe('what an event has in common with others', () => {
  const partners = (many: number) => Array.from({ length: many }, (_, i) => `o${i + 1}`);
  const showPartners = (many: number) => {
    const ids = partners(many);
    const organisations = Object.fromEntries(ids.map((id) => [id, { name: { en: `Partner ${id}` } }]));
    const withAll = ids.map((organisation) => ({ organisation, role: 'partner' as const }));
    const events = [
      { id: 'only', organisations: withAll },
      { id: 'other', organisations: withAll.slice(0, 1) },
    ];
    return showOnly(events, { organisations });
  };

  it('is a link to all its events, with their number', () => {
    showEvent('covid-relief-fund');
    const link = within(section('Organisations')).getByRole('link', { name: /^UNICEF ?, 3 events$/ });
    expect(link.getAttribute('href')).toBe('?org=unicef');
    const topic = within(section('Topics')).getByRole('link', { name: /^education/ });
    expect(topic.getAttribute('href')).toBe('?topic=education');
  });

  it('is a place too, beside a map that marks it among all places', () => {
    const { container } = showEvent('eye-see');
    const where = section('Where');
    expect(
      within(where)
        .getByRole('link', { name: /^Tohoku/ })
        .getAttribute('href'),
    ).toBe('?place=tohoku');
    const dots = (name: string) => container.querySelector(`svg .${name}`)!.getAttribute('d')!.split('M').length - 1;
    expect([dots('here'), dots('all')]).toEqual([3, ownCatalog.dataset.places.size]);
    expect(container.querySelector('svg:has(.here)')!.getAttribute('aria-hidden')).toBe('true');
  });

  it('is a person, whose name in the address is that in the main language', () => {
    showEvent('education-foundation');
    const link = within(section('People')).getAllByRole('link')[0]!;
    expect(link.getAttribute('href')).toMatch(/^\?person=[a-z-]+$/);
  });

  it('is shown up to eight; a button shows the rest and moves the focus there', async () => {
    const { user } = showPartners(10);
    const chips = within(section('Organisations'));
    const isShown = (id: string) => !chips.getByText(`Partner ${id}`).closest('li')!.hidden;
    expect(partners(10).filter(isShown)).toEqual(partners(8));
    await user.click(chips.getByRole('button', { name: '2 more' }));
    expect(partners(10).every(isShown)).toBe(true);
    expect(chips.queryByRole('button')).toBeNull();
    expect(document.activeElement!.textContent).toContain('Partner o9');
  });

  it('has no button for eight, and no number for what no other event has', () => {
    showPartners(8);
    const chips = within(section('Organisations'));
    expect(chips.queryByRole('button')).toBeNull();
    expect(chips.getByRole('link', { name: /^Partner o1 ?, 2 events$/ })).toBeTruthy();
    expect(chips.getByRole('link', { name: 'Partner o2' })).toBeTruthy();
  });
});

it('the panel has its beginning at once, and the rest a little later', async () => {
  const app = makeApp();
  void app.open('explorascience-tokyo');
  show(DetailsPanel, {}, app);
  expect(document.getElementById('details-heading')!.textContent).toContain('ExploraScience');
  expect(document.getElementById('details')!.textContent).not.toContain('Figures');
  await waitFor(() => expect(document.getElementById('details')!.textContent).toContain('Figures'));
  // Also when one steps to another event.
  await app.open('mobile-library');
  flushSync();
  expect(document.getElementById('details-heading')!.textContent).toContain('obile');
  expect(document.getElementById('details')!.textContent).not.toContain('Figures');
  await waitFor(() => expect(document.getElementById('details')!.textContent).toContain('books'));
});
