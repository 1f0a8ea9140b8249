import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { cutTile, type Columns } from '../../core/tiles/columns.ts';
import { finerTiles } from '../../core/tiles/cut-tiles.ts';
import { BINS, binOf, FINEST, keyOf, rootScale, tileAt, within, type TileAddress } from '../../core/tiles/grid.ts';
import { formatTile, tileFile } from '../../core/tiles/tile-file.ts';
import { isComplete, topAt, type LaneTile, type Tile } from '../../core/tiles/tile.ts';
import type { Output } from './output.ts';
import { Partitions } from './partitions.ts';
import type { Row } from './rows.ts';
import { insertBest, isBefore, rowsIn, rowsOf } from './rows.ts';

/** A file of rows, with the first and the last anchor of their events. */
export interface RowFile {
  readonly path: string;
  readonly bytes: number;
  readonly first: number;
  readonly last: number;
}

/** How much may be in memory at once, in bytes. */
export interface Budget {
  /** For rows that are processed together. */
  readonly rows: number;
  /** For what waits to be written. */
  readonly waiting: number;
}

/** Scales between the tiles that a file is split by and those made from it: about 256 files at most. */
const SCALES_PER_SPLIT = 6;

/** Cuts tiles from rows in files, with no more of them in memory than the budget allows. */
export class Cutter {
  readonly #laneIds: readonly string[];
  readonly #output: Output;
  readonly #budget: Budget;
  #splits = 0;
  tiles = 0;

  constructor(laneIds: readonly string[], output: Output, budget: Budget) {
    this.#laneIds = laneIds;
    this.#output = output;
    this.#budget = budget;
  }

  /** The non-empty tiles of a scale, in order. All finer ones are written; the file is removed. */
  cut(file: RowFile, scale: number): Tile<Row>[] {
    if (file.bytes <= this.#budget.rows) return this.#inMemory(file, scale);
    const isOne = tileAt(file.first, scale).index === tileAt(file.last, scale).index;
    return scale === FINEST && isOne ? [this.#inPassing(file)] : this.#inParts(file, scale);
  }

  write(tile: Tile<Row>): void {
    const texts = tile.lanes.map((lane) => ({ ...lane, top: lane.top.map(({ json }) => json) }));
    this.#output.write(tileFile(tile.address), formatTile({ address: tile.address, lanes: texts }, this.#laneIds));
    this.tiles++;
  }

  #inMemory(file: RowFile, scale: number): Tile<Row>[] {
    const rows = [...rowsIn(readFileSync(file.path))];
    rmSync(file.path);
    const { columns, sorted } = toColumns(rows);
    const withRows = ({ address, lanes }: Tile<number>): Tile<Row> => ({
      address,
      lanes: lanes.map((lane) => ({ ...lane, top: lane.top.map((index) => sorted[index]!) })),
    });
    const keys = new Map(Array.from(columns.anchor, (anchor) => [tileAt(anchor, scale).index, tileAt(anchor, scale)]));
    return Array.from(keys.values(), (address) => {
      const tile = cutTile(columns, address, this.#laneIds.length);
      for (const finer of finerTiles(columns, tile)) this.write(withRows(finer));
      const { lanes } = withRows(tile);
      return { address, lanes: lanes.map((lane) => ({ ...lane, top: lane.top.map((row) => row.keep()) })) };
    });
  }

  /** One of the finest tiles, with too many events to sort. */
  #inPassing(file: RowFile): Tile<Row> {
    const address = tileAt(file.first, FINEST);
    const lanes = this.#laneIds.map(() => ({ count: 0, bins: new Uint32Array(BINS), top: [] as Row[] }));
    for (const row of rowsOf(file.path)) {
      const lane = lanes[row.lane]!;
      lane.count++;
      lane.bins[binOf(row.anchor, address)]!++;
      insertBest(lane.top, row, topAt(FINEST), (named) => named.keep());
    }
    rmSync(file.path);
    return { address, lanes };
  }

  /** Splits a file by finer tiles, cuts these, and joins them into the coarser ones. */
  #inParts(file: RowFile, scale: number): Tile<Row>[] {
    const finer = Math.min(scale, Math.max(FINEST, rootScale(file.first, file.last) - SCALES_PER_SPLIT));
    const partitions = new Partitions(join(this.#output.parts, `cut-${this.#splits++}`), this.#budget.waiting);
    const spans = new Map<string, { first: number; last: number }>();
    for (const row of rowsOf(file.path)) {
      const { anchor } = row;
      const key = String(tileAt(anchor, finer).index);
      const span = spans.get(key);
      if (!span) spans.set(key, { first: anchor, last: anchor });
      else {
        span.first = Math.min(span.first, anchor);
        span.last = Math.max(span.last, anchor);
      }
      partitions.add(key, row.bytes);
    }
    rmSync(file.path);
    const parts = [...partitions.finish()].sort(([a], [b]) => Number(a) - Number(b));
    let tiles = parts.flatMap(([key, part]) => this.cut({ ...part, ...spans.get(key)! }, finer));
    partitions.remove();
    for (let coarser = finer + 1; coarser <= scale; coarser++) tiles = this.#join(tiles, coarser);
    return tiles;
  }

  /** The tiles of the next coarser scale. For those that do not name all their events, the halves are written. */
  #join(halves: readonly Tile<Row>[], scale: number): Tile<Row>[] {
    const families = new Map<string, { address: TileAddress; halves: Tile<Row>[] }>();
    for (const half of halves) {
      const address = within(half.address, scale);
      const family = families.get(keyOf(address));
      if (family) family.halves.push(half);
      else families.set(keyOf(address), { address, halves: [half] });
    }
    return Array.from(families.values(), ({ address, halves }) => {
      const tile = joinHalves(address, halves);
      if (!isComplete(tile)) for (const half of halves) this.write(half);
      return tile;
    });
  }
}

/** A tile from its halves; an empty one may be missing. */
function joinHalves(address: TileAddress, halves: readonly Tile<Row>[]): Tile<Row> {
  const lanes = halves[0]!.lanes.map((_, i): LaneTile<Row> => {
    const bins = new Uint32Array(BINS);
    for (const { address: half, lanes } of halves) {
      const shift = half.index === 2 * address.index ? 0 : BINS / 2;
      for (let bin = 0; bin < BINS; bin++) bins[shift + (bin >> 1)]! += lanes[i]!.bins[bin]!;
    }
    const named = halves.flatMap(({ lanes }) => lanes[i]!.top).sort((a, b) => (isBefore(a, b) ? -1 : 1));
    const count = halves.reduce((sum, { lanes }) => sum + lanes[i]!.count, 0);
    return { count, bins, top: named.slice(0, topAt(address.scale)) };
  });
  return { address, lanes };
}

/** Rows in the order of a dataset: by anchor, then by id. */
function toColumns(rows: readonly Row[]): { columns: Columns; sorted: readonly Row[] } {
  const anchors = Float64Array.from(rows, ({ anchor }) => anchor);
  const order = Uint32Array.from(rows.keys());
  order.sort((a, b) => anchors[a]! - anchors[b]! || (rows[a]!.id < rows[b]!.id ? -1 : 1));
  const sorted = Array.from(order, (index) => rows[index]!);
  const columns = {
    anchor: Float64Array.from(order, (index) => anchors[index]!),
    rank: Uint32Array.from(sorted, ({ rank }) => rank),
    lane: Uint8Array.from(sorted, ({ lane }) => lane),
    importance: Uint8Array.from(sorted, ({ importance }) => importance),
  };
  return { columns, sorted };
}
