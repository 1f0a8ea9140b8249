import { expect, it } from 'vitest';
import { partnersAmong } from '../../../src/core/filter/partners.ts';
import { dataset } from '../../helpers/dataset.ts';

it('partners are neither whom most events are about, nor what belongs to them, nor families of others', () => {
  const name = { en: 'N' };
  const organisations = { maker: { name }, label: { name, parent: 'maker' }, un: { name }, unicef: { name, parent: 'un' }, lone: { name }, none: { name } }; // prettier-ignore
  const counts = [['maker', 9], ['un', 4], ['unicef', 3], ['label', 2], ['lone', 1], ['none', 0]] as const; // prettier-ignore
  const partners = partnersAmong(
    counts.map(([value, count]) => ({ value, count })),
    dataset([{ id: 'e' }], { organisations }),
    10,
  );
  expect(partners.map(({ value }) => value)).toEqual(['unicef', 'lone']);
});
