import fc from 'fast-check';
import { KINDS } from '../../src/core/dataset/terms.ts';
import { countFacet, NO_FILTERS, type CountedFacet, type Filters } from '../../src/core/filter/filter.ts';
import { VIEWS, type Location } from '../../src/core/location/location.ts';
import { MIN_SPAN } from '../../src/core/time/bounds.ts';
import { windowBetween, type TimeWindow } from '../../src/core/time/time-window.ts';
import { ownDataset } from './dataset.ts';
import { ownBounds } from './layout.ts';

const subsetOf = (values: readonly string[], maxLength: number) => fc.subarray([...values], { maxLength });
const valuesOf = (facet: CountedFacet) => countFacet(ownDataset, NO_FILTERS, facet).map(({ value }) => value); // prettier-ignore
const anyYear = fc.option(fc.integer({ min: 1940, max: 2030 }), { nil: undefined });

/** Filters over the shipped events. */
export const anyFilters: fc.Arbitrary<Filters> = fc.record({
  contextLanes: fc.constant([]),
  hiddenLanes: subsetOf(ownDataset.lanes.map(({ id }) => id), 4),
  kinds: fc.subarray([...KINDS]),
  organisations: subsetOf(valuesOf('organisation'), 3),
  countries: subsetOf(valuesOf('country'), 3),
  places: subsetOf(valuesOf('place'), 3),
  topics: subsetOf(valuesOf('topic'), 3),
  people: subsetOf(valuesOf('person'), 3),
  fromYear: anyYear,
  toYear: anyYear,
}); // prettier-ignore

/** Windows of whole days within the bounds of the shipped events. */
export const anyWindow: fc.Arbitrary<TimeWindow> = fc
  .tuple(
    fc.integer({ min: Math.ceil(ownBounds.start), max: Math.floor(ownBounds.start + ownBounds.span) - MIN_SPAN }),
    fc.integer({ min: MIN_SPAN, max: Math.floor(ownBounds.span * 0.9) }),
  )
  .map(([start, days]) => windowBetween(start, Math.min(start + days, Math.floor(ownBounds.start + ownBounds.span))));

const anyQuery = fc
  .oneof(fc.string({ unit: 'grapheme', maxLength: 32 }), fc.constantFrom('covid', 'jica sony', 'a&b=c', '100 %', '+'))
  .map((query) => query.slice(0, 32).toWellFormed().trim());

/** Locations that a link to the shipped events can express. */
export const anyLocation: fc.Arbitrary<Location> = fc.record({
  window: fc.option(anyWindow, { nil: undefined }),
  event: fc.option(fc.constantFrom(...ownDataset.events.map(({ id }) => id)), { nil: undefined }),
  query: anyQuery,
  filters: anyFilters,
  view: fc.constantFrom(...VIEWS),
});
