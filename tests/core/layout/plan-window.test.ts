import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stackLanes } from '../../../src/core/layout/place.ts';
import { planWindow, type WindowPlanInput } from '../../../src/core/layout/plan-window.ts';
import { totalHeight } from '../../../src/core/layout/plan.ts';
import { footprint, iconBox, labelReach, labelX, type PlotScale } from '../../../src/core/layout/footprint.ts';
import { SIZES, type LabelledEvent, type PackedEvent, type PackedLane } from '../../../src/core/layout/types.ts';
import { anyEvents, label, ownPlanInput, point, span, widths } from '../../helpers/layout.ts';
import { runs } from '../../helpers/random.ts';

const WIDTH = 1100;
const isInView = ({ from, until }: LabelledEvent, start: number, end: number) => from < end && until >= start;

/** The input for a window of lanes, and what it needs to know about it. */
function inputFor(lanes: WindowPlanInput['lanes'], start: number, end: number, more: Partial<WindowPlanInput> = {}) {
  const pxPerDay = WIDTH / (end - start);
  const events = lanes.flatMap(({ events }) => events);
  return {
    lanes,
    scale: { pxPerDay, isNear: true, plot: { left: start * pxPerDay, right: start * pxPerDay + WIDTH } },
    heightPx: 600,
    inView: new Set(events.filter((event) => isInView(event, start, end)).map(({ id }) => id)),
    ...more,
  } satisfies WindowPlanInput;
}

const anyInput = fc
  .record({
    lanes: fc.tuple(...['a', 'b'].map((id) => anyEvents({ maxLength: 12 }, id))),
    start: fc.integer({ min: -1000, max: 20_000 }),
    days: fc.integer({ min: 200, max: 24_000 }),
    heightPx: fc.integer({ min: 60, max: 900 }),
    isNear: fc.boolean(),
    narrowing: fc.constantFrom(1, 0.7),
  })
  .map(({ lanes, start, days, heightPx, isNear, narrowing }) => {
    const input = inputFor(lanes.map((events, i) => ({ id: 'ab'[i]!, events })), start, start + days, { heightPx }); // prettier-ignore
    return { ...input, scale: { ...input.scale, isNear }, narrowing };
  });

const drawnScale = ({
  scale,
  narrowing = 1,
}: WindowPlanInput): PlotScale & { plot: { left: number; right: number } } => ({
  ...{ pxPerDay: scale.pxPerDay * narrowing, isNear: scale.isNear },
  plot: { left: scale.plot.left * narrowing, right: scale.plot.right * narrowing },
});
const inPlot = (lanes: readonly PackedLane[]) => lanes.map(({ events }) => events.filter(({ isBeyond }) => !isBeyond));
const found = (lanes: readonly PackedLane[], id: string): PackedEvent =>
  lanes.flatMap(({ events }) => events).find(({ event }) => event.id === id)!;

describe('planWindow', () => {
  it('makes every event a mark, in order, and marks exactly those that are out of view', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        for (const [i, { events }] of planWindow(input).entries()) {
          expect(events.map(({ event }) => event)).toEqual(input.lanes[i]!.events);
          for (const { event, isBeyond = false } of events) expect(isBeyond).toBe(!input.inView.has(event.id));
        }
      }),
    );
  });

  it('lets no text leave the plot, or lie on another text, icon, bar or line of its row', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const scale = drawnScale(input);
        for (const events of inPlot(planWindow(input))) {
          for (const one of events.filter(({ detail }) => detail !== 'icon')) {
            const x = labelX(one.event, scale);
            const reach = labelReach(one.event, one.detail, one.side, one.cutPx);
            const [left, right] = [x - reach.left, x + reach.right];
            if (one.side === 'left') expect(left, one.event.id).toBeGreaterThan(scale.plot.left - 1);
            else expect(right, one.event.id).toBeLessThan(scale.plot.right + 1);
            const icon = iconBox(one.event);
            const text = one.side === 'left' ? { left, right: x - icon.left } : { left: x + icon.right, right };
            for (const other of events.filter((other) => other !== one && other.row === one.row)) {
              const taken = footprint(other.event, other, scale);
              expect(taken.right <= text.left + 1e-6 || taken.left >= text.right - 1e-6, `${one.event.id} on ${other.event.id}`).toBe(true); // prettier-ignore
            }
          }
        }
      }),
      { numRuns: runs(300) },
    );
  });

  it('is the same whatever was planned before', () => {
    fc.assert(
      fc.property(anyInput, anyInput, (input, other) => {
        const first = planWindow(input);
        planWindow(other);
        expect(planWindow(input)).toEqual(first);
      }),
      { numRuns: 50 },
    );
  });

  it('beside open details has the same rows of the same heights', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const rowsOf = (lanes: readonly PackedLane[]) => lanes.map(({ events, rowHeights }) => ({ rowHeights, rows: events.filter(({ isBeyond }) => !isBeyond).map(({ row }) => row) })); // prettier-ignore
        expect(rowsOf(planWindow({ ...input, narrowing: 0.6 }))).toEqual(
          rowsOf(planWindow({ ...input, narrowing: 1 })),
        );
      }),
    );
  });

  it('writes more only into the height there is', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const bare = planWindow({ ...input, heightPx: 0 });
        expect(totalHeight(planWindow(input))).toBeLessThanOrEqual(Math.max(input.heightPx, totalHeight(bare)));
      }),
    );
  });
});

describe('what is written', () => {
  const labelPx = widths({ title: 100, year: 140, date: 200, figure: 300, sentence: 380, card: 420 });
  const alone = (x: number, more: Partial<LabelledEvent> = {}) => [{ id: 'a', events: [point('e', x, { labelPx, importance: 2, ...more })] }]; // prettier-ignore
  const detailAt = (x: number, more: Partial<LabelledEvent> = {}, input: Partial<WindowPlanInput> = {}) =>
    found(planWindow(inputFor(alone(x, more), 0, WIDTH, input)), 'e').detail;

  it('is as much as there is room for', () => {
    expect(detailAt(500)).toBe('sentence');
    expect(detailAt(500, {}, { heightPx: 40 })).toBe('figure');
    expect(detailAt(500, { importance: 1 })).toBe('card');
    expect(detailAt(500, { importance: 1 }, { heightPx: 84 })).toBe('sentence');
  });

  it('of what matters most is a card only nearer by, where it begins in view, and where there is more to say', () => {
    const far = { ...inputFor(alone(500, { importance: 1 }), 0, WIDTH) };
    expect(found(planWindow({ ...far, scale: { ...far.scale, isNear: false } }), 'e').detail).toBe('sentence');
    const early = inputFor([{ id: 'a', events: [span('e', -100, 900, { labelPx, importance: 1 })] }], 0, WIDTH);
    expect(found(planWindow(early), 'e').detail).toBe('sentence');
    const terse = { importance: 1, labelPx: widths({ title: 100 }), heightPx: { icon: 24, title: 24, year: 24, date: 24, figure: 24, sentence: 24, card: 36 } } as const; // prettier-ignore
    expect(detailAt(500, terse)).toBe('sentence');
  });

  it('while all years are in view is a year at most, beside titles that stay where they are', () => {
    const input = { ...ownPlanInput(1260, 700), most: 'year' as const };
    const lanes = input.lanes.map(({ id, events }) => ({ id, events: events.map((event) => ({ ...event, labelPx: widths({ title: event.labelPx.title, year: event.labelPx.title + 40 }) })) })); // prettier-ignore
    const inView = new Set(lanes.flatMap(({ events }) => events.map(({ id }) => id)));
    const planned = planWindow({ ...input, lanes, inView });
    const bare = planWindow({ ...input, lanes: input.lanes, inView });
    const placesOf = (all: readonly PackedLane[]) => all.flatMap(({ events }) => events.map(({ row, side }) => ({ row, side }))); // prettier-ignore
    expect(placesOf(planned)).toEqual(placesOf(bare));
    const details = planned.flatMap(({ events }) => events).map(({ detail, side }) => `${detail} ${side}`);
    expect(new Set(details)).toEqual(new Set(['year right', 'title right', 'title left']));
  });

  it('goes to the most important first', () => {
    const one = (id: string, importance: 1 | 2 | 3) => span(id, 0, 1000, { labelPx, importance });
    const lanes = [{ id: 'a', events: [one('minor', 3), one('major', 2)] }];
    const planned = planWindow(inputFor(lanes, 0, WIDTH, { heightPx: 16 + 24 + 64 }));
    expect(['major', 'minor'].map((id) => found(planned, id).detail)).toEqual(['sentence', 'figure']);
  });

  it('of what began before the plot and goes on is its name, at the edge, under no other line', () => {
    const goesOn = { fades: true, isOngoing: true } as const;
    const lanes = [{ id: 'a', events: [span('award', 0, 9000, { ...label(150), ...goesOn }), span('museum', 500, 9000, { ...label(150), ...goesOn }), span('project', 3200, 5000, label(180))] }]; // prettier-ignore
    const planned = planWindow(inputFor(lanes, 3000, 6000));
    for (const id of ['award', 'museum', 'project']) expect(found(planned, id).detail).not.toBe('icon');
    expect(new Set(planned[0]!.events.map(({ row }) => row)).size).toBe(3);
  });

  it('of a title that is longer than the plot is its beginning, where there is more room', () => {
    const long = label(3000);
    const cutOf = (x: number) =>
      found(planWindow(inputFor([{ id: 'a', events: [point('e', x, long)] }], 0, WIDTH)), 'e');
    expect(cutOf(300)).toMatchObject({ detail: 'title', side: 'right', cutPx: WIDTH - 300 - SIZES.icon / 2 });
    expect(cutOf(900)).toMatchObject({ detail: 'title', side: 'left', cutPx: 900 - SIZES.icon / 2 });
  });

  it('of a title without a row of its own is what fits beside its icon, unless that is next to nothing', () => {
    const at = (next: number) => {
      const events = [point('e', 100, { ...label(300), importance: 3 }), point('next', next, label(300))];
      return found(planWindow(inputFor([{ id: 'a', events }], 0, WIDTH, { heightPx: 36 })), 'e');
    };
    expect(at(300)).toMatchObject({ detail: 'title', side: 'right', cutPx: 300 - 12 - 4 - 112 });
    expect(at(180).detail === 'icon' || at(180).side === 'left').toBe(true);
  });
});

it('at most one movement: lanes are as high as what is in view, and one without content 40 px', () => {
  const lanes = [
    { id: 'full', events: [point('e', 500, label(100))] },
    { id: 'empty', events: [point('far', 9000, label(100))] },
    { id: 'hidden', isHidden: true, events: [] },
  ];
  const heights = stackLanes(planWindow(inputFor(lanes, 0, WIDTH, { heightPx: 700 })), 700).map(({ height }) => height);
  expect(heights).toEqual([64 + 16 + 8, 40, 32]);
});
