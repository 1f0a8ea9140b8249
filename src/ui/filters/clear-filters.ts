import type { AppState } from '../../state/app-state.svelte.ts';
import { messages } from '../../text/messages.ts';
import { FILTER_BUTTON, focusElement } from '../focus.ts';

/** Shows all events again and announces it. Moves the focus, because the pressed button disappears. */
export function clearFilters({ filtering, announcer }: AppState): void {
  filtering.clear();
  announcer.say(() => messages.filters.result(filtering.shown, filtering.total)); // the count may come a moment later
  void focusElement(FILTER_BUTTON);
}
