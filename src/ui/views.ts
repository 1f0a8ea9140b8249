import type { Component } from 'svelte';
import type { ViewName } from '../core/location/location.ts';
import type { FocusMove } from '../core/navigation/focus.ts';
import { loadList, loadPhoneList } from './lazy.ts';
import Timeline from './timeline/Timeline.svelte';

/** A way to show the events. */
export interface ViewPart {
  /** The component if it is available from the start; otherwise `load` loads it. */
  readonly component?: Component;
  readonly load?: () => Promise<{ readonly default: Component }>;
  /** Whether it draws on a zoomable plot. */
  readonly hasPlot: boolean;
  /** How moves among its events differ from the timeline's; absent if it has no such keys. */
  readonly walk?: Partial<Record<FocusMove, FocusMove>>;
  /** Where the message that no event is shown appears: over the view, or shown by the view itself. */
  readonly whenEmpty: 'over' | 'itself';
}

/** In a vertical list, up and down follow the date; left and right stay in the lane, as on the wide timeline. */
const DOWNWARDS: ViewPart['walk'] = {
  laneBelow: 'next',
  laneAbove: 'previous',
  firstInLane: 'first',
  lastInLane: 'last',
};

const TIMELINE: ViewPart = { component: Timeline, hasPlot: true, walk: {}, whenEmpty: 'over' };
const PHONE_LIST: ViewPart = { load: loadPhoneList, hasPlot: false, walk: DOWNWARDS, whenEmpty: 'itself' };
const TABLE: ViewPart = { load: loadList, hasPlot: false, whenEmpty: 'itself' };

/** Each view on a wide screen and on a phone. */
const VIEW_PARTS: Readonly<Record<ViewName, { readonly wide: ViewPart; readonly phone: ViewPart }>> = {
  timeline: { wide: TIMELINE, phone: PHONE_LIST },
  list: { wide: TABLE, phone: TABLE },
};

export const viewPart = (name: ViewName, isPhone: boolean): ViewPart => VIEW_PARTS[name][isPhone ? 'phone' : 'wide'];
