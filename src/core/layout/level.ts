/** Zoom levels, by how many times the view is magnified over "all years". While the view moves, each has one layout. */
const STARTS = [1, 2, 3.2, 5, 8, 12.5, 20, 32, 50, 80, 125, 200, 320, 500, 800, 1250, 2000, 5000, 12_500] as const;
/** Zooming out leaves a level only at this fraction of where it begins, so that a trembling hand causes no flicker. */
const HYSTERESIS = 0.85;

/** The level for a magnification, given the current one. */
export function levelFor(magnification: number, current: number): number {
  let level = 0;
  while (level + 1 < STARTS.length && magnification >= startOf(level + 1, current)) level++;
  return level;
}

const startOf = (level: number, current: number) => STARTS[level]! * (level <= current ? HYSTERESIS : 1);

/** Whether bars are lines above their labels: from twice as near as all years on. */
export const isNear = (magnification: number): boolean => magnification >= 2;
