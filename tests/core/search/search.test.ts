import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONGEST_CORRECTED, MAX_QUERY, MOST_CORRECTED } from '../../../src/core/search/query.ts';
import { createSearch } from '../../../src/core/search/search.ts';
import { dataset } from '../../helpers/dataset.ts';
import { runs } from '../../helpers/random.ts';

const search = createSearch(
  dataset([
    { id: 'museum', date: '1990', title: { en: 'A science museum in Kyōto' }, summary: { en: 'Light and sound.' } },
    { id: 'lab', date: '1995', title: { en: 'A lab of sound' }, body: [{ en: 'Not far from the science museum.' }] },
    { id: 'fund', date: '2010', title: { en: 'Relief fund' }, tags: ['earthquake'], importance: 3 },
    { id: 'big-fund', date: '2011', title: { en: 'Relief fund' }, importance: 1 },
    { id: 'film', date: '2011', title: { en: 'Film festival' }, summary: { en: 'A relief for all. It cost 2012 dollars.' } },
    { id: 'older-fund', date: '2009', title: { en: 'Relief fund' }, importance: 3 },
  ]),
); // prettier-ignore
const found = (query: string) => search(query).hits.map(({ event }) => event.id);

describe('search', () => {
  it.each([
    ['a word of a title', 'museum', ['museum', 'lab']],
    ['the beginning of a word', 'fest', ['film']],
    ['the middle of a word', 'thqua', ['fund']],
    ['not the middle of a word for two letters', 'un', []],
    ['two letters at the beginning of a word', 'fi', ['film']],
    ['whatever the case', 'MUSEUM', ['museum', 'lab']],
    ['without the diacritics', 'kyoto', ['museum']],
    ['with other diacritics', 'kyótö', ['museum']],
    ['in full-width letters', 'Ｋｙｏｔｏ', ['museum']],
    ['a word in a text', 'dollars', ['film']],
    ['two words of one event in any order', 'sound science', ['museum', 'lab']],
    ['two words without the space', 'filmfestival', ['film']],
    ['two words without the space, half typed', 'filmfes', ['film']],
    ['two words without the space, but not in long texts', 'notfar', []],
    ['only events that have every word', 'relief festival', ['film']],
    ['nothing where a word is nowhere', 'relief zebra', []],
    ['a year', '2010', ['fund']],
  ])('finds %s', (_, query, ids) => {
    expect(found(query)).toEqual(ids);
  });

  it('puts the better field first, then the more important event, then the earlier one', () => {
    expect(found('relief')).toEqual(['big-fund', 'older-fund', 'fund', 'film']);
  });

  it('puts a whole word before a beginning, and that before a middle', () => {
    const titles = { middle: 'Unopened', beginning: 'Openings', whole: 'Open' };
    const ranked = createSearch(dataset(Object.entries(titles).map(([id, en]) => ({ id, title: { en } }))));
    expect(ranked('open').hits.map(({ event }) => event.id)).toEqual(['whole', 'beginning', 'middle']);
  });

  it.each([
    ['a letter too few', 'musum', 'museum'],
    ['a letter too many', 'festivval', 'film'],
    ['another letter', 'earthquage', 'fund'],
    ['another letter of four', 'filn', 'film'],
    ['two letters swapped', 'festivla', 'film'],
    ['an error beside a word that is right', 'film festivall', 'film'],
  ])('forgives %s', (_, query, id) => {
    expect(found(query)[0]).toBe(id);
  });

  it('forgives nothing where the words as typed are found', () => {
    const both = createSearch(
      dataset([
        { id: 'found', title: { en: 'Found' } },
        { id: 'fund', title: { en: 'Fount' } },
      ]),
    );
    expect(both('found').hits.map(({ event }) => event.id)).toEqual(['found']);
    expect(both('founf').hits).toHaveLength(2);
  });

  it('takes of misspelt words only the nearest', () => {
    const both = createSearch(
      dataset([
        { id: 'film', title: { en: 'Film festival' } },
        { id: 'lights', title: { en: 'Festive lights' } },
      ]),
    );
    expect([both('festivla').isNear, both('festival').isNear, both('qqqq').isNear]).toEqual([
      true,
      undefined,
      undefined,
    ]);
    expect(both('festivla').hits.map(({ event }) => event.id)).toEqual(['film']);
    expect(both('festivve').hits.map(({ event }) => event.id)).toContain('lights');
  });

  it.each(['2013', '20100', '1991'])('does not forgive in a number: %s', (query) => {
    expect(found(query)).toEqual([]);
  });

  it.each(['lqb', 'fxm'])('does not forgive in a word as short as %s', (query) => {
    expect(found(query)).toEqual([]);
  });

  it.each([
    ['relief zebra', 'big-fund'],
    ['zebra festivall', 'film'],
    ['museam zebra', 'museum'],
  ])('offers for %j, which is not found, the nearest', (query, id) => {
    const { hits, nearest } = search(query);
    expect(hits).toEqual([]);
    expect(nearest?.event.id).toBe(id);
  });

  it('offers nothing where nothing is near, and nothing beside what it has found', () => {
    expect(search('xyzzyq')).toEqual({ hits: [], nearest: undefined });
    expect(search('museum').nearest).toBeUndefined();
  });

  it('says in which text and by which words an event was found', () => {
    const [film] = search('dollar festival').hits;
    expect(film!.field).toEqual({ name: 'summary', text: 'A relief for all. It cost 2012 dollars.' });
    expect(film!.words).toContain('dollars');
    expect(film!.words).toContain('festival');
  });

  it('reads no more than 1,000 characters of a query', () => {
    const cut = 'museum '.padEnd(MAX_QUERY, ' ');
    expect(found(`${cut}zebra`)).toEqual(['museum', 'lab']);
    expect(found(`${cut.slice(1)}zebra`)).toEqual([]);
  });

  it('looks for every word of a long query', () => {
    const long = 'of a lab sound not far from the science museum '.repeat(20);
    expect([long.length > 900, found(long), found(`${long} zebra`)]).toEqual([true, ['lab'], []]);
  });

  it('tells treaties apart whose titles differ in one late word', () => {
    const countries = ['France', 'Germany', 'India'];
    const title = (country: string) => `Agreement between the Government of Japan and the Government of ${country} on culture`;
    const treaties = createSearch(dataset(countries.map((country) => ({ id: country.toLowerCase(), title: { en: title(country) } }))));
    for (const country of countries) {
      expect(treaties(title(country)).hits.map(({ event }) => event.id)).toEqual([country.toLowerCase()]);
      expect(treaties(title(country).replace('culture', 'cultrue')).hits[0]!.event.id).toBe(country.toLowerCase());
    }
  }); // prettier-ignore

  it('puts first what is called exactly so, even if something more important has the words too', () => {
    const funds = [
      { id: 'most', title: { en: 'Relief fund, fund of funds' }, importance: 1 as const },
      { id: 'exact', title: { en: 'A relief fund of many years' }, shortTitle: { en: 'Relief Fund' }, importance: 3 as const },
      { id: 'turned', title: { en: 'Fund relief' }, importance: 1 as const },
    ];
    const { hits } = createSearch(dataset(funds))('relief fund!');
    expect(hits.map(({ event }) => event.id)).toEqual(['exact', 'most', 'turned']);
  }); // prettier-ignore

  describe('where too many words may be misspelt', () => {
    const unknown = Array.from({ length: MOST_CORRECTED }, (_, i) => `qzx${'wvkj'.repeat(2)}${i}`);
    const few = unknown.slice(1).join(' ');

    it('corrects the first few that are nowhere, and says that it left some', () => {
      expect(search(few).leftUncorrected).toBeUndefined();
      expect(search(`${few} qqqqzzzz xxxxwwww`).leftUncorrected).toBe(true);
    });

    it('corrects one beside any number of words that are known', () => {
      const known = 'not far from the science museum sound';
      expect(search(`${known} sciense`).hits.map(({ event }) => event.id)).toEqual(['lab']);
    });

    it('corrects no word that is as long as a sentence, and says so', () => {
      const long = 'e'.repeat(LONGEST_CORRECTED);
      expect(search(long).leftUncorrected).toBeUndefined();
      expect(search(`${long}e`)).toMatchObject({ hits: [], leftUncorrected: true });
    });

    it('says nothing where it has found something', () => {
      expect(search('museum')).not.toHaveProperty('leftUncorrected');
      expect(search('museam')).not.toHaveProperty('leftUncorrected');
    });
  });

  it.each(['', '   ', '!!!', '“–”', '.*', 'ﾞ', '’', '\u0000', '😀'])(
    'finds nothing for %j, and offers nothing',
    (query) => {
      expect(search(query)).toEqual({ hits: [] });
    },
  );

  it.each([
    '.*+?^${}()|[]\\', '(a+)+$', '__proto__', 'constructor', 'toString', '\ud800', 'a'.repeat(10_000), 'a '.repeat(5000),
    '=exact | !not', '"quoted', "'fuse", '<script>', '%00%ff', '\u202emuseum',
  ])('does not stumble over %j', (query) => {
    expect(() => search(query)).not.toThrow();
  }); // prettier-ignore

  it('does not stumble over anything, and finds only events that there are', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' })), (query) => {
        const { hits, nearest } = search(query);
        expect(new Set(hits.map(({ event }) => event)).size).toBe(hits.length);
        if (nearest) expect(hits).toEqual([]);
      }),
      { numRuns: runs(300) },
    );
  });
});
