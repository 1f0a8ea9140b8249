import type { TimelineEvent } from '../dataset/types.ts';

/** Whether a lane's track is thick above or below the middle of one row of the vertical list. */
export interface Track {
  readonly above: boolean;
  readonly below: boolean;
}

export interface TrackRow {
  readonly event: TimelineEvent;
  /** One for each lane. */
  readonly tracks: readonly Track[];
}

/**
 * The vertical list with a track for every lane, like the graph of a version history: a track is thick from the row in
 * which an event of its lane begins to the last row that begins before that event ends.
 * @param events in date order
 */
export function layTracks(events: readonly TimelineEvent[], laneIds: readonly string[]): TrackRow[] {
  const lastRowOf = events.map(({ time }) =>
    time.isSpan && !time.fades ? events.findLastIndex((other) => other.time.anchor < time.until) : -1,
  );
  return events.map((event, row) => ({
    event,
    tracks: laneIds.map((lane) => ({
      above: events.some((other, i) => other.lane === lane && i < row && lastRowOf[i]! >= row),
      below: events.some((other, i) => other.lane === lane && i <= row && lastRowOf[i]! > row),
    })),
  }));
}
