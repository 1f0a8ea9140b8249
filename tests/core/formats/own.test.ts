import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { eventFiles } from '../../../src/build/read-data.ts';
import { parseDataset, parseDatasetValue } from '../../../src/core/dataset/parse.ts';
import { toEvent } from '../../../src/core/dataset/to-event.ts';
import { eventSchema, type EventRecord } from '../../../src/core/dataset/schema.ts';
import { KINDS } from '../../../src/core/dataset/terms.ts';
import { ownFormat } from '../../../src/core/formats/own.ts';
import { toRecord } from '../../../src/core/formats/write-own.ts';
import { toInstant } from '../../../src/core/time/instant.ts';
import { datasetJson, ownDataset, record } from '../../helpers/dataset.ts';
import { goodDatasets } from '../../helpers/good-datasets.ts';

const asOf = toInstant(2026, 11, 22);

/** Texts that cleaning does not change. */
const text = fc
  .string({ unit: fc.constantFrom('a', 'Z', '1', ' ', '年', '<', '"', '\\', '\n', '🎌'), minLength: 1, maxLength: 20 })
  .map((letters) => `x${letters}`);
const texts = fc.oneof(fc.record({ en: text }), fc.record({ en: text, ja: text }));
const id = fc.constantFrom('a', 'b-1', 'long-id');
const records = fc.record(
  {
    id,
    lane: id,
    date: fc.constantFrom('1998', '1998-07-15?', '2008/..', '/1998', '-0044', '19XX', '1985-04-12T23:20:30Z'),
    title: texts,
    shortTitle: texts,
    kind: fc.constantFrom(...KINDS),
    importance: fc.constantFrom(1, 2, 3),
    summary: texts,
    body: fc.array(texts, { maxLength: 3 }),
    figures: fc.array(fc.record({ label: texts, value: fc.double({ noNaN: true, noDefaultInfinity: true }), source: id }), { maxLength: 2 }),
    people: fc.array(fc.record({ name: texts, role: texts, organisation: id }, { requiredKeys: ['name', 'role'] }), { maxLength: 2 }),
    tags: fc.array(text, { maxLength: 3 }),
    dateNote: texts,
  },
  { requiredKeys: ['id', 'lane', 'date', 'title'] },
).map((record) => JSON.parse(JSON.stringify(record)) as EventRecord); // prettier-ignore

describe('toRecord', () => {
  it('gives back the record that was read, with what it says and without what it leaves out', () => {
    fc.assert(
      fc.property(records, (record) => {
        expect(v.is(eventSchema, record)).toBe(true);
        expect(toRecord(toEvent(record, asOf))).toStrictEqual(record);
      }),
    );
  });

  it('tells a title, a kind or an importance that is stated from one that is assumed, though they are equal', () => {
    const silent = record({ id: 'a' });
    const stated: EventRecord = { ...silent, shortTitle: silent.title, kind: 'milestone', importance: 2 };
    const { assumed: _, ...one } = toEvent(silent, asOf);
    const { assumed: __, ...other } = toEvent(stated, asOf);
    expect(one).toEqual(other);
    expect([toRecord(toEvent(silent, asOf)), toRecord(toEvent(stated, asOf))]).toStrictEqual([silent, stated]);
  });

  it.each(eventFiles('data'))('gives back %s, but for the name of its JSON Schema', (path) => {
    const { $schema: _, ...record } = JSON.parse(readFileSync(path, 'utf8')) as EventRecord;
    expect(toRecord(toEvent(record, asOf))).toStrictEqual(record);
  });

  it('takes no memory for each of many events', () => {
    const [one, other] = ['a', 'b'].map((id) => toEvent(record({ id }), asOf));
    expect(one!.assumed).toBe(other!.assumed);
  });
});

describe('writing', () => {
  const rewritten = async (dataset: typeof ownDataset) =>
    parseDataset(new TextEncoder().encode(await ownFormat.write!(dataset)));

  it('gives a file that is read as the same dataset: our own', async () => {
    expect(await rewritten(ownDataset)).toEqual({ dataset: ownDataset, problems: [] });
  });

  it.each(goodDatasets.map((value, i) => [i, value] as const))('gives a file that is read as the same: good dataset %i', async (_, value) => {
    const { dataset } = parseDatasetValue(value);
    expect(await rewritten(dataset!)).toEqual({ dataset, problems: [] });
  }); // prettier-ignore

  it('gives a file without faults where some were left out', async () => {
    const json = datasetJson([record({ id: 'a', sources: [{ source: 's' }] }), { id: 'b' }], { sources: { s: {} } });
    const { dataset, problems } = parseDatasetValue(json);
    expect(problems.length).toBeGreaterThan(2);
    expect(await rewritten(dataset!)).toEqual({ dataset, problems: [] });
  });

  it('keeps the day that stands for today, in any year', async () => {
    for (const day of ['0001-01-01', '0999-12-31', '2024-02-29']) {
      const { dataset } = parseDatasetValue(datasetJson([], { asOf: day }));
      expect(JSON.parse(await ownFormat.write!(dataset!))).toMatchObject({ asOf: day });
    }
  });
});
