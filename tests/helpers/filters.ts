import fc from 'fast-check';
import type { EventRecord } from '../../src/core/dataset/schema.ts';
import { KINDS } from '../../src/core/dataset/terms.ts';
import type { Filters } from '../../src/core/filter/filter.ts';
import { record } from './dataset.ts';

const LANES = ['a', 'b', 'c'];
const ORGANISATIONS = ['acme', 'bell', 'city', 'dove'];
const place = (country: string) => ({ name: { en: `In ${country}` }, country, latitude: 1, longitude: 2, precision: 'city' }); // prettier-ignore
const PLACES = { kyoto: place('JP'), tokyo: place('JP'), paris: place('FR'), rome: place('IT') };

/** A head with all that events of `variousRecords` refer to, and an organisation and a country that none has. */
export const VARIOUS_HEAD = {
  organisations: Object.fromEntries([...ORGANISATIONS, 'nobody'].map((id) => [id, { name: { en: `The ${id}` } }])),
  places: { ...PLACES, nowhere: place('US') },
};

/** Dates of every kind, often around the turn of a year. */
const date = fc.oneof(
  fc.constantFrom('1998', '1999', '2000', '199X', '19XX', '1999-24', '1998-12-31', '1999-01-01', '1999-12', '2000~'),
  fc.constantFrom('1997/1999', '1998-12-31/1999-01-01', '1999/..', '1998/', '/1998', '../2000', '2030/..'),
  fc.constantFrom('1999-12-31T23:59:59Z', '2000-01-01T00:00:00Z', '2000-01-01T00:30:00+04:00', '-0044-03-15', '0000'),
);
/** One year in this many does not fit in four bytes. */
const anyDate = fc.oneof({ weight: 60, arbitrary: date }, { weight: 1, arbitrary: fc.constantFrom('Y-13800000000', 'Y3000000000/Y4000000000') }); // prettier-ignore
const someOf = <T>(values: readonly T[]) => fc.array(fc.constantFrom(...values), { maxLength: 3 });

/** Events that differ in everything that can be filtered; some name an organisation or a country twice. */
export const variousRecords: fc.Arbitrary<EventRecord[]> = fc
  .array(
    fc.record({
      lane: fc.constantFrom(...LANES),
      date: anyDate,
      kind: fc.option(fc.constantFrom(...KINDS), { nil: undefined }),
      importance: fc.constantFrom(1 as const, 2 as const, 3 as const),
      title: fc.constantFrom('Museum opens', 'School for all', 'Music school', 'A fund'),
      organisations: fc.option(someOf(ORGANISATIONS), { nil: undefined }),
      places: fc.option(someOf(Object.keys(PLACES)), { nil: undefined }),
    }),
    { maxLength: 60 },
  )
  .map((rows) =>
    rows.map(({ kind, title, organisations, places, ...row }, i) =>
      record({
        ...row,
        id: `e${i}`,
        title: { en: title },
        ...(kind && { kind }),
        ...(organisations && { organisations: organisations.map((organisation) => ({ organisation, role: 'lead' })) }),
        ...(places && { places: places.map((place) => ({ place })) }),
      }),
    ),
  );

const year = fc.option(
  fc.oneof(fc.integer({ min: 1996, max: 2003 }), fc.constantFrom(-44, 0, 2026, 2030, 3_500_000_000, -13_800_000_000)),
  { nil: undefined },
);

/** Any filters that a source elsewhere can apply, including years in the wrong order and choices that no event has. */
export const anyFilters: fc.Arbitrary<Filters> = fc.record({
  hiddenLanes: fc.subarray(LANES),
  contextLanes: fc.constant([]),
  kinds: fc.oneof(fc.constant([]), fc.subarray([...KINDS])),
  organisations: fc.oneof(fc.constant([]), fc.subarray([...ORGANISATIONS, 'nobody'])),
  countries: fc.oneof(fc.constant([]), fc.subarray(['JP', 'FR', 'IT', 'US'])),
  places: fc.constant([]),
  topics: fc.constant([]),
  people: fc.constant([]),
  fromYear: year,
  toYear: year,
});
