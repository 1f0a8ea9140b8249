import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coarsestOf } from '../../../src/core/layout/level.ts';
import { createPlanner, heightOfTitles, laneHeight, planLanes, totalHeight } from '../../../src/core/layout/plan.ts';
import { packRows } from '../../../src/core/layout/pack.ts';
import type { PlanInput } from '../../../src/core/layout/plan.ts';
import { DETAILS, type PackedEvent, type PackedLane } from '../../../src/core/layout/types.ts';
import {
  anyDetail, anyEvents, anyPxPerDay, labelBox, label, overlaps, ownPlannerInput, point, rowCount,
} from '../../helpers/layout.ts'; // prettier-ignore

const anyLanes = (maxLength: number) =>
  fc
    .tuple(...['a', 'b', 'c'].map((id) => anyEvents({ maxLength }, id)))
    .map((lanes) => lanes.map((events, i) => ({ id: 'abc'[i]!, events })));

const anyInput: fc.Arbitrary<PlanInput> = fc.record({
  lanes: anyLanes(10),
  pxPerDay: anyPxPerDay,
  heightPx: fc.integer({ min: 0, max: 800 }),
  detail: anyDetail,
  keep: fc.uniqueArray(fc.constantFrom('a0', 'a1', 'b0', 'b3', 'c2')).map((ids) => new Set(ids)),
});

const eventsOf = (lanes: readonly PackedLane[]): PackedEvent[] => lanes.flatMap(({ events }) => events);
const unlimited = (input: PlanInput): PlanInput => ({ ...input, heightPx: Infinity });

describe('planLanes', () => {
  it('keeps every event in its lane and its order', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const planned = planLanes(input).map(({ id, events }) => ({ id, events: events.map(({ event }) => event) }));
        expect(planned).toEqual(input.lanes);
      }),
    );
  });

  it('writes everything out, to the right, where there is room', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        for (const { detail, side } of eventsOf(planLanes(unlimited(input)))) {
          expect({ detail, side }).toEqual({ detail: input.detail, side: 'right' });
        }
      }),
    );
  });

  it('fits the height, or where icons alone need more, needs no more than they do', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const icons = totalHeight(planLanes(unlimited({ ...input, detail: 'icon' })));
        expect(totalHeight(planLanes(input))).toBeLessThanOrEqual(Math.max(input.heightPx, icons));
      }),
      { numRuns: 200 },
    );
  });

  it('gives every event as much as there is room for: no title or date more would fit', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const planned = planLanes(input);
        const icons = totalHeight(planLanes(unlimited({ ...input, detail: 'icon' })));
        fc.pre(input.detail !== 'sentence' && icons <= input.heightPx);
        for (const { id, events } of planned) {
          for (const shortened of events.filter(({ detail }) => detail !== input.detail)) {
            const details = events.map(({ detail }) => DETAILS[DETAILS.indexOf(detail) + 1]!).map((more, i) => (events[i] === shortened ? more : events[i]!.detail)); // prettier-ignore
            const rows = rowCount(packRows({ events: events.map(({ event }) => event), details, pxPerDay: input.pxPerDay })); // prettier-ignore
            const others = planned.filter((lane) => lane.id !== id);
            const height = totalHeight([...others, { id, events, rowHeights: Array(rows).fill(24) }]);
            expect(height).toBeGreaterThan(input.heightPx);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    [new Set<string>(), ['long', 'minor', 'other', 'major']],
    [new Set(['long']), ['minor', 'other', 'major', 'long']],
    [new Set(['minor', 'major']), ['long', 'other', 'minor', 'major']],
  ])('with %j kept, takes the sentences of %j in that order', (keep, order) => {
    // One lane each, so that every sentence that is dropped saves the same height.
    const labelPx = { icon: 0, title: 100, date: 150, sentence: 300 };
    const lanes = [
      point('other', 0, { labelPx, importance: 2 }),
      point('minor', 0, { labelPx, importance: 3 }),
      point('major', 0, { labelPx, importance: 1 }),
      point('long', 0, { labelPx: { ...labelPx, title: 120 }, importance: 3 }),
    ].map((event) => ({ id: event.id, events: [event] }));
    const input = { lanes, pxPerDay: 1, detail: 'sentence', keep } as const;
    const all = totalHeight(planLanes({ ...input, heightPx: Infinity }));
    const shortened = [1, 2, 3, 4].map((count) =>
      eventsOf(planLanes({ ...input, heightPx: all - 30 * count }))
        .filter(({ detail }) => detail !== 'sentence')
        .map(({ event }) => event.id),
    );
    expect(shortened.map((ids) => new Set(ids))).toEqual([1, 2, 3, 4].map((count) => new Set(order.slice(0, count))));
  });

  it('makes a row as high as its fullest label', () => {
    const lane = { id: 'a', events: [point('a', 0, label(40)), point('b', 0, label(40))] };
    const input = { lanes: [lane], pxPerDay: 1, heightPx: 1000 };
    expect(planLanes({ ...input, detail: 'sentence' })[0]!.rowHeights).toEqual([64, 64]);
    expect(planLanes({ ...input, detail: 'date' })[0]!.rowHeights).toEqual([24, 24]);
  });

  it.each([
    [[24, 64], 90],
    [[24, 24], 50],
    [[24], 36],
    [[], 36],
  ])('rows of %j make a lane of %i px', (rowHeights, height) => {
    expect(laneHeight({ id: 'a', events: [], rowHeights })).toBe(height);
  });
});

describe('heightOfTitles', () => {
  it('is the least height in which all titles are shown within the limits', () => {
    fc.assert(
      fc.property(anyLanes(8), anyPxPerDay, (lanes, fitPxPerDay) => {
        const common = { lanes, fitPxPerDay, limits: { left: -200, right: 20_000 * fitPxPerDay + 200 } };
        const heightPx = heightOfTitles({ ...common, heightPx: 0 });
        const isWhole = (px: number) =>
          eventsOf(createPlanner({ ...common, heightPx: px })(0)).every(({ detail }) => detail === 'title');
        expect(isWhole(heightPx)).toBe(true);
        const icons = planLanes({ lanes, pxPerDay: fitPxPerDay, heightPx: 0, detail: 'icon' });
        expect(isWhole(heightPx - 1)).toBe(totalHeight(icons) === heightPx);
      }),
    );
  });
});

describe('the planner of the shipped events', () => {
  const LEVELS = [0, 1, 2, 3, 4, 5, 7, 9, 12, 18];
  const FIT = ownPlannerInput(1100, 500).fitPxPerDay;
  const planner = createPlanner(ownPlannerInput(1100, 500));
  const tall = createPlanner(ownPlannerInput(1100, 5000));
  const rowsOf = (lanes: readonly PackedLane[]) => lanes.map(({ events }) => rowCount(events));

  it.each([
    [1100, 23],
    [1260, 23],
    [850, 27],
  ])('shows all 33 titles in %i px, in %i rows, and no label leaves the plot', (width, rows) => {
    const input = ownPlannerInput(width, 720);
    const plan = createPlanner({ ...input, heightPx: heightOfTitles(input) })(0);
    expect(eventsOf(plan).map(({ detail }) => detail)).toEqual(Array(33).fill('title'));
    expect(rowsOf(plan).reduce((sum, count) => sum + count)).toBe(rows);
    for (const { event, detail, side } of eventsOf(plan)) {
      const { left, right } = labelBox(event, detail, side, event.anchor * input.fitPxPerDay);
      expect(left).toBeGreaterThanOrEqual(input.limits.left);
      expect(right).toBeLessThanOrEqual(input.limits.right);
    }
  });

  it.each(LEVELS)('lets nothing overlap at level %i', (level) => {
    const plan = planner(level);
    for (const { events } of plan) expect(overlaps(events, FIT * coarsestOf(level))).toEqual([]);
  });

  it('makes each level once', () => {
    expect(planner(3)).toBe(planner(3));
  });

  it('moves an event to another row, from level to level of the same detail, only where its lane loses one', () => {
    for (const level of LEVELS.filter((one) => one > 3)) {
      const before = new Map(tall(level - 1).map((lane) => [lane.id, lane.events]));
      for (const { id, events } of tall(level)) {
        const former = before.get(id)!;
        if (rowCount(events) === rowCount(former))
          expect(events.map(({ row }) => row)).toEqual(former.map(({ row }) => row));
        else expect(rowCount(events)).toBeLessThan(rowCount(former));
      }
    }
  });
});
