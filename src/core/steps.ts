/** Work that can be left off wherever it yields, and taken up again. */
export type Steps<T> = Generator<undefined, T>;

/** Does it all at once. */
export function finish<T>(work: Steps<T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}
