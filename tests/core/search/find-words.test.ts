import { describe, expect, it } from 'vitest';
import { MAX_HITS } from '../../../src/core/search/answer.ts';
import { findWords } from '../../../src/core/search/find-words.ts';
import { createSearch } from '../../../src/core/search/search.ts';
import type { TimelineEvent } from '../../../src/core/dataset/types.ts';
import { wordsOf } from '../../../src/core/tiles/word-file.ts';
import { dataset } from '../../helpers/dataset.ts';
import { manyRecords } from '../../helpers/tiles.ts';
import { wordFilesOf } from '../../helpers/word-files.ts';

const all = dataset(manyRecords(1500));
const { load, vocabulary } = wordFilesOf(all);

const asked: string[] = [];
const search = (query: string, hidden: string[] = []) => {
  asked.length = 0;
  return findWords(query, { ...all, events: [] }, new Set(hidden), (beginning) => {
    asked.push(beginning);
    return load(beginning);
  });
};
const ids = ({ hits }: { hits: readonly { event: TimelineEvent }[] }) => hits.map(({ event }) => event.id);
const inDataset = createSearch(all);

describe('searching words in files', () => {
  it.each(['777', 'museum 77', 'tag12', 'forest tag7', '博物館 tag1', 'KYOTO 77'])(
    'finds the same as a search of everything, where not too many are found: %s',
    async (query) => {
      const whole = inDataset(query).hits.map(({ event }) => event.id);
      const found = await search(query);
      expect(found).toMatchObject({ isMore: false, total: found.hits.length });
      expect(whole).toEqual(expect.arrayContaining(ids(found)));
      expect(found.hits.length).toBeGreaterThan(0);
    },
  );

  it('names the most important of many, and counts them all', async () => {
    const { hits, total, isMore } = await search('museum');
    const every = all.events.filter(({ title, names }) => /museum/i.test(JSON.stringify([title, names])));
    expect([hits.length, total, isMore]).toEqual([MAX_HITS, every.length, false]);
    expect(hits.some(({ event }) => event.importance === 1)).toBe(true);
  });

  it('counts the events of a beginning that many words share, each once', async () => {
    const { total, isMore } = await search('1');
    const every = all.events.filter((event) => wordsOf(event, all).some((word) => word.startsWith('1')));
    expect([total, isMore]).toEqual([every.length, false]);
  });

  it('says that there may be more where no word of several is rare', async () => {
    const { hits, total, isMore } = await search('museum tokyo');
    expect(hits.every(({ event }) => /museum/i.test(event.title.en + JSON.stringify(event.names)))).toBe(true);
    expect([hits.length > 0, total, isMore]).toEqual([true, hits.length, true]);
  });

  it('says that there may be more than one of two words with a beginning tells', async () => {
    const { total, isMore } = await search('fo'); // only forest
    expect(isMore).toBe(false);
    const both = await search('t'); // Tokyo, treaty, tags
    expect(both.total).toBeGreaterThanOrEqual(total);
  });

  it('leaves out hidden lanes, and says that there may be more', async () => {
    const { hits, isMore } = await search('museum', ['a', 'b']);
    expect(new Set(hits.map(({ event }) => event.lane))).toEqual(new Set(['c']));
    expect(isMore).toBe(true);
    expect(await search('tag12', ['a', 'b'])).toMatchObject({ isMore: false });
  });

  it.each(['musuem', 'treety', 'forrest'])('forgives typing errors: %s', async (query) => {
    const { hits, isNear } = await search(query);
    expect(hits.length).toBeGreaterThan(5);
    expect(isNear).toBe(true);
  });

  it('finds nothing where nothing is, and what comes closest to a part of the query', async () => {
    expect(await search('xyzzy')).toEqual({ hits: [], total: 0, isMore: false });
    expect(await search('...')).toEqual({ hits: [], total: 0, isMore: false });
    const { hits, nearest } = await search('tag12 xyzzy');
    expect(hits).toEqual([]);
    expect(nearest!.event.tags).toEqual(['tag12']);
  });

  it('asks for no file that is not there, and only for those on the way', async () => {
    await search('tag12');
    expect(asked).toEqual(['', 't', 'ta', 'tag', 'tag1']);
    for (const beginning of asked) expect(vocabulary.some((word) => word.startsWith(beginning))).toBe(true);
    await search('tzzz');
    expect(asked.every((beginning) => vocabulary.some((word) => word.startsWith(beginning)))).toBe(true);
  });

  it('looks at no more of a query than the page does', async () => {
    const { hits } = await search(`${'forest '.repeat(1000)}xyzzy`);
    expect([hits.length, asked.includes('x')]).toEqual([MAX_HITS, false]);
  });

  it('looks up the longest dozen words of a long query, and meets the others too', async () => {
    const { events } = all;
    const long = events.slice(0, 40).map(({ title }) => title.en).join(' '); // prettier-ignore
    await search(long);
    expect(asked.filter((beginning) => beginning === '')).toHaveLength(12);
    const [one, other] = [events[7]!, events[8]!].map(({ title }) => title.en);
    expect(ids(await search(`${one} museum opens tokyo school fund forest treaty relief prize 1 2 3 4 5 6`))).toEqual(
      [],
    );
    expect(ids(await search(`${one} ${one}`))).toContain(events[7]!.id);
    expect(ids(await search(`${one} ${other}`))).toEqual([]);
  });
});
