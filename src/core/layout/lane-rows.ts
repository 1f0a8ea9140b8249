import { footprint, labelX, iconBox, edgeGap, type PlotScale, type Stretch } from './footprint.ts';
import { overEdge } from './pack.ts';
import { SIZES, type Detail, type LabelledEvent, type PackedEvent, type PackedLane, type Side } from './types.ts';

/** The rows of one lane, in which events may say more or move to another row as long as nothing collides. */
export class LaneRows {
  readonly #lane: PackedLane;
  readonly #scale: PlotScale;
  readonly #packed = new Map<string, PackedEvent>();
  /** What each event takes up. */
  readonly #taken = new Map<string, Stretch>();

  constructor(lane: PackedLane, scale: PlotScale) {
    this.#lane = lane;
    this.#scale = scale;
    for (const packed of lane.events) this.set(packed);
  }

  set(packed: PackedEvent): void {
    this.#packed.set(packed.event.id, packed);
    this.#taken.set(packed.event.id, footprint(packed.event, packed, this.#scale));
  }

  get count(): number {
    return Math.max(-1, ...Array.from(this.#packed.values(), ({ row }) => row)) + 1;
  }

  at({ id }: LabelledEvent): PackedEvent {
    return this.#packed.get(id)!;
  }

  /** Heights of the rows as they are, or would be with one event as given: a row is as high as its fullest label. */
  heights(tried?: PackedEvent): number[] {
    const heights: number[] = [];
    for (const one of this.#packed.values()) {
      const { event, detail, row } = tried?.event === one.event ? tried : one;
      heights[row] = Math.max(heights[row] ?? 0, event.heightPx[detail]);
    }
    return Array.from(heights, (height) => height ?? 0);
  }

  /**
   * Where an event could say as much as given: in its own row, then in others and, last of all, in a new one; on its
   * own side if possible.
   */
  *places(event: LabelledEvent, detail: Detail, mayMove: boolean): Generator<PackedEvent> {
    const { row: own, side: ownSide } = this.at(event);
    const rows = mayMove ? [own, ...range(this.count + 1).filter((row) => row !== own)] : [own];
    const sides: readonly Side[] = ownSide === 'right' ? ['right', 'left'] : ['left', 'right'];
    for (const row of rows) {
      for (const side of sides) {
        const packed: PackedEvent = { event, detail, side, row };
        if (overEdge(event, detail, side, this.#scale) <= 0 && this.#isFree(packed)) yield packed;
      }
    }
  }

  #isFree({ event, detail, side, row, cutPx }: PackedEvent): boolean {
    const { left, right } = footprint(event, { detail, side, cutPx }, this.#scale);
    for (const [id, other] of this.#packed) {
      if (other.row !== row || id === event.id) continue;
      const taken = this.#taken.get(id)!;
      if (taken.right + SIZES.gap > left && right + SIZES.gap > taken.left) return false;
    }
    return true;
  }

  has({ id }: LabelledEvent): boolean {
    return this.#packed.has(id);
  }

  /** Adds an event that is out of view, without a new row: it may collide. */
  addBeyond(event: LabelledEvent, rows: number): void {
    const places = (['title', 'icon'] as const).flatMap((detail) =>
      range(rows).map((row) => ({ event, detail, side: 'right' as const, row, isBeyond: true })),
    );
    this.set(places.find((packed) => this.#isFree(packed)) ?? { event, detail: 'icon', side: 'right', row: 0, isBeyond: true }); // prettier-ignore
  }

  /** Cuts the title of an event to what is free beside its icon in its row; where that is too little, it goes. */
  cut(event: LabelledEvent): void {
    const packed = this.at(event);
    const room = (side: Side) => this.#roomFor(packed, side);
    const side = room('right') >= Math.min(room('left'), event.labelPx.title) ? 'right' : 'left';
    const cutPx = Math.floor(Math.min(room(side), event.labelPx.title));
    const { row } = packed;
    if (cutPx >= SIZES.leastCut) this.set({ event, detail: 'title', side, row, cutPx });
    else this.set({ event, detail: 'icon', side: this.#revealedSide(event), row });
  }

  /** Where a title without room would be seen whole, if it is shown above others. */
  #revealedSide(event: LabelledEvent): Side {
    const over = (side: Side) => overEdge(event, 'title', side, this.#scale);
    return over('right') <= Math.max(0, over('left')) ? 'right' : 'left';
  }

  #roomFor({ event, row }: PackedEvent, side: Side): number {
    const { plot = { left: -Infinity, right: Infinity }, isNear } = this.#scale;
    const x = labelX(event, this.#scale);
    const icon = iconBox(event);
    const gap = edgeGap(event, side);
    const isRight = side === 'right';
    const from = isRight ? x + icon.right + gap : x - icon.left - gap;
    let end = isRight ? plot.right : plot.left;
    for (const [id, other] of this.#packed) {
      if (other.row !== row || id === event.id) continue;
      const { left, right } = this.#taken.get(id)!;
      if (isRight && right > from) end = Math.min(end, left - SIZES.gap);
      if (!isRight && left < from) end = Math.max(end, right + SIZES.gap);
    }
    const arrow = isRight && event.isOngoing && !isNear ? SIZES.arrow : 0;
    return isRight ? end - from - arrow : from - end;
  }

  /** The lane with what its events say now, without rows that have become empty. */
  packed(heights = this.heights()): PackedLane {
    const kept = range(heights.length).filter((row) => heights[row]! > 0);
    const rowOf = new Map(kept.map((row, i) => [row, i]));
    const events = this.#lane.events.map(({ event }) => {
      const packed = this.at(event);
      return { ...packed, row: rowOf.get(packed.row) ?? 0 };
    });
    return { ...this.#lane, events, rowHeights: kept.map((row) => heights[row]!) };
  }
}

const range = (length: number): number[] => Array.from({ length }, (_, i) => i);
