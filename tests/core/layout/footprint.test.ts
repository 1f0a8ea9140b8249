import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { barPx, footprint, labelReach } from '../../../src/core/layout/footprint.ts';
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

describe('barPx', () => {
  it.each([
    ['a point has no bar', point('a', 100, { until: 465 }), 2, 0],
    ['a span’s bar goes to its end', span('a', 100, 200), 2, 200],
    ['a bar that fades is as long as it is drawn', span('a', 100, 5000, { fades: true }), 2, 56],
    ['a bar that leads up to an end is as long as it is drawn', END, 2, 56],
    ['a bar that fades does not go past today', span('a', 100, 110, { fades: true }), 2, 20],
  ])('%s', (_, event, pxPerDay, px) => {
    expect(barPx(event, pxPerDay)).toBe(px);
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
      ([event], detail, side, pxPerDay) => {
        const { left, right } = footprint(event!, detail, side, pxPerDay);
        const box = drawnBox({ event: event!, detail, side, row: 0 }, pxPerDay);
        const x = event!.anchor * pxPerDay;
        expect(x - left).toBeCloseTo(box.left, 6);
        expect(x + right).toBeCloseTo(box.right, 6);
      },
    ),
  );
});
