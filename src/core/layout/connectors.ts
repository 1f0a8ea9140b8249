import { iconBox } from './footprint.ts';
import { SIZES, type PlacedEvent } from './types.ts';

const RING_PX = 11;

/** SVG paths from an event to others, each with a ring around the icon at its end; only to those that are placed. */
export function connectorPaths(
  placedById: ReadonlyMap<string, PlacedEvent>,
  fromId: string,
  toIds: readonly string[],
): string[] {
  const from = placedById.get(fromId);
  if (!from) return [];
  return toIds.flatMap((id) => {
    const to = placedById.get(id);
    return to ? [`${curve(middleOf(from), middleOf(to))}${ring(middleOf(to))}`] : [];
  });
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The middle of an event's icon. */
const middleOf = ({ x, y, event }: PlacedEvent): Point => ({
  x: x - iconBox(event).left + SIZES.icon / 2,
  y: y + SIZES.icon / 2,
});

/** Horizontal at both ends, like time; two icons in one row are joined by an arc below it. */
function curve(from: Point, to: Point): string {
  const middle = (from.x + to.x) / 2;
  if (from.y === to.y) return `M${from.x} ${from.y + 8}Q${middle} ${from.y + 34} ${to.x} ${to.y + 8}`;
  return `M${from.x} ${from.y}C${middle} ${from.y} ${middle} ${to.y} ${to.x} ${to.y}`;
}

const ring = ({ x, y }: Point): string =>
  `M${x - RING_PX} ${y}a${RING_PX} ${RING_PX} 0 1 0 ${2 * RING_PX} 0a${RING_PX} ${RING_PX} 0 1 0 ${-2 * RING_PX} 0`;
