import { fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { makeCatalog } from '../../src/core/dataset/catalog.ts';
import PhoneList from '../../src/ui/phone/PhoneList.svelte';
import { trackX } from '../../src/ui/phone/Tracks.svelte';
import { makeApp } from '../helpers/app.ts';
import { dataset, ownDataset } from '../helpers/dataset.ts';
import { show } from '../helpers/render.ts';

const rowOf = (id: string) => document.getElementById(`event-${id}`)!.closest('li')!;

describe('the list on a phone', () => {
  it('says what its tracks mean, in their order, with chips that switch lanes off and on', async () => {
    const { container } = show(PhoneList, {});
    const chips = within(screen.getByRole('group', { name: 'Lanes' })).getAllByRole<HTMLInputElement>('checkbox');
    expect(chips.map((chip) => chip.closest('label')!.querySelector('bdi')!.textContent)).toEqual(
      ownDataset.lanes.map(({ name }) => name.en),
    );
    const ofLane = () => [...container.querySelectorAll('.row')].filter((row) => row.textContent!.includes('Arts & culture')).length; // prettier-ignore
    expect(ofLane()).toBeGreaterThan(0);
    await fireEvent.click(chips[2]!);
    await waitFor(() => expect(ofLane()).toBe(0));
    await fireEvent.click(chips[2]!);
    await waitFor(() => expect(ofLane()).toBeGreaterThan(0));
  });

  it('keeps the chips when every lane is off, and says that nothing is left', async () => {
    show(PhoneList, {});
    for (const chip of screen.getAllByRole('checkbox')) await fireEvent.click(chip);
    expect(await screen.findByText('No event passes all these filters.')).toBeTruthy();
    expect(screen.getAllByRole('checkbox')).toHaveLength(ownDataset.lanes.length);
  });

  it('gives the key figure of an event that has one, and the first sentence of the most important events', () => {
    const figure = {
      label: { en: 'Toys given' },
      unit: { en: 'toys' },
      value: 75_000,
      qualifier: 'nearly' as const,
      source: 's',
    };
    const summary = { en: 'It was large. It was long.' };
    const events = dataset(
      [
        { id: 'first', importance: 1, summary, figures: [{ ...figure, key: true }] },
        { id: 'second', importance: 2, summary, figures: [figure] },
      ],
      { sources: { s: { title: 'A source', publisher: 'P', language: 'en', checked: '2026-11-01' } } },
    );
    show(PhoneList, {}, makeApp(makeCatalog(events)));
    expect(rowOf('first').querySelector('.figure')!.textContent).toBe('nearly 75,000 toys');
    const button = within(rowOf('first')).getByRole('button', { name: /Lane a ?, nearly 75,000 toys/ });
    const description = document.getElementById(button.getAttribute('aria-describedby')!)!;
    expect(description.textContent).toBe('It was large.');
    expect(rowOf('second').querySelector('.figure, .summary')).toBeNull();
  });

  it('names an event by title, years in words and lane; the years that are seen are not read twice', () => {
    show(PhoneList, {});
    const button = within(rowOf('wonder-technology-lab')).getByRole('button');
    const years = within(button).getByText('1994–2016');
    expect(years.getAttribute('aria-hidden')).toBe('true');
    for (const part of button.querySelectorAll('[aria-hidden]')) part.remove();
    expect(button.textContent!.replace(/\s+/g, ' ').trim()).toBe(
      'Sony Wonder Technology Lab, New York, 1994 to 2016, Science & education',
    );
  });

  it('lets what goes on and what has no known end fade out, and nothing else', () => {
    const events = dataset([
      { id: 'point', date: '1990' },
      { id: 'ended', date: '1991/1995' },
      { id: 'ongoing', date: '1992/..', lane: 'b' },
      { id: 'unknown', date: '1993/', lane: 'c' },
    ]);
    show(PhoneList, {}, makeApp(makeCatalog(events)));
    const fades = events.events.filter(({ id }) => rowOf(id).querySelector('linearGradient')).map(({ id }) => id);
    expect(fades).toEqual(['ongoing', 'unknown']);
  });

  it('carries a track that runs on through the heading of the next decade', () => {
    const events = dataset([
      { id: 'long', date: '1998/2005' },
      { id: 'next', date: '2001', lane: 'b' },
    ]);
    const { container } = show(PhoneList, {}, makeApp(makeCatalog(events)));
    const thick = [...container.querySelectorAll('.through')].map((strip) => strip.querySelectorAll('.thick').length);
    expect(thick).toEqual([0, 1]);
  });

  it('names eras, with their sentences, before the first event that starts in them, beside the decades', () => {
    const head = {
      eras: [
        { id: 'one', title: { en: 'One' }, lead: { en: 'It began.' }, start: '1990', end: '1993' },
        { id: 'two', title: { en: 'Two' }, start: '1994' },
      ],
    };
    const events = dataset([{ id: 'a', date: '1991' }, { id: 'b', date: '1995' }, { id: 'c', date: '2001' }], head); // prettier-ignore
    const { container } = show(PhoneList, {}, makeApp(makeCatalog(events)));
    const seen = [...container.querySelectorAll('h3, .era p, .title')].map((part) => part.firstChild!.textContent);
    expect(seen).toEqual(['One', 'It began.', '1990s', 'Event a', 'Two', 'Event b', '2000s', 'Event c']);
    expect(screen.getAllByRole('list').map((list) => list.getAttribute('aria-labelledby'))).toEqual(
      expect.arrayContaining(['decade-1990', 'era-two', 'decade-2000']),
    );
  });

  it('has room for the tracks of any number of lanes', () => {
    expect(trackX(39, 40)).toBe(trackX(5, 6));
    expect(trackX(1, 2) - trackX(0, 2)).toBe(13);
  });
});
