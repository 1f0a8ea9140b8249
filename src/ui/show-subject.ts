import { filtersOf, type Subject } from '../core/filter/subject.ts';
import type { Location } from '../core/location/location.ts';
import type { AppState } from '../state/app-state.svelte.ts';
import { messages } from '../text/messages.ts';

/** Shows the events of a subject, of all years, as its address does, and announces how many there are. */
export function showSubject(app: AppState, subject: Subject, more: Partial<Location> = {}): void {
  const { filtering, announcer } = app;
  void app.go({ filters: filtersOf(subject), window: undefined, ...more }, { history: 'push' });
  announcer.say(() => messages.filters.result(filtering.shown, filtering.total)); // the count may come a moment later
}
