import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportRows } from '../../src/build/tiles/export-rows.ts';
import { makeTiles } from '../../src/build/tiles/make-tiles.ts';
import { formatProblem } from '../../src/core/dataset/problem.ts';
import { datasetJson, record } from '../helpers/dataset.ts';
import { manyRecords } from '../helpers/tiles.ts';

const engine = await import('@duckdb/node-api').catch((error: unknown) => {
  const platform = `${process.platform}-${process.arch}`;
  throw new Error(
    `DuckDB cannot be loaded on ${platform}. It has binaries for Linux, macOS and Windows on x64 and arm64, which ` +
      '`npm ci` installs unless optional dependencies are left out (--omit=optional).',
    { cause: error },
  );
});

/** The query from the documentation. */
const [, query] = /```sql\n([\s\S]*?)```/.exec(readFileSync('docs/tiles.md', 'utf8'))!;

/** 5,000 events with dates of every kind, one crowded day, faults and duplicates. */
const many = manyRecords(4700, 11);
const events: unknown[] = [
  ...many,
  ...Array.from({ length: 300 }, (_, i) =>
    record({ id: `crowd-${i}`, date: '1969-07-20', title: { en: `年 "${i}"` } }),
  ),
  { ...many[5], title: { en: 'A twin' }, date: '2300' },
  record({ id: 'odd', date: 'soon' }),
  record({ id: 'long-ago', date: '-0044-03-15', lane: 'c' }),
  record({ id: 'still', date: '1961~/..', lane: 'b' }),
  record({ id: 'hour', date: '1985-04-12T23:20:30+04:30' }),
];

const folder = mkdtempSync(join(tmpdir(), 'nenpyo-duckdb-'));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (...names: string[]) => join(folder, ...names);
const read = (name: string) => JSON.parse(readFileSync(at('out', name), 'utf8')) as Record<string, never>;
const byName = (folder: string) => readdirSync(at('out', folder)).map((name) => `${folder}/${name}`);

interface Row {
  readonly file: string;
  readonly json: string;
  readonly is_root?: boolean;
}

describe('the query that makes tiles elsewhere', () => {
  let tiles: Row[];
  let shards: Row[];
  const problems: string[] = [];

  beforeAll(async () => {
    writeFileSync(at('dataset.json'), JSON.stringify(datasetJson(events)));
    await makeTiles(at('dataset.json'), at('out'), { onproblem: () => {} });
    await exportRows(at('dataset.json'), at('rows.ndjson'), (problem) => problems.push(formatProblem(problem)));
    const connection = await (await engine.DuckDBInstance.create(':memory:')).connect();
    const rowsOf = async (table: string) =>
      (await connection.runAndReadAll(`SELECT * FROM ${table}`)).getRowObjectsJson() as unknown as Row[];
    await connection.run(`SET VARIABLE rows = '${at('rows.ndjson').replaceAll("'", "''")}'`);
    await connection.run(`SET VARIABLE shards = ${Number(read('index.json').shards)}`);
    for (const statement of query!.split(/;\s*\n/).filter((text) => text.trim() !== ''))
      await connection.run(statement);
    [tiles, shards] = [await rowsOf('tiles'), await rowsOf('shards')];
    connection.closeSync();
  });

  it('gives the tiles of our own command, each of them and no other', () => {
    const files = readdirSync(at('out'))
      .filter((name) => /^\d+$/.test(name))
      .flatMap(byName);
    const finer = tiles.filter((row) => !row.is_root);
    expect(finer.length).toBeGreaterThan(100);
    expect(finer.map(({ file }) => file).sort()).toEqual(files.sort());
    for (const { file, json } of finer) expect([file, JSON.parse(json)]).toEqual([file, read(file)]);
  });

  it('gives the coarsest tiles, which are in the index', () => {
    const roots = tiles.filter((row) => row.is_root);
    const named = roots.map(({ file, json }): [string, unknown] => [file.replace('.json', ''), JSON.parse(json)]);
    expect(Object.fromEntries(named)).toEqual(read('index.json').tiles);
  });

  it('gives the files of full records', () => {
    const sorted = ({ events }: { events: { id: string }[] }) => events.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    const made = new Map(shards.map(({ file, json }) => [file, sorted(JSON.parse(json) as never)]));
    for (const file of byName('events')) expect([file, made.get(file)]).toEqual([file, sorted(read(file) as never)]);
    expect(made.size).toBe(byName('events').length);
  });

  it('starts from rows that our own reader has checked', () => {
    expect(problems).toEqual([expect.stringMatching(/^events\.\d+\.date: "soon": is not an EDTF date/)]);
  });
});
