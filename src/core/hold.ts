/**
 * A memory of one value. It answers with what `read` gives; while it is held, with what that gave last, without asking.
 */
export function hold<T>(): (isHeld: boolean, read: () => T) => T {
  let last: { readonly value: T } | undefined;
  return (isHeld, read) => (isHeld && last ? last : (last = { value: read() })).value;
}
