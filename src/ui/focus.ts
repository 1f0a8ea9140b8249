import { tick } from 'svelte';
import { whenShown } from '../interaction/when-shown.ts';

/** The id of an event's button in the document. */
export const eventElementId = (id: string) => `event-${id}`;

/** The inverse: the event or cluster that an element's id stands for, if any. */
export const targetIdOf = (elementId: string): string | undefined =>
  elementId.startsWith('event-') ? elementId.slice('event-'.length) : undefined;

/** The id of the button that opens the filters; it gets the focus when clearing them removes the focused element. */
export const FILTER_BUTTON = 'filters-button';

/** The id of the name of the subject whose events are shown. */
export const SUBJECT_HEADING = 'subject-heading';

/** How long to wait for an element of a part that is still loading, in milliseconds. */
const PATIENCE_MS = 5000;

/**
 * Focuses an element once the page reflects the state; without scrolling, which is up to the view. If that takes long
 * and the reader has moved on, the focus stays where it is.
 */
export async function focusElement(id: string): Promise<void> {
  await tick();
  const before = document.activeElement;
  const find = () => document.getElementById(id);
  const element = find() ?? (await whenShown(find, AbortSignal.timeout(PATIENCE_MS)));
  if (document.activeElement === before) element?.focus({ preventScroll: true });
}

/** Focuses an event's button and, if the page scrolls, scrolls it into view. */
export async function focusEvent(id: string): Promise<void> {
  await focusElement(eventElementId(id));
  document.getElementById(eventElementId(id))?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}
