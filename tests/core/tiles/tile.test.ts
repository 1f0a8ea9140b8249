import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutTile, lowerBound, toColumns } from '../../../src/core/tiles/columns.ts';
import { finerTiles, halvesOf } from '../../../src/core/tiles/cut-tiles.ts';
import { nextOnTheWay } from '../../../src/core/tiles/descend.ts';
import { addressesOf, FINEST, keyOf, tileRangeOf, rootScale, tileAt, within, type TileAddress } from '../../../src/core/tiles/grid.ts'; // prettier-ignore
import { byImportance, emptyTile, isComplete, narrow, rankOf, topAt, type Tile } from '../../../src/core/tiles/tile.ts';
import { rootTiles } from '../../../src/core/tiles/tile-file.ts';
import { extentOf } from '../../../src/core/time/bounds.ts';
import { dataset } from '../../helpers/dataset.ts';
import { eventsIn, expectedTiles, manyRecords, plain, someRecords, wholeTile } from '../../helpers/tiles.ts';
import { windows } from '../../helpers/windows.ts';

const many = dataset(manyRecords(3000));
const { from, until } = extentOf(many);
const root = rootScale(from, until);
const counts = ({ lanes }: Tile) => lanes.map(({ count }) => count);
const sum = (numbers: ArrayLike<number>) => Array.from(numbers).reduce((a, b) => a + b, 0);

/** A tile somewhere among the many events, at any scale. */
const addresses = fc
  .tuple(fc.constantFrom(...many.events), fc.integer({ min: FINEST, max: root }))
  .map(([{ time }, scale]) => tileAt(time.anchor, scale));

describe('cutting a tile', () => {
  it('counts each event once: over a range, in bins, in lanes', () => {
    fc.assert(
      fc.property(someRecords, windows, (records, window) => {
        const some = dataset(records);
        for (const address of addressesOf(tileRangeOf(window, 20))) {
          const inside = eventsIn(some, address);
          const tile = wholeTile(some, address);
          expect(counts(tile)).toEqual(some.lanes.map(({ id }) => inside.filter(({ lane }) => lane === id).length));
          expect(tile.lanes.map(({ bins }) => sum(bins))).toEqual(counts(tile));
        }
      }),
      { numRuns: 50 },
    );
  });

  it('names the most important events, in their order', () => {
    fc.assert(
      fc.property(addresses, (address) => {
        const inside = eventsIn(many, address);
        const { lanes } = wholeTile(many, address);
        lanes.forEach(({ top }, i) => {
          const ofLane = inside.filter(({ lane }) => lane === many.lanes[i]!.id).sort(byImportance);
          expect(top.map(({ id }) => id)).toEqual(ofLane.slice(0, topAt(address.scale)).map(({ id }) => id));
        });
      }),
    );
  });

  it('gives halves that add up to the whole', () => {
    fc.assert(
      fc.property(addresses, (address) => {
        if (address.scale === FINEST) return;
        const whole = wholeTile(many, address);
        const halves = halvesOf(address).map((half) => wholeTile(many, half));
        whole.lanes.forEach(({ count, bins, top }, lane) => {
          const ofLane = halves.map(({ lanes }) => lanes[lane]!);
          expect(sum(ofLane.map((half) => half.count))).toBe(count);
          const pairs = ofLane.flatMap((half) => Array.from({ length: 32 }, (_, i) => half.bins[2 * i]! + half.bins[2 * i + 1]!)); // prettier-ignore
          expect(pairs).toEqual(Array.from(bins));
          const best = ofLane.flatMap((half) => half.top).sort(byImportance);
          expect(best.slice(0, 16).map(({ id }) => id)).toEqual(top.map(({ id }) => id));
        });
      }),
    );
  });

  it('leaves out what is not shown', () => {
    const columns = toColumns(many.events, ['a', 'b', 'c']);
    const failing = Uint8Array.from(many.events, ({ importance }) => (importance === 1 ? 0 : importance));
    const address = tileAt(many.events[1500]!.time.anchor, root - 1);
    const important = eventsIn(many, address).filter(({ importance }) => importance === 1);
    expect(important.length).toBeGreaterThan(20);
    expect(sum(cutTile(columns, address, 3, failing).lanes.map(({ count }) => count))).toBe(important.length);
  });

  it('finds an index by binary search', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -5, max: 5 })), fc.integer({ min: -6, max: 6 }), (list, instant) => {
        const anchors = Float64Array.from(list).sort();
        const index = anchors.findIndex((anchor) => anchor >= instant);
        expect(lowerBound(anchors, instant)).toBe(index < 0 ? anchors.length : index);
      }),
    );
  });

  it('orders equal importance by a number that does not follow the alphabet, always the same', () => {
    expect([rankOf(''), rankOf('a'), rankOf('foobar')]).toEqual([0x811c9dc5, 0xe40c292c, 0xbf9cf968]);
  });

  it('makes all the files that there should be, and no others', () => {
    const columns = toColumns(many.events, ['a', 'b', 'c']);
    const made = rootTiles(from, until).flatMap((address) => {
      const tile = cutTile(columns, address, 3);
      return [tile, ...finerTiles(columns, tile)].map((found) => keyOf(found.address));
    });
    const expected = new Set(expectedTiles(many, root).keys());
    expect(new Set(made)).toEqual(expected);
    expect(made.length).toBe(expected.size);
  });
});

describe('narrowing a tile', () => {
  it('is cutting, where the tile names all its events', () => {
    fc.assert(
      fc.property(someRecords, fc.integer({ min: 1, max: 8 }), fc.nat(), (records, finer, pick) => {
        const few = dataset(records.slice(0, 16));
        const { anchor } = few.events[pick % few.events.length]!.time;
        const address = tileAt(anchor, 22);
        const inside = wholeTile(few, address);
        const target = tileAt(anchor, 22 - finer * 2);
        expect(isComplete(inside)).toBe(true);
        expect(plain(narrow(inside, target))).toEqual(plain(wholeTile(few, target)));
      }),
    );
  });

  it('counts exactly down to six scales, and beyond names what it can', () => {
    fc.assert(
      fc.property(addresses, fc.integer({ min: 0, max: 8 }), (address, coarser) => {
        const whole = wholeTile(many, within(address, Math.min(root, address.scale + coarser)));
        const exact = wholeTile(many, address);
        const near = narrow(whole, address);
        const names = new Set(eventsIn(many, address).map(({ id }) => id));
        expect(near.lanes.every(({ top }) => top.every(({ id }) => names.has(id)))).toBe(true);
        if (coarser <= 6 || isComplete(whole)) expect(counts(near)).toEqual(counts(exact));
        else expect(sum(counts(near))).toBeLessThanOrEqual(sum(counts(exact)));
      }),
    );
  });

  it('gives nothing where nothing is', () => {
    const address: TileAddress = { scale: 3, index: -7 };
    expect(plain(narrow(emptyTile({ scale: 5, index: -2 }, 2), address))).toEqual(plain(emptyTile(address, 2)));
  });
});

describe('the way to a finer tile', () => {
  it('asks only for files that are there, and ends with the same tile as the whole dataset gives', () => {
    fc.assert(
      fc.property(addresses, (address) => {
        let known = wholeTile(many, within(address, root));
        for (let count = 0; ; count++) {
          expect(count).toBeLessThan(4);
          const next = nextOnTheWay(known, address);
          if (!next) break;
          const parent = wholeTile(many, within(next, next.scale + 1));
          known = wholeTile(many, next);
          expect([isComplete(parent), sum(counts(known)) > 0]).toEqual([false, true]);
        }
        expect(plain(narrow(known, address))).toEqual(plain(wholeTile(many, address)));
      }),
    );
  });

  it('ends at once where nothing is', () => {
    const records = manyRecords(300).map((record, i) => ({ ...record, date: `19${60 + (i % 9)}` }));
    const known = wholeTile(dataset(records), { scale: 15, index: -1 });
    expect(isComplete(known)).toBe(false);
    for (const scale of [3, 9, 14]) expect(nextOnTheWay(known, tileAt(-30_000, scale))).toBeUndefined();
    expect(nextOnTheWay(known, tileAt(-2000, 3))).toEqual({ scale: 9, index: -4 });
  });
});
