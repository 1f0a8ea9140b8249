/**
 * Remembers one value. Returns what `read` gives; while held, what it gave last, without calling it.
 */
export function hold<T>(): (isHeld: boolean, read: () => T) => T {
  let last: { readonly value: T } | undefined;
  return (isHeld, read) => (isHeld && last ? last : (last = { value: read() })).value;
}
