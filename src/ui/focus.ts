import { tick } from 'svelte';
import { whenShown } from '../interaction/when-shown.ts';

/** The id of an event's button in the document. */
export const eventElementId = (id: string) => `event-${id}`;

/** The inverse: what an element's id stands for, if for an event or a cluster. */
export const targetIdOf = (elementId: string): string | undefined =>
  elementId.startsWith('event-') ? elementId.slice('event-'.length) : undefined;

/** The id of the button that opens the filters: where the focus goes from what clearing them takes away. */
export const FILTER_BUTTON = 'filters-button';

/** How long to wait for an element of a part that is being loaded, in milliseconds. */
const PATIENCE_MS = 5000;

/**
 * Puts the focus on an element once the page shows what the state says; without scrolling, which the view does. Where it
 * takes long, and the reader has gone elsewhere meanwhile, the focus stays there.
 */
export async function focusElement(id: string): Promise<void> {
  await tick();
  const before = document.activeElement;
  const find = () => document.getElementById(id);
  const element = find() ?? (await whenShown(find, AbortSignal.timeout(PATIENCE_MS)));
  if (document.activeElement === before) element?.focus({ preventScroll: true });
}

/** Puts the focus on an event's button and, in a page that scrolls, brings it on the screen. */
export async function focusEvent(id: string): Promise<void> {
  await focusElement(eventElementId(id));
  document.getElementById(eventElementId(id))?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}
