import { describe, expect, it } from 'vitest';
import { pinnedLabels } from '../../../src/core/layout/pinned-labels.ts';
import type { LabelledEvent, PlacedEvent } from '../../../src/core/layout/types.ts';
import { label, point, span } from '../../helpers/layout.ts';

const PLOT = { left: 0, right: 1000 };
const place = (event: LabelledEvent, more: Partial<PlacedEvent> = {}): PlacedEvent => {
  const [x, barEnd] = [event.anchor, event.isSpan ? event.until : event.anchor];
  return { event, detail: 'title', side: 'right', row: 0, x, y: 0, barStart: x, barEnd, lineEnd: barEnd, ...more };
};
const edgeOf = (placed: PlacedEvent, isMoving = false) => pinnedLabels([placed], PLOT, isMoving).get(placed.event.id);
const at = (shift: number) => ({ detail: 'title', side: 'right', shift, isOutside: false });
const outside = { detail: 'icon', side: 'right', shift: 0, isOutside: true };

describe('pinnedLabels, in a plot from 0 to 1000', () => {
  it.each([
    ['leaves what begins in view', span('e', 10, 900), undefined],
    ['stands what began before at the edge, with room for what tells how much lies beyond', span('e', -400, 300), at(444)],
    ['does so even where little of the bar is left', span('e', -400, 3), at(444)],
    ['stands the middle of a year that begins in view at the edge', point('e', 1100, { from: 900, until: 1300 }), at(-100)],
  ])('%s', (_, event, expected) => {
    expect(edgeOf(place(event))).toEqual(expected);
  }); // prettier-ignore

  it('marks what was planned as out of view, even where its label would reach into it', () => {
    expect(edgeOf(place(point('e', -30, label(200)), { isBeyond: true }))).toEqual(outside);
  });

  it('lets such a label be seen while the view moves, until nothing of it is left', () => {
    expect(edgeOf(place(point('e', -30, label(200)), { isBeyond: true }), true)).toBeUndefined();
    expect(edgeOf(place(point('e', -300, label(200)), { isBeyond: true }), true)).toEqual(outside);
    expect(edgeOf(place(point('e', 1100, label(200)), { isBeyond: true }), true)).toEqual(outside);
  });

  it('while the view moves, stops a label where it will stand, without a jump', () => {
    expect([60, 44, 43, -1].map((from) => edgeOf(place(span('e', from, 500)), true)?.shift)).toEqual([undefined, undefined, 1, 45]); // prettier-ignore
  });
});
