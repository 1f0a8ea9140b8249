import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AxisLetters, labelAxis, placeTicks, ticksBetween, type Axis } from '../../../src/core/layout/axis.ts';
import { estimateWidth } from '../../../src/core/layout/text-width.ts';
import { SIZES } from '../../../src/core/layout/types.ts';
import { fromInstant, toInstant, type Instant } from '../../../src/core/time/instant.ts';
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
/** The start of the next month or year. */
function after(instant: Instant, unit: 'month' | 'year'): Instant {
  const { year, month } = fromInstant(instant);
  return unit === 'year' ? toInstant(year + 1) : month === 12 ? toInstant(year + 1) : toInstant(year, month + 1);
}
/** "1946", "1 CE", "12,000", "44 BCE". */
function inWords(year: number): string {
  const digits = (count: number) => (count > 9999 ? count.toLocaleString('en') : String(count));
  return year < 1 ? `${digits(1 - year)} BCE` : year === 1 ? '1 CE' : digits(year);
}
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

  it('leave out no heading in view for which there is room, and no label below one', () => {
    fc.assert(
      fc.property(anyAxis, ({ axis, window, widthPx, zoom }) => {
        const { unit, minor, headings } = axis;
        if (unit === 'year') return;
        const letters = lettersOf(zoom);
        const above = unit === 'day' ? 'month' : 'year';
        const xOf = (instant: Instant) => ((instant - window.start) * widthPx) / window.span;
        const px = (instant: Instant) => letters.headingPx(letters.heading(instant, unit));
        const wanted = [startOfUnit(window.start, above)];
        for (let next = after(wanted[0]!, above); xOf(next) <= widthPx; next = after(next, above)) if (next > window.start) wanted.push(next); // prettier-ignore
        const left = wanted.filter((instant) => !headings.some((heading) => heading.instant === instant));
        for (const instant of left) {
          const isFirst = instant === wanted[0] && (wanted[1] === undefined || xOf(wanted[1]) < px(instant) + 1e-3);
          const isLast = instant === wanted.at(-1) && xOf(instant) + px(instant) > widthPx - 1e-3;
          expect({ instant, isFirst, isLast }).toSatisfy(() => isFirst || isLast);
        }
        // Equal steps within a month or year: no label is missing below a heading.
        const ticks = placeTicks({ origin: window.start, span: window.span, widthPx }, letters).minor;
        const half = (instant: Instant) => Math.max(20, letters.tickPx(letters.tick(instant, unit)) / 2) + 1e-3;
        for (const { instant, x } of ticks) {
          const fits = x - half(instant) >= 0 && x + half(instant) <= widthPx;
          if (!fits || left.includes(startOfUnit(instant, above))) continue;
          expect(minor.map((label) => label.instant)).toContain(instant);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('of years are as close as their width allows, evenly, and each is its line’s year', () => {
    const steps = Array.from({ length: 12 }, (_, power) => [1, 2, 5].map((step) => step * 10 ** power)).flat();
    fc.assert(
      fc.property(anyAxis, ({ axis, window, widthPx, zoom }) => {
        if (axis.unit !== 'year') return;
        const letters = lettersOf(zoom);
        const pxPerYear = (widthPx / window.span) * 365.2425;
        const years = axis.minor.map(({ instant }) => fromInstant(instant).year);
        expect(textsOf(axis.minor)).toEqual(years.map((year) => inWords(year)));
        for (const { instant, x } of axis.minor) expect(x).toBeCloseTo(((instant - window.start) * widthPx) / window.span, 3); // prettier-ignore
        // As people count: 10 BCE is −10, and there is no year 0.
        const counted = years.map((year) => (year < 1 ? year - 1 : year));
        const pairs = counted.slice(1).map((year, i) => [counted[i]!, year] as const);
        const gaps = new Set(pairs.filter(([from, to]) => from > 1 || to < 0).map(([from, to]) => to - from));
        if (gaps.size === 0) return;
        const [step] = gaps;
        expect([gaps.size, steps.includes(step!)]).toEqual([1, true]);
        const around = pairs.filter(([from, to]) => from <= 1 && to > 0);
        for (const [from, to] of around) expect([[-step!, 1], [-step!, step!], [1, step!], [1, 2]]).toContainEqual([from, to]); // prettier-ignore
        const finer = steps[steps.indexOf(step!) - 1];
        if (finer === undefined) return;
        // Room is kept for the labels of the screens to either side as well.
        const ends = [window.start - 2 * window.span, endOf(window) + 2 * window.span];
        const needed = Math.max(64, ...ends.map((end) => letters.tickPx(letters.tick(end, 'year')) + 16));
        expect(finer * pxPerYear).toBeLessThan(needed + 1e-3);
      }),
      { numRuns: 3000 },
    );
  });

  it.each([
    ['1986-12-20', '1992-02-17', ['1987', '1988', '1989', '1990', '1991', '1992']],
    ['1986-10-01', '1992-02-17', ['1986', '1987', '1988', '1989', '1990', '1991', '1992']],
    ['1997-12-20', '1998-12-31', ['1998']],
    ['1997-12-30', '1998-01-30', ['January 1998']],
    ['1997-12-29', '1998-01-12', ['December 1997', 'January 1998']],
  ])('from %s to %s have the headings %j', (from, until, headings) => {
    expect(textsOf(axisDrawing(between(from, until), 1200).headings)).toEqual(headings);
  });

  it('a heading is pushed out by the next one as that comes to the left edge, not before, and until no label is below', () => {
    const xs = (daysBefore: number) => {
      const window = { start: dayOf('1998-01-01') - daysBefore, span: 14 };
      return axisDrawing(window, 1200).headings.map(({ x }) => x);
    };
    expect(xs(3)[0]).toBe(0);
    const [old, next] = xs(1.3);
    expect([old! < 0, next! > 0]).toEqual([true, true]);
    expect(next! - old!).toBeCloseTo(lettersOf(1).headingPx('December 1997'));
    expect(xs(1)).toHaveLength(1);
    expect(xs(0)).toEqual([0]);
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
