import type { Instant } from '../time/instant.ts';
import { endOf, type TimeWindow } from '../time/time-window.ts';

interface Extent {
  readonly from: Instant;
  readonly until: Instant;
}

/** How many events touch each of `bins` equal parts of a window. */
export function densityOf(events: readonly Extent[], window: TimeWindow, bins: number): Uint32Array {
  const counts = new Uint32Array(bins);
  const binOf = (instant: Instant) => Math.floor(((instant - window.start) / window.span) * bins);
  for (const { from, until } of events) {
    if (until <= window.start || from >= endOf(window)) continue;
    const last = Math.min(bins - 1, Math.ceil(((until - window.start) / window.span) * bins) - 1);
    for (let bin = Math.max(0, binOf(from)); bin <= Math.max(last, binOf(from)) && bin < bins; bin++) counts[bin]!++;
  }
  return counts;
}

/**
 * An SVG path of bars on a base line: one for each count, `binPx` wide, with its height relative to the largest count.
 * Neighbours of equal height form one bar.
 */
export function densityPath(
  counts: Uint32Array | Float64Array,
  binPx: number,
  basePx: number,
  heightPx: number,
): string {
  const most = Math.max(1, ...counts);
  let path = '';
  let from = 0;
  counts.forEach((count, bin) => {
    if (counts[bin + 1] === count) return;
    const height = Math.max(2, (count / most) * heightPx);
    const width = (bin + 1 - from) * binPx;
    if (count > 0) {
      path += `M${round(from * binPx)} ${round(basePx)}v${-round(height)}h${round(width)}v${round(height)}z`;
    }
    from = bin + 1;
  });
  return path;
}

const round = (px: number) => Math.round(px * 10) / 10;
