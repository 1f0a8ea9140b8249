/** Plots as SVG: lines over the number of events, both axes logarithmic, readable on light and on dark. */
import { scaleLog } from 'd3-scale';
import { printNumber } from './figures.ts';
import type { Summary } from './statistics.ts';
import { escaped, frame, HEIGHT, inkOf, noteLines, px, WIDTH } from './svg.ts';

export interface Line {
  readonly name: string;
  /** Index of the ink, which is the same for a form in all plots. */
  readonly ink: number;
  readonly isBold: boolean;
  readonly points: readonly { readonly x: number; readonly y: Summary }[];
}

export interface Plot {
  readonly title: string;
  readonly xName: string;
  readonly yName: string;
  readonly lines: readonly Line[];
  /** A value that should not be exceeded. */
  readonly goal?: { readonly y: number; readonly name: string };
  /** What the lines do not show. */
  readonly note: string;
}

const MARGIN = { top: 56, right: 120, bottom: 98, left: 64 };
const LABEL_GAP = 15;
/** Room above and below the lines, as a factor. */
const AROUND = 1.4;

export function drawPlot({ title, xName, yName, lines, goal, note }: Plot): string {
  const xs = lines.flatMap(({ points }) => points.map(({ x }) => x));
  const ys = [...lines.flatMap(({ points }) => points.flatMap(({ y }) => [y.min, y.max])), ...(goal ? [goal.y] : [])];
  const positive = ys.filter((y) => y > 0);
  const x = scaleLog([Math.min(...xs), Math.max(...xs)], [MARGIN.left, WIDTH - MARGIN.right]);
  const yRange = [Math.min(...positive) / AROUND, Math.max(...positive) * AROUND];
  const y = scaleLog(yRange, [HEIGHT - MARGIN.bottom, MARGIN.top]);
  const yOf = (value: number) => y(Math.max(value, y.domain()[0]!));
  const yTicks = y.ticks(6).filter((tick) => [1, 2, 5].includes(Number(tick.toExponential(0)[0])));
  const tickAt = (tick: number) =>
    `<line class="grid" x1="${MARGIN.left}" x2="${WIDTH - MARGIN.right}" y1="${px(y(tick))}" y2="${px(y(tick))}"/>` +
    `<text x="${MARGIN.left - 8}" y="${px(y(tick) + 4)}" text-anchor="end">${shortNumber(tick)}</text>`;
  const countAt = (count: number) =>
    `<text x="${px(x(count))}" y="${HEIGHT - MARGIN.bottom + 20}" text-anchor="middle">${count.toLocaleString('en')}</text>`;

  const ends = lines.map(({ points }, i) => ({ i, x: x(points.at(-1)!.x), y: yOf(points.at(-1)!.y.median) }));
  const drawn = lines.map(({ name, points, ink, isBold }) => {
    const path = points.map((point) => `${px(x(point.x))},${px(yOf(point.y.median))}`).join(' ');
    const spreads = points.map(
      (point) => `<line class="spread" x1="${px(x(point.x))}" x2="${px(x(point.x))}" y1="${px(yOf(point.y.min))}" y2="${px(yOf(point.y.max))}"/>`, // prettier-ignore
    );
    const dots = points.map(
      (point) =>
        `<circle class="dot" cx="${px(x(point.x))}" cy="${px(yOf(point.y.median))}" r="3.5"><title>${escaped(`${name}, ${point.x.toLocaleString('en')}: ${printNumber(point.y.median)}`)}</title></circle>`,
    );
    return `<g class="${inkOf(ink)}${isBold ? ' bold' : ''}"><polyline class="line" points="${path}"/>${spreads.join('')}${dots.join('')}</g>`;
  });
  const names = apart(ends).map(
    (end) =>
      `<text class="${inkOf(lines[end.i]!.ink)} name halo" x="${px(end.x + 9)}" y="${px(end.y + 4)}">${escaped(lines[end.i]!.name)}</text>`,
  );
  const goalLine = goal
    ? `<line class="goal" x1="${MARGIN.left}" x2="${WIDTH - MARGIN.right}" y1="${px(y(goal.y))}" y2="${px(y(goal.y))}"/><text class="halo" x="${MARGIN.left + 6}" y="${px(y(goal.y) + 15)}">${escaped(goal.name)}</text>`
    : '';
  return frame(title, [
    ...yTicks.map(tickAt),
    ...[...new Set(xs)].map(countAt),
    `<text x="${MARGIN.left - 8}" y="${MARGIN.top - 10}" text-anchor="end">${escaped(yName)}</text>`,
    `<text x="${WIDTH - MARGIN.right}" y="${HEIGHT - MARGIN.bottom + 36}" text-anchor="end">${escaped(xName)}</text>`,
    goalLine,
    ...drawn,
    ...names,
    ...noteLines(note),
  ]);
}

/** Moves apart, downwards, names whose lines end in the same position. */
function apart<T extends { readonly x: number; readonly y: number }>(ends: readonly T[]): T[] {
  const placed: T[] = [];
  for (const end of ends.toSorted((a, b) => a.y - b.y)) {
    const above = placed.filter(({ x }) => Math.abs(x - end.x) < MARGIN.right).at(-1);
    placed.push({ ...end, y: above ? Math.max(end.y, above.y + LABEL_GAP) : end.y });
  }
  return placed;
}

const shortNumber = (value: number) => value.toLocaleString('en', { maximumSignificantDigits: 2 });
