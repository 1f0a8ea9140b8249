import { closeSync, openSync, readSync } from 'node:fs';

/** What decides which events are named first, as in `byImportance`; finally the id, so that no two are equal. */
export interface Ranked {
  readonly importance: number;
  readonly rank: number;
  readonly anchor: number;
  readonly id: string;
}

export function isBefore(a: Ranked, b: Ranked): boolean {
  const difference = a.importance - b.importance || a.rank - b.rank || a.anchor - b.anchor;
  return difference < 0 || (difference === 0 && a.id < b.id);
}

/** Inserts an item into the best so far, if it belongs there. `keep` makes it permanent. */
export function insertBest<T extends Ranked>(best: Ranked[], item: T, most: number, keep: (item: T) => Ranked): void {
  if (best.length === most && !isBefore(item, best[most - 1]!)) return;
  let at = best.length;
  while (at > 0 && isBefore(item, best[at - 1]!)) at--;
  best.splice(at, 0, keep(item));
  if (best.length > most) best.pop();
}

/** An event in a file, waiting to go into its tiles or a word file. */
export interface RowFields extends Ranked {
  readonly lane: number;
  readonly word: string;
  /**
   * 0 for the first word of an event in sort order; for others, one more than the letters it shares with the last one.
   * For a beginning of at least this length, this is the event's first word, so that it is counted once.
   */
  readonly shared: number;
  /** How many events this row counts for; 0 if another row counts its event. */
  readonly weight: number;
  /** What files say of the event; empty if the row only counts. */
  readonly json: string;
}

const HEADER = 30;

export function encodeRow({ anchor, rank, lane, importance, shared, weight, id, word, json }: RowFields): Buffer {
  const wordLength = Buffer.byteLength(word);
  const bytes = Buffer.allocUnsafe(HEADER + id.length + wordLength + Buffer.byteLength(json));
  bytes.writeUInt32LE(bytes.length, 0);
  bytes.writeDoubleLE(anchor, 4);
  bytes.writeUInt32LE(rank, 12);
  bytes.writeUInt8(lane, 16);
  bytes.writeUInt8(importance, 17);
  bytes.writeUInt8(shared, 18);
  bytes.writeUInt8(id.length, 19); // ids are ASCII
  bytes.writeUInt16LE(wordLength, 20);
  bytes.writeDoubleLE(weight, 22);
  bytes.write(id, HEADER, 'latin1');
  bytes.write(word, HEADER + id.length);
  bytes.write(json, HEADER + id.length + wordLength);
  return bytes;
}

/** A row in bytes; fields are decoded on access. */
export class Row implements RowFields {
  readonly #bytes: Buffer;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  get anchor() { return this.#bytes.readDoubleLE(4); }
  get rank() { return this.#bytes.readUInt32LE(12); }
  get lane() { return this.#bytes[16]!; }
  get importance() { return this.#bytes[17]!; }
  get shared() { return this.#bytes[18]!; }
  get weight() { return this.#bytes.readDoubleLE(22); }
  get #wordAt() { return HEADER + this.#bytes[19]!; }
  get #jsonAt() { return this.#wordAt + this.#bytes.readUInt16LE(20); }
  get id() { return this.#bytes.toString('latin1', HEADER, this.#wordAt); }
  get word() { return this.#bytes.toString('utf8', this.#wordAt, this.#jsonAt); }
  get json() { return this.#bytes.toString('utf8', this.#jsonAt, this.#bytes.length); }
  get isCount() { return this.#jsonAt === this.#bytes.length; }
  get bytes() { return this.#bytes; }

  /** A copy in a buffer of its own, so that it does not keep a larger one in memory. */
  keep(): Row {
    const own = Buffer.allocUnsafeSlow(this.#bytes.length);
    this.#bytes.copy(own);
    return new Row(own);
  }
} // prettier-ignore

/** The rows in a buffer. */
export function* rowsIn(bytes: Buffer): Generator<Row> {
  for (let at = 0; at + 4 <= bytes.length;) {
    const end = at + bytes.readUInt32LE(at);
    yield new Row(bytes.subarray(at, end));
    at = end;
  }
}

const CHUNK = 4 * 1024 * 1024;

/** The rows of a file of any size. Each is valid only until the next. */
export function* rowsOf(path: string): Generator<Row> {
  const file = openSync(path, 'r');
  try {
    let bytes = Buffer.allocUnsafe(CHUNK);
    let filled = 0;
    for (let read = 1; read > 0;) {
      read = readSync(file, bytes, filled, bytes.length - filled, null);
      filled += read;
      let at = 0;
      for (let length; at + 4 <= filled && at + (length = bytes.readUInt32LE(at)) <= filled; at += length) {
        yield new Row(bytes.subarray(at, at + length));
      }
      if (at === 0 && filled === bytes.length) bytes = Buffer.concat([bytes, Buffer.allocUnsafe(bytes.length)]);
      else bytes.copyWithin(0, at, filled);
      filled -= at;
    }
  } finally {
    closeSync(file);
  }
}
