/** A pending request, and how many callers are waiting for it. */
interface Coming<T> {
  readonly answer: Promise<T>;
  readonly controller: AbortController;
  waiting: number;
}

/**
 * Values that take time to get, by name. The most recently used are kept, and concurrent requests for the same one are
 * shared. A request is aborted when nobody is waiting for it any more.
 */
export class RequestCache<T> {
  readonly #most: number;
  readonly #load: (name: string, signal: AbortSignal) => Promise<T>;
  /** Least recently used first. */
  readonly #kept = new Map<string, T>();
  readonly #coming = new Map<string, Coming<T>>();

  /** @param most how many are kept */
  constructor(most: number, load: (name: string, signal: AbortSignal) => Promise<T>) {
    this.#most = most;
    this.#load = load;
  }

  /** The value, if it is already here. */
  peek(name: string): T | undefined {
    const value = this.#kept.get(name);
    if (value !== undefined) this.#keep(name, value);
    return value;
  }

  values(): Iterable<T> {
    return this.#kept.values();
  }

  /** Gets a value by name. Rejects with the signal's reason, or if loading fails; the next caller tries again. */
  async get(name: string, signal: AbortSignal): Promise<T> {
    signal.throwIfAborted();
    const here = this.peek(name);
    if (here !== undefined) return here;
    const coming = this.#coming.get(name) ?? this.#begin(name);
    coming.waiting++;
    let leave = () => {};
    const left = new Promise<never>((_, reject) => {
      leave = () => reject(signal.reason as Error);
      signal.addEventListener('abort', leave);
    });
    try {
      return await Promise.race([coming.answer, left]);
    } finally {
      signal.removeEventListener('abort', leave);
      if (--coming.waiting === 0 && this.#coming.get(name) === coming) {
        this.#coming.delete(name);
        coming.controller.abort();
      }
    }
  }

  /** Aborts pending requests and forgets all values. */
  clear(): void {
    for (const { controller } of this.#coming.values()) controller.abort();
    this.#coming.clear();
    this.#kept.clear();
  }

  #begin(name: string): Coming<T> {
    const controller = new AbortController();
    const answer = this.#load(name, controller.signal);
    const coming: Coming<T> = { answer, controller, waiting: 0 };
    this.#coming.set(name, coming);
    const settled = () => this.#coming.get(name) === coming && this.#coming.delete(name);
    answer.then((value) => settled() && this.#keep(name, value), settled);
    return coming;
  }

  #keep(name: string, value: T): void {
    this.#kept.delete(name);
    this.#kept.set(name, value);
    if (this.#kept.size > this.#most) this.#kept.delete(this.#kept.keys().next().value!);
  }
}
