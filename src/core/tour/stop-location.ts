import type { Dataset } from '../dataset/types.ts';
import { NO_FILTERS, type Filters } from '../filter/filter.ts';
import { HOME, type Location } from '../location/location.ts';
import { parseEdtf } from '../time/edtf.ts';
import { windowBetween, type TimeWindow } from '../time/time-window.ts';
import type { StopRecord } from './tour-schema.ts';

type Where = Pick<StopRecord, 'from' | 'to' | 'lanes' | 'details'>;

/** Where a stop of a tour is: everything but its words and what it dims is a location like any other. */
export function stopLocation(stop: Where, dataset: Pick<Dataset, 'lanes'>): Location {
  return { ...HOME, window: stopWindow(stop), event: stop.details, filters: stopFilters(stop, dataset) };
}

/** From the beginning of `from` to the end of `to`; undefined for all years, or if the two are the wrong way round. */
function stopWindow({ from, to }: Where): TimeWindow | undefined {
  const start = from === undefined ? undefined : edgesOf(from)?.from;
  const end = to === undefined ? undefined : edgesOf(to)?.until;
  return start !== undefined && end !== undefined && start < end ? windowBetween(start, end) : undefined;
}

function edgesOf(edtf: string) {
  const parsed = parseEdtf(edtf);
  return parsed.ok && typeof parsed.value.start === 'object' ? parsed.value.start : undefined;
}

/** Which lanes are off at a stop that names those that are on. */
function stopFilters({ lanes: on }: Where, { lanes }: Pick<Dataset, 'lanes'>): Filters {
  if (!on) return NO_FILTERS;
  return {
    ...NO_FILTERS,
    hiddenLanes: lanes.filter(({ id, isContext }) => !isContext && !on.includes(id)).map(({ id }) => id),
    contextLanes: lanes.filter(({ id, isContext }) => isContext && on.includes(id)).map(({ id }) => id),
  };
}
