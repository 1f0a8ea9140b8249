import type { Figure } from './schema.ts';
import type { TimelineEvent } from './types.ts';

/** The one figure that says most about an event, if one is marked. */
export function keyFigure({ figures }: Pick<TimelineEvent, 'figures'>): Figure | undefined {
  return figures?.find(({ key }) => key);
}
