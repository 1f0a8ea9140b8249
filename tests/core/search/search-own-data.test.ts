import { describe, expect, it } from 'vitest';
import { createSearch } from '../../../src/core/search/search.ts';
import { ownDataset } from '../../helpers/dataset.ts';

const search = createSearch(ownDataset);

/** Every year that an event's date mentions. */
const years = (id: string) => ownDataset.events.find((event) => event.id === id)!.time.edtf.match(/\d{4}/g)!;

describe('a search of the shipped events puts first what was meant', () => {
  it.each([
    ['covid', /^covid-relief-fund$/],
    ['jica', /^jica-sony-memorandum$/],
    ['exploracience', /^explorascience-/],
    // UNICEF misspelt: the one event that has it in its title.
    ['unisef', /^eye-see$/],
    ['mobil library', /^mobile-library$/],
    ['savethe children', /^(restart-japan|emergency-fund-children)$/],
    ['sumatora', /^sumatra-forest$/],
    ['kando', /^kando-experience$/],
    ['will2live', /^refugee-film-festival$/],
    ['katsumoto', /^jica-sony-memorandum$/],
    ['face shields', /^covid-(fund-report|relief-fund)$/],
    ['pavia', /^italy-japan-statement$/],
    ['bengaluru', /^japan-india-digital$/],
    ['toy contest', /^creative-science-award$/],
    ['wwf', /^sumatra-forest$/],
    ['new york', /^wonder-technology-lab$/],
    ['unhcr', /^refugee-film-festival$/],
    ['memorandum india', /^japan-india-digital$/],
  ])('%s', (query, id) => {
    expect(search(query).hits[0]?.event.id).toMatch(id);
  });

  it.each(['2011', '1998', '2016'])('%s: an event of that year', (year) => {
    const [first] = search(year).hits;
    expect(years(first!.event.id)).toContain(year);
  });

  it.each(ownDataset.events.flatMap(({ id, title, shortTitle }) => [title, shortTitle].flatMap(({ en, ja }) => [en!, ...(ja ? [ja] : [])]).map((text) => [text, id])))(
    'its own title: %s',
    (title, id) => {
      for (const query of [title, title.toUpperCase(), `${title}.`, title.normalize('NFD')]) {
        expect(search(query).hits[0]?.event.id).toBe(id);
      }
    },
  ); // prettier-ignore
});

it('finds every event by the year it begins in', () => {
  const missing = ownDataset.events.filter(
    ({ id }) => !search(years(id)[0]!).hits.some(({ event }) => event.id === id),
  );
  expect(missing.map(({ id }) => id)).toEqual([]);
});
