import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { jsonSchemaFiles } from '../../src/build/data-schemas.ts';
import { FIELD_NOTES } from '../../src/build/field-notes.ts';
import { eventFiles } from '../../src/build/read-data.ts';
import { withOwnTexts } from '../../src/build/own-texts.ts';
import { headSchema, ownEventSchema } from '../../src/core/dataset/schema.ts';
import { TABLE_NAMES, tableFileSchema } from '../../src/core/dataset/table-schemas.ts';
import { tourSchema } from '../../src/core/tour/tour-schema.ts';
import { ownEvent } from '../helpers/data-folder.ts';
import { datasetJson } from '../helpers/dataset.ts';
import { accepts } from '../helpers/json-schema.ts';

const ownLanes = (JSON.parse(readFileSync('data/dataset.json', 'utf8')) as { lanes: { id: string }[] }).lanes;
const lanes = ['a', 'b', 'c', ...ownLanes.map(({ id }) => id)];
const schemaOf = (name: string) =>
  JSON.parse(jsonSchemaFiles(lanes).get(`${name}.schema.json`)!) as Record<string, unknown>;
const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
const inCode: Readonly<Record<string, v.GenericSchema>> = {
  dataset: withOwnTexts(headSchema),
  event: withOwnTexts(ownEventSchema),
  tour: withOwnTexts(tourSchema),
  ...Object.fromEntries(TABLE_NAMES.map((name) => [name, withOwnTexts(tableFileSchema(name))])),
};
const { events: _, ...head } = datasetJson([]);
const source = { title: 'S', publisher: 'P', language: 'en', checked: '2026-11-22' };
const place = { name: { en: 'P' }, country: 'JP', latitude: 35, longitude: 139, precision: 'city' };

describe('the JSON Schemas', () => {
  it('are one for each kind of data file', () => {
    expect([...jsonSchemaFiles().keys()].sort()).toEqual(
      Object.keys(inCode)
        .map((name) => `${name}.schema.json`)
        .sort(),
    );
  });

  it.each([
    ...eventFiles('data').map((path) => ['event', path] as const),
    ...(['dataset', ...TABLE_NAMES] as const).map((name) => [name, join('data', `${name}.json`)] as const),
  ])('as %s: accepts %s', (name, path) => {
    expect(accepts(schemaOf(name), readJson(path))).toBe(true);
    expect((readJson(path) as { $schema: string }).$schema).toContain(`schema/${basename(name)}.schema.json`);
  }); // prettier-ignore

  it.each([
    ['event', ownEvent('a'), true],
    ['event', ownEvent('a', { colour: 'red' }), false],
    ['event', ownEvent('a', { title: undefined }), false],
    ['event', ownEvent('a', { title: 'A' }), false],
    ['event', ownEvent('a', { title: { en: '' } }), false],
    ['event', ownEvent('a', { title: { en: 'x'.repeat(301) } }), false],
    ['event', ownEvent('a', { title: { en: 'A', fr: 'B' } }), false],
    ['event', ownEvent('a', { title: { ja: '年' } }), false],
    ['event', ownEvent('a', { title: { en: 'A', ja: '年' } }), true],
    ['event', ownEvent('a', { agreed: [{ title: { en: 'A' }, items: [{ ja: '年' }] }] }), false],
    ['event', ownEvent('A b'), false],
    ['event', ownEvent('a', { kind: 'party' }), false],
    ['event', ownEvent('a', { importance: 4 }), false],
    ['event', ownEvent('a', { importance: '1' }), false],
    ['event', ownEvent('a', { summary: undefined }), false],
    ['event', ownEvent('a', { tags: Array(31).fill('x') }), false],
    ['event', ownEvent('a', { figures: [{ label: { en: 'x' }, value: '5', source: 's' }] }), false],
    ['event', ownEvent('a', { figures: [{ label: { en: 'x' }, value: 5, currency: 'usd', source: 's' }] }), false],
    ['event', ownEvent('a', { organisations: [{ organisation: 'o', role: 'king' }] }), false],
    ['event', [], false],
    ['dataset', head, true],
    ['dataset', { ...head, events: [] }, false],
    ['dataset', { ...head, version: 3 }, false],
    ['dataset', { ...head, lanes: [] }, false],
    ['dataset', { ...head, asOf: '22.11.2026' }, false],
    ['dataset', { ...head, languages: ['French'] }, false],
    ['dataset', { ...head, title: { de: 'Jahre' } }, false],
    ['dataset', { ...head, lanes: [{ id: 'a', name: { ja: '年' } }] }, false],
    ['sources', { sources: { s: source } }, true],
    ['sources', { sources: { 'S 1': source } }, false],
    ['sources', { sources: { s: { ...source, checked: 'today' } } }, false],
    ['sources', { sources: { s: { ...source, language: 'English' } } }, false],
    ['organisations', { organisations: { o: { name: { en: 'O' }, country: 'Japan' } } }, false],
    ['organisations', { organisations: { o: { name: { ja: '年' } } } }, false],
    ['organisations', { organisations: { o: { name: { en: 'O' }, formerly: [{ fr: 'P' }] } } }, false],
    ['places', { places: { p: place } }, true],
    ['places', { places: { p: { ...place, name: { ja: '東京' } } } }, false],
    ['places', { places: { p: { ...place, latitude: 91 } } }, false],
    ['places', { places: { p: { ...place, precision: 'street' } } }, false],
    ['places', {}, false],
  ] as const)('of %s files and the code agree about %j: %s', (name, value, isAccepted) => {
    const json = JSON.parse(JSON.stringify(value)) as unknown;
    expect([accepts(schemaOf(name), json), v.is(inCode[name]!, json)]).toEqual([isAccepted, isAccepted]);
  });

  it('have no flags in their patterns, which JSON Schema could not say', () => {
    const patterns = [...jsonSchemaFiles().values()].join('').match(/"pattern": ".*"/g)!;
    expect(patterns.length).toBeGreaterThan(10);
    for (const pattern of patterns)
      expect(() => new RegExp(JSON.parse(pattern.slice(11)) as string, 'u')).not.toThrow();
  });
});

describe('what an editor shows', () => {
  /** Every nested schema, with its path as in the notes. */
  function* within(schema: Record<string, unknown>, path: string): Generator<[string, Record<string, unknown>]> {
    const children = (key: string) => Object.entries((schema[key] ?? {}) as Record<string, Record<string, unknown>>);
    yield [path, schema];
    for (const [key, child] of children('properties')) yield* within(child, `${path}.${key}`);
    if (schema.items) yield* within(schema.items as Record<string, unknown>, `${path}[]`);
    if (schema.additionalProperties) yield* within(schema.additionalProperties as Record<string, unknown>, `${path}.*`);
  }
  const fields = Object.keys(inCode).flatMap((name) => [...within(schemaOf(name), name)]);

  it('is a description of every field', () => {
    const bare = fields.filter(([path, { description }]) => /[^\]]$/.test(path) && path.includes('.') && !description);
    expect(bare.map(([path]) => path)).toEqual([]);
  });

  it('has no notes on fields that there are not', () => {
    const paths = new Set(fields.map(([path]) => path));
    expect(Object.keys(FIELD_NOTES).filter((path) => !paths.has(path))).toEqual([]);
  });

  it('has only examples that are accepted', () => {
    for (const [path, schema] of fields) {
      for (const example of (schema.examples ?? []) as unknown[]) expect([path, accepts(schema, example)]).toEqual([path, true]); // prettier-ignore
    }
  });

  it('names the lanes that there are', () => {
    const [, lane] = [...within(JSON.parse(jsonSchemaFiles().get('event.schema.json')!) as Record<string, unknown>, 'event')].find(([path]) => path === 'event.lane')!; // prettier-ignore
    expect(lane.enum).toEqual(ownLanes.map(({ id }) => id));
  });

  it('tells how long a short title of our own may be', () => {
    const [, { description, properties }] = fields.find(([path]) => path === 'event.shortTitle')!;
    expect(description).toContain('At most 46 characters.');
    expect(properties).toMatchObject({ en: { maxLength: 46 } });
  });
});
