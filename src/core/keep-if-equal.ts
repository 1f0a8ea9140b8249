/** A list, or the one before it where that has the same items: what then compares lists themselves sees no change. */
export function keepIfEqual<T>(list: readonly T[], before: readonly T[] | undefined): readonly T[] {
  return before?.length === list.length && list.every((item, i) => item === before[i]) ? before : list;
}
