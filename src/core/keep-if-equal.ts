/**
 * A memory of one list. Given a list, it answers with the one before where that has the same items, so that what compares
 * lists themselves sees no change.
 */
export function keepIfEqual<T>(): (list: readonly T[]) => readonly T[] {
  let kept: readonly T[] | undefined;
  return (list) => {
    const isSame = kept?.length === list.length && list.every((item, i) => item === kept![i]);
    return isSame ? kept! : (kept = list);
  };
}
