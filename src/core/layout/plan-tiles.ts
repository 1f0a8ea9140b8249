import type { Instant } from '../time/instant.ts';
import { footprint, type Stretch } from './footprint.ts';
import { SIZES, type Detail, type LabelledEvent, type PackedEvent, type PackedLane } from './types.ts';

/** What is added where there is room. */
const ADDED: readonly Detail[] = ['title', 'year', 'date'];

/** What to lay out of a range with more events than can all be shown. */
export interface TilePlanInput {
  /** The chosen events of every lane, in date order. */
  readonly lanes: readonly { readonly id: string; readonly events: readonly LabelledEvent[] }[];
  /** At the longest view of the scale. */
  readonly pxPerDay: number;
  /** How many rows each lane may have. */
  readonly rows: number;
  /** Events to place before all others, such as search hits. */
  readonly keep: ReadonlySet<string>;
  /** Where clusters may be, in the last row of every lane. */
  readonly clusters: readonly Instant[];
  /**
   * The plan of the previous range: what is in both keeps its row. If that was zoomed in further, with room for lesser
   * events, it does so only if nothing more important needs the room.
   */
  readonly former?: { readonly lanes: readonly PackedLane[]; readonly isNearer: boolean } | undefined;
  /** Which of two events is placed first. */
  readonly compare: (a: LabelledEvent, b: LabelledEvent) => number;
}

/**
 * Rows for a range of a large timeline, with lanes of fixed height. What was there stays, then each event, the most
 * important first, gets the first free row for its title, else for its icon, else none and is counted in a cluster.
 * If there is room beside it, an icon gets its title and a title its date.
 */
export function planTiles({ lanes, former, rows, keep, clusters, pxPerDay, compare }: TilePlanInput): PackedLane[] {
  const formerly = new Map(former?.lanes.flatMap(({ events }) => events.map((packed) => [packed.event.id, packed])));
  return lanes.map(({ id, events }) => {
    const lane = new RowsOfLane(rows, pxPerDay);
    clusters.forEach((anchor) => lane.reserve(anchor));
    const order = [...events].sort((a, b) => Number(keep.has(b.id)) - Number(keep.has(a.id)) || compare(a, b));
    const known = former?.isNearer ? [] : order.filter(({ id }) => formerly.has(id));
    for (const event of known) {
      const { detail, row } = formerly.get(event.id)!;
      lane.put(event, detail === 'icon' ? 'icon' : 'title', row);
    }
    for (const event of order) {
      const row = formerly.get(event.id)?.row;
      if (!lane.put(event, 'title', row)) lane.put(event, 'icon', row);
    }
    for (const event of order) for (const detail of ADDED) lane.raise(event, detail);
    const rowHeights = [...Array.from({ length: rows }, () => SIZES.rowMin), SIZES.density];
    return { id, events: lane.packed(events), rowHeights };
  });
}

/** The rows of one lane while they fill up. Labels are on the right: steadier while the view moves. */
class RowsOfLane {
  readonly #rows: Map<string, Stretch>[];
  readonly #pxPerDay: number;
  readonly #placed = new Map<string, { row: number; detail: Detail }>();

  constructor(rows: number, pxPerDay: number) {
    this.#rows = Array.from({ length: rows }, () => new Map());
    this.#pxPerDay = pxPerDay;
  }

  /** Reserves room for a cluster. */
  reserve(anchor: Instant): void {
    const x = anchor * this.#pxPerDay;
    const half = SIZES.cluster / 2;
    this.#rows.at(-1)!.set(`+${anchor}`, { left: x - half, right: x + half });
  }

  #stretch(event: LabelledEvent, detail: Detail): Stretch {
    const { left, right } = footprint(event, { detail, side: 'right' }, { pxPerDay: this.#pxPerDay, isNear: false });
    return { left, right: right + SIZES.gap };
  }

  #isFree(row: number, { id }: LabelledEvent, { left, right }: Stretch): boolean {
    for (const [other, taken] of this.#rows[row] ?? []) {
      if (other !== id && taken.right > left && taken.left < right) return false;
    }
    return row < this.#rows.length;
  }

  /** Puts an event into a row, else into the first free one; false if there is none. Does not move a placed event. */
  put(event: LabelledEvent, detail: Detail, wanted?: number): boolean {
    if (this.#placed.has(event.id)) return true;
    const stretch = this.#stretch(event, detail);
    const isFree = (row: number) => this.#isFree(row, event, stretch);
    const row = wanted !== undefined && isFree(wanted) ? wanted : this.#rows.findIndex((_, i) => isFree(i));
    if (row < 0) return false;
    this.#rows[row]!.set(event.id, stretch);
    this.#placed.set(event.id, { row, detail });
    return true;
  }

  /** Writes more of a placed event if there is room. */
  raise(event: LabelledEvent, detail: Detail): void {
    const at = this.#placed.get(event.id);
    const stretch = this.#stretch(event, detail);
    if (!at || !this.#isFree(at.row, event, stretch)) return;
    this.#rows[at.row]!.set(event.id, stretch);
    this.#placed.set(event.id, { row: at.row, detail });
  }

  /** Those of some events that are placed. */
  packed(events: readonly LabelledEvent[]): PackedEvent[] {
    return events.flatMap((event) => {
      const at = this.#placed.get(event.id);
      return at ? [{ event, ...at, side: 'right' as const }] : [];
    });
  }
}

/** How many rows fit into each lane, if lanes share a height equally, above their density: at least one. */
export function rowsFor(lanes: number, heightPx: number): number {
  const each = heightPx / Math.max(1, lanes) - 2 * SIZES.lanePadding - SIZES.density;
  return Math.min(MOST_ROWS, Math.max(1, Math.floor(each / SIZES.rowMin)));
}

/** More would be too many labels to take in. */
const MOST_ROWS = 12;
