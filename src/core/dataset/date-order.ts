import type { Instant } from '../time/instant.ts';

/** Whatever has a place in time. */
export interface InTime {
  readonly time: { readonly anchor: Instant };
}

/** Date order: by where the icon stands, then by id, so that every reader gets the same order. */
export function byDate<E extends InTime & { readonly id: string }>(a: E, b: E): number {
  return a.time.anchor - b.time.anchor || (a.id < b.id ? -1 : 1);
}
