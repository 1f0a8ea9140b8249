import { expect, it } from 'vitest';
import { activeFilters } from '../../src/core/filter/active-filters.ts';
import { NO_FILTERS, type Filters } from '../../src/core/filter/filter.ts';
import { filterText, filterWords } from '../../src/text/filter-words.ts';
import { dataset } from '../helpers/dataset.ts';

const all = dataset(
  [{ id: 'e', tags: ['World Cup'], people: [{ name: { en: 'Ada King' }, role: { en: 'R' } }] }],
  {
    organisations: { who: { name: { en: 'WHO' } }, unesco: { name: { ja: 'ユネスコ' } } },
    places: { tokyo: { name: { en: 'Tokyo' }, country: 'JP', latitude: 0, longitude: 0, precision: 'city' } },
  },
); // prettier-ignore
const words = (filters: Partial<Filters>) => activeFilters({ ...NO_FILTERS, ...filters }, all);

it.each<[Partial<Filters>, string[]]>([
  [{}, []],
  [{ organisations: ['who', 'unesco'] }, ['Partner: WHO', 'Partner: ユネスコ']],
  [{ countries: ['JP'], places: ['tokyo'] }, ['Place: Tokyo', 'Country: Japan']],
  [{ topics: ['world-cup'], people: ['ada-king'] }, ['Person: Ada King', 'Topic: World Cup']],
  [{ kinds: ['report'] }, ['Kind: Report']],
  [{ hiddenLanes: ['b'] }, ['Lane b hidden']],
  [{ hiddenLanes: ['a', 'b'] }, ['Only Lane c']],
  [{ hiddenLanes: ['a', 'b', 'c'] }, ['3 lanes hidden']],
  [{ fromYear: 1990 }, ['Since 1990']],
  [{ toYear: 1990 }, ['Until 1990']],
  [{ fromYear: 2010, toYear: 1990 }, ['1990–2010']],
  [{ fromYear: 1990, toYear: 1990 }, ['1990']],
  [{ fromYear: -43, toYear: 14 }, ['44 BCE–14 CE']],
])('%j in words is %j', (filters, expected) => {
  expect(words(filters).map(filterText)).toEqual(expected);
});

it('marks the language of a name apart from the words about it', () => {
  const [filter] = words({ organisations: ['unesco'] });
  expect(filterWords(filter!)).toEqual({ before: 'Partner: ', name: 'ユネスコ', lang: 'ja', after: '' });
});
