/** Work that can be left off wherever it yields, and taken up again. */
export type Sliced<T> = Generator<undefined, T>;

/** Does it all at once. */
export function runToEnd<T>(work: Sliced<T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}
