import { makeCatalog, type Catalog } from '../../src/core/dataset/catalog.ts';
import { parseDatasetValue } from '../../src/core/dataset/parse.ts';
import { formatProblem } from '../../src/core/dataset/problem.ts';
import type { EventRecord } from '../../src/core/dataset/schema.ts';
import type { Dataset, TimelineEvent } from '../../src/core/dataset/types.ts';
import { readDataFolder } from '../../src/build/read-data.ts';
import { FIXTURE } from './fixture.ts';

/** The events that tests count and measure, read once. */
export const ownDataset: Dataset = readDataFolder(FIXTURE).dataset!;
export const ownCatalog: Catalog = makeCatalog(ownDataset);

/** A minimal valid dataset as JSON would hold it, with lanes "a", "b" and "c". */
export function datasetJson(events: readonly unknown[], head: Record<string, unknown> = {}): Record<string, unknown> {
  const lanes = ['a', 'b', 'c'].map((id) => ({ id, name: { en: `Lane ${id}` } }));
  return {
    format: 'nenpyo',
    version: 1,
    id: 'test',
    title: { en: 'A test' },
    asOf: '2026-11-22',
    languages: ['en'],
    lanes,
    events,
    ...head,
  };
}

/** An event record; fields a test does not care about are filled in. */
export function record(fields: Partial<EventRecord> & { id: string }): EventRecord {
  return { lane: 'a', date: '2000', title: { en: `Event ${fields.id}` }, ...fields };
}

/** A parsed dataset of such records. Throws if any is invalid, so that no test continues with fewer events. */
export function dataset(
  records: readonly (Partial<EventRecord> & { id: string })[],
  head: Record<string, unknown> = {},
): Dataset {
  const parsed = parseDatasetValue(datasetJson(records.map(record), head));
  if (!parsed.dataset || parsed.problems.length > 0) throw new Error(parsed.problems.map(formatProblem).join('\n'));
  return parsed.dataset;
}

/** The parsed event of one record. */
export function event(fields: Partial<EventRecord> & { id: string }): TimelineEvent {
  return dataset([fields]).events[0]!;
}
