import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edgeLabels, type EdgeLabel, type LaneInPlot } from '../../../src/core/layout/edges.ts';
import { placeEvents, stackLanes } from '../../../src/core/layout/place.ts';
import { planTitles, type PlanInput } from '../../../src/core/layout/plan.ts';
import type { Detail, LabelledEvent, PlacedEvent, Side } from '../../../src/core/layout/types.ts';
import type { TimeWindow } from '../../../src/core/time/time-window.ts';
import { anyEvents, label, labelBox, ownBounds, ownPlanInput, point, span, widths } from '../../helpers/layout.ts';
import { runs } from '../../helpers/random.ts';

/** An event placed with one pixel per day and its label on the right. */
function placed(event: LabelledEvent, more: Partial<PlacedEvent> = {}): PlacedEvent {
  const x = event.anchor;
  const barEnd = !event.isSpan ? x : event.fades ? Math.min(x + 56, event.until) : event.until;
  const lineEnd = event.isOngoing ? event.until : (more.barEnd ?? barEnd);
  return { event, detail: 'title', side: 'right', row: 0, x, y: 0, barStart: x, barEnd, lineEnd, ...more };
}

/** Events as lanes of a plot, without clusters. */
function inLanes(...events: PlacedEvent[]): LaneInPlot[] {
  const lanes = [...new Set(events.map(({ event }) => event.lane))];
  return lanes.map((lane) => ({ events: events.filter(({ event }) => event.lane === lane), clusters: [] }));
}

describe('edgeLabels, in a plot from 0 to 1000', () => {
  const at = (x: number, more: Partial<PlacedEvent> = {}) => placed(point('e', x, label(100)), more);
  const bar = (from: number, until: number) => placed(span('e', from, until, label(100)));
  const ongoing = (from: number, until: number) =>
    placed(span('e', from, until, { ...label(100), fades: true, isOngoing: true }));
  const edgeOf = (event: PlacedEvent, ...others: PlacedEvent[]) =>
    edgeLabels(inLanes(event, ...others), { left: 0, right: 1000 }).get('e');
  const edge = (side: Side, detail: Detail = 'title', shift = 0) => ({ detail, side, shift, isOutside: false });
  const left = edge('left');
  const right = edge('right');
  const hidden = edge('right', 'icon');
  const outside = { ...hidden, isOutside: true };

  it.each([
    ['leaves a label that is well inside', at(500), undefined],
    ['gives an icon that has room its title', at(500, { detail: 'icon' }), right],
    ['gives an icon at the right edge its title on the left', at(990, { detail: 'icon' }), left],
    ['marks what is out of view', at(-300), outside],
    ['marks what is out of view on the other side', at(1100), outside],
    ['does not mark what may have been in view, before', at(-182, { barStart: -365, barEnd: 1 }), hidden],
    [
      'does not mark what may have been in view, after',
      at(1182, { barStart: 999, barEnd: 1365 }),
      edge('left', 'icon'),
    ],
    ['forgives half a pixel', at(888.5), undefined],
    ['turns a label that the right edge cuts', at(950), left],
    ['turns a label that the left edge cuts', at(50, { side: 'left' }), right],
    ['hides a label whose icon is out on the left', at(-20), hidden],
    ['hides a label whose icon is out on the right', at(1020, { side: 'left' }), edge('left', 'icon')],
    ['moves the label of a long bar along it', bar(-400, 300), edge('right', 'title', 400)],
    ['moves it as far as the very end of the bar', bar(-400, 124), edge('right', 'title', 400)],
    ['hides the label of a bar whose rest is shorter', bar(-400, 123), hidden],
    ['leaves the label of a bar alone while its start is in view', bar(10, 3000), undefined],
    ['turns the label of a bar that starts near the right edge', bar(950, 3000), left],
    ['moves the label of what goes on along its line', ongoing(-400, 300), edge('right', 'title', 400)],
    ['moves it no further than to the end of the line', ongoing(-400, 110), hidden],
    [
      'marks what does not go on and began long ago',
      placed(span('e', -400, 300, { ...label(100), fades: true })),
      outside,
    ],
  ])('%s', (_, event, expected) => {
    expect(edgeOf(event)).toEqual(expected);
  });

  it.each([
    ['the icon before it', at(950), placed(point('o', 823)), edge('left', 'icon')],
    ['an icon just far enough before it', at(950), placed(point('o', 822)), left],
    ['the bar before it', at(950), placed(span('o', 300, 900)), edge('left', 'icon')],
    ['the label before it', at(950), placed(point('o', 700, label(150))), edge('left', 'icon')],
    ['an icon in another row', at(950), placed(point('o', 880), { row: 1 }), left],
    ['an icon in another lane', at(950), placed(point('o', 880, { lane: 'b' })), left],
    ['the icon after it', at(50, { side: 'left' }), placed(point('o', 120)), hidden],
    ['the label after it', at(50, { side: 'left' }), placed(point('o', 300, label(150)), { side: 'left' }), hidden],
    ['an icon far after it', at(50, { side: 'left' }), placed(point('o', 200)), right],
  ])('does not turn a label onto %s', (_, event, other, expected) => {
    expect(edgeOf(event, { ...other, detail: other.event.labelPx.title === 150 ? 'title' : 'icon' })).toEqual(expected);
  });

  it.each([
    ['the sentence first', 700, { detail: 'figure', side: 'right' }],
    ['then the date', 840, { detail: 'year', side: 'right' }],
    ['and everything last', 900, { detail: 'icon', side: 'left' }],
  ] as const)('says less where less has room: %s goes', (_, x, expected) => {
    const wordy = point('e', x, { labelPx: widths({ title: 100, date: 200, sentence: 300 }) });
    const before = placed(point('o', x - 30), { detail: 'icon' });
    expect(edgeOf(placed(wordy, { detail: 'sentence' }), before)).toMatchObject(expected);
  });

  it('turns a sentence rather than shortening it', () => {
    const wordy = point('e', 700, { labelPx: widths({ title: 100, date: 200, sentence: 300 }) });
    expect(edgeOf(placed(wordy, { detail: 'sentence' }))).toMatchObject({ detail: 'sentence', side: 'left' });
  });
});

it.each([
  ['turns away from a cluster in its row', 0, 'left'],
  ['does not mind a cluster in another row', 24, 'right'],
])('the title of an icon %s', (_, y, side) => {
  const icon = placed(point('e', 500, label(100)), { detail: 'icon' });
  const edges = edgeLabels([{ events: [icon], clusters: [{ x: 600, y }] }], { left: 0, right: 1000 });
  expect(edges.get('e')).toMatchObject({ detail: 'title', side });
});

it('does not turn two labels onto each other', () => {
  const west = placed(point('west', 60, label(130)), { side: 'left' });
  const east = placed(point('east', 300, label(130)));
  const edges = edgeLabels(inLanes(west, east), { left: 0, right: 360 });
  expect([...edges.values()].map(({ detail, side }) => `${detail} ${side}`)).toEqual(['title right', 'icon left']);
});

interface Drawing {
  readonly width: number;
  readonly events: readonly PlacedEvent[];
  readonly edges: ReadonlyMap<string, EdgeLabel>;
  readonly labels: readonly DrawnLabel[];
}

interface DrawnLabel {
  readonly id: string;
  readonly y: number;
  readonly left: number;
  readonly right: number;
}

/** A window of a plot as the scene draws it; `share` is its position between the earliest and the latest. */
function draw(
  { lanes: all, heightPx }: Pick<PlanInput, 'lanes' | 'heightPx'>,
  bounds: TimeWindow,
  width: number,
  zoom: number,
  share: number,
): Drawing {
  const span = bounds.span / zoom;
  const origin = bounds.start + share * (bounds.span - span);
  const scale = { pxPerDay: width / span, isNear: false };
  const lanes = planTitles({ lanes: all, heightPx, scale });
  const stacked = stackLanes(lanes, heightPx);
  const projection = { ...scale, origin, left: -2 * width, right: 4 * width };
  const events = lanes.flatMap((lane, i) => placeEvents(lane, stacked[i]!, projection));
  const edges = edgeLabels(inLanes(...events), { left: 0, right: width });
  const seen = events
    .flatMap((one) => drawnLabel(one, edges.get(one.event.id)) ?? [])
    .filter(({ left, right }) => right > 0 && left < width);
  return { width, events, edges, labels: seen };
}

/** The position of a label after adjusting for the edges; undefined if there is none. */
function drawnLabel(one: PlacedEvent, edge: EdgeLabel | undefined): DrawnLabel | undefined {
  const { event, x, y } = one;
  const { detail, side, shift } = edge ?? { ...one, shift: 0 };
  if (detail === 'icon') return undefined;
  return { id: event.id, y, ...labelBox(event, detail, side, x + shift) };
}

const anyZoom = fc.double({ min: 0, max: 1, noNaN: true }).map((power) => 1.02 * 200 ** power);
const anyShare = fc.double({ min: 0, max: 1, noNaN: true });

const ownDrawing = fc
  .tuple(fc.constantFrom(640, 850, 1100, 1600), fc.constantFrom(300, 480, 620, 2000), anyZoom, anyShare)
  .map(([width, height, zoom, share]) => draw(ownPlanInput(width, height), ownBounds, width, zoom, share));
const randomDrawing = fc
  .tuple(anyEvents({ maxLength: 10 }), fc.integer({ min: 320, max: 900 }), fc.constantFrom(30, 60, 200), anyZoom, anyShare)
  .map(([events, width, heightPx, zoom, share]) =>
    draw({ lanes: [{ id: 'a', events }], heightPx }, { start: 0, span: 26_000 }, width, zoom, share),
  ); // prettier-ignore

describe.each([
  ['the shipped events', ownDrawing],
  ['random events', randomDrawing],
])('edgeLabels of %s, in any window', (_, anyDrawing) => {
  it('lets no label that can be seen leave the plot', () => {
    fc.assert(
      fc.property(anyDrawing, ({ width, labels }) => {
        expect(labels.filter(({ left, right }) => left < -0.6 || right > width + 0.6)).toEqual([]);
      }),
      { numRuns: runs(500) },
    );
  });

  it('lets no label run into another, an icon or a bar of its row', () => {
    const clash = (a: { left: number; right: number }, b: { left: number; right: number }) =>
      a.left < b.right - 0.01 && b.left < a.right - 0.01;
    fc.assert(
      fc.property(anyDrawing, ({ events, labels }) => {
        for (const one of labels) {
          const bodies = events.map(({ event, x, y, barEnd }) => {
            const left = event.fadesIn ? x - 24 : event.isSpan ? x : x - 12;
            return { id: event.id, y, left, right: Math.max(left + 24, event.isSpan ? barEnd : left) };
          });
          const others = [...bodies, ...labels].filter(({ id, y }) => id !== one.id && y === one.y);
          expect(others.filter((other) => clash(one, other)), one.id).toEqual([]); // prettier-ignore
        }
      }),
      { numRuns: runs(500) },
    );
  });

  it('keeps the title of a bar in view for as long as the bar has room for it', () => {
    fc.assert(
      fc.property(anyDrawing, ({ width, events, edges }) => {
        for (const { event, detail, x, barEnd } of events) {
          if (!event.isSpan || event.fadesIn || x >= -0.5) continue;
          const most = detail === 'icon' ? 'title' : detail;
          const fits = Math.min(barEnd, width) >= 24 + event.labelPx[most];
          if (fits) expect(edges.get(event.id)).toEqual({ detail: most, side: 'right', shift: -x, isOutside: false });
        }
      }),
      { numRuns: 200 },
    );
  });

  it('marks as outside exactly the events of which nothing can be seen', () => {
    fc.assert(
      fc.property(anyDrawing, ({ width, events, edges }) => {
        for (const { event, detail, side, x, barStart, lineEnd } of events) {
          const label = labelBox(event, detail, side, x);
          const icon = event.fadesIn ? x - 24 : event.isSpan ? x : x - 12;
          const isSeen = Math.max(icon + 24, label.right, lineEnd) > 0 && Math.min(icon, label.left, barStart) < width;
          expect(edges.get(event.id)?.isOutside ?? false, event.id).toBe(!isSeen);
        }
      }),
      { numRuns: 200 },
    );
  });
});
