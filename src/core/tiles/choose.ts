import { byDate } from '../dataset/date-order.ts';
import type { TimelineEvent } from '../dataset/types.ts';
import type { Instant } from '../time/instant.ts';
import { endOf, type TimeWindow } from '../time/time-window.ts';
import { binOf, BINS, keyOf, spanOf, startOf, tileAt, type TileAddress } from './grid.ts';
import { byImportance, type Tile } from './tile.ts';

/** How many marks may be in the document at once, so that a frame costs the same for any number of events. */
const MARKS = 200;
/** How many of those that began before the range and are still running, in each lane. */
const RUNNING = 2;

export interface Choice {
  /** The tiles of the range, in order. */
  readonly tiles: readonly Tile[];
  /** Tiles to search for events that are still running at the start of the range. */
  readonly ancestors: readonly Tile[];
  /** Events to show wherever they are, such as search hits. */
  readonly keep: readonly TimelineEvent[];
  /** Indices of the hidden lanes. */
  readonly hidden: ReadonlySet<number>;
}

/**
 * Which events of a range become marks, if there is room for them: the most important ones of each lane and tile, in
 * total as many as a document can move smoothly; those to keep; and the most important of those still running.
 * In date order for each lane.
 */
export function chooseEvents(choice: Choice, laneIds: readonly string[]): TimelineEvent[][] {
  const { tiles, keep, hidden } = choice;
  const shown = laneIds.length - hidden.size;
  const each = Math.max(1, Math.floor(MARKS / Math.max(1, shown * tiles.length)));
  return laneIds.map((id, lane) => {
    if (hidden.has(lane)) return [];
    const chosen = new Map<string, TimelineEvent>();
    const add = (event: TimelineEvent) => chosen.set(event.id, event);
    tiles.forEach((tile) => tile.lanes[lane]!.top.slice(0, each).forEach(add));
    runningInto(choice, lane).forEach(add);
    keep.filter((event) => event.lane === id && !chosen.has(event.id)).forEach(add);
    return [...chosen.values()].sort(byDate);
  });
}

/** The most important spans of a lane that began before the range and extend into it. */
function runningInto({ tiles, ancestors }: Choice, lane: number): TimelineEvent[] {
  const start = startOf(tiles[0]!.address);
  const known = new Map<string, TimelineEvent>();
  for (const tile of ancestors) {
    for (const event of tile.lanes[lane]!.top) {
      if (event.time.isSpan && event.time.anchor < start && event.time.until > start) known.set(event.id, event);
    }
  }
  return [...known.values()].sort(byImportance).slice(0, RUNNING);
}

/** Events of one lane and tile that have no marks. */
export interface Cluster {
  /** Starts with a plus, which no event's id contains. */
  readonly id: string;
  readonly lane: string;
  readonly address: TileAddress;
  /** Key of its tile. */
  readonly tile: string;
  readonly count: number;
  readonly time: { readonly from: Instant; readonly until: Instant; readonly anchor: Instant };
  /** The part of that time in which its events are, to within a bin: one day if they all share one. */
  readonly stretch: { readonly from: Instant; readonly until: Instant };
}

/** The time of a tile within the bounds, and its middle, where its clusters are. */
export function stretchOf(address: TileAddress, bounds: TimeWindow): Cluster['time'] {
  const from = Math.max(startOf(address), bounds.start);
  const until = Math.max(from, Math.min(startOf(address) + spanOf(address), endOf(bounds)));
  return { from, until, anchor: (from + until) / 2 };
}

/** What a range shows without marks: for every lane and tile, how many events there are, and where in the tile. */
export interface Remainder {
  readonly clusters: readonly Cluster[];
  /** For every tile and every lane, the number of events without marks in each bin. */
  readonly bins: readonly (readonly Uint32Array[])[];
}

/** Counts what is left of a range once its marks are drawn: each event is either a mark or in exactly one cluster. */
export function countRemainder(
  tiles: readonly Tile[],
  laneIds: readonly string[],
  marks: readonly TimelineEvent[],
  hidden: ReadonlySet<number>,
  bounds: TimeWindow,
): Remainder {
  const clusters: Cluster[] = [];
  const marksIn = groupBy(marks, ({ lane, time }) => `${lane} ${keyOf(tileAt(time.anchor, tiles[0]!.address.scale))}`);
  const bins = tiles.map((tile) => {
    const time = stretchOf(tile.address, bounds);
    return tile.lanes.map(({ count, bins }, lane) => {
      const left = new Uint32Array(BINS);
      if (hidden.has(lane)) return left;
      left.set(Array.from(bins));
      const drawn = marksIn.get(`${laneIds[lane]!} ${keyOf(tile.address)}`) ?? [];
      for (const { time } of drawn) left[binOf(time.anchor, tile.address)]!--;
      if (count > drawn.length) {
        clusters.push({
          id: `+${laneIds[lane]!}/${keyOf(tile.address)}`,
          lane: laneIds[lane]!,
          address: tile.address,
          tile: keyOf(tile.address),
          count: count - drawn.length,
          time,
          stretch: filledOf(left, tile.address),
        });
      }
      return left;
    });
  });
  return { clusters, bins };
}

/** From the first to the last non-empty bin of a tile. */
function filledOf(bins: Uint32Array, address: TileAddress): Cluster['stretch'] {
  const at = (bin: number) => startOf(address) + (bin / BINS) * spanOf(address);
  const isFilled = (count: number) => count > 0;
  return { from: at(bins.findIndex(isFilled)), until: at(bins.findLastIndex(isFilled) + 1) };
}

function groupBy<E>(values: readonly E[], key: (value: E) => string): Map<string, E[]> {
  const groups = new Map<string, E[]>();
  for (const value of values) {
    const group = groups.get(key(value));
    if (group) group.push(value);
    else groups.set(key(value), [value]);
  }
  return groups;
}
