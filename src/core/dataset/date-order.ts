import type { Instant } from '../time/instant.ts';

/** Whatever has a place in time. */
export interface InTime {
  readonly time: { readonly anchor: Instant };
  /** Place in the file, where the source says it. */
  readonly order?: number;
}

/**
 * Date order: by where the icon stands; on one day in the order of the file. Where that is not known (tiles in files name
 * events without their place) by id, so that every reader gets the same order.
 */
export function byDate<E extends InTime & { readonly id: string }>(a: E, b: E): number {
  return a.time.anchor - b.time.anchor || (a.order ?? 0) - (b.order ?? 0) || (a.id < b.id ? -1 : 1);
}
