import { nearestEvent } from '../dataset/catalog.ts';
import type { InTime } from '../dataset/date-order.ts';
import type { Instant } from '../time/instant.ts';

/** Something in a lane that can have the focus: an event, or a cluster of them. */
export interface FocusTarget extends InTime {
  readonly id: string;
  readonly lane: string;
}

/** The focus targets of the timeline for the arrow keys: lanes from top to bottom, each in date order, none empty. */
export interface FocusMap {
  readonly lanes: readonly (readonly FocusTarget[])[];
  /** All of them in date order, across lanes. */
  readonly all: readonly FocusTarget[];
}

/** Where the focus is, and the event of the last sideways move: moving up and down stays near its time. */
export interface FocusPosition {
  readonly id: string;
  readonly column: string;
}

export type FocusMove =
  | 'nextInLane'
  | 'previousInLane'
  | 'laneBelow'
  | 'laneAbove'
  | 'next'
  | 'previous'
  | 'firstInLane'
  | 'lastInLane'
  | 'first'
  | 'last';

/** Groups targets, which are in date order, for the arrow keys. `laneIds` is in screen order. */
export function makeFocusMap(laneIds: readonly string[], targets: readonly FocusTarget[]): FocusMap {
  const lanes = laneIds.map((id) => targets.filter((target) => target.lane === id));
  return { lanes: lanes.filter((lane) => lane.length > 0), all: targets };
}

/**
 * Where a move leads; the same position if it leads nowhere (nothing wraps around).
 * Down then up always returns: both aim for the event of the last sideways move.
 */
export function moveFocus(map: FocusMap, position: FocusPosition, move: FocusMove): FocusPosition {
  const laneIndex = map.lanes.findIndex((lane) => lane.some((event) => event.id === position.id));
  const lane = map.lanes[laneIndex];
  if (!lane) return position;
  if (move === 'laneBelow' || move === 'laneAbove') {
    return toLane(map, position, map.lanes[laneIndex + (move === 'laneBelow' ? 1 : -1)]);
  }
  const target = sideways(map, lane, position.id, move);
  return target ? { id: target.id, column: target.id } : position;
}

function toLane(map: FocusMap, position: FocusPosition, lane: readonly FocusTarget[] | undefined): FocusPosition {
  if (!lane) return position;
  const column =
    map.all.find((event) => event.id === position.column) ?? map.all.find((event) => event.id === position.id)!;
  const target = lane.find((event) => event.id === column.id) ?? nearestEvent(lane, column.time.anchor)!;
  return { id: target.id, column: column.id };
}

function sideways(
  { all }: FocusMap,
  lane: readonly FocusTarget[],
  id: string,
  move: Exclude<FocusMove, 'laneBelow' | 'laneAbove'>,
): FocusTarget | undefined {
  const inLane = lane.findIndex((event) => event.id === id);
  const inAll = all.findIndex((event) => event.id === id);
  switch (move) {
    case 'nextInLane':
      return lane[inLane + 1];
    case 'previousInLane':
      return lane[inLane - 1];
    case 'next':
      return all[inAll + 1];
    case 'previous':
      return all[inAll - 1];
    case 'firstInLane':
      return lane[0];
    case 'lastInLane':
      return lane.at(-1);
    case 'first':
      return all[0];
    case 'last':
      return all.at(-1);
  }
}

/** What gets the focus when its event is filtered out: the nearest in time in the same lane, else of all. */
export function nearestRemaining(map: FocusMap, lane: string, anchor: Instant): FocusTarget | undefined {
  const sameLane = map.lanes.find((events) => events[0]!.lane === lane);
  return nearestEvent(sameLane ?? map.all, anchor);
}
