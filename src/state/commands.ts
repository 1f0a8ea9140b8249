import type { Going } from '../core/location/location.ts';
import type { FocusMove } from '../core/navigation/focus.ts';
import type { TimeWindow } from '../core/time/time-window.ts';
import type { AppState } from './app-state.svelte.ts';
import { panStep, zoomStep } from './steps.ts';

/** What commands can do beyond the state. */
export interface CommandContext {
  readonly app: AppState;
  /** The event or cluster that has the focus, around which to zoom. */
  readonly focused?: string | undefined;
  /** Moves the focus among events. */
  readonly moveFocus: (move: FocusMove) => void;
  /** Moves the view without losing the focus if the focused element disappears; a deliberate jump is a step that Back undoes. */
  readonly moveView: (window: TimeWindow, history?: Going['history']) => void;
  readonly focusSearch: () => void;
  /** Closes the details and returns the focus. */
  readonly close: () => void;
}

/** Something a user can do, with one name for buttons, keys and the list of keys. */
export interface Command {
  readonly id: string;
  /** Where its keys work: on the whole page, or only while an event has the focus. */
  readonly scope: 'page' | 'events';
  /** Spelt as by `keyName` in `interaction/shortcuts.ts`. */
  readonly keys: readonly string[];
  /** Whether its keys type a character, so that readers may switch them off (WCAG 2.1.4). */
  readonly isSingleCharacter?: boolean;
  /** Whether the browser does it by itself, so there is nothing to run. */
  readonly isNative?: boolean;
  /** Whether its keys scroll instead, if there is something left to scroll. */
  readonly yieldsToScroll?: boolean;
  /** Whether it would change anything; if absent, it always would. */
  readonly isEnabled?: (context: CommandContext) => boolean;
  readonly run: (context: CommandContext) => void;
}

/** A step in shows half the time, a step out twice as much; a step aside moves by a quarter of the view. */
const ZOOM_STEP = 2;
const PAN_STEP = 0.25;

const move = (id: FocusMove, ...keys: string[]) =>
  ({ id, scope: 'events', keys, run: (context: CommandContext) => context.moveFocus(id) }) as const;

/** Page Up and Page Down work wherever the focus is: they are all that some presentation clickers send. */
const step = (id: FocusMove, ...keys: string[]) =>
  ({ ...move(id, ...keys), scope: 'page', yieldsToScroll: true }) as const;

const zoom = (factor: number) => (context: CommandContext) =>
  context.moveView(zoomStep(context.app, factor, context.focused));

const isEverything = ({ app: { view } }: CommandContext) => view.isBoundFor(view.bounds);

/** The one table of commands, used to bind keys and buttons, to list the keys, and by the tests. */
export const COMMANDS = [
  move('nextInLane', 'ArrowRight'),
  move('previousInLane', 'ArrowLeft'),
  move('laneBelow', 'ArrowDown'),
  move('laneAbove', 'ArrowUp'),
  move('firstInLane', 'Home'),
  move('lastInLane', 'End'),
  move('first', 'Ctrl+Home'),
  move('last', 'Ctrl+End'),
  { id: 'open', scope: 'events', keys: ['Enter', ' '], isNative: true, run: () => {} },
  {
    id: 'later',
    scope: 'events',
    keys: ['Shift+ArrowRight'],
    isEnabled: ({ app: { view } }) => view.moved(PAN_STEP).start > view.destination.start,
    run: (context) => context.moveView(panStep(context.app, PAN_STEP)),
  },
  {
    id: 'earlier',
    scope: 'events',
    keys: ['Shift+ArrowLeft'],
    isEnabled: ({ app: { view } }) => view.moved(-PAN_STEP).start < view.destination.start,
    run: (context) => context.moveView(panStep(context.app, -PAN_STEP)),
  },
  {
    id: 'zoomIn',
    scope: 'events',
    keys: ['+', '='],
    isEnabled: ({ app: { view } }) => view.zoomed(1 / ZOOM_STEP).span < view.destination.span,
    run: zoom(1 / ZOOM_STEP),
  },
  { id: 'zoomOut', scope: 'events', keys: ['-'], isEnabled: (context) => !isEverything(context), run: zoom(ZOOM_STEP) },
  {
    id: 'allYears',
    scope: 'events',
    keys: ['0'],
    isEnabled: (context) => !isEverything(context),
    run: (context) => context.moveView(context.app.view.bounds, 'push'),
  },
  step('next', 'PageDown'),
  step('previous', 'PageUp'),
  { id: 'search', scope: 'page', keys: ['/'], isSingleCharacter: true, run: (context) => context.focusSearch() },
  { id: 'keys', scope: 'page', keys: ['?'], isSingleCharacter: true, run: ({ app }) => app.dialogs.show('keys') },
  { id: 'close', scope: 'page', keys: ['Escape'], run: (context) => context.close() },
] as const satisfies readonly Command[];

export type CommandId = (typeof COMMANDS)[number]['id'];

/** The command with that name. */
export const commandById = (id: CommandId): Command => COMMANDS.find((command) => command.id === id)!;

/** The commands whose keys work in that scope. */
export const commandsOf = (scope: Command['scope']): readonly (Command & { readonly id: CommandId })[] =>
  COMMANDS.filter((command) => command.scope === scope);
