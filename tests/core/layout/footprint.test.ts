import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { barOf, footprint, labelReach } from '../../../src/core/layout/footprint.ts';
import type { Side } from '../../../src/core/layout/types.ts';
import { anyDetail, anyEvents, anyPxPerDay, drawnBox, label, point, span } from '../../helpers/layout.ts';

const POINT = point('point', 100, label(80));
const SPAN = span('span', 100, 200, label(80));
/** Only its end is known. */
const END = span('end', 100, 100, { ...label(80), fadesIn: true });

describe('labelReach', () => {
  it.each([
    ['a point’s icon stands on its date', POINT, 'icon', 'right', { left: 12, right: 12 }],
    ['a point’s icon has no other side', POINT, 'icon', 'left', { left: 12, right: 12 }],
    ['a label on the right follows the icon', POINT, 'title', 'right', { left: 12, right: 92 }],
    ['a label on the left ends at the icon', POINT, 'title', 'left', { left: 92, right: 12 }],
    ['a span’s icon stands inside its bar', SPAN, 'icon', 'right', { left: 0, right: 24 }],
    ['a span’s label on the right stands in its bar', SPAN, 'title', 'right', { left: 0, right: 104 }],
    ['a span’s label on the left keeps off the edge', SPAN, 'title', 'left', { left: 86, right: 24 }],
    ['an icon that stands at an end is before it', END, 'icon', 'right', { left: 24, right: 0 }],
    ['the label after an end keeps off the edge', END, 'title', 'right', { left: 24, right: 86 }],
    ['the label before an end stands in the bar that leads there', END, 'title', 'left', { left: 104, right: 0 }],
  ] as const)('%s', (_, event, detail, side, reach) => {
    expect(labelReach(event, detail, side)).toEqual(reach);
  });
});

describe('barOf', () => {
  const far = { pxPerDay: 2, isNear: false };
  const near = { pxPerDay: 2, isNear: true };
  const ONGOING = span('a', 100, 5000, { fades: true, isOngoing: true });
  it.each([
    ['a point has no bar', point('a', 100, { from: 95, until: 105 }), far, [200, 200]],
    ['a point may have the time that its date may mean', point('a', 100, { from: 0, until: 200 }), far, [0, 400]],
    ['a span’s bar goes to its end', span('a', 100, 200), far, [200, 400]],
    ['a bar that fades is as long as it is drawn', span('a', 100, 5000, { fades: true }), near, [200, 256]],
    ['a bar that leads up to an end is as long as it is drawn', END, near, [144, 200]],
    ['a bar that fades does not go past today', span('a', 100, 110, { fades: true }), far, [200, 220]],
    ['what goes on fades farther out', ONGOING, far, [200, 256]],
    ['what goes on is a line to today nearer by', ONGOING, near, [200, 10_000]],
  ])('%s', (_, event, scale, [left, right]) => {
    expect(barOf(event, scale)).toEqual({ left, right });
  });
});

it('footprint is exactly what is drawn, for any event, detail, side and zoom', () => {
  const anySide = fc.constantFrom<Side>('left', 'right');
  fc.assert(
    fc.property(
      anyEvents({ minLength: 1, maxLength: 1 }),
      anyDetail.filter((detail) => detail !== 'icon'),
      anySide,
      anyPxPerDay,
      fc.boolean(),
      ([event], detail, side, pxPerDay, isNear) => {
        const { left, right } = footprint(event!, { detail, side }, { pxPerDay, isNear });
        const box = drawnBox({ event: event!, detail, side, row: 0 }, pxPerDay, isNear);
        expect(left).toBeCloseTo(box.left, 6);
        expect(right).toBeCloseTo(box.right, 6);
      },
    ),
  );
});

describe('within the edges of a plot', () => {
  const scale = { pxPerDay: 1, isNear: true, plot: { left: 500, right: 1500 } };
  const title = { detail: 'title', side: 'right' } as const;

  it('the label of what began earlier stands a little after the left edge, and its bar begins there', () => {
    const long = span('a', 0, 900, label(80));
    expect(footprint(long, title, scale)).toEqual({ left: 500, right: 900 });
    expect(footprint(span('a', 0, 520, label(80)), title, scale)).toEqual({ left: 500, right: 500 + 44 + 24 + 80 });
  });

  it('a bar ends at the right edge', () => {
    expect(footprint(span('a', 1000, 9000, label(80)), title, scale)).toEqual({ left: 1000, right: 1500 });
  });

  it('a label that is cut off is as wide as it is cut', () => {
    expect(footprint(point('a', 1000, label(800)), { ...title, cutPx: 90 }, scale).right).toBe(1000 + 12 + 90);
  });
});
