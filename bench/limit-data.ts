/** What the limit draws, computed in advance: which events have labels at which zoom, and how many there are where. */
import { FIRST, LAST, seededEvents, type SeededEvent } from './events.ts';
import { LANES } from './words.ts';

/** Zoom levels: each shows half as much time as the previous one. */
const LEVELS = 5;
const ROWS = 5;
/** Label slots per row at level 0, and how many of them a label takes: at most 320 labels in view. */
const SLOTS = 32;
const TAKES = 4;
const COLUMNS = 320;
const EAGER_LEVELS = 2;

/** Start, end, lane, row, level, title. */
export type LimitLabel = readonly [number, number, number, number, number, string];

export interface LimitHead {
  readonly first: number;
  readonly last: number;
  readonly lanes: readonly string[];
  /** The index of each lane's first start in the column of starts. */
  readonly offsets: readonly number[];
  /** How many events start in each column of the widest view, lane by lane. */
  readonly columns: readonly number[];
  readonly labels: readonly LimitLabel[];
}

export interface LimitData {
  readonly head: LimitHead;
  readonly rest: readonly LimitLabel[];
  /** All starts, lane by lane, each lane sorted. */
  readonly starts: Float32Array;
}

export function limitData(count: number): LimitData {
  const byLane: number[][] = LANES.map(() => []);
  const columns = new Array<number>(COLUMNS * LANES.length).fill(0);
  const choose = slotChooser();
  const labels: LimitLabel[] = [];
  for (const importance of [1, 2, 3]) {
    for (const event of seededEvents(count)) {
      if (event.importance !== importance) continue;
      byLane[event.lane]!.push(event.start);
      columns[event.lane * COLUMNS + Math.floor(share(event.start) * COLUMNS)]! += 1;
      const slot = choose(event);
      if (!slot) continue;
      labels.push([event.start, event.end ?? event.start, event.lane, slot.row, slot.level, event.title]);
    }
  }
  const starts = Float32Array.from(byLane.flatMap((days) => days.sort((a, b) => a - b)));
  let offset = 0;
  const offsets = [0, ...byLane.map((days) => (offset += days.length))];
  labels.sort((a, b) => a[0] - b[0]);
  const isEager = ([, , , , level]: LimitLabel) => level < EAGER_LEVELS;
  return {
    head: {
      first: FIRST,
      last: LAST,
      lanes: LANES.map(({ name }) => name),
      offsets,
      columns,
      labels: labels.filter(isEager),
    },
    rest: labels.filter((label) => !isEager(label)),
    starts,
  };
}

const share = (day: number) => (day - FIRST) / (LAST - FIRST);

/** Gives an event, at the widest possible zoom, the first row where its slots are free from there inwards. */
function slotChooser() {
  const taken = Array.from({ length: LEVELS }, (_, level) =>
    LANES.map(() => Array.from({ length: ROWS }, () => new Uint8Array(SLOTS * 2 ** level + TAKES))),
  );
  const slotAt = (event: SeededEvent, level: number) => Math.floor(share(event.start) * SLOTS * 2 ** level);
  const isFree = (event: SeededEvent, level: number, row: number) => {
    const slots = taken[level]![event.lane]![row]!;
    const slot = slotAt(event, level);
    for (let i = Math.max(0, slot - TAKES + 1); i < slot + TAKES; i++) if (slots[i]) return false;
    return true;
  };
  return (event: SeededEvent): { level: number; row: number } | undefined => {
    for (let level = 0; level < LEVELS; level++) {
      for (let row = 0; row < ROWS; row++) {
        let deepest = level;
        while (deepest < LEVELS && isFree(event, deepest, row)) deepest += 1;
        if (deepest < LEVELS) continue;
        for (let deeper = level; deeper < LEVELS; deeper++) {
          taken[deeper]![event.lane]![row]![slotAt(event, deeper)] = 1;
        }
        return { level, row };
      }
    }
    return undefined;
  };
}
