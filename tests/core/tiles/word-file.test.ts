import { describe, expect, it } from 'vitest';
import { formatProblem } from '../../../src/core/dataset/problem.ts';
import { toHit } from '../../../src/core/tiles/brief.ts';
import { readShard, shardFile, shardOf, shardsFor } from '../../../src/core/tiles/shard-file.ts';
import { clip, lookUpsOf, readWordFile, wordFile, wordsOf } from '../../../src/core/tiles/word-file.ts';
import { tablesOf } from '../../../src/core/dataset/read-event.ts';
import { dataset, event, record } from '../../helpers/dataset.ts';

const empty = dataset([]);
const hit = toHit(record({ id: 'x' }));
const file = (fields: object = {}) => ({ words: [{ word: 'event', count: 1, top: [0] }], events: [hit], ...fields });

describe('the words of an event', () => {
  it('are those of its titles, names, tags and years, folded, each once', () => {
    const called = event({
      id: 'x',
      date: '1998/2004',
      title: { en: 'The École opens', ja: '学校 開校' },
      shortTitle: { en: 'École' },
      names: [{ name: { en: 'Old Name' }, note: { en: 'never mind' } }],
      tags: ['schools'],
      summary: { en: 'Not this.' },
      body: [{ en: 'Nor that.' }],
    });
    const words = ['1998', '2004', 'ecole', 'name', 'old', 'opens', 'schools', 'the', '学校', '校', '開校'];
    expect(wordsOf(called, empty)).toEqual(words);
  });

  it('are, of letters without spaces, every two neighbours and the last letter', () => {
    const called = event({ id: 'x', date: '1998', title: { en: 'ソニー2010年度𠮷' } });
    expect(new Set(wordsOf(called, empty))).toEqual(
      new Set(['1998', '2010', 'そに', 'にー', 'ー', '年度', '度𠮷', '𠮷']),
    );
  });

  it.each([
    ['日', ['日']],
    ['日本', ['日本']],
    ['日本語', ['日本', '本語']],
    ['日本語版', ['日本', '語版']],
    ['𠮷野家日本', ['𠮷野', '家日', '日本']],
    ['agreement', ['agreement']],
  ])('that lead to %s are %j', (word, terms) => expect(lookUpsOf(word)).toEqual(terms));

  it('are cut where the names of files would become too long', () => {
    expect(clip('𝒳'.repeat(40))).toBe('𝒳'.repeat(24));
    expect(wordFile('𝒳'.repeat(24)).length).toBeLessThan(255);
  });
});

describe('a file of words', () => {
  it.each([
    ['', 'words/index.json'],
    ['a', 'words/61.json'],
    ['年表', 'words/e5b9b4e8a1a8.json'],
    ['../', 'words/2e2e2f.json'],
    ['con', 'words/636f6e.json'],
  ])('has a name that is safe everywhere: "%s"', (beginning, name) => expect(wordFile(beginning)).toBe(name));

  it('gives the events of each word, of words that objects know too', () => {
    const { value, problems } = readWordFile(file({ words: [{ word: 'prototype', count: 7, top: [0, 0] }] }), empty);
    expect(problems).toEqual([]);
    expect(value!.words.get('prototype')).toEqual({ count: 7, events: [event({ id: 'x' })] });
    expect(value!.finer).toBeUndefined();
  });

  it('tells where it goes on', () => {
    const finer = { count: 9, top: [0], letters: ['a', '年', '𝒳'], frequent: ['an'] };
    expect(readWordFile(file({ finer }), empty).value!.finer).toEqual({
      ...{ count: 9, events: [event({ id: 'x' })] },
      ...{ letters: new Set(['a', '年', '𝒳']), frequent: ['an'] },
    });
  });

  it.each([
    ['with a fault', { ...hit, title: {} }, 'events.0.title: an object: is in no language'],
    ['with fields that are not for lists', { ...hit, body: [] }, 'events.0.body: "body": is not a known field'],
    ['of no lane', { ...hit, lane: 'z' }, 'events.0.lane: "z": names no lane'],
  ])('leaves out events %s', (_, event, line) => {
    const { value, problems } = readWordFile(file({ events: [event] }), empty);
    expect(value!.words.get('event')!.events).toEqual([]);
    expect(problems.map(formatProblem)).toEqual([line]);
  });

  it.each([
    ['no object', []],
    ['words of another shape', file({ words: { event: { count: 1, top: [0] } } })],
    ['a count below one', file({ words: [{ word: 'event', count: 0, top: [] }] })],
    ['a million events for a word', file({ words: [{ word: 'event', count: 1, top: Array(1e6).fill(0) }] })],
    ['a word that is a book', file({ words: [{ word: 'x'.repeat(1e5), count: 1, top: [0] }] })],
    ['an index that is not a number', file({ words: [{ word: 'x', count: 1, top: ['0'] }] })],
    ['an address', file({ next: 'https://example.org' })],
    ['letters that are names', file({ finer: { count: 1, top: [], letters: ['../../x'], frequent: [] } })],
  ])('is refused with %s', (_, value) => {
    const { value: read, problems } = readWordFile(value, empty);
    expect([read, problems.length > 0]).toEqual([undefined, true]);
  });

  it('has no event if its indices are out of range', () => {
    const { value } = readWordFile(file({ words: [{ word: 'x', count: 3, top: [5, 0] }] }), empty);
    expect(value!.words.get('x')!.events.map(({ id }) => id)).toEqual(['x']);
  });
});

describe('a file of full records', () => {
  it('holds about 200 events, fewer where they are long', () => {
    expect([shardsFor(0, 0), shardsFor(1000, 1e5), shardsFor(1000, 1e7)]).toEqual([1, 5, 39]);
  });

  it('is told by the id of an event alone', () => {
    expect(shardFile(shardOf('foobar', 10))).toBe(`events/${0xbf9cf968 % 10}.json`);
  });

  it('gives whole events, without those that have a fault and links that lead nowhere', () => {
    const good = record({ id: 'x', body: [{ en: 'All of it.' }] });
    const lost = record({ id: 'y', sources: [{ source: 'lost' }] });
    const { value, problems } = readShard({ events: [good, lost, 3] }, tablesOf(empty), empty.asOf);
    expect([...value!.values()]).toEqual([event({ ...good }), event({ id: 'y', sources: [] })]);
    expect(problems.map(formatProblem)).toEqual([
      'events.1.sources.0.source: "lost": names no source',
      'events.2: 3: must be an object',
    ]);
    expect(readShard({ events: {} }, tablesOf(empty), 0).value).toBeUndefined();
  });
});
