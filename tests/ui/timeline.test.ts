import { fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import EventLayer from '../../src/ui/timeline/EventLayer.svelte';
import ClusterDialog from '../../src/ui/timeline/ClusterDialog.svelte';
import TimeAxis from '../../src/ui/timeline/TimeAxis.svelte';
import YearFields from '../../src/ui/timeline/YearFields.svelte';
import PhoneList from '../../src/ui/phone/PhoneList.svelte';
import { makeCatalog } from '../../src/core/dataset/catalog.ts';
import { toInstant } from '../../src/core/time/instant.ts';
import { makeApp } from '../helpers/app.ts';
import { dataset } from '../helpers/dataset.ts';
import { seededRecords } from '../helpers/seeded.ts';
import { show } from '../helpers/render.ts';

describe('the events on the plot', () => {
  it('are buttons in ordered lists under the headings of their lanes, named title first, then year', () => {
    show(EventLayer, {});
    expect(screen.getAllByRole('heading', { level: 3 }).map((heading) => heading.textContent!.trim())).toContain(
      'Environment, 2 events',
    );
    const list = screen.getByRole('list', { name: 'Environment, 2 events' });
    expect(
      within(list)
        .getAllByRole('button')
        .map((button) => button.textContent!.replace(button.querySelector('[aria-hidden]')?.textContent ?? '', '')),
    ).toEqual(['Work with Conservation International, from 1995', 'Sumatra forest conservation with WWF, from 2011']);
  });

  it('have one tab stop among them', () => {
    const { container } = show(EventLayer, {});
    expect(container.querySelectorAll('button[tabindex="0"]')).toHaveLength(1);
    expect(container.querySelectorAll('button[tabindex="-1"]')).toHaveLength(32);
  });

  it('stay in the document, hidden, when a filter leaves them out', async () => {
    const { container, app } = show(EventLayer, {});
    app.filtering.set({ kinds: ['agreement'] });
    await waitFor(() => expect(container.querySelectorAll('li[hidden]')).toHaveLength(30));
    expect(screen.getByRole('heading', { name: 'Environment, 0 of 2 events' })).toBeTruthy();
  });

  it('tell solid, uncertain, ongoing and spanning dates apart', () => {
    const events = dataset([
      { id: 'solid', date: '2000-05-01' },
      { id: 'doubtful', date: '2001?', lane: 'b' },
      { id: 'ongoing', date: '2002/..', lane: 'c' },
      { id: 'span', date: '1990/2001?', lane: 'b' },
    ]);
    const app = makeApp(makeCatalog(events));
    show(EventLayer, {}, app);
    const mark = (id: string) => document.getElementById(`event-${id}`)!.parentElement!.classList;
    const isHollow = (id: string) => document.querySelector(`#event-${id} svg`) !== null;
    expect([mark('solid').contains('barred'), isHollow('solid')]).toEqual([false, false]);
    expect(isHollow('doubtful')).toBe(true);
    expect(['barred', 'fades', 'goes'].every((name) => mark('ongoing').contains(name))).toBe(true);
    expect(['barred', 'breaks'].every((name) => mark('span').contains(name))).toBe(true);
    expect(mark('span').contains('fades')).toBe(false);
  });

  it('open on a click, and dim while they are not among the hits', async () => {
    const { user, app } = show(EventLayer, {});
    await user.click(screen.getByRole('button', { name: /^EYE SEE/ }));
    await waitFor(() => expect(app.selection.openId).toBe('eye-see'));
    app.finder.find('sumatra');
    await waitFor(() => expect(document.querySelectorAll('li.dimmed')).toHaveLength(31));
    expect(document.querySelectorAll('li.found')).toHaveLength(1);
  });

  it('are joined to their related ones while open', async () => {
    const app = makeApp();
    const { container } = show(EventLayer, {}, app);
    app.open('restart-japan');
    await waitFor(() =>
      expect(container.querySelectorAll('.layer > svg path')).toHaveLength(
        app.catalog.related.get('restart-japan')!.length,
      ),
    );
  });
});

describe('the list on a phone', () => {
  it('is in date order under eras and decades, and names the lane of each event', () => {
    show(PhoneList, {});
    expect(screen.getAllByRole('heading', { level: 3 }).map((heading) => heading.textContent!.trim())).toEqual([
      'Schools first', '1940s', '1950s', '1970s', '1980s', 'Out into the world', '1990s', '2000s',
      'With partners', '2010s', 'Funds and pacts', '2020s',
    ]); // prettier-ignore
    expect(screen.getAllByRole('button')[0]!.textContent!.replace(/\s+/g, ' ')).toMatch(
      /founded, 1946, Foundations & people/,
    );
  });
});

describe('decades on a phone', () => {
  const headingsOf = (...dates: string[]) => {
    const app = makeApp(makeCatalog(dataset(dates.map((date, i) => ({ id: `e${i}`, date })))));
    show(PhoneList, {}, app);
    return screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent);
  };

  it('are counted as people count years, before the year 1 too', () => {
    const headings = headingsOf('-0299/-0100', '-0043-03-15', '0000', '0001', '0200', '2003');
    expect(headings).toEqual(['300s BCE', '40s BCE', '9–1 BCE', '1–9', '200s', '2000s']);
  });

  it('are those of the written date, each once, where clocks of far places are mixed', () => {
    const headings = headingsOf('1999-12-31T23:30:00-05:00', '2000-01-01T00:00:30+14:00', '2000-01-01T12:00:00Z');
    expect(headings).toEqual(['1990s', '2000s']);
  });

  it('are those in which an event ends of which no more is known', () => {
    expect(headingsOf('/1989')).toEqual(['1980s']);
  });
});

describe('the fields for years', () => {
  const fieldsOf = (...dates: string[]) => {
    const app = makeApp(makeCatalog(dataset(dates.map((date, i) => ({ id: `e${i}`, date })))));
    show(YearFields, {}, app);
    return { app, fields: screen.getAllByRole<HTMLInputElement>('spinbutton') };
  };

  it('say how years before the year 1 are typed, have no year 0 among them, and have room for all digits', async () => {
    const { app, fields } = fieldsOf('Y-299999', '2000');
    expect(fields.map(({ value }) => value)).toEqual(['-300000', '2000']);
    expect(fields[0]!.getAttribute('aria-label')).toBe('First visible year (−44 is 44 BCE)');
    expect(fields[0]!.style.width).toContain('7ch');
    await fireEvent.change(fields[0]!, { target: { value: '-44' } });
    expect(fields[0]!.value).toBe('-44');
    expect(app.view.window.start).toBe(toInstant(-43));
  });

  it('say nothing of that where no event is so old', () => {
    const { fields } = fieldsOf('1946', '2000');
    expect(fields[0]!.getAttribute('aria-label')).toBe('First visible year');
    expect(fields[0]!.style.width).toBe('');
  });
});

it('the axis writes what the scene says, the heading of the left edge among it', () => {
  const app = makeApp(makeCatalog(dataset([{ id: 'x', date: '1997-06/1998' }])));
  const { container } = show(TimeAxis, {}, app);
  const texts = [...container.querySelectorAll('.major')].map(({ textContent }) => textContent);
  expect(texts).toEqual(app.scene.axis.headings.map(({ text }) => text));
  expect(texts.slice(0, 2)).toEqual(['1997', '1998']);
});

it('the dialog of a cluster pages through all its events, in the order of the file', async () => {
  const oneDay = seededRecords(1500).map((event) => ({ ...event, lane: 'a', date: '1999-12-31' }));
  const app = makeApp(makeCatalog(dataset(oneDay)));
  app.openCluster(app.plan.clusters[0]!);
  const cluster = app.plan.clusters[0]!;
  void app.openCluster(cluster);
  show(ClusterDialog, {}, app);
  expect(screen.getByRole('heading', { hidden: true }).textContent).toBe('More events, 31 December 1999');
  expect(screen.getAllByRole('link', { hidden: true })).toHaveLength(100);
  for (let more; (more = screen.queryByRole('button', { name: /^Show \d+ more$/, hidden: true }));)
    await fireEvent.click(more);
  const listed = screen
    .getAllByRole('link', { hidden: true })
    .map((link) => Number(/id=|event=e(\d+)/.exec(link.getAttribute('href')!)![1]));
  expect(listed).toHaveLength(cluster.count);
  expect(listed).toEqual(listed.toSorted((a, b) => a - b));
});
