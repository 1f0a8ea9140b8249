import type { TimelineEvent } from './types.ts';

/**
 * The event `by` positions on among those that are shown, in date order; undefined at either end. The event itself need
 * not be shown.
 * @param orderOf position in date order of every event, shown or not
 */
export function neighbourAmong(
  shown: readonly TimelineEvent[],
  orderOf: ReadonlyMap<string, number>,
  id: string,
  by: 1 | -1,
): TimelineEvent | undefined {
  const at = shown.findIndex((event) => event.id === id);
  if (at >= 0) return shown[at + by];
  const order = orderOf.get(id) ?? -1;
  const after = shown.findIndex((event) => orderOf.get(event.id)! > order);
  const next = after < 0 ? shown.length : after;
  return shown[by > 0 ? next : next - 1];
}
