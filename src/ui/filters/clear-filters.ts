import type { AppState } from '../../state/app-state.svelte.ts';
import { messages } from '../../text/messages.ts';
import { FILTER_BUTTON, focusElement } from '../focus.ts';

/** Shows all events again and says so. The focus moves on, because the button that was pressed goes. */
export function clearFilters({ filtering, announcer }: AppState): void {
  filtering.clear();
  announcer.say(() => messages.filters.result(filtering.shown, filtering.total)); // counted, perhaps, a moment later
  void focusElement(FILTER_BUTTON);
}
