import { preferences } from '../interaction/preferences.ts';
import { findByKey } from '../interaction/shortcuts.ts';
import { commandsOf, type Command } from '../state/commands.ts';
import type { Navigation } from './navigation.svelte.ts';
import { isPhone } from './screen.ts';
import { viewPart } from './views.ts';

const EVENTS = commandsOf('events');
const EVERYWHERE = commandsOf('page');

/** Runs the command of a key, if it has one at the current focus. */
export function runByKey(navigation: Navigation, event: KeyboardEvent): void {
  if (event.defaultPrevented) return;
  const target = event.target as Element;
  const isAtEvent = target.closest?.('#events') !== null && viewPart(navigation.app.viewName, isPhone.current).walk !== undefined; // prettier-ignore
  const command = (isAtEvent && findByKey(EVENTS, event)) || findByKey(EVERYWHERE, event);
  if (!command || isLeftAlone(command, isAtEvent, target)) return;
  if (command.isEnabled && !command.isEnabled(navigation)) return;
  if (command.id !== 'close') event.preventDefault(); // the browser may need Esc too
  command.run(navigation);
}

function isLeftAlone(
  { isNative, isSingleCharacter, yieldsToScroll, keys }: Command,
  isAtEvent: boolean,
  target: Element,
) {
  if (isNative || (isSingleCharacter && !preferences.singleKeys)) return true;
  return yieldsToScroll && !isAtEvent && isBeingRead(target, keys.includes('PageDown'));
}

/** Whether an element is in something that has been scrolled and can be scrolled further in that direction. */
function isBeingRead(target: Element, isDown: boolean): boolean {
  for (let element: Element | null = target; element; element = element.parentElement) {
    const { scrollTop, scrollHeight, clientHeight } = element;
    const isScrolled = scrollTop > 0 && /auto|scroll|visible/.test(getComputedStyle(element).overflowY);
    if (isScrolled && (!isDown || scrollTop + clientHeight < scrollHeight - 1)) return true;
  }
  return false;
}
