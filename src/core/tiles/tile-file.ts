/**
 * Tiles as files: `index.json` has the head of the timeline and its coarsest tiles, `<scale>/<index>.json` each finer
 * one. A tile that names all its events has no finer files, and a tile without events has no file.
 */
import * as v from 'valibot';
import { explainIssues } from '../dataset/explain.ts';
import { LIMITS } from '../dataset/limits.ts';
import { parseDatasetValue } from '../dataset/parse.ts';
import type { Problem } from '../dataset/problem.ts';
import { TILES_FORMAT } from '../dataset/schema.ts';
import type { Dataset, TimelineEvent } from '../dataset/types.ts';
import { readBriefs } from './brief.ts';
import { BINS, keyOf, rootScale, spanOf, startOf, tileAt, type TileAddress } from './grid.ts';
import type { TimelineHead } from './source.ts';
import { binsOf, byImportance, topAt, type LaneTile, type Tile } from './tile.ts';

export const INDEX_FILE = 'index.json';
/** The file of a tile, relative to the folder of the index. */
export const tileFile = (address: TileAddress): string => `${keyOf(address)}.json`;

/** The result of reading a file: its value (absent if unusable) and everything wrong with it. */
export interface FileRead<T> {
  readonly value?: T;
  readonly problems: readonly Problem[];
}

const refuse = (path: string, reason: string): FileRead<never> => ({ problems: [{ path, reason }] });

/** More events than any dataset has, and still exact when summed. */
const count = v.pipe(
  v.number(),
  v.integer('must be a whole number'),
  v.minValue(0, 'must not be negative'),
  v.maxValue(1e12, 'is more than there can be'),
);
const laneSchema = v.strictObject({
  count,
  bins: v.optional(v.pipe(v.array(count), v.length(BINS, `must be ${BINS} numbers`))),
  top: v.array(v.unknown()),
});
/** Not `v.record`, which skips a lane called "prototype". */
const object = v.custom<Record<string, unknown>>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  'must be an object',
);
const tileSchema = v.strictObject({ lanes: object });

/** Days to the last year a date can have. */
const FARTHEST = 7.4e12;
const instant = v.pipe(
  v.number(),
  v.minValue(-FARTHEST, 'is before all time'),
  v.maxValue(FARTHEST, 'is after all time'),
);
const indexSchema = v.strictObject({
  format: v.literal(TILES_FORMAT),
  version: v.literal(1),
  dataset: v.looseObject({ events: v.pipe(v.array(v.unknown()), v.maxLength(0, 'must be empty: they are in tiles')) }),
  from: instant,
  until: instant,
  lanes: object, // for other readers; redundant with the coarsest tiles
  shards: v.pipe(v.number(), v.integer('must be a whole number'), v.minValue(1, 'must be 1 or more'), v.maxValue(1e9, 'is more than there can be')),
  tiles: object,
}); // prettier-ignore

/** A tile whose events are already JSON, as the text of its file. */
export function formatTile({ lanes }: Tile<string>, laneIds: readonly string[]): string {
  const texts = lanes.map(({ count, bins, top }, i) => {
    const isComplete = count === top.length;
    const counts = isComplete ? '' : `"bins":[${Array.from(bins).join(',')}],`;
    return count === 0 ? '' : `${JSON.stringify(laneIds[i])}:{"count":${count},${counts}"top":[${top.join(',')}]}`;
  });
  return `{"lanes":{${texts.filter((text) => text !== '').join(',')}}}`;
}

/** A tile read from a file. */
export interface TileRead {
  readonly tile: Tile;
  /** Events with nothing more to read about them. */
  readonly whole: readonly TimelineEvent[];
}

/** Reads a tile. Invalid events are left out; a tile with inconsistent numbers is rejected. */
export function readTile(value: unknown, address: TileAddress, dataset: Dataset): FileRead<TileRead> {
  const parsed = v.safeParse(tileSchema, value);
  if (!parsed.success) return { problems: explainIssues(parsed.issues) };
  const files = new Map(Object.entries(parsed.output.lanes));
  const problems: Problem[] = [];
  const whole: TimelineEvent[] = [];
  const lanes: LaneTile[] = [];
  for (const { id } of dataset.lanes) {
    const file = v.safeParse(laneSchema, files.get(id) ?? { count: 0, top: [] });
    if (!file.success) return { problems: explainIssues(file.issues, `lanes.${id}`).slice(0, LIMITS.problems) };
    const reason = wrongNumbers(file.output, address);
    if (reason !== undefined) return refuse(`lanes.${id}`, reason);
    const wrong = (event: TimelineEvent) => wrongTile(event, id, address);
    const read = readBriefs(file.output.top, `lanes.${id}.top`, dataset, wrong);
    problems.push(...read.problems);
    whole.push(...read.whole);
    lanes.push(toLane(file.output, read.events, address));
    files.delete(id);
  }
  if (files.size > 0) return refuse('lanes', 'names a lane that is not there');
  return { value: { tile: { address, lanes }, whole }, problems: problems.slice(0, LIMITS.problems) };
}

type LaneFile = v.InferOutput<typeof laneSchema>;

/** A lane with its valid events: if it names all its events, only those are counted. */
function toLane({ count, bins, top }: LaneFile, events: readonly TimelineEvent[], address: TileAddress): LaneTile {
  const sorted = [...events].sort(byImportance);
  if (count > top.length) return { count, bins: Uint32Array.from(bins!), top: sorted };
  return { count: sorted.length, bins: binsOf(sorted, address), top: sorted };
}

/** Why the numbers of a lane are inconsistent. */
function wrongNumbers({ count, bins, top }: LaneFile, address: TileAddress): string | undefined {
  if (top.length !== Math.min(count, topAt(address.scale))) return `names ${top.length} of ${count} events`;
  if (count === top.length) return undefined;
  const sum = bins?.reduce((a, b) => a + b, 0);
  return sum === count ? undefined : `has ${sum ?? 'no'} events in its bins, ${count} in all`;
}

function wrongTile({ lane, time }: TimelineEvent, laneId: string, address: TileAddress): string | undefined {
  if (lane !== laneId) return 'is in the wrong lane';
  const start = startOf(address);
  return time.anchor >= start && time.anchor < start + spanOf(address) ? undefined : 'is outside the time of its tile';
}

/** The index of a folder of tiles. */
export interface TileIndex {
  readonly head: TimelineHead;
  readonly root: number;
  /** How many files the full records are spread over. */
  readonly shards: number;
  readonly roots: readonly TileRead[];
}

/** Reads `index.json`. A fault in the head or in a coarsest tile rejects the whole; invalid events are left out. */
export function readIndex(value: unknown): FileRead<TileIndex> {
  const parsed = v.safeParse(indexSchema, value);
  if (!parsed.success) return { problems: explainIssues(parsed.issues) };
  const { from, until, shards, tiles } = parsed.output;
  if (until < from) return refuse('until', 'is before the beginning');
  const { dataset, problems: found } = parseDatasetValue(parsed.output.dataset);
  const problems = found.map((problem) => ({ ...problem, path: `dataset.${problem.path}` }));
  if (!dataset) return { problems };
  const root = rootScale(from, until);
  const roots: TileRead[] = [];
  for (const address of rootTiles(from, until)) {
    const inline = Object.hasOwn(tiles, keyOf(address)) ? tiles[keyOf(address)] : undefined;
    if (inline === undefined) continue;
    const read = readTile(inline, address, dataset);
    problems.push(...read.problems.map((problem) => ({ ...problem, path: `tiles.${keyOf(address)}.${problem.path}` })));
    if (!read.value) return { problems };
    roots.push(read.value);
  }
  if (roots.length !== Object.keys(tiles).length) return refuse('tiles', 'has tiles that are not the coarsest');
  const laneCounts = dataset.lanes.map((_, i) => roots.reduce((sum, { tile }) => sum + tile.lanes[i]!.count, 0));
  return { value: { head: { dataset, from, until, laneCounts }, root, shards, roots }, problems };
}

/** The coarsest tiles of a timeline: one to five. */
export function rootTiles(from: number, until: number): TileAddress[] {
  const scale = rootScale(from, until);
  const first = tileAt(from, scale).index;
  return Array.from({ length: tileAt(until, scale).index - first + 1 }, (_, i) => ({ scale, index: first + i }));
}

/** The text of `index.json`. */
export function formatIndex(
  { dataset, from, until, laneCounts }: { dataset: unknown; from: number; until: number; laneCounts: readonly number[] },
  laneIds: readonly string[],
  shards: number,
  roots: readonly Tile<string>[],
): string {
  const lanes = Object.fromEntries(laneIds.map((id, i) => [id, laneCounts[i]]));
  const tiles = roots.map((tile) => `${JSON.stringify(keyOf(tile.address))}:${formatTile(tile, laneIds)}`);
  const head = JSON.stringify({ format: TILES_FORMAT, version: 1, dataset, from, until, lanes, shards });
  return `${head.slice(0, -1)},"tiles":{${tiles.join(',')}}}`;
} // prettier-ignore
