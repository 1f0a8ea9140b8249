import { isIn } from '../dataset/event-time.ts';
import { preview, type Problem } from '../dataset/problem.ts';
import type { Dataset, TimelineEvent } from '../dataset/types.ts';
import { lanesOff } from '../filter/lanes.ts';
import { stopLocation } from './stop-location.ts';
import type { StopRecord, TourRecord } from './tour-schema.ts';

/**
 * What a tour says that its dataset does not have, or that cannot be seen where it says so: ids of nothing, windows the
 * wrong way round, events that are out of view or in a lane that is off.
 */
export function tourFaults({ stops }: TourRecord, dataset: Dataset): Problem[] {
  const byId = new Map(dataset.events.map((event) => [event.id, event]));
  return stops.flatMap((stop, i) =>
    faultsOf(stop, dataset, byId).map(({ path, ...fault }) => ({ ...fault, path: `stops.${i}.${path}` })),
  );
}

function faultsOf(stop: StopRecord, dataset: Dataset, byId: ReadonlyMap<string, TimelineEvent>): Problem[] {
  const { from, to, lanes = [], events = [], details, sources = [] } = stop;
  const { window, filters } = stopLocation(stop, dataset);
  const off = lanesOff(dataset, filters);
  const known = new Set(dataset.lanes.map(({ id }) => id));
  const faults: Problem[] = [];
  const add = (path: string, value: unknown, reason: string) => faults.push({ path, value: preview(value), reason });
  if ((from === undefined) !== (to === undefined))
    add(from === undefined ? 'to' : 'from', from ?? to, 'needs both from and to'); // prettier-ignore
  else if (to !== undefined && !window) add('to', to, 'is before from');
  lanes.forEach((id, i) => !known.has(id) && add(`lanes.${i}`, id, 'names no lane'));
  events.forEach((id, i) => {
    const event = byId.get(id);
    if (!event) add(`events.${i}`, id, 'names no event');
    else if (off.has(event.lane)) add(`events.${i}`, id, `is in the lane "${event.lane}", which is off at this stop`);
    else if (window && !isIn(event.time, window)) add(`events.${i}`, id, 'is not in the window of this stop');
  });
  if (details !== undefined && !events.includes(details)) add('details', details, 'is none of the events of this stop');
  sources.forEach(({ source }, i) => !dataset.sources.has(source) && add(`sources.${i}.source`, source, 'names no source')); // prettier-ignore
  return faults;
}
