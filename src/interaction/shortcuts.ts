const TEXT_FIELDS =
  'input:not([type=checkbox], [type=radio], [type=range], [type=button]), textarea, select, [contenteditable]';

/**
 * A key press as the command table spells it: `ArrowLeft`, `Shift+ArrowLeft`, `Ctrl+Home` (⌘ counts as Ctrl), `+`.
 * Undefined if the press is for something else: an input method that is composing, a text field, the browser.
 */
export function keyName(event: KeyboardEvent): string | undefined {
  const { key, ctrlKey, metaKey, altKey, shiftKey, isComposing, keyCode } = event;
  // 229 is what some input methods still send instead of `isComposing`.
  if (isComposing || keyCode === 229 || altKey) return undefined;
  const isCharacter = key.length === 1;
  const ctrl = ctrlKey || metaKey;
  if (ctrl && (isCharacter || shiftKey)) return undefined;
  if (inTextField(event.target)) return key === 'Escape' ? key : undefined;
  // Shift is part of how "+" and "?" are typed, but not of their names.
  return `${ctrl ? 'Ctrl+' : ''}${shiftKey && !isCharacter ? 'Shift+' : ''}${key}`;
}

function inTextField(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches(TEXT_FIELDS);
}

/** The first entry of a table whose keys include the pressed one. */
export function findByKey<T extends { readonly keys: readonly string[] }>(
  table: readonly T[],
  event: KeyboardEvent,
): T | undefined {
  const name = keyName(event);
  return name === undefined ? undefined : table.find(({ keys }) => keys.includes(name));
}
