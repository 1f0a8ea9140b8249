import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packRows } from '../../../src/core/layout/pack.ts';
import { heightOfTitles, laneHeight, planTitles, totalHeight, type PlanInput } from '../../../src/core/layout/plan.ts';
import type { PackedEvent, PackedLane } from '../../../src/core/layout/types.ts';
import { anyEvents, anyPxPerDay, labelBox, overlaps, ownPlanInput, point, rowCount, widths } from '../../helpers/layout.ts'; // prettier-ignore

const anyInput: fc.Arbitrary<PlanInput> = fc.record({
  lanes: fc
    .tuple(...['a', 'b', 'c'].map((id) => anyEvents({ maxLength: 10 }, id)))
    .map((lanes) => lanes.map((events, i) => ({ id: 'abc'[i]!, events }))),
  scale: fc.record({ pxPerDay: anyPxPerDay, isNear: fc.boolean() }),
  heightPx: fc.integer({ min: 0, max: 800 }),
  keep: fc.uniqueArray(fc.constantFrom('a0', 'a1', 'b0', 'b3', 'c2')).map((ids) => new Set(ids)),
});

const eventsOf = (lanes: readonly PackedLane[]): PackedEvent[] => lanes.flatMap(({ events }) => events);
const ofIcons = ({ lanes, scale }: PlanInput): PackedLane[] =>
  lanes.map(({ id, events }) => {
    const packed = packRows({ events, details: events.map(() => 'icon'), scale });
    return { id, events: packed, rowHeights: Array<number>(rowCount(packed)).fill(24) };
  });

describe('planTitles', () => {
  it('keeps every event in its lane and its order', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const planned = planTitles(input).map(({ id, events }) => ({ id, events: events.map(({ event }) => event) }));
        expect(planned).toEqual(input.lanes);
      }),
    );
  });

  it('lets nothing overlap in a row, no line of what goes on either', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const { pxPerDay, isNear } = input.scale;
        for (const { events } of planTitles(input)) expect(overlaps(events, pxPerDay, isNear)).toEqual([]);
      }),
    );
  });

  it('writes every title, to the right, where there is room', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        for (const { detail, side } of eventsOf(planTitles({ ...input, heightPx: Infinity })))
          expect({ detail, side }).toEqual({ detail: 'title', side: 'right' });
      }),
    );
  });

  it('fits the height, or where icons alone need more, needs no more than they do', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const least = Math.max(input.heightPx, totalHeight(ofIcons(input)));
        expect(totalHeight(planTitles(input))).toBeLessThanOrEqual(least);
      }),
      { numRuns: 200 },
    );
  });

  it('gives every event its title that there is room for: not one more would fit', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        fc.pre(totalHeight(ofIcons(input)) <= input.heightPx);
        const planned = planTitles(input);
        for (const lane of planned) {
          for (const bare of lane.events.filter(({ detail }) => detail === 'icon')) {
            const details = lane.events.map((one) => (one === bare ? 'title' : one.detail));
            const rows = rowCount(packRows({ events: lane.events.map(({ event }) => event), details, scale: input.scale })); // prettier-ignore
            const tried = planned.map((one) => (one === lane ? { ...one, rowHeights: Array<number>(rows).fill(24) } : one)); // prettier-ignore
            expect(totalHeight(tried)).toBeGreaterThan(input.heightPx);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    [new Set<string>(), ['major', 'other', 'minor', 'long']],
    [new Set(['long']), ['long', 'major', 'other', 'minor']],
    [new Set(['minor', 'major']), ['major', 'minor', 'other', 'long']],
  ])('with %j kept, gives titles in the order %j', (keep, order) => {
    // Two by two they collide, so that every title takes a row.
    const title = (id: string, importance: 1 | 2 | 3, px = 100) => point(id, 0, { labelPx: widths({ title: px }), importance }); // prettier-ignore
    const lanes = [title('other', 2), title('minor', 3), title('major', 1), title('long', 3, 120)].map((event) => {
      const next = point(`${event.id}-next`, 30, { labelPx: widths({ title: 5000 }), importance: 3 });
      return { id: event.id, events: [event, next] };
    });
    const input = { lanes, scale: { pxPerDay: 1, isNear: false, plot: { left: -12, right: 200 } }, keep };
    const heights = [1, 2, 3].map((count) => 4 * 36 + count * 14);
    const titled = heights.map((heightPx) =>
      eventsOf(planTitles({ ...input, heightPx }))
        .filter(({ event, detail }) => detail === 'title' && order.includes(event.id))
        .map(({ event }) => event.id),
    );
    expect(titled.map((ids) => new Set(ids))).toEqual([1, 2, 3].map((count) => new Set(order.slice(0, count))));
  });

  it.each([
    [[24, 64], false, 90],
    [[24, 24], false, 50],
    [[24], false, 36],
    [[], false, 36],
    [[24, 24], true, 32],
  ])('rows of %j make a lane (hidden: %s) of %i px', (rowHeights, isHidden, height) => {
    expect(laneHeight({ rowHeights, isHidden })).toBe(height);
  });
});

describe('heightOfTitles', () => {
  it('is the least height in which all titles are shown', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const heightPx = heightOfTitles(input);
        const isWhole = (px: number) =>
          eventsOf(planTitles({ ...input, heightPx: px })).every(({ detail }) => detail === 'title');
        expect(isWhole(heightPx)).toBe(true);
        expect(isWhole(heightPx - 1)).toBe(totalHeight(ofIcons(input)) === heightPx);
      }),
    );
  });
});

it.each([
  [1100, 23],
  [1260, 23],
  [850, 27],
])(
  'all 33 titles of the shipped events are shown in %i px, in %i rows, and no label leaves the plot',
  (width, rows) => {
    const input = ownPlanInput(width, 720);
    const plan = planTitles({ ...input, heightPx: heightOfTitles(input) });
    expect(eventsOf(plan).map(({ detail }) => detail)).toEqual(Array(33).fill('title'));
    expect(plan.reduce((sum, { events }) => sum + rowCount(events), 0)).toBe(rows);
    for (const { event, detail, side } of eventsOf(plan)) {
      const { left, right } = labelBox(event, detail, side, event.anchor * input.scale.pxPerDay);
      expect(left).toBeGreaterThanOrEqual(input.scale.plot.left);
      expect(right).toBeLessThanOrEqual(input.scale.plot.right);
    }
  },
);
