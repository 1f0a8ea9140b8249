/** What a user does in the forms whose interactions are measured: with the pointer and with keys, one after another. */

import type { Step } from './figures.ts';

export interface Action {
  /** As what it is measured; absent if it only leads to or from what is. */
  readonly step?: Step;
  /** Selector of what to click. */
  readonly click?: string;
  /** Whether to click another one of them in each repetition, instead of the first. */
  readonly isAny?: boolean;
  /** Selector of what must not be clicked instead. */
  readonly besides?: string;
  /** The key to press, one for each repetition in turn. */
  readonly press?: readonly string[];
  /** Selector of what there must be when the page is at rest afterwards. Absent if nothing need be waited for. */
  readonly then?: string;
}

/** Actions that end where they began, so that they can be repeated. */
export type Journey = readonly Action[];

const OPTION = '#search-results [role="option"]';
const DETAILS = '#details h2';
const NO_DETAILS = 'body:not(:has(#details))';
const closeDetails = { click: '#details [aria-label="Close details"]', then: NO_DETAILS };

const NENPYO: readonly Journey[] = [
  [
    { step: 'open', click: '#events li:not([hidden]) > .event', isAny: true, then: DETAILS },
    { step: 'next', click: '#details .bar button:nth-of-type(2)', then: DETAILS },
    { step: 'close', ...closeDetails },
  ],
  [
    { click: '#search' },
    { step: 'type', press: ['s', 'm', 'r', 'c', 'p'], then: OPTION },
    { step: 'choose', click: OPTION, isAny: true, then: DETAILS },
    closeDetails,
    { click: '#search' },
    { press: ['Control+A'] },
    { press: ['Backspace'] },
    { press: ['Escape'] },
    { click: '[role="toolbar"] button:nth-child(3)', then: '.plot' },
  ],
  [
    { step: 'hide', click: '.lanes input', isAny: true, then: '.lanes .off' },
    { step: 'show', click: '.lanes .off input', then: 'body:not(:has(.lanes .off))' },
  ],
  [
    { step: 'list', click: 'input[name="view"][value="list"]', then: 'table' },
    { step: 'timeline', click: 'input[name="view"][value="timeline"]', then: '.plot' },
  ],
  [
    { step: 'zoomIn', click: '[role="toolbar"] button:nth-child(1)', then: '.plot' },
    { step: 'zoomOut', click: '[role="toolbar"] button:nth-child(2)', then: '.plot' },
    { click: '[role="toolbar"] button:nth-child(3)', then: '.plot' },
  ],
];

/** By form. The nearest that a peer has; steps that are in no journey it does not have. */
export const JOURNEYS: Readonly<Record<string, readonly Journey[]>> = {
  nenpyo: NENPYO,
  'nenpyo-own': NENPYO,
  // It selects what is clicked, and has no details.
  'vis-timeline': [
    [
      { step: 'open', click: '.vis-item-content', isAny: true, then: '.vis-selected' },
      { step: 'close', click: '.vis-center', besides: '.vis-item', then: 'body:not(:has(.vis-selected))' },
    ],
    [
      { step: 'zoomIn', click: '#zoom-in', then: '.vis-item' },
      { step: 'zoomOut', click: '#zoom-out', then: '.vis-item' },
    ],
  ],
  // It always shows an event, in slides.
  timelinejs: [
    [
      { step: 'open', click: '.tl-timemarker-content', isAny: true, then: '.tl-slide' },
      { step: 'next', click: '.tl-slidenav-next', then: '.tl-slide' },
    ],
    [
      { step: 'zoomIn', click: '.tl-menubar-button:nth-child(1)', then: '.tl-timemarker' },
      { step: 'zoomOut', click: '.tl-menubar-button:nth-child(2)', then: '.tl-timemarker' },
    ],
  ],
};

const INTERACTION_COUNTS: readonly number[] = [33, 1_000];

export const hasStep = (form: string, step: Step): boolean =>
  (JOURNEYS[form] ?? []).some((journey) => journey.some((action) => action.step === step));

/** Whether interactions are measured of a form with a number of events. */
export const isInteractive = (form: string, count: number): boolean =>
  form in JOURNEYS && INTERACTION_COUNTS.includes(count);
