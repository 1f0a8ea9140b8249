import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_QUERY } from '../../../src/core/search/query.ts';
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
    ['two letters that changed places', 'festivla', 'film'],
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

  it('reads no more than 32 characters of a query', () => {
    const cut = 'museum '.padEnd(MAX_QUERY, ' ');
    expect(found(`${cut}zebra`)).toEqual(['museum', 'lab']);
    expect(found(`${cut.slice(1)}zebra`)).toEqual([]);
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
