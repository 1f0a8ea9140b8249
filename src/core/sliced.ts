/** Work that can pause wherever it yields, and resume later. */
export type Sliced<T> = Generator<undefined, T>;

/** Does all of it without pausing. */
export function runToEnd<T>(work: Sliced<T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}
