import type { Instant } from '../time/instant.ts';
import type { TimeWindow } from '../time/time-window.ts';

/** Counts of events in equal intervals of time. */
interface Histogram {
  readonly from: Instant;
  readonly until: Instant;
  readonly counts: ArrayLike<number>;
}

/**
 * How many events there are in each of `bins` equal parts of a window, estimated from counts per interval: each count
 * is spread evenly over the parts that its interval covers.
 */
export function densityFrom(histograms: readonly Histogram[], window: TimeWindow, bins: number): Float64Array {
  const spread = new Float64Array(bins);
  const toBin = (instant: Instant) => ((instant - window.start) / window.span) * bins;
  for (const { from, until, counts } of histograms) {
    const piece = (until - from) / counts.length;
    for (let i = 0; i < counts.length; i++) {
      if (counts[i] === 0) continue;
      const [left, right] = [toBin(from + i * piece), toBin(from + (i + 1) * piece)];
      for (let bin = Math.max(0, Math.floor(left)); bin < Math.min(bins, right); bin++) {
        spread[bin]! += (counts[i]! * (Math.min(right, bin + 1) - Math.max(left, bin))) / (right - left);
      }
    }
  }
  return spread;
}
