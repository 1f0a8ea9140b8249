import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromParams, sameLocation, toParams } from '../../../src/core/location/codec.ts';
import { HOME, VIEWS, type Location } from '../../../src/core/location/location.ts';
import { KINDS } from '../../../src/core/dataset/terms.ts';
import { FACETS } from '../../../src/core/filter/filter.ts';
import { countriesOf } from '../../../src/core/filter/values.ts';
import { SOURCE_FACETS } from '../../../src/core/tiles/source.ts';
import { toInstant } from '../../../src/core/time/instant.ts';
import { windowBetween } from '../../../src/core/time/time-window.ts';
import { ownDataset } from '../../helpers/dataset.ts';
import { anyLocation } from '../../helpers/locations.ts';
import { runs } from '../../helpers/random.ts';

const facts = {
  dataset: ownDataset,
  facets: FACETS,
  countries: [...new Set(ownDataset.events.flatMap((event) => countriesOf(event, ownDataset)))],
};
const read = (search: string) => fromParams(search, facts);
const write = (location: Partial<Location>, base?: string) =>
  toParams({ ...HOME, ...location }, new URLSearchParams(base)).toString();
const filters = (some: Partial<Location['filters']>): Partial<Location> => ({ filters: { ...HOME.filters, ...some } });

describe('a location as an address', () => {
  it.each<[string, Partial<Location>]>([
    ['', {}],
    ['event=curiostep', { event: 'curiostep' }],
    ['from=1990-01-01&to=2000-12-31', { window: windowBetween(toInstant(1990), toInstant(2000, 12, 31)) }],
    ['q=sony+music', { query: 'sony music' }],
    ['hide=environment.arts-culture', filters({ hiddenLanes: ['environment', 'arts-culture'] })],
    ['kind=report.agreement', filters({ kinds: ['report', 'agreement'] })],
    ['org=unicef', filters({ organisations: ['unicef'] })],
    ['country=JP.CN', filters({ countries: ['JP', 'CN'] })],
    ['place=tokyo.tohoku', filters({ places: ['tokyo', 'tohoku'] })],
    ['topic=world-cup', filters({ topics: ['world-cup'] })],
    ['person=masaru-ibuka', filters({ people: ['masaru-ibuka'] })],
    ['since=1990', filters({ fromYear: 1990 })],
    ['until=2010', filters({ toYear: 2010 })],
    ['view=list', { view: 'list' }],
  ])('is written and read as ?%s', (search, location) => {
    expect(write(location)).toBe(search);
    expect(read(`?${search}`)).toEqual({ location: { ...HOME, ...location }, ignored: [] });
  });

  it('is the same after it has been written and read', () => {
    fc.assert(
      fc.property(anyLocation, (location) => {
        const again = read(`?${toParams(location).toString()}`);
        expect(again).toEqual({ location, ignored: [] });
        expect(sameLocation(again.location, location)).toBe(true);
      }),
      { numRuns: runs(500) },
    );
  });

  it.each([
    ['a year before the first', windowBetween(toInstant(-44, 3, 15), toInstant(0, 1, 1)), 'from=-0044-03-15&to=0000-01-01'],
    ['the last year of four digits', windowBetween(toInstant(9998, 5, 1), toInstant(9999, 5, 1)), 'from=9998-05-01&to=9999-05-01'],
    ['a year of five digits', windowBetween(toInstant(-12_000), toInstant(12_000)), 'from=Y-12000&to=Y12000'],
    ['the nearest days', windowBetween(toInstant(2000) + 0.4, toInstant(2001) - 0.4), 'from=2000-01-01&to=2001-01-01'],
  ])('writes %s', (_, window, search) => {
    expect(write({ window })).toBe(search);
    const again = read(search).location;
    expect(write(again)).toBe(search);
  }); // prettier-ignore

  it('keeps the parameters of others, and takes its own away where they are at their defaults', () => {
    expect(write({}, 'utm=a&event=x&q=old&utm=b')).toBe('utm=a&utm=b');
    expect(write({ event: 'curiostep' }, 'lang=ja&event=x&event=y')).toBe('lang=ja&event=curiostep');
  });

  it('leaves out filters by what the events cannot be filtered by, and says so', () => {
    const { location, ignored } = fromParams('hide=environment&kind=report&since=1990', { ...facts, facets: ['lane'] });
    expect(location.filters).toEqual({ ...HOME.filters, hiddenLanes: ['environment'] });
    expect(ignored).toEqual(['kind', 'since']);
  });

  it('leaves out places, topics and people where they are not counted, and says so', () => {
    const { location, ignored } = fromParams('org=unicef&place=tokyo&topic=film&person=akio-morita', { ...facts, facets: SOURCE_FACETS });
    expect(location.filters).toEqual({ ...HOME.filters, organisations: ['unicef'] });
    expect(ignored).toEqual(['place', 'topic', 'person']);
  }); // prettier-ignore

  it('says nothing of the theme, which is the reader’s', () => {
    expect(read('?theme=dark&view=list')).toEqual({ location: { ...HOME, view: 'list' }, ignored: [] });
    expect(write({}, 'theme=dark')).toBe('theme=dark');
  });

  it('does not write a query of nothing but spaces', () => {
    expect(write({ query: '   ' })).toBe('');
  });

  it('tells locations apart', () => {
    expect(sameLocation(HOME, { ...HOME, query: 'x' })).toBe(false);
  });
});

describe('an address that is not quite right', () => {
  it.each([
    ['event=no-such-event', ['event']],
    ['event=__proto__', ['event']],
    ['from=1990', ['from', 'to']],
    ['to=1990', ['from', 'to']],
    ['from=yesterday&to=2000', ['from', 'to']],
    ['from=2000&to=1990', ['from', 'to']],
    ['from=2000&to=2000', ['from', 'to']],
    ['from=../2000&to=2001', ['from', 'to']],
    ['hide=space', ['hide']],
    ['kind=rumour&org=toString&country=XX', ['kind', 'org', 'country']],
    ['place=atlantis&topic=toString&person=Masaru+Ibuka', ['place', 'topic', 'person']],
    ['since=soon&until=1e3', ['since', 'until']],
    ['since=1000000&until=--1', ['since', 'until']],
    ['view=grid', ['view']],
    [`x=${'y'.repeat(20_000)}&event=curiostep`, ['…']],
  ])('?%s is the start page, and says what it left out', (search, ignored) => {
    expect(read(search)).toEqual({ location: HOME, ignored });
  });

  it.each(['', '?', 'utm_source=mail', 'event=', '&&=&', 'q='])(
    '?%s is the start page, and nothing is wrong',
    (search) => {
      expect(read(search)).toEqual({ location: HOME, ignored: [] });
    },
  );

  it('knows the countries of events that are not here from who has them', () => {
    const { location, ignored } = fromParams('country=NZ.JP.XX', { ...facts, countries: ['NZ', 'JP'] });
    expect([location.filters.countries, ignored]).toEqual([['NZ', 'JP'], []]);
    expect(fromParams('country=JP', { ...facts, countries: ['NZ'] }).ignored).toEqual(['country']);
  });

  it('still says what it can', () => {
    const { location, ignored } = read('event=curiostep&view=grid&since=abc&until=2010');
    expect(location).toEqual({ ...HOME, event: 'curiostep', filters: { ...HOME.filters, toYear: 2010 } });
    expect(ignored).toEqual(['since', 'view']);
  });

  it('keeps of a list what there is, each once', () => {
    expect(read('topic=film.gone.film').location.filters.topics).toEqual(['film']);
    expect(read('hide=environment.space.environment').location.filters.hiddenLanes).toEqual(['environment']);
  });

  it('cuts a query to 1,000 characters, without half a character, and says so', () => {
    const { location, ignored } = read(`q=${'x'.repeat(1001)}`);
    expect([location.query.length, ignored]).toEqual([1000, ['q']]);
    expect(read(`q=${'x'.repeat(999)}😀`).location.query.isWellFormed()).toBe(true);
  });

  it.each(['x', ' ', 'é', '年', '%'])('reads the longest query that it has written, of “%s”', (letter) => {
    const query = `a${letter.repeat(998)}z`;
    expect(read(toParams({ ...HOME, query }).toString())).toEqual({ location: { ...HOME, query }, ignored: [] });
  });
});

describe('hostile addresses', () => {
  const names = [
    'event',
    'from',
    'to',
    'q',
    'hide',
    'kind',
    'org',
    'country',
    'place',
    'topic',
    'person',
    'since',
    'until',
    'view',
    'theme',
    'x',
    '__proto__',
  ];
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constantFrom('1e999', '-0', 'NaN', '9999999', '-999999', 'Y20000000000', '2000-02-31', '1990', '%', '../..', 'constructor'),
    fc.constantFrom('curiostep', 'JP', 'report', 'tokyo', 'world-cup.film', 'masaru-ibuka', 'environment', 'list', 'dark', 'JP.XX.JP', '2001-05', '1998?', '/2000'),
  ); // prettier-ignore
  const anySearch = fc.oneof(
    fc.array(fc.tuple(fc.constantFrom(...names), anyText)).map((pairs) => `?${pairs.map((pair) => pair.join('=')).join('&')}`), // prettier-ignore
    fc.string({ unit: 'binary', maxLength: 200 }),
  );
  const countries = new Set(ownDataset.events.flatMap((event) => countriesOf(event, ownDataset)));

  it('all give a location that can be shown and written', () => {
    fc.assert(
      fc.property(anySearch, (search) => {
        const { location, ignored } = read(search);
        const { window, event, query, view } = location;
        const { hiddenLanes, kinds, organisations, fromYear = 0, toYear = 0 } = location.filters;
        expect(ownDataset.events.map(({ id }) => id).concat('none')).toContain(event ?? 'none');
        if (window) expect([window.start, window.span].every(Number.isFinite) && window.span > 0).toBe(true);
        expect(query.length <= 1000 && query.isWellFormed()).toBe(true);
        for (const lane of hiddenLanes) expect(ownDataset.lanes.some(({ id }) => id === lane)).toBe(true);
        for (const kind of kinds) expect(KINDS).toContain(kind);
        for (const id of organisations) expect(ownDataset.organisations.has(id)).toBe(true);
        for (const country of location.filters.countries) expect(countries).toContain(country);
        expect(Number.isInteger(fromYear) && Number.isInteger(toYear)).toBe(true);
        expect(VIEWS).toContain(view);
        expect([...names, '…']).toEqual(expect.arrayContaining([...ignored]));
        expect(() => toParams(location).toString()).not.toThrow();
      }),
      { numRuns: runs(10_000) },
    );
  });
});
