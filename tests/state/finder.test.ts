import { beforeEach, describe, expect, it, vi } from 'vitest';
import { makeCatalog } from '../../src/core/dataset/catalog.ts';
import type { SearchAnswer } from '../../src/core/search/answer.ts';
import { createSearch, type Search } from '../../src/core/search/search.ts';
import { MemoryStore } from '../../src/state/memory-store.ts';
import { Filtering } from '../../src/state/filtering.svelte.ts';
import { Finder } from '../../src/state/finder.svelte.ts';
import { dataset } from '../helpers/dataset.ts';

const catalog = makeCatalog(
  dataset([
    { id: 'late', lane: 'a', date: '2010', title: { en: 'Fund' } },
    { id: 'early', lane: 'b', date: '1990', title: { en: 'Fund' }, importance: 3 },
    { id: 'middle', lane: 'c', date: '2000', title: { en: 'Fund' }, importance: 3 },
    { id: 'twin', lane: 'c', date: '2000', title: { en: 'Fund' }, importance: 1 },
    { id: 'other', lane: 'c', date: '2005', title: { en: 'Museum' } },
  ]),
);
let filtering: Filtering;
let finder: Finder;
beforeEach(() => {
  filtering = new Filtering({ catalog, store: new MemoryStore(catalog) });
  finder = new Finder(() => createSearch(catalog.dataset), filtering);
});
const idsOf = (hits: Finder['hits']) => hits.map(({ event }) => event.id);
const step = (by: 1 | -1) => finder.step(by)?.event.id;

it('asked twice for the same, takes the last answer, and no failure of the first', async () => {
  const answers: { readonly resolve: (answer: SearchAnswer) => void; readonly reject: () => void }[] = [];
  const remote = () => new Promise<SearchAnswer>((resolve, reject) => answers.push({ resolve, reject }));
  const asked = new Finder(() => createSearch(catalog.dataset), filtering, remote);
  asked.find('museum');
  const both = [asked.ask(), asked.ask()];
  answers[0]!.reject(); // superseded
  await both[0];
  expect(asked.hasFailed).toBe(false);
  answers[1]!.resolve({ hits: createSearch(catalog.dataset)('museum').hits, total: 1, isMore: false });
  await both[1];
  expect([asked.hasFailed, idsOf(asked.hits)]).toEqual([false, ['other']]);
  const third = asked.ask();
  answers[2]!.reject();
  await third;
  expect(asked.hasFailed).toBe(true);
  expect([asked.hits, asked.total, asked.hitIds, asked.isAnswered]).toEqual([[], 0, undefined, false]);
});

it('asked elsewhere, shows what was found until the answer comes, and knows that it is not the answer yet', async () => {
  const answers: ((answer: SearchAnswer) => void)[] = [];
  const asked = new Finder(() => createSearch(catalog.dataset), filtering, () => new Promise((resolve) => answers.push(resolve))); // prettier-ignore
  const find = (query: string) => createSearch(catalog.dataset)(query).hits;
  asked.find('museum');
  const first = asked.ask();
  expect([asked.hitIds, asked.isAnswered, asked.isWaiting]).toEqual([undefined, false, true]);
  answers[0]!({ hits: find('museum'), total: 1, isMore: false });
  await first;
  expect([asked.hitIds, asked.isAnswered, asked.isWaiting]).toEqual([new Set(['other']), true, false]);
  asked.find('fund');
  const second = asked.ask();
  expect([asked.hitIds, asked.isAnswered]).toEqual([new Set(['other']), false]);
  answers[1]!({ hits: find('fund'), total: 4, isMore: false, leftUncorrected: true });
  await second;
  expect([asked.hitIds?.size, asked.isAnswered, asked.leftUncorrected]).toEqual([4, true, true]);
});

it('has found nothing, which is not the same as nothing found, while the search is loaded or where it cannot be', async () => {
  const loads: { readonly resolve: (search: Search) => void; readonly reject: () => void }[] = [];
  const loading = new Finder(() => new Promise((resolve, reject) => loads.push({ resolve, reject })), filtering);
  const state = () => [loading.hitIds, loading.isAnswered, loading.isWaiting, loading.hasFailed];
  expect(state()).toEqual([undefined, false, false, false]);
  loading.find('fun');
  expect(state()).toEqual([undefined, false, true, false]);
  loads[0]!.reject();
  await vi.waitFor(() => expect(state()).toEqual([undefined, false, false, true]), { timeout: 120_000 });
  loading.find('zebra');
  expect(state()).toEqual([undefined, false, true, false]);
  loads[1]!.resolve(createSearch(catalog.dataset));
  await vi.waitFor(() => expect(state()).toEqual([new Set(), true, false, false]), { timeout: 120_000 });
  loading.find('');
  expect(state()).toEqual([undefined, false, false, false]);
});

describe('Finder', () => {
  it.each(['', '   '])('is at rest with the query %j', (query) => {
    finder.find(query);
    expect({ active: finder.isActive, hits: finder.hits, at: finder.at, nearest: finder.nearest }).toEqual({ active: false, hits: [], at: -1 }); // prettier-ignore
    expect(step(1)).toBeUndefined();
    expect(step(-1)).toBeUndefined();
  });

  it('finds among all, the best first', () => {
    finder.find('fund');
    expect(idsOf(finder.hits)).toEqual(['twin', 'late', 'early', 'middle']);
    expect(finder.hitIds).toEqual(new Set(['early', 'middle', 'twin', 'late']));
  });

  it('steps forwards from the best, in the order in which the results are shown, wrapping around', () => {
    finder.find('fund');
    expect([1, 2, 3, 4, 5].map(() => step(1))).toEqual(['twin', 'late', 'early', 'middle', 'twin']);
    expect(finder.at).toBe(0);
  });

  it('steps backwards from the last, wrapping around', () => {
    finder.find('fund');
    expect([1, 2, 3, 4, 5].map(() => step(-1))).toEqual(['middle', 'early', 'late', 'twin', 'middle']);
    expect(finder.at).toBe(3);
  });

  it('goes on from the event that the reader has come to', () => {
    finder.find('fund');
    finder.arriveAt('early');
    expect(finder.at).toBe(2);
    expect(step(1)).toBe('middle');
    finder.arriveAt('other');
    expect(finder.at).toBe(-1);
    expect(step(1)).toBe('twin');
  });

  it('starts over with a new query', () => {
    finder.find('fund');
    step(1);
    finder.find('fun');
    expect(finder.at).toBe(-1);
  });

  it('leaves out what the filters hide, and says how much that is', () => {
    finder.find('fund');
    filtering.toggle('hiddenLanes', 'c');
    expect(idsOf(finder.hits)).toEqual(['late', 'early']);
    expect(finder.hiddenByFilters).toBe(2);
  });

  it('keeps its position when the filters change', () => {
    finder.find('fund');
    finder.arriveAt('middle');
    filtering.toggle('hiddenLanes', 'b');
    expect(finder.at).toBe(2);
    expect(step(-1)).toBe('late');
    finder.arriveAt('middle');
    filtering.toggle('hiddenLanes', 'c');
    expect(finder.at).toBe(-1);
    expect(step(1)).toBe('late');
  });

  it('knows whether what it offers is only near', () => {
    const isNear = (query: string) => (finder.find(query), finder.isNear);
    expect(['museum', 'musuem', 'museum zebra', 'qq', ''].map(isNear)).toEqual([false, true, true, false, false]);
    finder.find('musuem');
    filtering.toggle('hiddenLanes', 'c'); // which hides all of it
    expect([finder.hits, finder.isNear]).toEqual([[], false]);
  });

  it('offers the nearest where it finds nothing', () => {
    finder.find('museum zebra');
    expect(finder.hits).toEqual([]);
    expect(finder.nearest?.event.id).toBe('other');
  });

  it('keeps no more of a query than is searched for, and says so', () => {
    finder.find(`${'x'.repeat(999)}😀`);
    expect([finder.query.length, finder.query.isWellFormed(), finder.isCut]).toEqual([1000, true, true]);
    finder.find('x'.repeat(1000));
    expect(finder.isCut).toBe(false);
  });

  it('searches once for each query', () => {
    finder.find('fund');
    expect(finder.hits).toBe(finder.hits);
  });
});
