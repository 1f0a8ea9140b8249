import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isIn } from '../../../src/core/dataset/event-time.ts';
import { densityFrom } from '../../../src/core/layout/density-from.ts';
import { beyondFrom, beyondOf, freeTop } from '../../../src/core/layout/beyond.ts';
import { boundsOf, extentOf } from '../../../src/core/time/bounds.ts';
import { toInstant } from '../../../src/core/time/instant.ts';
import { BINS } from '../../../src/core/tiles/grid.ts';
import { endOf, windowBetween, type TimeWindow } from '../../../src/core/time/time-window.ts';
import { dataset, ownDataset } from '../../helpers/dataset.ts';
import { seededNumbers } from '../../helpers/seeded.ts';

const bounds = boundsOf(extentOf(ownDataset));
const windows = fc
  .tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0.001, max: 1, noNaN: true }))
  .map(([at, share]) => ({ start: bounds.start + at * bounds.span, span: share * bounds.span }));

describe('what lies beyond the edges', () => {
  it('is every event that is not in view, at exactly one edge', () => {
    fc.assert(
      fc.property(windows, (window) => {
        for (const { id } of ownDataset.lanes) {
          const events = ownDataset.events.filter(({ lane }) => lane === id);
          const { earlier, later } = beyondOf(events, window);
          const inView = events.filter(({ time }) => isIn(time, window));
          expect(earlier.count + inView.length + later.count).toBe(events.length);
          if (earlier.nearest) expect(earlier.nearest.instant).toBeLessThanOrEqual(endOf(window));
          if (later.nearest) expect(later.nearest.instant).toBeGreaterThanOrEqual(window.start);
          expect([earlier.count > 0, later.count > 0]).toEqual([!!earlier.nearest, !!later.nearest]);
        }
      }),
    );
  });

  it('an event without a known end is earlier than a view after its start; one that goes on is in it', () => {
    const { events } = dataset([
      { id: 'unknown', date: '1995/' },
      { id: 'goes-on', date: '1998/..' },
    ]);
    const { earlier } = beyondOf(events, windowBetween(toInstant(2015), toInstant(2020)));
    expect([earlier.count, earlier.nearest?.event?.id]).toEqual([1, 'unknown']);
  });

  it('from counts alone: their sums, and where the nearest are', () => {
    const starts = [5, 10, 300, 900];
    const countsIn = ({ start, span }: { start: number; span: number }, stretches: number) =>
      Array.from({ length: stretches }, (_, i) => {
        const from = start + (i / stretches) * span;
        return starts.filter((at) => at >= from && at < from + span / stretches).length;
      });
    const { earlier, later } = beyondFrom({ start: 400, span: 100 }, { start: 0, span: 1000 }, countsIn);
    expect([earlier.count, later.count]).toEqual([3, 1]);
    expect(Math.abs(earlier.nearest!.instant - 300)).toBeLessThan(10);
    expect(Math.abs(later.nearest!.instant - 900)).toBeLessThan(10);
  });

  it('from a million events in tiles: each of them is in view or counted at one edge, to the bin', () => {
    const MILLION = 1_000_000;
    const random = seededNumbers(3);
    const bins = Array.from({ length: 3 * BINS }, () => 0);
    for (let i = 0; i < MILLION; i++) bins[Math.floor(random() ** 2 * bins.length)]!++;
    const tiles = [0, 1, 2].map((i) => ({ from: i * BINS, until: (i + 1) * BINS, counts: bins.slice(i * BINS, (i + 1) * BINS) })); // prettier-ignore
    const countsIn = (window: TimeWindow, stretches: number) => densityFrom(tiles, window, stretches);
    const all = { start: 0, span: bins.length };
    const sum = (counts: readonly number[]) => counts.reduce((a, b) => a + b, 0);
    const anyBins = fc.tuple(fc.nat(bins.length - 1), fc.integer({ min: 1, max: bins.length }));
    fc.assert(
      fc.property(anyBins, ([start, length]) => {
        const end = Math.min(bins.length, start + length);
        const { earlier, later } = beyondFrom(windowBetween(start, end), all, countsIn);
        expect([earlier.count, later.count]).toEqual([sum(bins.slice(0, start)), sum(bins.slice(end))]);
      }),
    );
  });

  it('is nothing where all of time is in view', () => {
    expect(beyondOf(ownDataset.events, bounds)).toEqual({ earlier: { count: 0 }, later: { count: 0 } });
    expect(beyondFrom(bounds, bounds, () => [1])).toEqual({ earlier: { count: 0 }, later: { count: 0 } });
  });
});

describe('a free place in a lane', () => {
  it('covers nothing, is in the lane, and is missing only where there is none', () => {
    const stretch = fc
      .tuple(fc.nat(200), fc.integer({ min: 1, max: 60 }))
      .map(([top, height]) => ({ top, bottom: top + height }));
    fc.assert(
      fc.property(fc.array(stretch, { maxLength: 6 }), (taken) => {
        const top = freeTop({ top: 0, bottom: 200 }, taken, 26);
        const isFree = (at: number) => taken.every((one) => one.bottom <= at || one.top >= at + 26);
        const places = Array.from({ length: 175 }, (_, at) => at).filter(isFree);
        expect(top).toBe(places.at(-1));
      }),
    );
  });
});
