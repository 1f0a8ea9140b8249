import type { FocusMove } from '../core/navigation/focus.ts';
import { sameView } from '../core/time/time-window.ts';
import type { AppState } from './app-state.svelte.ts';

/** Where a command's keys work: on the whole page, or only while an event has the focus. */
type Scope = 'page' | 'events';

/** Something a user can do, under one name for buttons, keys and the list of keys. */
export interface Command {
  readonly id: CommandId;
  readonly scope: Scope;
  /** As `keyName` in `interaction/shortcuts.ts` spells them. */
  readonly keys: readonly string[];
  /** Keys that type a character and that readers may switch off (WCAG 2.1.4). */
  readonly isSingleCharacter?: boolean;
}

export type CommandId = FocusMove | 'open' | 'earlier' | 'later' | 'zoomIn' | 'zoomOut' | 'allYears' | PageCommandId;
type PageCommandId = 'search' | 'keys' | 'close';

/** The one table of keys: what binds them, what the list of keys shows and what the tests go through. */
export const COMMANDS: readonly Command[] = [
  { id: 'nextInLane', scope: 'events', keys: ['ArrowRight'] },
  { id: 'previousInLane', scope: 'events', keys: ['ArrowLeft'] },
  { id: 'laneBelow', scope: 'events', keys: ['ArrowDown'] },
  { id: 'laneAbove', scope: 'events', keys: ['ArrowUp'] },
  { id: 'next', scope: 'events', keys: ['PageDown'] },
  { id: 'previous', scope: 'events', keys: ['PageUp'] },
  { id: 'firstInLane', scope: 'events', keys: ['Home'] },
  { id: 'lastInLane', scope: 'events', keys: ['End'] },
  { id: 'first', scope: 'events', keys: ['Ctrl+Home'] },
  { id: 'last', scope: 'events', keys: ['Ctrl+End'] },
  { id: 'open', scope: 'events', keys: ['Enter', ' '] },
  { id: 'later', scope: 'events', keys: ['Shift+ArrowRight'] },
  { id: 'earlier', scope: 'events', keys: ['Shift+ArrowLeft'] },
  { id: 'zoomIn', scope: 'events', keys: ['+', '='] },
  { id: 'zoomOut', scope: 'events', keys: ['-'] },
  { id: 'allYears', scope: 'events', keys: ['0'] },
  { id: 'search', scope: 'page', keys: ['/'], isSingleCharacter: true },
  { id: 'keys', scope: 'page', keys: ['?'], isSingleCharacter: true },
  { id: 'close', scope: 'page', keys: ['Escape'] },
];

const MOVES = new Set<string>([
  'nextInLane', 'previousInLane', 'laneBelow', 'laneAbove', 'next', 'previous', 'firstInLane', 'lastInLane', 'first', 'last',
] satisfies FocusMove[]); // prettier-ignore

export const isFocusMove = (id: CommandId): id is FocusMove => MOVES.has(id);

/** Half the time for a step in, twice the time for a step out; a quarter of the view for a step aside. */
const ZOOM_STEP = 2;
const PAN_STEP = 0.25;

export type ViewCommandId = 'zoomIn' | 'zoomOut' | 'allYears' | 'earlier' | 'later';

/** Moves the view. `about` is the event to zoom about, if any. */
export function runViewCommand(app: AppState, id: ViewCommandId, about?: string): void {
  const { view } = app;
  const anchor = about === undefined ? undefined : app.anchorOf(about);
  switch (id) {
    case 'zoomIn':
      return app.travel.flyTo(view.zoomed(1 / ZOOM_STEP, anchor));
    case 'zoomOut':
      return app.travel.flyTo(view.zoomed(ZOOM_STEP, anchor));
    case 'allYears':
      return app.travel.showAll();
    case 'earlier':
      return app.travel.flyTo(view.moved(-PAN_STEP));
    case 'later':
      return app.travel.flyTo(view.moved(PAN_STEP));
  }
}

/** Whether a view command would change anything, for buttons that say so. */
export function canRunViewCommand({ view }: AppState, id: ViewCommandId): boolean {
  switch (id) {
    case 'zoomIn':
      return view.zoomed(1 / ZOOM_STEP).span < view.destination.span;
    case 'zoomOut':
    case 'allYears':
      return !sameView(view.destination, view.bounds);
    case 'earlier':
      return view.moved(-PAN_STEP).start < view.destination.start;
    case 'later':
      return view.moved(PAN_STEP).start > view.destination.start;
  }
}
