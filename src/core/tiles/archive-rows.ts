import { readEventTime } from '../dataset/event-time.ts';
import type { EventRecord } from '../dataset/schema.ts';
import type { Dataset } from '../dataset/types.ts';
import type { Columns } from './columns.ts';
import { FacetRows, type FacetColumns } from './facet-columns.ts';
import type { PackedBytes } from './packed-bytes.ts';
import { rankOf } from './tile.ts';

/** For every event, in date order, what tiles are cut from, and the row of its record. */
export interface RowColumns extends Columns {
  readonly find: (id: string) => number | undefined;
  readonly from: number;
  readonly until: number;
  readonly row: Uint32Array;
  readonly facets: FacetColumns;
}

/** The columns of an archive while it is read. */
export class ArchiveRows {
  readonly #records: PackedBytes;
  readonly #asOf: number;
  readonly #laneOf: ReadonlyMap<string, number>;
  readonly #anchor: Float64Array;
  readonly #rank: Uint32Array;
  readonly #lane: Uint8Array;
  readonly #importance: Uint8Array;
  readonly #row: Uint32Array;
  #facets: FacetRows | undefined;
  /** A hash table of indices by rank, at most half full; 0 is free, otherwise the index plus one. */
  readonly #table: Uint32Array;
  #count = 0;
  from = Infinity;
  until = -Infinity;

  constructor(head: Dataset, records: PackedBytes) {
    const { count } = records;
    this.#records = records;
    this.#asOf = head.asOf;
    this.#laneOf = new Map(head.lanes.map(({ id }, i) => [id, i]));
    this.#anchor = new Float64Array(count);
    this.#rank = new Uint32Array(count);
    this.#lane = new Uint8Array(count);
    this.#importance = new Uint8Array(count);
    this.#row = new Uint32Array(count);
    this.#facets = new FacetRows(head, count);
    this.#table = new Uint32Array(2 ** Math.ceil(Math.log2(2 * count + 2)));
  }

  add(row: number, record: EventRecord): void {
    const { id, lane, date, lastTrace, importance = 2 } = record;
    const time = readEventTime(date, this.#asOf, lastTrace?.date);
    const { from, until, anchor } = time;
    const index = this.#count++;
    this.#anchor[index] = anchor;
    this.#rank[index] = rankOf(id);
    this.#lane[index] = this.#laneOf.get(lane)!;
    this.#importance[index] = importance;
    this.#row[index] = row;
    this.from = Math.min(this.from, from);
    this.until = Math.max(this.until, until);
    this.#table[this.#slotOf(id)] = index + 1;
    this.#facets!.add(record, time);
  }

  /** The row of an event, if it has been added. */
  find(id: string): number | undefined {
    const index = this.#table[this.#slotOf(id)]! - 1;
    return index < 0 ? undefined : this.#row[index];
  }

  /** Where an id is in the table, or would be. */
  #slotOf(id: string): number {
    const rank = rankOf(id);
    let slot = rank % this.#table.length;
    for (let index; (index = this.#table[slot]! - 1) >= 0; slot = (slot + 1) % this.#table.length) {
      if (this.#rank[index] === rank && this.#idOf(index) === id) break;
    }
    return slot;
  }

  #idOf = (index: number) => (JSON.parse(this.#records.text(this.#row[index]!)) as EventRecord).id;

  inDateOrder(): RowColumns {
    const order = Uint32Array.from({ length: this.#count }, (_, i) => i);
    const [anchor, rank, row, facets] = [this.#anchor, this.#rank, this.#row, this.#facets!];
    this.#facets = undefined; // everything else is still needed by `find`
    order.sort((a, b) => anchor[a]! - anchor[b]! || a - b);
    return {
      find: (id) => this.find(id),
      from: this.from,
      until: this.until,
      row: Uint32Array.from(order, (index) => row[index]!),
      anchor: Float64Array.from(order, (index) => anchor[index]!),
      rank: Uint32Array.from(order, (index) => rank[index]!),
      lane: Uint8Array.from(order, (index) => this.#lane[index]!),
      importance: Uint8Array.from(order, (index) => this.#importance[index]!),
      facets: facets.inOrder(order),
    };
  }
}
