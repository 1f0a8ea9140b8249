import { describe, expect, it } from 'vitest';
import { peopleIn } from '../../../src/core/dataset/people.ts';
import { dataset } from '../../helpers/dataset.ts';

const people = {
  'ada-king': {
    name: { en: 'Ada King' },
    roles: [
      { role: { en: 'Engineer' }, time: '1980/1989' },
      { role: { en: 'President' }, organisation: 'works', time: '1990/..' },
    ],
  },
  'bo-lund': { name: { en: 'Bo Lund' }, roles: [{ role: { en: 'Founder' } }] },
};
const organisations = { works: { name: { en: 'Works' } } };
const peopleOf = (date: string, ...entries: object[]) => {
  const all = dataset([{ id: 'e', date, people: entries }], { people, organisations });
  return peopleIn(all.events[0]!, all);
};

describe('the people of an event', () => {
  it.each([
    ['1985', 'Engineer', undefined],
    ['1995', 'President', 'works'],
    ['1970', undefined, undefined],
  ])('have the role that their record gives for %s: %s', (date, role, organisation) => {
    expect(peopleOf(date, { person: 'ada-king' })).toEqual([
      { id: 'ada-king', name: { en: 'Ada King' }, role: role && { en: role }, organisation, part: undefined },
    ]);
  });

  it('have a role without a time at any date, and the event’s own word goes first', () => {
    expect(peopleOf('1970', { person: 'bo-lund' })[0]!.role).toEqual({ en: 'Founder' });
    expect(peopleOf('1995', { person: 'ada-king', role: { en: 'Guest' } })[0]!.role).toEqual({ en: 'Guest' });
  });

  it('may have names only, as in format 1, and ids made from them', () => {
    expect(peopleOf('1995', { name: { en: 'Dr. Cy Oh' }, role: { en: 'Host' } })).toMatchObject([
      { id: 'dr-cy-oh', name: { en: 'Dr. Cy Oh' }, role: { en: 'Host' } },
    ]);
  });

  it('must be one of both: a record or a name', () => {
    for (const entry of [{ role: { en: 'Host' } }, { person: 'ada-king', name: { en: 'Ada' } }]) {
      expect(() => peopleOf('1995', entry)).toThrow(/either a person or a name/);
    }
  });
});
