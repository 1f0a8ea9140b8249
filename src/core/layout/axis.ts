import type { Instant } from '../time/instant.ts';
import { startOfUnit, ticksFor, type TickRoom, type TickUnit } from '../time/ticks.ts';
import { endOf, type TimeWindow } from '../time/time-window.ts';
import type { MeasureText } from './text-width.ts';
import { SIZES } from './types.ts';

/** What is written on the axis. The dictionary provides these, so that layout knows no language. */
export interface AxisTexts {
  /** At a line: "1990", "Mar" or "14". */
  readonly tick: (instant: Instant, unit: TickUnit) => string;
  /** What lines belong to: the year for months, the month for days. */
  readonly heading: (instant: Instant, unit: TickUnit) => string;
}

/** A line of the axis: x in pixels from the origin of the range. */
export interface Tick {
  readonly instant: Instant;
  readonly x: number;
}

/** The lines of a range and of its surroundings. */
export interface PlacedTicks {
  readonly unit: TickUnit;
  readonly minor: readonly Tick[];
  readonly major: readonly Tick[];
}

/** A label of the axis: x is its middle, or, for a heading, its left edge. */
export interface AxisLabel extends Tick {
  readonly text: string;
}

/** All labels of the axis. */
export interface Axis {
  readonly unit: TickUnit;
  readonly minor: readonly AxisLabel[];
  /** Months for days, years for months; none for years. The first is that of the left edge of the plot. */
  readonly headings: readonly AxisLabel[];
}

/** Least distance between lines, however short their labels. */
const GAP = 64;
/** Space between two labels. */
const AIR = 16;
/** At least half the width of a label: nearer to an edge it would be cut off. */
const HALF_LABEL = 20;

/** Distance of a heading from its line. */
export const HEADING_AIR = 6;

/** Measures labels with all digits as wide as the widest, so that the width of a year does not depend on its digits. */
export class AxisLetters {
  readonly #texts: AxisTexts;
  readonly #measure: MeasureText;

  constructor(texts: AxisTexts, measure: MeasureText) {
    this.#texts = texts;
    this.#measure = measure;
  }

  tick = (instant: Instant, unit: TickUnit): string => this.#texts.tick(instant, unit);
  heading = (instant: Instant, unit: TickUnit): string => this.#texts.heading(instant, unit);

  tickPx(text: string): number {
    return this.#measure(text.replace(/\d/g, '0'), SIZES.fontPx);
  }

  headingPx(text: string): number {
    return HEADING_AIR + this.#measure(text.replace(/\d/g, '0'), SIZES.fontPx, true);
  }

  /** The room that the labels of a window need: its first and last year have the most digits. */
  roomIn(window: TimeWindow, gapPx = GAP): TickRoom {
    const ends = [window.start, endOf(window)];
    const months = Array.from({ length: 12 }, (_, month) => month * 31 + 1);
    const of = (unit: TickUnit) => {
      const labels = unit === 'year' ? ends : unit === 'month' ? months : [30];
      const minor = Math.max(...labels.map((instant) => this.tickPx(this.tick(instant, unit))));
      return { minor: Math.max(gapPx, minor + AIR), major: this.#headingRoom(ends, months, unit) };
    };
    return { leastPx: gapPx, of };
  }

  /** The widest month and the widest year need not occur together, but may. */
  #headingRoom(ends: readonly Instant[], months: readonly Instant[], unit: TickUnit): number {
    if (unit === 'year') return 0;
    const widest = (instants: readonly Instant[], one: TickUnit) =>
      Math.max(...instants.map((instant) => this.headingPx(this.heading(instant, one))));
    const year = widest(ends, 'month');
    const month = unit === 'day' ? widest(months, 'day') - this.headingPx(this.heading(0, 'month')) : 0;
    return AIR + year + month;
  }
}

/** A range of the axis: where it begins, how long it is, and over how many pixels. */
interface AxisRange {
  readonly origin: Instant;
  readonly span: number;
  readonly widthPx: number;
}

/** The lines of a range and one screen to either side. */
export function placeTicks({ origin, span, widthPx }: AxisRange, letters: AxisLetters): PlacedTicks {
  const window = { start: origin - span, span: 3 * span };
  const { unit, minor, major } = ticksFor(window, 3 * widthPx, letters.roomIn(window));
  const toTick = (instant: Instant) => ({ instant, x: ((instant - origin) * widthPx) / span });
  return { unit, minor: minor.map(toTick), major: major.map(toTick) };
}

/** The lines between two x positions. */
export function ticksBetween({ unit, minor, major }: PlacedTicks, left: number, right: number): PlacedTicks {
  const isIn = ({ x }: Tick) => x >= left && x <= right;
  return { unit, minor: minor.filter(isIn), major: major.filter(isIn) };
}

/** Labels of lines that fit completely between two x positions. */
export function labelTicks(
  ticks: readonly Tick[],
  unit: TickUnit,
  left: number,
  right: number,
  letters: AxisLetters,
): AxisLabel[] {
  return ticks.flatMap(({ instant, x }) => {
    const text = letters.tick(instant, unit);
    const half = Math.max(HALF_LABEL, letters.tickPx(text) / 2);
    return x - half >= left && x + half <= right ? [{ instant, x, text }] : [];
  });
}

/**
 * The labels between the edges of the plot. The heading of what begins before it stays at the left edge until the next
 * one pushes it out, so that every label is below its own month and year. Pushed, it is cut by the edge, and therefore
 * left out as soon as no label is below it.
 * @param start the instant at the left edge
 */
export function labelAxis(ticks: PlacedTicks, start: Instant, left: number, right: number, letters: AxisLetters): Axis {
  const { unit } = ticks;
  const minor = labelTicks(ticks.minor, unit, left, right, letters);
  if (unit === 'year') return { unit, minor, headings: [] };
  const toHeading = ({ instant, x }: Tick) => ({ instant, x, text: letters.heading(instant, unit) });
  const endOfHeading = ({ x, text }: AxisLabel) => x + letters.headingPx(text);
  const first = toHeading({ instant: startOfUnit(start, unit === 'day' ? 'month' : 'year'), x: left });
  const headings = [first, ...ticks.major.filter(({ instant, x }) => instant > start && x <= right).map(toHeading)];
  const last = headings.at(-1)!;
  const shift = Math.max(0, endOfHeading(last) - right);
  if (headings.length > 1 && shift > 0) {
    // It moves away from the right edge if nothing of the unit before is in its way; otherwise it and its labels go.
    headings.pop();
    const x = last.x - shift;
    const ends = [
      ...minor.filter((label) => label.x < last.x).map(({ x, text }) => x + letters.tickPx(text) / 2),
      ...headings.map(endOfHeading),
    ];
    if (ends.every((end) => end <= x)) headings.push({ ...last, x });
    else minor.splice(minor.findLastIndex((label) => label.x < last.x) + 1);
  }
  const next = headings[1];
  const over = next ? endOfHeading(first) - next.x : 0;
  if (over > 0) {
    const isNeeded = minor.some(({ instant }) => instant < next!.instant);
    headings.splice(0, 1, ...(isNeeded ? [{ ...first, x: left - over }] : []));
  }
  return { unit, minor, headings };
}
