import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { eventFiles, readDataFolder } from '../../src/build/read-data.ts';
import { parseDataset } from '../../src/core/dataset/parse.ts';
import { formatProblem } from '../../src/core/dataset/problem.ts';
import { dataFolder, ownEvent } from '../helpers/data-folder.ts';

const lines = (files: Record<string, unknown>) => readDataFolder(dataFolder(files)).problems.map(formatProblem);

describe('a sound data folder', () => {
  it('is one dataset, and the JSON to ship is the same dataset', () => {
    const { json, dataset, problems } = readDataFolder(dataFolder());
    expect(problems).toEqual([]);
    expect(dataset!.events.map(({ id }) => id)).toEqual(['first', 'second']);
    expect(parseDataset(new TextEncoder().encode(json))).toEqual({ dataset, problems: [] });
  });

  it('names JSON Schemas for editors, which are not shipped', () => {
    const { json, problems } = readDataFolder(
      dataFolder({ 'events/first.json': ownEvent('first', { $schema: '../schema/event.schema.json' }) }),
    );
    expect([problems, json.includes('$schema')]).toEqual([[], false]);
  });

  it('may hold other files among its events', () => {
    const folder = dataFolder({ 'events/notes.txt': 'not an event' });
    expect(eventFiles(folder).map((path) => basename(path))).toEqual(['first.json', 'second.json']);
    expect(readDataFolder(folder).problems).toEqual([]);
  });

  it('may have no events yet', () => {
    const folder = dataFolder({ 'events/first.json': undefined, 'events/second.json': undefined });
    expect([eventFiles(folder), readDataFolder(folder).dataset!.events]).toEqual([[], []]);
  });
});

describe('a data folder with faults', () => {
  it.each(['sources.json', 'organisations.json', 'places.json'])('says that %s is missing', (name) => {
    const withoutLinks = { 'events/first.json': ownEvent('first', { sources: [] }), 'events/second.json': undefined };
    expect(lines({ ...withoutLinks, [name]: undefined })).toEqual([`data/${name}: is missing`]);
  });

  it.each([
    ['dataset.json', undefined, 'data/dataset.json: is missing'],
    ['dataset.json', '{"format": "nenpyo",}', 'data/dataset.json: is not valid JSON (line 1, column 21)'],
    ['sources.json', '<html>', 'data/sources.json: is a web page, not a dataset'],
    ['places.json', Uint8Array.of(0xff, 0x00), 'data/places.json: is not text in UTF-8 or UTF-16'],
    ['events/first.json', '', 'data/events/first.json: is not valid JSON: it ends too early'],
    ['events/first.json', 'null', 'data/events/first.json: null: must be an object'],
  ])('says what is wrong with %s as a whole, and nothing that only follows from it', (name, content, line) => {
    const noLinks = { 'events/first.json': ownEvent('first', { sources: [] }), 'events/second.json': undefined };
    expect(lines({ ...noLinks, [name]: content })).toEqual([line]);
  });

  it('says that a file bears another name than its event', () => {
    expect(lines({ 'events/first.json': ownEvent('other') })).toEqual([
      "data/events/first.json: id: must be the file's name, first",
    ]);
  });

  it.each([
    ['events/second.json', ownEvent('second', { date: '1998-13' }), 'date: "1998-13": is not an EDTF date: the month is 01 to 12, or a season 21 to 24'],
    ['events/second.json', ownEvent('second', { summary: undefined }), 'summary: is missing'],
    ['events/second.json', ownEvent('second', { lane: 'z' }), 'lane: "z": names no lane'],
    ['events/second.json', ownEvent('second', { sources: [{ source: 's' }, { source: 'lost' }] }), 'sources.1.source: "lost": names no source'],
    ['events/second.json', ownEvent('second', { relations: [{ type: 'part-of', event: 'lost' }] }), 'relations.0.event: "lost": names no event'],
    ['dataset.json', { format: 'nenpyo' }, 'version: is missing'],
    ['organisations.json', { organisations: { o: { name: { en: '' } } } }, 'organisations.o.name.en: "": is empty'],
    ['places.json', { places: { p: { name: { en: 'P' }, country: 'JP', latitude: 91, longitude: 0, precision: 'city' } } }, 'places.p.latitude: 91: must be -90 to 90'],
    ['sources.json', { sources: { s: { title: 'S', publisher: 'P', language: 'en', checked: '2026-11-22', url: 'javascript:alert(1)' } } }, 'sources.s.url: "javascript:alert(1)": must be a web address that starts with https:// or http://'],
  ])('says what is wrong in %s, once, and in no other file', (name, content, line) => {
    const found = lines({ [name]: content });
    expect(found.filter((other) => other.endsWith(line))).toEqual([`data/${name}: ${line}`]);
    expect(found.filter((other) => !other.startsWith(`data/${name}: `))).toEqual([]);
  }); // prettier-ignore

  it('names the fields that a list in place of an event cannot have', () => {
    expect(lines({ 'events/first.json': [1] })).toContain('data/events/first.json: id: is missing');
  });

  it('still gives the events that are sound', () => {
    const { dataset } = readDataFolder(dataFolder({ 'events/first.json': '{' }));
    expect(dataset!.events.map(({ id }) => id)).toEqual(['second']);
  });

  it('says that the folder is not there at all', () => {
    const missing = join(dataFolder(), 'nowhere');
    const { dataset, problems } = readDataFolder(missing);
    expect(dataset).toBeUndefined();
    expect(problems.map(formatProblem)).toContain('nowhere/dataset.json: is missing');
  });

  it('does not stumble over keys that objects inherit', () => {
    const folder = dataFolder();
    mkdirSync(join(folder, 'events'), { recursive: true });
    const text = JSON.stringify(ownEvent('first')).replace('{', '{"__proto__": {"lane": "x"},');
    writeFileSync(join(folder, 'events', 'first.json'), text);
    expect(readDataFolder(folder).problems.map(formatProblem)).toEqual([
      'data/events/first.json: __proto__: "__proto__": is not a known field',
    ]);
  });
});
