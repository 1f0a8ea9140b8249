import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countFacet, filterEvents, NO_FILTERS, type Filters } from '../../../src/core/filter/filter.ts';
import { ArchiveReader } from '../../../src/core/tiles/archive.ts';
import { FINEST, rootScale, tileAt } from '../../../src/core/tiles/grid.ts';
import { narrowingOf } from '../../../src/core/tiles/narrowing.ts';
import { dataset, datasetJson } from '../../helpers/dataset.ts';
import { anyFilters, VARIOUS_HEAD, variousRecords } from '../../helpers/filters.ts';
import { runs } from '../../helpers/random.ts';
import { plain, wholeTile } from '../../helpers/tiles.ts';
import type { EventRecord } from '../../../src/core/dataset/schema.ts';

const FACETS = ['lane', 'kind', 'organisation', 'country'] as const;

/** The same events as an archive and as a dataset in the page. */
function open(records: readonly EventRecord[]) {
  const reader = new ArchiveReader();
  reader.push(new TextEncoder().encode(JSON.stringify(datasetJson(records, VARIOUS_HEAD))));
  const archive = reader.finish(() => {}).archive!;
  for (const _ of archive.indexWords());
  return { archive, whole: dataset(records, VARIOUS_HEAD) };
}

/** One archive gets several filters in turn, as from a reader. */
const withFilters = (check: (opened: ReturnType<typeof open>, filters: Filters) => void) =>
  fc.assert(
    fc.property(variousRecords, fc.array(anyFilters, { minLength: 1, maxLength: 5 }), (records, several) => {
      const opened = open(records);
      for (const filters of several) check(opened, filters);
    }),
    { numRuns: runs(200) },
  );

describe('an archive that is filtered', () => {
  it('counts for each choice of each facet what the whole dataset counts, in the same order', () => {
    withFilters(({ archive, whole }, filters) => {
      const counts = archive.counts(filters);
      for (const facet of FACETS) expect([facet, counts[facet]]).toEqual([facet, countFacet(whole, filters, facet)]);
    });
  });

  it('cuts the tiles of exactly the events that pass, whatever lanes are hidden', () => {
    withFilters(({ archive, whole }, filters) => {
      const passing = { ...whole, events: filterEvents(whole, filters, 'lane') };
      for (const { time } of whole.events.filter((_, i) => i % 9 === 0)) {
        for (const scale of [rootScale(archive.from, archive.until), 13, 8, FINEST]) {
          const address = tileAt(time.anchor, scale);
          const { lanes } = archive.tile(address, filters);
          const ids = lanes.map((lane) => ({
            ...lane,
            bins: Array.from(lane.bins),
            top: lane.top.map(({ id }) => id),
          }));
          expect(ids).toEqual(plain(wholeTile(passing, address)).lanes);
        }
      }
    });
  });

  it('finds what it finds without filters, less what does not pass, and says how much that is', () => {
    withFilters(({ archive, whole }, filters) => {
      const passing = new Set(filterEvents(whole, filters).map(({ id }) => id));
      for (const query of ['school', 'museum acme', 'scool', 'kyoto', '1999', 'nothing']) {
        const all = archive.search(query, NO_FILTERS);
        const left = all.hits.filter(({ record }) => passing.has(record.id));
        const { hits, total, hidden } = archive.search(query, filters);
        expect(hits).toEqual(left);
        expect([query, total, hidden]).toEqual([query, left.length, all.total - left.length]);
      }
    });
  });

  it('takes a change of lanes alone for no change of tiles, and any other for one', () => {
    expect(narrowingOf({ ...NO_FILTERS, hiddenLanes: ['a'] })).toBe(narrowingOf(NO_FILTERS));
    const several: Partial<Filters>[] = [{}, { kinds: ['report'] }, { organisations: ['report'] }, { countries: ['JP'] }, { fromYear: 0 }, { toYear: 0 }]; // prettier-ignore
    expect(new Set(several.map((filters) => narrowingOf({ ...NO_FILTERS, ...filters }))).size).toBe(several.length);
  });

  it('knows any number of organisations', () => {
    const ids = Array.from({ length: 70_000 }, (_, i) => `o${i}`);
    const head = { organisations: Object.fromEntries(ids.map((id) => [id, { name: { en: id } }])) };
    const records = [1, 66_000, 69_999].map((i) => ({ id: `e${i}`, lane: 'a', date: '2000', title: { en: 'An event' }, organisations: [{ organisation: `o${i}`, role: 'lead' as const }] })); // prettier-ignore
    const reader = new ArchiveReader();
    reader.push(new TextEncoder().encode(JSON.stringify(datasetJson(records, head))));
    const { archive } = reader.finish(() => {});
    const { organisation, lane } = archive!.counts({ ...NO_FILTERS, organisations: ['o66000'] });
    expect(organisation.map(({ value }) => value)).toEqual(['o1', 'o66000', 'o69999']);
    expect(lane[0]).toEqual({ value: 'a', count: 1 });
  });
});
