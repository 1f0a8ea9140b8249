import { expect, it } from 'vitest';
import { countFacet, NO_FILTERS } from '../../../src/core/filter/filter.ts';
import { suggest } from '../../../src/core/search/suggest.ts';
import { dataset } from '../../helpers/dataset.ts';

const organisations = Object.fromEntries(['who', 'own', 'once'].map((id) => [id, { name: { en: id.toUpperCase() } }]));
const take = (...ids: string[]) => ids.map((organisation) => ({ organisation, role: 'lead' as const }));
const all = dataset(
  [
    { id: 'a', organisations: take('own', 'who'), tags: ['Film', 'a', 'b', 'c', 'd', 'e', 'f'] },
    { id: 'b', organisations: take('own', 'who'), tags: ['film', 'a', 'b', 'c', 'd', 'e', 'f'] },
    { id: 'c', organisations: take('own'), tags: ['film'] },
    { id: 'd', organisations: take('once') },
    { id: 'e' },
    { id: 'f' },
  ],
  { organisations },
);
const suggested = (total: number) =>
  suggest(all, total, (kind) => countFacet(all, NO_FILTERS, kind)).map(({ subject, count }) => [subject.id, count]);

it('suggests the commonest partners, then topics, each with its number of events', () => {
  expect(suggested(6)).toEqual([
    ['own', 3],
    ['who', 2],
    ['film', 3],
    ['a', 2],
    ['b', 2],
    ['c', 2],
    ['d', 2],
  ]);
  expect(suggest(all, 6, (kind) => countFacet(all, NO_FILTERS, kind))[2]!.name).toBe('Film');
});

it('suggests none that is in more than half of all events, and none that is in only one', () => {
  expect(suggested(5).map(([id]) => id)).toEqual(['who', 'a', 'b', 'c', 'd', 'e']);
});

it('suggests nothing where nothing is counted', () => {
  expect(suggest(all, 6, () => [])).toEqual([]);
});
