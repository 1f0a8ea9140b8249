import type { Detail } from './types.ts';

/** Zoom levels, by how many times the view is magnified over "all years". Layout is computed once for each. */
const STARTS = [1, 2, 3.2, 5, 8, 12.5, 20, 32, 50, 80, 125, 200, 320, 500, 800, 1250, 2000, 5000, 12_500] as const;
export const LEVELS = STARTS.length;
/** Zooming out leaves a level only at this fraction of where it begins, so that a trembling hand causes no flicker. */
const HYSTERESIS = 0.85;

/** The level for a magnification, given the current one. */
export function levelFor(magnification: number, current: number): number {
  let level = 0;
  while (level + 1 < STARTS.length && magnification >= startOf(level + 1, current)) level++;
  return level;
}

const startOf = (level: number, current: number) => STARTS[level]! * (level <= current ? HYSTERESIS : 1);

/** The least magnification at which a level can be shown: what fits here fits on the whole level. */
export function coarsestOf(level: number): number {
  return level === 0 ? 1 : STARTS[level]! * HYSTERESIS;
}

/** Semantic zoom: first titles, then titles with dates, then also a sentence. */
export function detailOf(level: number): Detail {
  const start = STARTS[level]!;
  return start < 2 ? 'title' : start < 5 ? 'date' : 'sentence';
}
