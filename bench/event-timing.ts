/** Interaction to next paint, from the Event Timing API: noted in the page, summed up here. */

/** An entry of type `event`, in milliseconds. */
export interface TimedEvent {
  readonly interaction: number;
  readonly start: number;
  readonly handled: number;
  readonly handledUntil: number;
  /** Until the next paint, in steps of eight. */
  readonly duration: number;
}

/** How long an interaction took, and what that was spent on. */
export interface Interaction {
  readonly duration: number;
  /** Until handlers began: what ran before kept them waiting. */
  readonly waited: number;
  readonly handlers: number;
  /** From the end of the handlers to the paint: style, layout, painting and what else ran before it. */
  readonly painting: number;
}

declare global {
  interface Window {
    /** Events of interactions since the last call. */
    takeTimedEvents: () => TimedEvent[];
  }
}

/** The least that the API can be asked for. */
export const SHORTEST_MS = 16;

/** Runs in the page, so it must not refer to anything outside itself. */
export function installEventTiming(): void {
  const noted: TimedEvent[] = [];
  const note = (entries: PerformanceEntryList) => {
    for (const entry of entries as PerformanceEventTiming[]) {
      const { interactionId: interaction, startTime: start, duration } = entry;
      const { processingStart: handled, processingEnd: handledUntil } = entry;
      if (interaction) noted.push({ interaction, start, handled, handledUntil, duration });
    }
  };
  const observer = new PerformanceObserver((list) => note(list.getEntries()));
  observer.observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit); // TypeScript does not know it
  window.takeTimedEvents = () => {
    note(observer.takeRecords());
    return noted.splice(0);
  };
}

/**
 * The longest interaction among the events, which is as long as its longest event. Interactions that the API does not
 * report count as the most that it leaves out.
 */
export function longestInteraction(events: readonly TimedEvent[]): Interaction {
  if (events.length === 0) return { duration: SHORTEST_MS, waited: 0, handlers: 0, painting: SHORTEST_MS };
  const longest = events.reduce((most, event) => (event.duration > most.duration ? event : most));
  const paintedAt = longest.start + longest.duration;
  // Its other events (pointerup beside click) are often handled before the same paint.
  const handledUntil = events
    .filter(({ interaction, handledUntil }) => interaction === longest.interaction && handledUntil <= paintedAt)
    .reduce((last, event) => Math.max(last, event.handledUntil), longest.handledUntil);
  return {
    duration: longest.duration,
    waited: longest.handled - longest.start,
    handlers: handledUntil - longest.handled,
    painting: Math.max(0, paintedAt - handledUntil),
  };
}
