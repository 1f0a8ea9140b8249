import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keepLanes, placeEvents, stackLanes } from '../../../src/core/layout/place.ts';
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
          expect({ id, top, rows: rowTops.length }).toEqual({ id: lanes[i]!.id, top: bottom, rows: Math.max(1, lanes[i]!.rowHeights.length) }); // prettier-ignore
          let above = top;
          rowTops.forEach((rowTop, row) => {
            expect(rowTop).toBeGreaterThanOrEqual(above);
            above = rowTop + (lanes[i]!.rowHeights[row] ?? 24);
          });
          bottom = top + height;
          expect(above).toBeLessThanOrEqual(bottom);
        });
      }),
    );
  });

  it('makes lanes as high as their rows and some air, and goes over the height only where the rows need more', () => {
    fc.assert(
      fc.property(anyLanes, fc.integer({ min: 0, max: 2000 }), (lanes, heightPx) => {
        const placed = stackLanes(lanes, heightPx);
        const height = placed.reduce((sum, one) => sum + one.height, 0);
        expect(height).toBeLessThanOrEqual(Math.max(totalHeight(lanes), heightPx));
        placed.forEach((one, i) => {
          const { rowHeights } = lanes[i]!;
          const rows = rowHeights.reduce((sum, row) => sum + row, 0);
          expect(one.height).toBeLessThanOrEqual(Math.max(40, rows + 16 + 8 * rowHeights.length));
        });
      }),
    );
  });

  it('with room to spare, a lane with two rows is 16 px higher than they, one without content 40 px, a hidden one 32', () => {
    const hidden = { ...lane('c', [24, 24]), isHidden: true };
    const heights = stackLanes([lane('a', [24, 24]), lane('b', []), hidden], 36 + 50 + 32 + 28).map(({ height }) => height); // prettier-ignore
    expect(heights).toEqual([64, 40, 32]);
  });

  it('gives lanes air first and then lets rows go apart by at most 8 px', () => {
    const lanes = [lane('a', [24, 24]), lane('b', [24, 24])];
    expect(stackLanes(lanes, totalHeight(lanes) + 2 * 10).map(({ rowTops }) => rowTops)).toEqual([
      [6, 30],
      [66, 90],
    ]);
    expect(stackLanes(lanes, 5000).map(({ height }) => height)).toEqual([80, 80]);
  });

  it('is nothing without lanes', () => {
    expect(stackLanes([], 500)).toEqual([]);
  });
});

describe('keepLanes', () => {
  it('leaves rows where they are if nothing changes', () => {
    const lanes = [lane('a', [24, 24]), lane('b', [24]), lane('c', [])];
    for (const heightPx of [0, 130, 160, 190, 2000]) {
      const kept = stackLanes(lanes, heightPx);
      expect(keepLanes(lanes, kept).map(({ rowTops }) => rowTops)).toEqual(kept.map(({ rowTops }) => rowTops));
    }
  });

  it('never changes the height of a lane: more rows come closer together, in it', () => {
    const kept = stackLanes([lane('a', [24])], 500);
    const [more] = keepLanes([lane('a', [24, 24, 24])], kept);
    expect(more).toMatchObject({ top: 0, height: 48 });
    expect(more!.rowTops).toHaveLength(3);
    expect(more!.rowTops[0]).toBeGreaterThanOrEqual(0);
    expect(more!.rowTops[2]! + 24).toBeLessThanOrEqual(48);
  });
});

describe('placeEvents', () => {
  const placed = (
    event: LabelledEvent,
    projection = { origin: 1000, pxPerDay: 2, isNear: false, left: -5000, right: 5000 },
  ) => placeEvents(lane('a', [24], [event]), { id: 'a', top: 50, height: 28, apart: 0, rowTops: [52] }, projection)[0]!;

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
        const projection = { origin, pxPerDay, isNear: false, left: -800, right: 1600 };
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
