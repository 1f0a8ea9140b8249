import type { Dataset, Lane } from '../dataset/types.ts';

/** Which lanes are on. */
export interface LaneFilters {
  /** Lanes that are off, so that a lane added to the data is on. */
  readonly hiddenLanes: readonly string[];
  /** Lanes with context that are on: at first none is. */
  readonly contextLanes: readonly string[];
}

/** Whether a lane is on: one with context only if it was asked for, any other unless it was switched off. */
export const isLaneOn = ({ id, isContext }: Lane, { hiddenLanes, contextLanes }: LaneFilters): boolean =>
  isContext ? contextLanes.includes(id) : !hiddenLanes.includes(id);

/** Ids of the lanes that are off. */
export const lanesOff = ({ lanes }: Pick<Dataset, 'lanes'>, filters: LaneFilters): Set<string> =>
  new Set(lanes.filter((lane) => !isLaneOn(lane, filters)).map(({ id }) => id));

/** The change that switches a lane on or off. */
export function switchLane({ id, isContext }: Lane, filters: LaneFilters): Partial<LaneFilters> {
  const list = isContext ? 'contextLanes' : 'hiddenLanes';
  const { [list]: ids } = filters;
  return { [list]: ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id] };
}

/** The change that leaves only one lane on. */
export const onlyLane = (id: string, { lanes }: Pick<Dataset, 'lanes'>): Partial<LaneFilters> => ({
  hiddenLanes: lanes.filter((lane) => lane.id !== id && !lane.isContext).map((lane) => lane.id),
  contextLanes: lanes.filter((lane) => lane.id === id && lane.isContext).map((lane) => lane.id),
});
