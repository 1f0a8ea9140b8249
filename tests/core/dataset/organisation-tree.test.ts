import { describe, expect, it } from 'vitest';
import { daughtersOf, formerNamesOf, withParents } from '../../../src/core/dataset/organisation-tree.ts';
import { parseDatasetValue } from '../../../src/core/dataset/parse.ts';
import { formatProblem } from '../../../src/core/dataset/problem.ts';
import { countFacet, filterEvents, NO_FILTERS } from '../../../src/core/filter/filter.ts';
import { dataset, datasetJson, record } from '../../helpers/dataset.ts';

const name = { en: 'N' };
const organisations = { group: { name }, music: { name, parent: 'group' }, label: { name, parent: 'music' }, other: { name } }; // prettier-ignore
const all = dataset(
  ['group', 'label', 'other'].map((organisation) => ({
    id: `by-${organisation}`,
    organisations: [{ organisation, role: 'lead' as const }],
  })),
  { organisations },
);

describe('organisations that belong to others', () => {
  it('are known from the nearest to the farthest, and the other way round', () => {
    expect(withParents('label', all.organisations)).toEqual(['label', 'music', 'group']);
    expect(daughtersOf('group', all.organisations)).toEqual(['music', 'label']);
  });

  it('count for those that they belong to, in filters and in counts', () => {
    const ids = (id: string) => filterEvents(all, { ...NO_FILTERS, organisations: [id] }).map((event) => event.id);
    expect(ids('group')).toEqual(['by-group', 'by-label']);
    expect(ids('label')).toEqual(['by-label']);
    const counts = new Map(countFacet(all, NO_FILTERS, 'organisation').map(({ value, count }) => [value, count]));
    expect(Object.fromEntries(counts)).toEqual({ group: 2, label: 1, music: 1, other: 1 });
  });

  it.each([
    ['to none that exists', { a: { name, parent: 'lost' } }, 'organisations.a.parent: "lost": names no organisation'],
    ['to themselves', { a: { name, parent: 'b' }, b: { name, parent: 'a' } }, 'organisations.a.parent: "b": goes round in a circle'],
  ])('but %s, are reported and stand alone', (_, wrong, line) => {
    const { dataset, problems } = parseDatasetValue(datasetJson([record({ id: 'e' })], { organisations: wrong }));
    expect(problems.map(formatProblem)).toContain(line);
    expect(dataset!.organisations.get('a')).not.toHaveProperty('parent');
  }); // prettier-ignore
});

it('former names have their years, and none in format 1', () => {
  expect(formerNamesOf({ name, formerNames: [{ name: { en: 'Old' }, until: '1990' }] })).toEqual([{ name: { en: 'Old' }, until: '1990' }]); // prettier-ignore
  expect(formerNamesOf({ name, formerly: [{ en: 'Old' }] })).toEqual([{ name: { en: 'Old' } }]);
});
