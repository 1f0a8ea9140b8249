import type { PlacedEvent } from './types.ts';

/** A point's bar is the time its date may mean; where that is hardly wider than the icon, the icon says it. */
const POINT_BAR = 40;

/** Whether a mark has a bar: to be drawn, or as an element. */
export function isBarShown({ barStart, barEnd, event }: PlacedEvent): boolean {
  return barEnd - barStart > (event.isSpan ? 0 : POINT_BAR);
}
