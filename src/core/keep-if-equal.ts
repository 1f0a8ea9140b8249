/**
 * Remembers one list. Given a list with the same items as the last one, it returns the last one, so that comparisons by
 * identity see no change.
 */
export function keepIfEqual<T>(): (list: readonly T[]) => readonly T[] {
  let kept: readonly T[] | undefined;
  return (list) => {
    const isSame = kept?.length === list.length && list.every((item, i) => item === kept![i]);
    return isSame ? kept! : (kept = list);
  };
}
