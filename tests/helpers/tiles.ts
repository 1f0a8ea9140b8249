import { randomLcg } from 'd3';
import fc from 'fast-check';
import type { EventRecord } from '../../src/core/dataset/schema.ts';
import type { Dataset, TimelineEvent } from '../../src/core/dataset/types.ts';
import { cutTile, mapTile, toColumns, type Columns } from '../../src/core/tiles/columns.ts';
import { FINEST, keyOf, spanOf, startOf, tileAt, type TileAddress } from '../../src/core/tiles/grid.ts';
import { isComplete, type LaneTile, type Tile } from '../../src/core/tiles/tile.ts';
import { fromInstant } from '../../src/core/time/instant.ts';

const LANES = ['a', 'b', 'c'];

const columnsOf = new WeakMap<Dataset, Columns>();

/** The expected tile of an address, from the whole dataset. */
export function wholeTile(dataset: Dataset, address: TileAddress): Tile {
  const { events, lanes } = dataset;
  const columns = columnsOf.get(dataset) ?? toColumns(events, lanes.map(({ id }) => id)); // prettier-ignore
  columnsOf.set(dataset, columns);
  return mapTile(cutTile(columns, address, lanes.length), (i) => events[i]!);
}

/** A tile with ids for events and plain lists for bins, so that tiles can be compared. */
export const plain = ({ address, lanes }: Tile) => ({
  address: `${address.scale}/${address.index}`,
  lanes: lanes.map(({ count, bins, top }: LaneTile) => ({ count, bins: Array.from(bins), top: top.map(({ id }) => id) })),
}); // prettier-ignore

/** The events in a tile's time. */
export const eventsIn = ({ events }: Dataset, address: TileAddress): TimelineEvent[] =>
  events.filter(
    ({ time }) => time.anchor >= startOf(address) && time.anchor < startOf(address) + spanOf(address),
  ); // prettier-ignore

/** Every expected tile by key: the coarsest, and the halves of those that do not name all their events. */
export function expectedTiles(all: Dataset, root: number): Map<string, Tile> {
  const tiles = new Map<string, Tile>();
  for (const { time } of all.events) {
    for (let scale = root; scale >= FINEST; scale--) {
      const address = tileAt(time.anchor, scale);
      const tile = tiles.get(keyOf(address)) ?? wholeTile(all, address);
      tiles.set(keyOf(address), tile);
      if (isComplete(tile)) break;
    }
  }
  return tiles;
}

const two = (n: number) => String(n).padStart(2, '0');

/** A day as EDTF. */
export function dayText(instant: number): string {
  const { year, month, day } = fromInstant(instant);
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

/** Realistic event records between 1900 and 2000: crowded years, spans, few of the highest importance. */
export function manyRecords(count: number, seed = 1): EventRecord[] {
  const random = randomLcg(seed);
  for (let i = 0; i < 5; i++) random();
  const words = ['Museum', 'opens', 'Tokyo', 'school', 'fund', 'forest', 'Kyōto', 'treaty', 'relief', 'prize', '博物館'];
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)]!;
  return Array.from({ length: count }, (_, i) => {
    const start = Math.floor(-25_567 + 36_500 * random() ** 3);
    const date = pick([dayText(start), dayText(start), dayText(start).slice(0, 7), `${dayText(start)}/${dayText(start + 900)}`]);
    const title = { en: `${pick(words)} ${pick(words)} ${i}` };
    return {
      ...{ id: `e-${i}`, lane: pick([...LANES, 'a', 'a']), date, title },
      ...(random() < 0.3 && { importance: pick([1, 2, 3] as const) }),
      ...(random() < 0.2 && { summary: { en: `First ${i}. ${'Then more. '.repeat(random() < 0.5 ? 40 : 0)}` } }),
      ...(random() < 0.2 && { tags: [pick(['nature', 'peace', `tag${i % 50}`])] }),
      ...(random() < 0.1 && { names: [{ name: { en: `Name ${pick(words)}` }, note: { en: 'A note' } }] }),
    };
  });
} // prettier-ignore

/** A few events, close together or far apart, in any order. */
export const someRecords: fc.Arbitrary<EventRecord[]> = fc
  .array(
    fc.record({
      lane: fc.constantFrom(...LANES),
      start: fc.oneof(fc.integer({ min: -40, max: 40 }), fc.integer({ min: -300_000, max: 300_000 })),
      length: fc.option(fc.integer({ min: 0, max: 5000 }), { nil: undefined }),
      importance: fc.constantFrom(1 as const, 2 as const, 3 as const),
    }),
    { minLength: 1, maxLength: 120 },
  )
  .map((rows) =>
    rows.map(({ lane, start, length, importance }, i) => ({
      ...{ id: `e${i}`, lane, importance, title: { en: `Event ${i}` } },
      date: length === undefined ? dayText(start) : `${dayText(start)}/${dayText(start + length)}`,
    })),
  );
