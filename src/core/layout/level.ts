import type { Detail } from './types.ts';

/** Zoom levels by how many times the view is larger than "all years". Layout is made once for each. */
const STARTS = [1, 2, 3.2, 5, 8, 12.5, 20, 32, 50, 80, 125, 200, 320, 500, 800, 1250, 2000, 5000, 12_500] as const;
export const LEVELS = STARTS.length;
/** A level is left downwards only at this share of where it begins, so that a hand that trembles does not flicker. */
const HYSTERESIS = 0.85;

/** The level for a magnification, given the one that is shown now. */
export function levelFor(magnification: number, current: number): number {
  let level = 0;
  while (level + 1 < STARTS.length && magnification >= startOf(level + 1, current)) level++;
  return level;
}

const startOf = (level: number, current: number) => STARTS[level]! * (level <= current ? HYSTERESIS : 1);

/** The least magnification at which a level can be shown: what fits here fits on all of the level. */
export function coarsestOf(level: number): number {
  return level === 0 ? 1 : STARTS[level]! * HYSTERESIS;
}

/** Semantic zoom: titles, then titles with dates, then a sentence too. */
export function detailOf(level: number): Detail {
  const start = STARTS[level]!;
  return start < 2 ? 'title' : start < 5 ? 'date' : 'sentence';
}
