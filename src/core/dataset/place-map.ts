import type { Place } from './schema.ts';

interface Position {
  readonly latitude: number;
  readonly longitude: number;
}

/** Whether a place has a position: not all regions do. */
export const hasPosition = <T extends Pick<Place, 'latitude' | 'longitude'>>(place: T): place is T & Position =>
  place.latitude !== undefined && place.longitude !== undefined;

/** Where a place is on a map whose units are half degrees: longitude to the right, latitude up. */
export const pointOf = ({ latitude, longitude }: Position) => ({ x: 2 * longitude, y: -2 * latitude || 0 });

/** From the north of Greenland to Cape Horn, in which nearly all places are. */
const USUAL = { top: -168, bottom: 112 };
/** A dot at the very edge would be cut in half. */
const MARGIN = 14;
const EDGE = { side: 360, pole: 180 };

/** The part of the map to show, as a `viewBox`: up to a pole only if there are places as far up or down. */
export function frameOf(places: Iterable<Position>): string {
  let { top, bottom } = USUAL;
  let { side } = EDGE;
  for (const place of places) {
    const { x, y } = pointOf(place);
    if (Math.abs(x) > EDGE.side - MARGIN) side = EDGE.side + MARGIN;
    if (y < top + MARGIN) top = -EDGE.pole - MARGIN;
    if (y > bottom - MARGIN) bottom = EDGE.pole + MARGIN;
  }
  return `${-side} ${top} ${2 * side} ${bottom - top}`;
}
