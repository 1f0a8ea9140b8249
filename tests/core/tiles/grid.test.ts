import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addressesOf,
  ancestorsOf,
  BINS,
  binOf,
  FINEST,
  keyOf,
  longestAt,
  nextTo,
  tileRangeOf,
  rootScale,
  scaleFor,
  spanOf,
  startOf,
  tileAt,
  within,
} from '../../../src/core/tiles/grid.ts';
import { halvesOf } from '../../../src/core/tiles/cut-tiles.ts';
import { endOf } from '../../../src/core/time/time-window.ts';
import { windows } from '../../helpers/windows.ts';

/** Possible dates: days, and milliseconds within them. */
const instants = fc.oneof(
  fc.integer({ min: -3e14, max: 3e14 }).map((ms) => ms / 86_400_000),
  fc.integer({ min: -7e12, max: 7e12 }),
  fc.integer({ min: -5, max: 5 }).map((n) => n / 2),
);
const scales = fc.integer({ min: FINEST, max: 42 });

describe('the grid', () => {
  it('has every instant in exactly one tile of each scale, before 1970 too', () => {
    fc.assert(
      fc.property(instants, scales, (instant, scale) => {
        const tile = tileAt(instant, scale);
        expect(instant >= startOf(tile) && instant < startOf(tile) + spanOf(tile)).toBe(true);
      }),
    );
    expect([-1, -2, -2.5, 0, 1.9, 2].map((instant) => tileAt(instant, 1).index)).toEqual([-1, -1, -2, 0, 0, 1]);
  });

  it('has two halves for every tile, which cover it and lie in it', () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: FINEST + 1, max: 42 }), (instant, scale) => {
        const tile = tileAt(instant, scale);
        const [first, second] = halvesOf(tile);
        expect([startOf(first!), startOf(second!)]).toEqual([startOf(tile), startOf(tile) + spanOf(tile) / 2]);
        expect([first, second].map((half) => keyOf(within(half!, scale)))).toEqual([keyOf(tile), keyOf(tile)]);
        expect(keyOf(tileAt(instant, scale))).toBe(keyOf(within(tileAt(instant, FINEST), scale)));
      }),
    );
  });

  it('has bins whose halves are the bins of the halves', () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: FINEST + 1, max: 42 }), (instant, scale) => {
        const bin = binOf(instant, tileAt(instant, scale));
        const half = tileAt(instant, scale - 1);
        const inHalf = binOf(instant, half) >> 1;
        expect(bin).toBe(inHalf + (keyOf(half) === keyOf(halvesOf(tileAt(instant, scale))[1]!) ? BINS / 2 : 0));
      }),
    );
  });

  it('names a tile by its scale and index', () => {
    expect(keyOf(nextTo({ scale: 5, index: -3 }, 1))).toBe('5/-2');
  });
});

describe('a range', () => {
  it('covers the window with a tile to spare at either end, and is never more than nine', () => {
    fc.assert(
      fc.property(windows, fc.integer({ min: 12, max: 42 }), (window, root) => {
        const addresses = addressesOf(tileRangeOf(window, root));
        const [first, last] = [addresses[0]!, addresses.at(-1)!];
        expect(startOf(first) + spanOf(first)).toBeLessThanOrEqual(window.start);
        expect(startOf(last)).toBeGreaterThan(endOf(window));
        expect(first.scale).toBe(Math.min(root, scaleFor(window.span)));
        if (scaleFor(window.span) <= root) expect(addresses.length).toBeLessThanOrEqual(9);
      }),
    );
  });

  it('is drawn at a scale up to the longest view of that scale', () => {
    for (let scale = FINEST; scale < 30; scale++) {
      expect(scaleFor(longestAt(scale))).toBe(scale + 1);
      expect(scaleFor(longestAt(scale) * 0.9999)).toBe(scale);
    }
  });

  it('has a handful of tiles for everything', () => {
    fc.assert(
      fc.property(instants, instants, (a, b) => {
        const [from, until] = [Math.min(a, b), Math.max(a, b)];
        const root = rootScale(from, until);
        expect(tileAt(until, root).index - tileAt(from, root).index).toBeLessThanOrEqual(4);
      }),
    );
  });

  it('looks for what still goes on in the tile around it and the one before, at every coarser scale', () => {
    expect(ancestorsOf(-1, 2, 4).map(keyOf)).toEqual(['3/-1', '3/-2', '4/-1', '4/-2']);
    expect(ancestorsOf(0, 4, 4)).toEqual([]);
  });
});
