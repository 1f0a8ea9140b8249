import { describe, expect, it } from 'vitest';
import { aboutSubject } from '../../../src/core/filter/about-subject.ts';
import { namesOf } from '../../../src/core/filter/names.ts';
import { dataset } from '../../helpers/dataset.ts';

const HEAD = {
  organisations: { who: { name: { en: 'World Health' }, shortName: { en: 'WHO' } }, idle: { name: { en: 'Idle' } } },
  places: { tokyo: { name: { en: 'Tokyo' }, country: 'JP', latitude: 0, longitude: 0, precision: 'city' } },
};
const all = dataset(
  [
    { id: 'a', date: '1990/1995', organisations: [{ organisation: 'who', role: 'funder' }, { organisation: 'who', role: 'partner' }], tags: ['World Cup'] },
    { id: 'b', date: '2001', organisations: [{ organisation: 'who', role: 'partner' }, { organisation: 'who', role: 'partner' }], tags: ['world cup'] },
    { id: 'c', date: '1985', people: [{ name: { en: 'Ada King' }, role: { en: 'Founder' } }], places: [{ place: 'tokyo' }] },
    { id: 'd', date: '2010/..', people: [{ name: { en: 'Ada King' }, role: { en: 'Chair' } }, { name: { en: 'Ada King' }, role: { en: 'Founder' } }, { name: { en: 'Bo' }, role: { en: 'Host' } }] },
  ],
  HEAD,
); // prettier-ignore

describe('about a subject', () => {
  it('says from when to when its events go, and in how many events an organisation has each role', () => {
    const roles = [['partner', 2], ['funder', 1]]; // prettier-ignore
    expect(aboutSubject({ kind: 'organisation', id: 'who' }, all)).toEqual({ first: 1990, last: 2001, isOngoing: false, roles, daughters: [], titles: [] }); // prettier-ignore
  });

  it('says what a person is called, each title once, and that it goes on', () => {
    expect(aboutSubject({ kind: 'person', id: 'ada-king' }, all)).toMatchObject({
      first: 1985,
      isOngoing: true,
      roles: [],
      titles: [{ en: 'Founder' }, { en: 'Chair' }],
    });
  });

  it.each([
    ['country', 'JP', 1985],
    ['place', 'tokyo', 1985],
    ['topic', 'world-cup', 1990],
  ] as const)('knows a %s', (kind, id, first) => {
    expect(aboutSubject({ kind, id }, all)?.first).toBe(first);
  });

  it('is undefined where no event has it', () => {
    expect(aboutSubject({ kind: 'organisation', id: 'idle' }, all)).toBeUndefined();
  });
});

it('names are the short ones of organisations, and of several spellings of a topic the first', () => {
  expect(namesOf(all, 'organisation').get('who')).toEqual({ en: 'WHO' });
  expect(namesOf(all, 'organisation').get('idle')).toEqual({ en: 'Idle' });
  expect([...namesOf(all, 'topic')]).toEqual([['world-cup', 'World Cup']]);
  expect([...namesOf(all, 'person').keys()].sort()).toEqual(['ada-king', 'bo']);
  expect(namesOf(all, 'place').get('tokyo')).toEqual({ en: 'Tokyo' });
});
