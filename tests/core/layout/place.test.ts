import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeEvents, stackLanes } from '../../../src/core/layout/place.ts';
import { totalHeight } from '../../../src/core/layout/plan.ts';
import type { LabelledEvent, PackedLane } from '../../../src/core/layout/types.ts';
import { anyEvents, anyPxPerDay, point, span } from '../../helpers/layout.ts';

const lane = (id: string, rowHeights: readonly number[], events: readonly LabelledEvent[] = []): PackedLane => ({
  id,
  events: events.map((event) => ({ event, detail: 'title', side: 'right', row: 0 })),
  rowHeights,
});

describe('stackLanes', () => {
  const anyLanes = fc
    .array(fc.array(fc.constantFrom(24, 64), { maxLength: 6 }), { minLength: 1, maxLength: 6 })
    .map((lanes) => lanes.map((rows, i) => lane(`${i}`, rows)));

  it('stacks lanes without gaps, and rows without overlap inside them', () => {
    fc.assert(
      fc.property(anyLanes, fc.integer({ min: 0, max: 2000 }), (lanes, heightPx) => {
        let bottom = 0;
        stackLanes(lanes, heightPx).forEach(({ id, top, height, rowTops }, i) => {
          expect({ id, top, rows: rowTops.length }).toEqual({ id: lanes[i]!.id, top: bottom, rows: lanes[i]!.rowHeights.length }); // prettier-ignore
          let above = top;
          rowTops.forEach((rowTop, row) => {
            expect(rowTop).toBeGreaterThanOrEqual(above);
            above = rowTop + lanes[i]!.rowHeights[row]!;
          });
          bottom = top + height;
          expect(above).toBeLessThanOrEqual(bottom);
        });
      }),
    );
  });

  it('fills the height to within a pixel for each lane, and goes over it only where the rows need more', () => {
    fc.assert(
      fc.property(anyLanes, fc.integer({ min: 0, max: 2000 }), (lanes, heightPx) => {
        const height = stackLanes(lanes, heightPx).reduce((sum, one) => sum + one.height, 0);
        const wanted = Math.max(totalHeight(lanes), heightPx);
        expect(height).toBeLessThanOrEqual(wanted);
        expect(height).toBeGreaterThan(wanted - lanes.length);
      }),
    );
  });

  it('lets rows grow by at most 8 px before the lanes share what is left', () => {
    const lanes = [lane('a', [24, 24]), lane('b', [24])];
    expect(stackLanes(lanes, totalHeight(lanes) + 3 * 8 + 2 * 10).map(({ height }) => height)).toEqual([76, 54]);
    expect(stackLanes(lanes, totalHeight(lanes) + 3 * 2).map(({ rowTops }) => rowTops)).toEqual([[2, 28], [61]]);
  });

  it('is nothing without lanes', () => {
    expect(stackLanes([], 500)).toEqual([]);
  });
});

describe('placeEvents', () => {
  const placed = (event: LabelledEvent, projection = { origin: 1000, pxPerDay: 2, left: -5000, right: 5000 }) =>
    placeEvents(lane('a', [24], [event]), { id: 'a', top: 50, height: 28, rowTops: [52] }, projection)[0]!;

  it.each([
    ['a point', point('e', 1100), { x: 200, y: 52, barStart: 200, barEnd: 200 }],
    ['a point with the year it may mean', point('e', 1182.5, { from: 1000, until: 1365 }), { x: 365, barStart: 0, barEnd: 730 }],
    ['a span', span('e', 1100, 1400), { x: 200, barStart: 200, barEnd: 800 }],
    ['a bar that fades', span('e', 1100, 1400, { fades: true }), { x: 200, barStart: 200, barEnd: 256 }],
    ['an end alone', span('e', 1100, 1100, { fadesIn: true }), { x: 200, barStart: 144, barEnd: 200, lineEnd: 200 }],
    ['what goes on', span('e', 1100, 1400, { fades: true, isOngoing: true }), { barStart: 200, barEnd: 256, lineEnd: 800 }],
    ['a span that began long ago', span('e', -90_000, 1400), { x: -5000, barStart: -5000, barEnd: 800 }],
    ['a span that goes on for ever', span('e', 1100, 9e9), { x: 200, barStart: 200, barEnd: 5000 }],
    ['an event far away', point('e', 9e9), { x: 5000, barStart: 5000, barEnd: 5000 }],
  ])('%s', (_, event, place) => {
    expect(placed(event)).toMatchObject(place);
  }); // prettier-ignore

  it('never leaves the limits of the projection, at any zoom and from any origin', () => {
    const anyOrigin = fc.integer({ min: -1e7, max: 1e7 });
    fc.assert(
      fc.property(anyEvents({ minLength: 1, maxLength: 8 }), anyOrigin, anyPxPerDay, (events, origin, pxPerDay) => {
        const projection = { origin, pxPerDay, left: -800, right: 1600 };
        for (const event of events) {
          const { x, barStart, barEnd } = placed(event, projection);
          for (const px of [x, barStart, barEnd])
            expect(px).toBe(Math.min(Math.max(px, projection.left), projection.right));
          expect(barStart).toBeLessThanOrEqual(barEnd);
        }
      }),
    );
  });
});
