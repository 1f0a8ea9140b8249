import { KINDS } from '../dataset/terms.ts';
import type { FacetCount, FacetCounts, Filters } from '../filter/filter.ts';
import type { FacetColumns, NameLists } from './facet-columns.ts';
import { narrowingOf } from './narrowing.ts';

/** Columns that events are filtered by. */
interface MaskedColumns {
  readonly lane: Uint8Array;
  readonly facets: FacetColumns;
}

/** Which filters an event fails, one bit for each. */
const FAILS = { lane: 1, kind: 2, organisation: 4, country: 8, years: 16 } as const;

/**
 * Which filters each event fails, lanes aside; undefined if nothing is filtered. One byte per event. Must agree with
 * `filterEvents`.
 */
export function maskOf({ facets }: MaskedColumns, filters: Filters): Uint8Array | undefined {
  if (narrowingOf(filters) === '') return undefined;
  const { kinds, organisations, countries, fromYear = -Infinity, toYear = Infinity } = filters;
  const { kind, years } = facets;
  const failing = new Uint8Array(kind.length);
  if (kinds.length > 0) {
    const isWanted = KINDS.map((name) => kinds.includes(name));
    for (let index = 0; index < kind.length; index++) if (!isWanted[kind[index]!]) failing[index]! |= FAILS.kind;
  }
  maskNames(failing, facets.organisations, organisations, FAILS.organisation);
  maskNames(failing, facets.countries, countries, FAILS.country);
  const [from, to] = [Math.min(fromYear, toYear), Math.max(fromYear, toYear)];
  for (let index = 0; index < kind.length; index++) {
    if (years[2 * index]! > to || years[2 * index + 1]! < from) failing[index]! |= FAILS.years;
  }
  return failing;
}

function maskNames(failing: Uint8Array, { names, starts, values }: NameLists, wanted: readonly string[], bit: number) {
  if (wanted.length === 0) return;
  const isWanted = Uint8Array.from(names, (name) => Number(wanted.includes(name)));
  for (let index = 0; index < failing.length; index++) {
    let passes = 0;
    for (let i = starts[index]!; i < starts[index + 1]!; i++) passes |= isWanted[values[i]!]!;
    if (passes === 0) failing[index]! |= bit;
  }
}

/** How many events each choice has, by the index of the choice. */
export interface ChoiceCounts {
  readonly lane: Uint32Array;
  readonly kind: Uint32Array;
  readonly organisation: Uint32Array;
  readonly country: Uint32Array;
}

/**
 * For each choice of each facet, counts the events that pass all other filters.
 * @param failing from `maskOf`
 * @param isHidden 1 for every lane that is switched off
 */
export function countChoices(
  { lane, facets }: MaskedColumns,
  failing: Uint8Array | undefined,
  isHidden: Uint8Array,
): ChoiceCounts {
  const { kind, organisations, countries } = facets;
  const counts = {
    lane: new Uint32Array(isHidden.length),
    kind: new Uint32Array(KINDS.length),
    organisation: new Uint32Array(organisations.names.length),
    country: new Uint32Array(countries.names.length),
  };
  for (let index = 0; index < lane.length; index++) {
    const fails = (failing ? failing[index]! : 0) | isHidden[lane[index]!]!;
    // An event that fails only one filter would be shown by another choice of that facet; one that fails two, by none.
    if (fails === 0 || fails === FAILS.lane) counts.lane[lane[index]!]!++;
    if (fails === 0 || fails === FAILS.kind) counts.kind[kind[index]!]!++;
    if (fails === 0 || fails === FAILS.organisation) countNames(counts.organisation, organisations, index);
    if (fails === 0 || fails === FAILS.country) countNames(counts.country, countries, index);
  }
  return counts;
}

function countNames(counts: Uint32Array, { starts, values }: NameLists, index: number): void {
  for (let i = starts[index]!; i < starts[index + 1]!; i++) counts[values[i]!]!++;
}

/**
 * Counts with the names of the choices, in the order of `countFacet`: lanes as they are, others by frequency.
 * @param all the counts without any filter
 */
export function nameCounts(
  counts: ChoiceCounts,
  all: ChoiceCounts,
  { organisations, countries }: FacetColumns,
  laneIds: readonly string[],
): FacetCounts {
  const byCount = (facet: keyof ChoiceCounts, names: readonly string[]): FacetCount[] =>
    Array.from(names.keys())
      .filter((i) => all[facet][i]! > 0)
      .sort((a, b) => all[facet][b]! - all[facet][a]! || (names[a]! < names[b]! ? -1 : 1))
      .map((i) => ({ value: names[i]!, count: counts[facet][i]! }));
  return {
    lane: laneIds.map((value, i) => ({ value, count: counts.lane[i]! })),
    kind: byCount('kind', KINDS),
    organisation: byCount('organisation', organisations.names),
    country: byCount('country', countries.names),
  };
}
