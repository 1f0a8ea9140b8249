import fc from 'fast-check';
import { estimateWidth } from '../../src/core/layout/text-width.ts';
import {
  DETAILS,
  SIZES,
  type Detail,
  type LabelledEvent,
  type PackedEvent,
  type Side,
} from '../../src/core/layout/types.ts';
import { boundsOf, extentOf } from '../../src/core/time/bounds.ts';
import { formatTime } from '../../src/text/format-time.ts';
import { firstSentence } from '../../src/core/dataset/first-sentence.ts';
import { ownDataset } from './dataset.ts';

type Widths = Partial<LabelledEvent['labelPx']> & { readonly title: number };

/** Widths of labels: those that are not given are as wide as what they add to. */
export function widths({
  title,
  year = title,
  date = year,
  figure = date,
  sentence = figure,
  card = sentence,
}: Widths) {
  return { icon: 0, title, year, date, figure, sentence, card };
}

const LABELS = widths({ title: 100, date: 150, sentence: 300 });
const HEIGHTS = { icon: 24, title: 24, year: 24, date: 24, figure: 24, sentence: 64, card: 100 };

/** An event for layout at one instant. */
export function point(id: string, anchor: number, more: Partial<LabelledEvent> = {}): LabelledEvent {
  const base = { lane: 'a', isSpan: false, fades: false, fadesIn: false, isOngoing: false, importance: 2, labelPx: LABELS, heightPx: HEIGHTS } as const; // prettier-ignore
  return { id, from: anchor, until: anchor, anchor, ...base, ...more };
}

/** An event for layout with a span. */
export function span(id: string, from: number, until: number, more: Partial<LabelledEvent> = {}): LabelledEvent {
  return point(id, from, { until, isSpan: true, ...more });
}

/** The same label width for every detail. */
export const label = (px: number): Pick<LabelledEvent, 'labelPx'> => ({
  labelPx: widths({ title: px }),
});

const rowOf = fc.record({
  from: fc.integer({ min: 0, max: 20_000 }),
  days: fc.integer({ min: 1, max: 6000 }),
  shape: fc.constantFrom('point', 'span', 'fading', 'ongoing', 'ending'),
  importance: fc.constantFrom(1, 2, 3),
  title: fc.integer({ min: 20, max: 320 }),
  date: fc.integer({ min: 0, max: 120 }),
  sentence: fc.integer({ min: 0, max: 200 }),
});

/** The events of one lane, in date order. Their ids start with the lane's. */
export const anyEvents = (constraints: fc.ArrayConstraints, lane = 'a'): fc.Arbitrary<LabelledEvent[]> =>
  fc.array(rowOf, constraints).map((rows) =>
    [...rows]
      .sort((a, b) => a.from - b.from)
      .map(({ from, days, shape, importance, title, date, sentence }, i) =>
        point(`${lane}${i}`, from, {
          lane,
          importance,
          until: shape === 'point' || shape === 'ending' ? from : from + days,
          isSpan: shape !== 'point',
          fadesIn: shape === 'ending',
          fades: shape === 'fading' || shape === 'ongoing',
          isOngoing: shape === 'ongoing',
          labelPx: widths({ title, date: title + date, sentence: title + date + sentence, card: sentence + 200 }),
        }),
      ),
  );

export const anyDetail: fc.Arbitrary<Detail> = fc.constantFrom(...DETAILS);

/** From one pixel per day to one per hundred days. */
export const anyPxPerDay = fc.integer({ min: 1, max: 100 }).map((days) => 1 / days);

interface Box {
  readonly left: number;
  readonly right: number;
}

const iconLeftOf = ({ isSpan, fadesIn }: LabelledEvent, x: number) =>
  isSpan && !fadesIn ? x : x - (fadesIn ? SIZES.icon : SIZES.icon / 2);

/** The pixels covered by the label alone, as EventMark draws it beside an icon at `x`. */
export function labelBox(event: LabelledEvent, detail: Detail, side: Side, x: number): Box {
  const width = event.labelPx[detail];
  const gap = detail === 'icon' ? 0 : SIZES.edgeGap;
  const iconLeft = iconLeftOf(event, x);
  const right = iconLeft + SIZES.icon + (event.fadesIn ? gap : 0);
  const left = iconLeft - (event.isSpan && !event.fadesIn ? gap : 0);
  return side === 'right' ? { left: right, right: right + width } : { left: left - width, right: left };
}

/** Everything a packed event covers at a zoom: icon, label, bar and arrow. */
export function drawnBox({ event, detail, side }: PackedEvent, pxPerDay: number, isNear = false): Box {
  const x = event.anchor * pxPerDay;
  const iconLeft = iconLeftOf(event, x);
  const label = labelBox(event, detail, side, x);
  const whole = event.isSpan ? (event.until - event.anchor) * pxPerDay : 0;
  const goesOn = event.isOngoing && isNear;
  const bar = event.fades && !goesOn ? Math.min(whole, SIZES.fade) : whole;
  const dots = !event.isSpan && (event.until - event.from) * pxPerDay > SIZES.pointBar;
  const border = detail === 'card' && !event.isSpan ? SIZES.cardInset : 0;
  const arrow = event.isOngoing && !isNear && side === 'right' && detail !== 'icon' ? SIZES.arrow : 0;
  return {
    left: Math.min(iconLeft - border, label.left, event.fadesIn ? x - SIZES.fade : x, dots ? event.from * pxPerDay : x),
    right: Math.max(iconLeft + SIZES.icon + border, label.right + arrow, x + bar, dots ? event.until * pxPerDay : x),
  };
}

/** All pairs of events in a row that overlap, as text. */
export function overlaps(packed: readonly PackedEvent[], pxPerDay: number, isNear = false): string[] {
  const boxes = packed.map((one) => ({ one, box: drawnBox(one, pxPerDay, isNear) }));
  return boxes.flatMap((a, i) =>
    boxes
      .slice(i + 1)
      .filter((b) => a.one.row === b.one.row)
      .filter((b) => a.box.left < b.box.right - 1e-6 && b.box.left < a.box.right - 1e-6)
      .map((b) => `${a.one.event.id} and ${b.one.event.id} in row ${a.one.row}`),
  );
}

export const rowCount = (packed: readonly PackedEvent[]): number => Math.max(-1, ...packed.map(({ row }) => row)) + 1;

/** The shipped events for layout, with estimated label widths, lane by lane. */
const ownLanes = ownDataset.lanes.map(({ id }) => ({
  id,
  events: ownDataset.events
    .filter((event) => event.lane === id)
    .map(({ id: event, lane, importance, shortTitle, summary, time }): LabelledEvent => {
      const { from, until, anchor, isSpan, fades, fadesIn, isOngoing } = time;
      const width = (text: string, bold = false) => Math.ceil(estimateWidth(text, SIZES.fontPx, bold)) + 4;
      const title = width(shortTitle.en!, importance === 1);
      const date = title + width(formatTime(time, 'short'));
      const sentence = Math.max(date, Math.min(width(firstSentence(summary!.en!)), SIZES.sentencePx));
      return {
        ...{ id: event, lane, importance, from, until, anchor, isSpan, fades, fadesIn, isOngoing },
        labelPx: widths({ title, date, sentence, card: sentence + 42 }),
        heightPx: HEIGHTS,
      };
    }),
}));

export const ownBounds = boundsOf(extentOf(ownDataset));

/** What to plan of the shipped events at a width while all years are in view. */
export function ownPlanInput(width: number, heightPx: number) {
  const pxPerDay = width / ownBounds.span;
  const left = ownBounds.start * pxPerDay;
  return { lanes: ownLanes, heightPx, scale: { pxPerDay, isNear: false, plot: { left, right: left + width } } };
}
