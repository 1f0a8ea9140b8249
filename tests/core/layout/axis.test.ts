import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AxisLetters, labelAxis, placeTicks, ticksBetween, type Axis } from '../../../src/core/layout/axis.ts';
import { estimateWidth } from '../../../src/core/layout/text-width.ts';
import { SIZES } from '../../../src/core/layout/types.ts';
import { fromInstant, toInstant } from '../../../src/core/time/instant.ts';
import { startOfUnit } from '../../../src/core/time/ticks.ts';
import { endOf, windowBetween, type TimeWindow } from '../../../src/core/time/time-window.ts';
import { formatTick, formatTickContext } from '../../../src/text/format-tick.ts';

const texts = { tick: formatTick, heading: formatTickContext };
const lettersOf = (zoom: number) => new AxisLetters(texts, (...text) => estimateWidth(...text) * zoom);

/** The axis of a window, in pixels of the plot, if the drawing starts this many days before it. */
function axisDrawing(window: TimeWindow, widthPx: number, { zoom = 1, before = 0 } = {}): Axis {
  const letters = lettersOf(zoom);
  const pxPerDay = widthPx / window.span;
  const ticks = placeTicks({ origin: window.start - before, span: window.span, widthPx }, letters);
  const left = before * pxPerDay;
  const axis = labelAxis(ticks, window.start, left, left + widthPx, letters);
  const inPlot = <T extends { readonly x: number }>(label: T) => ({ ...label, x: label.x - left });
  return { unit: axis.unit, minor: axis.minor.map(inPlot), headings: axis.headings.map(inPlot) };
}

const between = (from: string, until: string) => windowBetween(dayOf(from), dayOf(until));
const dayOf = (day: string) => toInstant(...(day.split('-').map(Number) as [number, number, number]));
const textsOf = (labels: Axis['minor']) => labels.map(({ text }) => text);

/** From a week to forty billion years, anywhere in time: around the year 1 and far from it. */
const anyWindow: fc.Arbitrary<TimeWindow> = fc
  .tuple(
    fc.oneof(
      fc.double({ min: -60, max: 60, noNaN: true }),
      fc.double({ min: -12_000, max: 12_000, noNaN: true }),
      fc.double({ min: -2e10, max: 2e10, noNaN: true }),
    ),
    fc.double({ min: Math.log(7), max: Math.log(7.3e12), noNaN: true }).map(Math.exp),
  )
  .map(([year, span]) => ({ start: (year - 1970) * 365.2425, span }));
const anyWidth = fc.integer({ min: 320, max: 4000 });
const anyZoom = fc.constantFrom(1, 1.1, 1.5);
/** How far the plot has moved from the start of the drawing, as a share of the screen. */
const anyShare = fc.double({ min: 0, max: 0.999, noNaN: true });

const anyAxis = fc.tuple(anyWindow, anyWidth, anyZoom, anyShare).map(([window, widthPx, zoom, share]) => ({
  ...{ window, widthPx, zoom },
  axis: axisDrawing(window, widthPx, { zoom, before: window.span * share }),
}));

describe('the labels of the axis', () => {
  it('never overlap, in any era, however far away', () => {
    fc.assert(
      fc.property(anyAxis, ({ axis, zoom }) => {
        const px = (text: string, bold = false) => estimateWidth(text, SIZES.fontPx, bold) * zoom;
        const minor = axis.minor.map(({ x, text }) => ({ text, left: x - px(text) / 2, right: x + px(text) / 2 }));
        const headings = axis.headings.map(({ x, text }) => ({ text, left: x + 6, right: x + 6 + px(text, true) }));
        for (const line of [minor, headings]) {
          const over = line.filter(({ left }, i) => i > 0 && left < line[i - 1]!.right - 1e-6);
          expect(over.map(({ text }) => text)).toEqual([]);
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('are never cut by an edge; a heading only by the left one, where the next one pushes it out', () => {
    fc.assert(
      fc.property(anyAxis, ({ axis, widthPx, zoom }) => {
        const px = (text: string, bold = false) => estimateWidth(text, SIZES.fontPx, bold) * zoom;
        for (const { x, text } of axis.minor) {
          expect(x - px(text) / 2).toBeGreaterThanOrEqual(-1e-3);
          expect(x + px(text) / 2).toBeLessThanOrEqual(widthPx + 1e-3);
        }
        for (const { x, text } of axis.headings.slice(1)) {
          expect(x).toBeGreaterThan(-1e-3);
          expect(x + 6 + px(text, true)).toBeLessThanOrEqual(widthPx + 1e-3);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('stand under their own month and year', () => {
    fc.assert(
      fc.property(anyAxis, ({ axis }) => {
        const { unit, minor, headings } = axis;
        expect(headings.length === 0).toBe(unit === 'year');
        if (unit === 'year') return;
        for (const { instant, x } of minor) {
          const over = headings.findLast((heading, i) => i === 0 || heading.x <= x + 1e-3);
          expect(over!.instant).toBe(startOfUnit(instant, unit === 'day' ? 'month' : 'year'));
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('leave no month and no year out between the first and the last', () => {
    fc.assert(
      fc.property(anyAxis, ({ axis, window }) => {
        const { unit, headings } = axis;
        if (unit === 'year') return;
        const months = headings.map(({ instant }) => fromInstant(instant)).map(({ year, month }) => year * 12 + month);
        const step = unit === 'day' ? 1 : 12;
        expect(months.slice(1).every((month, i) => month - months[i]! === step)).toBe(true);
        expect(headings[0]!.instant).toBeLessThanOrEqual(window.start);
        expect(headings.at(-1)!.instant).toBeLessThanOrEqual(endOf(window));
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['1986-12-20', '1992-02-17', ['1986', '1987', '1988', '1989', '1990', '1991', '1992']],
    ['1997-12-20', '1998-12-31', ['1997', '1998']],
    ['1997-12-30', '1998-01-30', ['December 1997', 'January 1998']],
  ])('from %s to %s have the headings %j', (from, until, headings) => {
    expect(textsOf(axisDrawing(between(from, until), 1200).headings)).toEqual(headings);
  });

  it('a heading is pushed out by the next one as that comes to the left edge, and not before', () => {
    const xs = (from: string) => axisDrawing(between(from, '1998-12-31'), 1200).headings.map(({ x }) => x);
    expect(xs('1997-06-20')[0]).toBe(0);
    const [old, next] = xs('1997-12-25');
    expect([old! < 0, next! > 0]).toEqual([true, true]);
    expect(next! - old!).toBeCloseTo(lettersOf(1).headingPx('1997'));
  });

  it('where a heading has no room before the right edge, nothing stands under it', () => {
    const { minor, headings } = axisDrawing(between('1998-01-15', '1998-02-01'), 1200);
    expect(textsOf(headings)).toEqual(['January 1998']);
    expect(textsOf(minor).at(-1)).toBe('31');
  });

  it('keep their thousands apart and have room for that', () => {
    const { minor } = axisDrawing(windowBetween(toInstant(-300_000), toInstant(60_000)), 1200);
    expect(textsOf(minor)).toEqual(expect.arrayContaining(['250,000 BCE', '50,000 BCE', '1 CE']));
  });
});

it('the lines of a plot are those of its drawing that are inside it', () => {
  const ticks = placeTicks({ origin: dayOf('1998-01-01'), span: 365, widthPx: 1000 }, lettersOf(1));
  const { minor, major } = ticksBetween(ticks, 0, 1000);
  expect(minor.every(({ x }) => x >= 0 && x <= 1000)).toBe(true);
  expect(ticks.minor.length).toBeGreaterThan(2 * minor.length);
  expect(major.map(({ instant }) => fromInstant(instant).year)).toEqual([1998, 1999]);
});
