import type { TimelineEvent } from '../dataset/types.ts';
import { sameLayout, type MarkLayout } from './mark-layout.ts';

/** A mark, and how it is drawn; `layout` is absent while a filter hides it. */
export interface DrawnEvent {
  readonly event: TimelineEvent;
  readonly layout: MarkLayout | undefined;
}

/** The marks as last drawn: what has not changed stays the same object, so that its component does not update. */
export class DrawnEvents {
  #last: ReadonlyMap<string, DrawnEvent> = new Map();

  /** @param marks the events of every lane */
  update(
    marks: ReadonlyMap<string, readonly TimelineEvent[]>,
    layoutOf: (event: TimelineEvent) => MarkLayout | undefined,
  ): Map<string, readonly DrawnEvent[]> {
    const now = new Map<string, DrawnEvent>();
    const draw = (event: TimelineEvent): DrawnEvent => {
      const layout = layoutOf(event);
      const last = this.#last.get(event.id);
      const drawn = last?.event === event && sameLayout(last.layout, layout) ? last : { event, layout };
      now.set(event.id, drawn);
      return drawn;
    };
    const lanes = new Map(Array.from(marks, ([lane, events]) => [lane, events.map(draw)]));
    this.#last = now;
    return lanes;
  }
}
