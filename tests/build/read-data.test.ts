import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { eventFiles, readDataFile, readDataFolder } from '../../src/build/read-data.ts';
import { LIMITS } from '../../src/core/dataset/limits.ts';
import { parseDataset, parseDatasetValue } from '../../src/core/dataset/parse.ts';
import { formatProblem } from '../../src/core/dataset/problem.ts';
import { dataFolder, ownEvent, source } from '../helpers/data-folder.ts';
import { datasetJson, record } from '../helpers/dataset.ts';

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

  it.each([
    ['sources.json', '{"sources": {', 'data/sources.json: is not valid JSON: it ends too early'],
    ['sources.json', undefined, 'data/sources.json: is missing'],
    ['sources.json', '{"sources": []}', 'data/sources.json: sources: a list of 0: must be an object'],
    ['sources.json', '{}', 'data/sources.json: sources: is missing'],
    ['organisations.json', '[', 'data/organisations.json: is not valid JSON: it ends too early'],
  ])('says what is wrong with %s (%s) once, not for every event that refers to it', (name, content, line) => {
    const linked = Object.fromEntries(
      ['first', 'second', 'third'].map((id) => [
        `events/${id}.json`,
        ownEvent(id, { organisations: [{ organisation: 'o', role: 'lead' }] }),
      ]),
    );
    expect(lines({ ...linked, [name]: content })).toEqual([line]);
  });

  it('names a key that is written twice, with its file', () => {
    const text = JSON.stringify(ownEvent('first')).replace('"lane"', '"lane":"b","lane"');
    expect(lines({ 'events/first.json': text })).toEqual([
      'data/events/first.json: lane: is written twice; only the last one counts',
    ]);
  });

  it.each(['X.JSON', 'y.Json', 'z.json5', 'w.jsonc'])('says that events/%s is not read', (name) => {
    expect(lines({ [`events/${name}`]: '{}' })).toEqual([
      `data/events/${name}: is not read: its name must end in .json`,
    ]);
  });

  it('says that a short title is too long for the timeline, which in other datasets may be longer', () => {
    const shortTitle = { en: 'x'.repeat(LIMITS.ownShortTitle + 1) };
    expect(lines({ 'events/first.json': ownEvent('first', { shortTitle }) })).toEqual([
      `data/events/first.json: shortTitle.en: "${shortTitle.en}": is longer than 46 characters`,
    ]);
    expect(parseDatasetValue(datasetJson([record({ id: 'a', shortTitle })])).problems).toEqual([]);
  });

  it('says that a file bears another name than its event', () => {
    expect(lines({ 'events/first.json': ownEvent('other') })).toEqual([
      "data/events/first.json: id: must be the file's name, first",
    ]);
  });

  it.each([
    ['events/second.json', ownEvent('second', { date: '1998-13' }), 'date: "1998-13": is not an EDTF date: the month is 01 to 12, or a season 21 to 24'],
    ['events/second.json', ownEvent('second', { summary: undefined }), 'summary: is missing'],
    ['events/second.json', ownEvent('second', { lane: 'z' }), 'lane: "z": names no lane; there are "a", "b", "c"'],
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

  it.each([
    ['partOf', { partOf: 'lost' }, 'figures.1.partOf: "lost" is no figure of this event'],
    ['partOf', { partOf: 'fund', unit: { en: 'schools' } }, 'figures.1.partOf: "fund" has another unit'],
    ['partOf', { partOf: 'part', id: 'part' }, 'figures.1.partOf: is the figure itself'],
    ['value', { partOf: 'fund', value: 11, currency: 'USD' }, 'figures.0.value: is less than its parts together'],
    ['key', { key: true }, 'figures.1.key: is set for another figure already'],
    ['id', { id: 'fund' }, 'figures.1.id: "fund" is another figure\'s already'],
  ])('says what is wrong with the %s of a figure that is a part', (_, fields, line) => {
    const figure = { label: { en: 'F' }, value: 5, source: 's' };
    const figures = [
      { ...figure, value: 10, currency: 'USD', id: 'fund', key: true },
      { ...figure, ...fields },
    ];
    const events = [ownEvent('first', { figures })];
    expect(lines({ 'events/first.json': events[0] })).toEqual([`data/events/first.json: ${line}`]);
    const folder = dataFolder({ 'whole.json': datasetJson(events, { sources: { s: source } }) });
    const { problems } = readDataFile(join(folder, 'whole.json'));
    expect(problems.map(formatProblem)).toEqual([`whole.json: events.0.${line}`]);
  });

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

describe('a file with a whole dataset', () => {
  const read = (content: unknown) => readDataFile(join(dataFolder({ 'my.json': content }), 'my.json'));

  it('is checked as the page reads it', () => {
    const { dataset, problems } = read(datasetJson([record({ id: 'a' })]));
    expect([dataset!.events.map(({ id }) => id), problems]).toEqual([['a'], []]);
  });

  it.each([
    [datasetJson([{ id: 'a', lane: 'a', title: { en: 'A' } }]), 'my.json: events.0.date: is missing'],
    ['{\n"a": 1,,\n}', 'my.json: is not valid JSON (line 2, column 8)'],
    ['date,title', 'my.json: is in none of the formats that can be opened here: Nenpyo’s own format (JSON)'],
  ])('has its problems named with its name: %j', (content, line) => {
    expect(read(content).problems.map(formatProblem)).toEqual([line]);
  });

  const check = (...args: string[]) => spawnSync('npx', ['tsx', 'src/build/data-check.ts', ...args], { encoding: 'utf8' }); // prettier-ignore

  it('is what data:check takes in place of a folder; it counts one problem as one', { timeout: 60_000 }, () => {
    const folder = dataFolder({ 'my.json': datasetJson([record({ id: 'a' }), null]) });
    const { status, stdout, stderr } = check(join(folder, 'my.json'));
    expect([status, stdout, stderr]).toEqual([1, '1 event, 1 problem\n', 'my.json: events.1: null: must be an object\n']); // prettier-ignore
    expect(check('nowhere.json')).toMatchObject({ status: 1, stdout: '', stderr: 'nowhere.json is missing\n' });
  });
});

describe('the README', () => {
  const example = /```json\n([^]*?)```/.exec(readFileSync('README.md', 'utf8'))![1]!;

  it('shows a dataset that opens without problems, with what it must have and no more', () => {
    const { dataset, problems } = parseDataset(new TextEncoder().encode(example));
    expect([dataset!.events.length > 0, problems]).toEqual([true, []]);
    const json = JSON.parse(example) as Record<string, unknown>;
    for (const key of Object.keys(json)) {
      const { [key]: _, ...rest } = json;
      expect([key, parseDatasetValue(rest).dataset]).toEqual([key, undefined]);
    }
    const [event] = json.events as Record<string, unknown>[];
    for (const key of Object.keys(event!)) {
      const { [key]: _, ...rest } = event!;
      expect([key, parseDatasetValue({ ...json, events: [rest] }).dataset!.events]).toEqual([key, []]);
    }
  });
});
