import { describe, expect, it } from 'vitest';
import { readDataFolder } from '../../src/build/read-data.ts';
import { createSearch } from '../../src/core/search/search.ts';

const { dataset } = readDataFolder('data');
const search = createSearch(dataset!);

describe('formal names in the shipped events', () => {
  it.each([
    ['memorandum of understanding', 'jica-sony-memorandum'],
    ['Development Cooperation Charter', 'jica-sony-memorandum'],
    ['NITI Aayog', 'japan-india-digital'],
    ['SMEs', 'japan-india-digital'],
    ['joint statement', 'italy-japan-statement'],
    ['RESTART JAPAN', 'restart-japan'],
    ['EYE SEE', 'eye-see'],
    ['CurioStep', 'curiostep'],
    ['Kando Experience', 'kando-experience'],
    ['volunteer leave', 'volunteer-leave'],
    ['Bukit Barisan Selatan', 'sumatra-forest'],
  ])('“%s” finds its event first', (query, id) => {
    expect(search(query).hits[0]?.event.id).toBe(id);
  });
});
