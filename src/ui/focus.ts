import { tick } from 'svelte';

/** The id of an event's button in the document. */
export const eventElementId = (id: string) => `event-${id}`;

/** The id of the button that opens the filters: where the focus goes from what clearing them takes away. */
export const FILTER_BUTTON = 'filters-button';

/** Puts the focus on an element once the page shows what the state says; without scrolling, which the view does. */
export async function focusElement(id: string): Promise<void> {
  await tick();
  document.getElementById(id)?.focus({ preventScroll: true });
}

/** Puts the focus on an event's button and, in a page that scrolls, brings it on the screen. */
export async function focusEvent(id: string): Promise<void> {
  await focusElement(eventElementId(id));
  document.getElementById(eventElementId(id))?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}
