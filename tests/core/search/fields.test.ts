import { describe, expect, it } from 'vitest';
import { fieldsOf, WEIGHTS, type FieldName } from '../../../src/core/search/fields.ts';
import type { EventRecord } from '../../../src/core/dataset/schema.ts';
import { dataset, ownDataset } from '../../helpers/dataset.ts';

const HEAD = {
  sources: { s: { title: 'A source', publisher: 'A publisher', language: 'en', checked: '2026-11-01' } },
  organisations: {
    who: { name: { en: 'World Health Organization' }, shortName: { en: 'WHO' }, formerly: [{ en: 'Health League' }] },
  },
  places: {
    kyoto: { name: { en: 'Kyoto', ja: '京都' }, country: 'JP', latitude: 35, longitude: 135.8, precision: 'city' },
  },
};

/** The texts of one field of an event. */
function textsOf(name: FieldName, record: Partial<EventRecord>): string[] {
  const parsed = dataset([{ id: 'e', ...record }], HEAD);
  return fieldsOf(parsed.events[0]!, parsed).filter((field) => field.name === name).map(({ text }) => text); // prettier-ignore
}

describe('fieldsOf', () => {
  it.each<[FieldName, Partial<EventRecord>, string[]]>([
    ['title', { title: { en: 'Long' }, shortTitle: { en: 'Short', ja: '短い' } }, ['Short', '短い', 'Long']],
    ['name', { names: [{ name: { en: 'Old name' }, note: { en: 'n' } }] }, ['Old name']],
    ['organisation', { organisations: [{ organisation: 'who', role: 'lead' }] }, ['World Health Organization', 'WHO', 'Health League']],
    ['person', { people: [{ name: { en: 'Akio Morita' }, role: { en: 'r' } }] }, ['Akio Morita']],
    ['place', { places: [{ place: 'kyoto' }] }, ['Kyoto', '京都', 'Japan']],
    ['programme', { programmes: [{ en: 'P' }], technologies: [{ en: 'T' }] }, ['P', 'T']],
    ['tag', { tags: ['music', 'schools'] }, ['music', 'schools']],
    ['summary', { summary: { en: 'S' } }, ['S']],
    ['text', { body: [{ en: 'One' }, { en: 'Two' }], dateNote: { en: 'Why' } }, ['One', 'Two', 'Why']],
    ['text', { names: [{ name: { en: 'x' }, note: { en: 'A note' } }] }, ['A note']],
    ['text', { organisations: [{ organisation: 'who', role: 'lead', note: { en: 'A note' } }] }, ['A note']],
    ['text', { people: [{ name: { en: 'x' }, role: { en: 'Chair' }, part: { en: 'Signed' } }] }, ['Chair', 'Signed']],
    ['text', { places: [{ place: 'kyoto', note: { en: 'A note' } }] }, ['A note']],
    ['text', { agreed: [{ title: { en: 'Clause' }, items: [{ en: 'Item' }] }, { title: { en: 'Other' } }] }, ['Clause', 'Item', 'Other']],
    ['text', { figures: [{ label: { en: 'Visitors' }, value: 1, source: 's' }] }, ['Visitors']],
    ['text', { chronology: [{ date: '1990', text: { en: 'Opened' }, source: 's' }] }, ['Opened']],
    ['text', { statements: [{ by: { en: 'She' }, text: { en: 'Said' }, source: 's' }] }, ['She', 'Said']],
    ['text', { conflicts: [{ about: 'start', claims: [{ text: { en: 'Claim' }, source: 's' }], reading: { en: 'Reading' }, settled: true }] }, ['Reading', 'Claim']],
  ])('finds as %s what %j says', (name, record, texts) => {
    expect(textsOf(name, record)).toEqual(texts);
  }); // prettier-ignore

  it.each([
    ['1998?', ['1998']],
    ['2021-08-24', ['2021']],
    ['2002-07-06/2019-10-31', ['2002', '2019']],
    ['2010-03-24/2010', ['2010']],
    ['2007/..', ['2007']],
    ['1995/', ['1995']],
    ['../2000', ['2000']],
    ['2030-01-01/..', ['2030']],
    ['2000-12-31T23:59:59Z', ['2000']],
  ])('finds %s under the years %j', (date, years) => {
    expect(textsOf('year', { date })).toEqual(years);
  });

  it('names the country in words for every place of the shipped data', () => {
    const countries = ownDataset.events.flatMap((event) => fieldsOf(event, ownDataset)).filter(({ text }) => /^[A-Z]{2}$/.test(text)); // prettier-ignore
    expect(countries.filter(({ name }) => name === 'place')).toEqual([]);
  });
});

it('counts a match in the title most and one in a long text least', () => {
  const { title, text, ...others } = WEIGHTS;
  for (const weight of Object.values(others)) {
    expect(weight).toBeLessThan(title);
    expect(weight).toBeGreaterThan(text);
  }
});
