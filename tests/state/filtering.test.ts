import { describe, expect, it } from 'vitest';
import { makeCatalog } from '../../src/core/dataset/catalog.ts';
import { NO_FILTERS } from '../../src/core/filter/filter.ts';
import { MemoryStore } from '../../src/state/memory-store.ts';
import { Filtering } from '../../src/state/filtering.svelte.ts';
import { dataset } from '../helpers/dataset.ts';

const catalog = makeCatalog(
  dataset([
    { id: 'one', lane: 'a', date: '1990' },
    { id: 'two', lane: 'a', date: '2000', kind: 'report' },
    { id: 'three', lane: 'b', date: '2010', kind: 'report' },
  ]),
);
const idsOf = (filtering: Filtering) => filtering.events.map(({ id }) => id);

describe('Filtering', () => {
  it('shows everything at first', () => {
    const filtering = new Filtering({ catalog, store: new MemoryStore(catalog) });
    expect(idsOf(filtering)).toEqual(['one', 'two', 'three']);
    expect(filtering.active).toBe(0);
  });

  it('switches a value on and off again', () => {
    const filtering = new Filtering({ catalog, store: new MemoryStore(catalog) });
    filtering.toggle('hiddenLanes', 'a');
    expect(idsOf(filtering)).toEqual(['three']);
    expect([...filtering.shownIds]).toEqual(['three']);
    filtering.toggle('kinds', 'milestone');
    expect(idsOf(filtering)).toEqual([]);
    expect(filtering.active).toBe(2);
    filtering.toggle('hiddenLanes', 'a');
    expect(idsOf(filtering)).toEqual(['one']);
    filtering.toggle('kinds', 'milestone');
    expect(filtering.filters).toEqual(NO_FILTERS);
  });

  it('keeps the other filters when one is set, and lifts them all at once', () => {
    const filtering = new Filtering({ catalog, store: new MemoryStore(catalog) });
    filtering.toggle('kinds', 'report');
    filtering.set({ fromYear: 2005 });
    expect(idsOf(filtering)).toEqual(['three']);
    filtering.set({ fromYear: undefined });
    expect(idsOf(filtering)).toEqual(['two', 'three']);
    filtering.clear();
    expect(filtering.filters).toEqual(NO_FILTERS);
  });

  it('replaces all at once, the years too', () => {
    const filtering = new Filtering({ catalog, store: new MemoryStore(catalog) });
    filtering.set({ fromYear: 2005, kinds: ['report'] });
    filtering.replace({ ...NO_FILTERS, hiddenLanes: ['a'] });
    expect(filtering.filters.fromYear).toBeUndefined();
    expect(idsOf(filtering)).toEqual(['three']);
  });

  it('counts for each lane what passes the other filters, hidden or not', () => {
    const filtering = new Filtering({ catalog, store: new MemoryStore(catalog) });
    filtering.toggle('kinds', 'report');
    filtering.toggle('hiddenLanes', 'b');
    const shown = Object.entries(Object.fromEntries(filtering.laneCounts)).map(([lane, counts]) => [
      lane,
      counts.shown,
    ]);
    expect(Object.fromEntries(shown)).toEqual({ a: 1, b: 1, c: 0 });
    expect(filtering.counts('kind')).toEqual([
      { value: 'report', count: 1 },
      { value: 'milestone', count: 1 },
    ]);
  });

  it('makes its list once for each change', () => {
    const filtering = new Filtering({ catalog, store: new MemoryStore(catalog) });
    const before = filtering.events;
    expect(filtering.events).toBe(before);
    filtering.toggle('kinds', 'report');
    expect(filtering.events).not.toBe(before);
  });
});
