import { moveFocus, type FocusMap, type FocusMove, type FocusPosition } from '../../src/core/navigation/focus.ts';

export const MOVES = [
  'nextInLane', 'previousInLane', 'laneBelow', 'laneAbove', 'next', 'previous', 'firstInLane', 'lastInLane', 'first', 'last',
] as const satisfies readonly FocusMove[]; // prettier-ignore

export const positionOf = (id: string): FocusPosition => ({ id, column: id });

/** The number of key presses from one event to each other, by breadth-first search over all moves. */
export function pressesFrom(map: FocusMap, id: string): Map<string, number> {
  const presses = new Map([[id, 0]]);
  const seen = new Set([`${id} ${id}`]);
  let positions = [positionOf(id)];
  for (let count = 1; positions.length > 0; count++) {
    const reached: FocusPosition[] = [];
    for (const position of positions) {
      for (const move of MOVES) {
        const next = moveFocus(map, position, move);
        const key = `${next.id} ${next.column}`;
        if (seen.has(key)) continue;
        seen.add(key);
        reached.push(next);
        if (!presses.has(next.id)) presses.set(next.id, count);
      }
    }
    positions = reached;
  }
  return presses;
}
