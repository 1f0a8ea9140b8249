import type { Instant } from '../time/instant.ts';

/** Anything with a position in time. */
export interface InTime {
  readonly time: { readonly anchor: Instant };
  /** Index in the file, if the source provides it. */
  readonly order?: number;
}

/**
 * Date order: by icon position, and for the same position in file order. If that is unknown (tile files omit the index
 * of events), by id, so that every reader gets the same order.
 */
export function byDate<E extends InTime & { readonly id: string }>(a: E, b: E): number {
  return a.time.anchor - b.time.anchor || (a.order ?? 0) - (b.order ?? 0) || (a.id < b.id ? -1 : 1);
}
