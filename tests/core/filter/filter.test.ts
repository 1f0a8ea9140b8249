import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countFacet, countFilters, filterEvents, LISTS, NO_FILTERS, type CountedFacet, type Filters,
} from '../../../src/core/filter/filter.ts'; // prettier-ignore
import { subjectId } from '../../../src/core/filter/subject.ts';
import { countriesOf, organisationsOf } from '../../../src/core/filter/values.ts';

import type { TimelineEvent } from '../../../src/core/dataset/types.ts';
import { fromInstant } from '../../../src/core/time/instant.ts';
import { dataset, ownDataset } from '../../helpers/dataset.ts';
import { anyFilters } from '../../helpers/locations.ts';

const idsOf = (events: readonly TimelineEvent[]) => events.map(({ id }) => id);

describe('filterEvents', () => {
  const HEAD = {
    organisations: { who: { name: { en: 'W' } }, jica: { name: { en: 'J' } } },
    places: {
      tokyo: { name: { en: 'T' }, country: 'JP', latitude: 0, longitude: 0, precision: 'city' },
      kyoto: { name: { en: 'K' }, country: 'JP', latitude: 0, longitude: 0, precision: 'city' },
      pavia: { name: { en: 'P' }, country: 'IT', latitude: 0, longitude: 0, precision: 'city' },
    },
  };
  const small = dataset(
    [
      { id: 'plain', lane: 'a', date: '1990' },
      { id: 'report', lane: 'b', date: '1995-06', kind: 'report', organisations: [{ organisation: 'who', role: 'lead' }], tags: ['World Cup', 'film'] },
      { id: 'long', lane: 'b', date: '1998/2004', places: [{ place: 'pavia' }, { place: 'tokyo' }] },
      { id: 'open', lane: 'c', date: '2010/..', places: [{ place: 'tokyo' }, { place: 'kyoto' }], tags: ['world  cup'], people: [{ name: { en: 'Ada L. King', ja: 'エイダ' }, role: { en: 'R' } }] },
      {
        id: 'both', lane: 'c', date: '2020-12-31', kind: 'agreement',
        organisations: [{ organisation: 'who', role: 'lead' }, { organisation: 'jica', role: 'lead' }, { organisation: 'who', role: 'host' }],
      },
    ],
    HEAD,
  ); // prettier-ignore

  it.each<[Partial<Filters>, string[]]>([
    [{}, ['plain', 'report', 'long', 'open', 'both']],
    [{ hiddenLanes: ['b'] }, ['plain', 'open', 'both']],
    [{ hiddenLanes: ['a', 'b', 'c'] }, []],
    [{ kinds: ['report'] }, ['report']],
    [{ kinds: ['report', 'agreement'] }, ['report', 'both']],
    [{ organisations: ['jica'] }, ['both']],
    [{ organisations: ['jica', 'who'] }, ['report', 'both']],
    [{ countries: ['IT'] }, ['long']],
    [{ countries: ['JP'] }, ['long', 'open']],
    [{ places: ['kyoto'] }, ['open']],
    [{ places: ['kyoto', 'pavia'] }, ['long', 'open']],
    [{ topics: ['world-cup'] }, ['report', 'open']],
    [{ topics: ['film'] }, ['report']],
    [{ people: ['ada-l-king'] }, ['open']],
    [{ people: ['ada'] }, []],
    [{ topics: ['world-cup'], places: ['tokyo'] }, ['open']],
    [{ fromYear: 2004 }, ['long', 'open', 'both']],
    [{ fromYear: 2005 }, ['open', 'both']],
    [{ toYear: 1995 }, ['plain', 'report']],
    [{ toYear: 1994 }, ['plain']],
    [{ fromYear: 2000, toYear: 2001 }, ['long']],
    [{ fromYear: 2001, toYear: 2000 }, ['long']],
    [{ fromYear: 2020, toYear: 2020 }, ['open', 'both']],
    [{ fromYear: 2021 }, ['open']],
    [{ kinds: ['agreement'], organisations: ['who'] }, ['both']],
    [{ kinds: ['agreement'], countries: ['JP'] }, []],
  ])('%j shows %j', (filters, ids) => {
    expect(idsOf(filterEvents(small, { ...NO_FILTERS, ...filters }))).toEqual(ids);
  });

  it.each([
    ['../2000', 2000, true],
    ['../2000', 2001, false],
    ['2030-01-01/..', 2030, true],
    ['2030-01-01/..', 2029, false],
    ['2000-12-31T23:59:59Z', 2001, false],
  ])('of an event of %s, the year %i is %s', (date, year, isShown) => {
    const one = dataset([{ id: 'e', date }]);
    expect(filterEvents(one, { ...NO_FILTERS, fromYear: year, toYear: year })).toHaveLength(isShown ? 1 : 0);
  });

  it('counts an organisation and a country of an event once', () => {
    expect(organisationsOf(small.events[4]!, small)).toEqual(['who', 'jica']);
    expect(countriesOf(small.events[3]!, small)).toEqual(['JP']);
    expect(organisationsOf(small.events[0]!, small)).toEqual([]);
  });

  it('lists lanes in their order, even empty ones, and all else by how often it occurs', () => {
    const lanes = dataset([{ id: 'e', lane: 'b' }]);
    expect(countFacet(lanes, NO_FILTERS, 'lane')).toEqual([
      { value: 'a', count: 0 },
      { value: 'b', count: 1 },
      { value: 'c', count: 0 },
    ]);
    const valuesOf = (facet: CountedFacet) => countFacet(small, NO_FILTERS, facet).map(({ value }) => value); // prettier-ignore
    expect(valuesOf('kind')).toEqual(['milestone', 'agreement', 'report']);
    expect(valuesOf('organisation')).toEqual(['who', 'jica']);
    expect(valuesOf('country')).toEqual(['JP', 'IT']);
    expect(valuesOf('place')).toEqual(['tokyo', 'kyoto', 'pavia']);
    expect(valuesOf('topic')).toEqual(['world-cup', 'film']);
    expect(valuesOf('person')).toEqual(['ada-l-king']);
  });
});

/** The filters, each applied to one event in the simplest way. */
const passes = (event: TimelineEvent, filters: Filters) => {
  const years = [fromInstant(event.time.from).year, fromInstant(event.time.until - 0.001).year];
  const wanted = [filters.fromYear ?? -Infinity, filters.toYear ?? Infinity].sort((a, b) => a - b);
  const anyOf = (wanted: readonly string[], has: readonly string[]) => wanted.length === 0 || has.some((one) => wanted.includes(one)); // prettier-ignore
  return {
    lane: !filters.hiddenLanes.includes(event.lane),
    kind: anyOf(filters.kinds, [event.kind]),
    organisation: anyOf(filters.organisations, (event.organisations ?? []).map((entry) => entry.organisation)),
    country: anyOf(filters.countries, (event.places ?? []).map(({ place }) => ownDataset.places.get(place)!.country!)),
    place: anyOf(filters.places, (event.places ?? []).map(({ place }) => place)),
    topic: anyOf(filters.topics, (event.tags ?? []).map((tag) => tag.toLowerCase().replaceAll(' ', '-'))),
    person: anyOf(filters.people, (event.people ?? []).map(({ name }) => subjectId(name!.en!))),
    years: years[0]! <= wanted[1]! && years[1]! >= wanted[0]!,
  }; // prettier-ignore
};

describe('with any filters, on the shipped events', () => {
  it('an event is shown when it passes each of them', () => {
    fc.assert(
      fc.property(anyFilters, (filters) => {
        const shown = ownDataset.events.filter((event) => Object.values(passes(event, filters)).every(Boolean));
        expect(filterEvents(ownDataset, filters)).toEqual(shown);
      }),
    );
  });

  it.each(Object.keys(LISTS) as CountedFacet[])(
    'the counts of the facet %s are what each choice would show, whatever is chosen in it now',
    (facet) => {
      fc.assert(
        fc.property(anyFilters, (filters) => {
          for (const { value, count } of countFacet(ownDataset, filters, facet)) {
            const others = ownDataset.lanes.map(({ id }) => id).filter((id) => id !== value);
            const chosen = facet === 'lane' ? { hiddenLanes: others } : { [LISTS[facet]]: [value] };
            expect(count).toBe(filterEvents(ownDataset, { ...filters, ...chosen }).length);
          }
        }),
      );
    },
  );

  it('offers every choice that occurs, whatever the filters', () => {
    fc.assert(
      fc.property(anyFilters, (filters) => {
        const valuesOf = (facet: 'kind' | 'organisation') =>
          new Set(countFacet(ownDataset, filters, facet).map(({ value }) => value));
        expect(valuesOf('kind')).toEqual(new Set(ownDataset.events.map(({ kind }) => kind)));
        expect(valuesOf('organisation')).toEqual(
          new Set(ownDataset.events.flatMap((event) => organisationsOf(event, ownDataset))),
        );
      }),
    );
  });
});

it.each<[Partial<Filters>, number]>([
  [{}, 0],
  [{ hiddenLanes: ['a', 'b'] }, 1],
  [{ fromYear: 2000 }, 1],
  [{ fromYear: 2000, toYear: 2010 }, 1],
  [{ toYear: 0 }, 1],
  [{ hiddenLanes: ['a'], kinds: ['report'], organisations: ['x'], countries: ['JP'], toYear: 2000 }, 5],
  [{ places: ['tokyo', 'kyoto'], topics: ['film'], people: ['ada'] }, 3],
])('%j are %i filters', (filters, count) => {
  expect(countFilters({ ...NO_FILTERS, ...filters })).toBe(count);
});
