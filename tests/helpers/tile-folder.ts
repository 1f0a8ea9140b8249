import type { EventRecord } from '../../src/core/dataset/schema.ts';
import type { Dataset } from '../../src/core/dataset/types.ts';
import { toBrief, toHit } from '../../src/core/tiles/brief.ts';
import { cutTile, mapTile, toColumns } from '../../src/core/tiles/columns.ts';
import { finerTiles } from '../../src/core/tiles/cut-tiles.ts';
import { shardFile, shardOf } from '../../src/core/tiles/shard-file.ts';
import type { Tile } from '../../src/core/tiles/tile.ts';
import { formatIndex, formatTile, rootTiles, tileFile } from '../../src/core/tiles/tile-file.ts';
import { wordFile, wordsOf } from '../../src/core/tiles/word-file.ts';
import { extentOf } from '../../src/core/time/bounds.ts';
import { dataset, datasetJson } from './dataset.ts';

/** The files of a small dataset as tiles, by name: all words in one file, full records in two. */
export function tileFolder(records: readonly EventRecord[]): Map<string, string> {
  const all = dataset(records);
  const laneIds = all.lanes.map(({ id }) => id);
  const columns = toColumns(all.events, laneIds);
  const byId = new Map(records.map((record) => [record.id, record]));
  const texts = (tile: Tile<number>) => mapTile(tile, (i) => JSON.stringify(toBrief(byId.get(all.events[i]!.id)!)));
  const { from, until } = extentOf(all);
  const roots = rootTiles(from, until).map((address) => cutTile(columns, address, laneIds.length));
  const laneCounts = laneIds.map((_, i) => roots.reduce((sum, { lanes }) => sum + lanes[i]!.count, 0));
  const head = { dataset: datasetJson([]), from, until, laneCounts };
  const shard = (n: number) => ({ events: records.filter(({ id }) => shardOf(id, 2) === n) });
  return new Map([
    ['index.json', formatIndex(head, laneIds, 2, roots.map(texts))],
    ...roots
      .flatMap((root) => [...finerTiles(columns, root)])
      .map((tile): [string, string] => [tileFile(tile.address), formatTile(texts(tile), laneIds)]),
    ...[0, 1].map((n): [string, string] => [shardFile(n), JSON.stringify(shard(n))]),
    [wordFile(''), JSON.stringify(wordsIn(all, byId))],
  ]);
}

function wordsIn(all: Dataset, byId: ReadonlyMap<string, EventRecord>) {
  const places = new Map<string, number[]>();
  all.events.forEach((event, i) => {
    for (const word of wordsOf(event, all)) places.set(word, [...(places.get(word) ?? []), i]);
  });
  const words = [...places].map(([word, top]) => ({ word, count: top.length, top: top.slice(0, 100) }));
  return { words, events: all.events.map(({ id }) => toHit(byId.get(id)!)) };
}

/** A server for such files that records requests and can be told to fail. */
export function serveFiles(files: ReadonlyMap<string, string>) {
  const asked: string[] = [];
  const aborted: string[] = [];
  /** Statuses of the next answers, or an error to throw; when used up, the file is served. */
  const failures: (number | Error)[] = [];
  let hold: Promise<void> | undefined;
  const get = async (address: string | URL | Request, init?: RequestInit): Promise<Response> => {
    const name = String(address).replace('https://example.org/t/', '');
    asked.push(name);
    const { signal } = init as { signal: AbortSignal };
    await Promise.race([
      hold,
      new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason))),
    ]).catch((error: unknown) => {
      aborted.push(name);
      throw error;
    });
    const failure = failures.shift();
    if (failure instanceof Error) throw failure;
    const text = files.get(name.replace(/\?.*/, ''));
    return failure ? new Response('', { status: failure }) : new Response(text ?? '', { status: text === undefined ? 404 : 200 }); // prettier-ignore
  };
  /** Holds back all answers until the returned function is called. */
  const wait = () => {
    let go = () => {};
    hold = new Promise((resolve) => (go = resolve));
    return () => {
      hold = undefined;
      go();
    };
  };
  return { get, asked, aborted, failures, wait };
}
