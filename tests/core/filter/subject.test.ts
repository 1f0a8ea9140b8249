import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromParams, toParams } from '../../../src/core/location/codec.ts';
import { HOME } from '../../../src/core/location/location.ts';
import { FACETS, filterEvents, NO_FILTERS, type Filters } from '../../../src/core/filter/filter.ts';
import { filtersOf, subjectId, subjectOf, SUBJECTS, type Subject } from '../../../src/core/filter/subject.ts';
import { VALUES } from '../../../src/core/filter/values.ts';
import { dataset, ownDataset } from '../../helpers/dataset.ts';

describe('a subject', () => {
  const all: Subject[] = SUBJECTS.flatMap((kind) =>
    [...new Set(ownDataset.events.flatMap((event) => VALUES[kind](event, ownDataset)))].map((id) => ({ kind, id })),
  );

  it('has an address, which leads to exactly its events', () => {
    const countries = all.filter(({ kind }) => kind === 'country').map(({ id }) => id);
    expect(all.length).toBeGreaterThan(100);
    for (const subject of all) {
      const address = toParams({ ...HOME, filters: filtersOf(subject) });
      const { location, ignored } = fromParams(`?${address}`, { dataset: ownDataset, facets: FACETS, countries });
      expect([ignored, subjectOf(location.filters)]).toEqual([[], subject]);
      const having = ownDataset.events.filter((event) => VALUES[subject.kind](event, ownDataset).includes(subject.id));
      expect(filterEvents(ownDataset, location.filters)).toEqual(having);
    }
  });

  it.each<Partial<Filters>>([
    {},
    { kinds: ['report'] },
    { hiddenLanes: ['a'] },
    { organisations: ['who', 'unicef'] },
    { organisations: ['who'], countries: ['JP'] },
    { organisations: ['who'], hiddenLanes: ['a'] },
    { topics: ['film'], fromYear: 1990 },
    { topics: ['film'], toYear: 1990 },
  ])('is not what %j filters by', (filters) => {
    expect(subjectOf({ ...NO_FILTERS, ...filters })).toBeUndefined();
  });
});

describe('the id of a topic or a person', () => {
  it.each([
    ['World Cup', 'world-cup'],
    [' Ada  L. King ', 'ada-l-king'],
    ['Node.js', 'node-js'],
    ['Ｓｏｎｙ', 'sony'],
    ['Édith Piaf', 'édith-piaf'],
    ['盛田 昭夫', '盛田-昭夫'],
    ['C', 'c'],
    ['C++', 'c++'],
    ['…', '-'],
  ])('of “%s” is “%s”', (name, id) => {
    expect(subjectId(name)).toBe(id);
  });

  it('survives an address, whatever the name', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 })), (names) => {
        const topics = [...new Set(['a', ...names].map((name) => subjectId(name.toWellFormed())))];
        const params = new URLSearchParams(toParams({ filters: { ...NO_FILTERS, topics } }).toString());
        expect(params.get('topic')!.split('.')).toEqual(topics);
      }),
    );
  });

  it('of a person is made from the name in the main language of the dataset, or in the one there is', () => {
    const people = [{ name: { en: 'Akio Morita', ja: '盛田昭夫' }, role: { en: 'R' } }];
    const idIn = (languages: string[]) => {
      const all = dataset([{ id: 'e', people }], { languages });
      return VALUES.person(all.events[0]!, all);
    };
    expect([idIn(['en']), idIn(['ja']), idIn(['fr'])]).toEqual([['akio-morita'], ['盛田昭夫'], ['akio-morita']]);
  });
});
