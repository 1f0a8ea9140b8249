import type { AppState } from '../../src/state/app-state.svelte.ts';
import type { CommandContext } from '../../src/state/commands.ts';

/** A command context without a document. */
export const contextOf = (app: AppState, focused?: string): CommandContext => ({
  app,
  focused,
  moveFocus: (move) => void app.moveFocus(move),
  moveView: (window, history) => void app.go({ window }, { history: history ?? 'replace' }),
  focusSearch: () => {},
  close: () => void app.close(),
});
