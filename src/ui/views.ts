import type { Component } from 'svelte';
import type { ViewName } from '../core/location/location.ts';
import type { FocusMove } from '../core/navigation/focus.ts';
import { loadList, loadPhoneList } from './lazy.ts';
import Timeline from './timeline/Timeline.svelte';

/** A way to show the events. */
export interface ViewPart {
  /** The component, where it is here from the start; else what loads it. */
  readonly component?: Component;
  readonly load?: () => Promise<{ readonly default: Component }>;
  /** Whether it draws on a plot, which zooms. */
  readonly hasPlot: boolean;
  /** What keys among its events do, where they differ from the timeline's; absent where it has none. */
  readonly walk?: Partial<Record<FocusMove, FocusMove>>;
  /** Where it says that no event is shown: over it, in place of it, or by itself. */
  readonly whenEmpty: 'over' | 'instead' | 'itself';
}

/** In a list that runs downwards, up and down follow the date; sideways stays in the lane as on the wide timeline. */
const DOWNWARDS: ViewPart['walk'] = {
  laneBelow: 'next',
  laneAbove: 'previous',
  firstInLane: 'first',
  lastInLane: 'last',
};

const TIMELINE: ViewPart = { component: Timeline, hasPlot: true, walk: {}, whenEmpty: 'over' };
const PHONE_LIST: ViewPart = { load: loadPhoneList, hasPlot: false, walk: DOWNWARDS, whenEmpty: 'instead' };
const TABLE: ViewPart = { load: loadList, hasPlot: false, whenEmpty: 'itself' };

/** Every view, on a wide screen and on a phone. */
const VIEW_PARTS: Readonly<Record<ViewName, { readonly wide: ViewPart; readonly phone: ViewPart }>> = {
  timeline: { wide: TIMELINE, phone: PHONE_LIST },
  list: { wide: TABLE, phone: TABLE },
};

export const viewPart = (name: ViewName, isPhone: boolean): ViewPart => VIEW_PARTS[name][isPhone ? 'phone' : 'wide'];
