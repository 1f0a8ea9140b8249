import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { preview, type Problem } from '../../core/dataset/problem.ts';
import type { EventRecord } from '../../core/dataset/schema.ts';
import { shardFile, shardOf, shardsFor } from '../../core/tiles/shard-file.ts';
import { rankOf } from '../../core/tiles/tile.ts';
import type { Output } from './output.ts';
import { Partitions, type Part } from './partitions.ts';
import { rowsIn, encodeRow, type Row } from './rows.ts';

/** An event, and its index in the dataset. */
interface IndexedRow {
  readonly eventIndex: number;
  readonly row: Row;
}

/** A relation from an event to another, waiting to be checked. */
type Relation = readonly [target: string, source: string, eventIndex: number, index: number];

/**
 * All records, partitioned by the hashes of their ids, so that equal ids are in the same part and each part fits into
 * memory. Of records with equal ids the first is kept.
 */
export class Records {
  readonly #parts: number;
  readonly #rows: Partitions;
  readonly #relations: Partitions;
  readonly #folder: string;
  readonly #waiting: number;
  #count = 0;
  #bytes = 0;

  /** @param parts the number of files to spread them over */
  constructor(output: Output, parts: number, waiting: number) {
    this.#parts = parts;
    this.#folder = output.parts;
    this.#waiting = waiting;
    this.#rows = new Partitions(join(output.parts, 'records'), waiting);
    this.#relations = new Partitions(join(output.parts, 'relations'), waiting);
  }

  /** @param eventIndex the index of the event in the dataset, from 0 */
  add({ $schema: _, ...record }: EventRecord, eventIndex: number): void {
    const rank = rankOf(record.id);
    const row = { anchor: eventIndex, rank, lane: 0, importance: 0, id: record.id, word: '', shared: 0, weight: 1 };
    const bytes = encodeRow({ ...row, json: JSON.stringify(record) });
    this.#rows.add(String(rank % this.#parts), bytes);
    record.relations?.forEach(({ event }, i) =>
      this.#relate(this.#relations, event, [event, record.id, eventIndex, i]),
    );
    this.#count++;
    this.#bytes += bytes.length;
  }

  #relate(to: Partitions, id: string, relation: Relation): void {
    to.add(String(rankOf(id) % this.#parts), Buffer.from(`${JSON.stringify(relation)}\n`));
  }

  /**
   * Goes through all records once more: writes them into the files of full records, and reports each one that is kept
   * and everything that is wrong between events.
   * @returns how many files they are spread over
   */
  finish(output: Output, onrecord: (record: EventRecord) => void, onproblem: (problem: Problem) => void): number {
    const parts = this.#rows.finish();
    const lost = this.#findLost(parts);
    const shards = this.#parts * Math.ceil(shardsFor(this.#count, this.#bytes) / this.#parts);
    const written = new Set<number>();
    for (const [name, part] of parts) {
      const lostHere = groupBy(readRelations(lost.get(name)), ([, source]) => source);
      const files = new Map<number, Uint8Array[]>();
      for (const { eventIndex, row } of firstOfEach(part, onproblem).values()) {
        const record = JSON.parse(row.json) as EventRecord;
        const gone = lostHere.get(row.id)?.filter((relation) => relation[2] === eventIndex);
        if (gone) forget(record, eventIndex, gone, onproblem);
        onrecord(record);
        const shard = shardOf(row.id, shards);
        const text = Buffer.from(gone ? JSON.stringify(record) : row.json);
        const file = files.get(shard);
        if (file) file.push(COMMA, text);
        else files.set(shard, [OPEN, text]);
      }
      for (const [shard, texts] of files) {
        output.write(shardFile(shard), [...texts, CLOSE]);
        written.add(shard);
      }
      rmSync(part.path);
    }
    for (let shard = 0; shard < shards; shard++) {
      if (!written.has(shard)) output.write(shardFile(shard), '{"events":[]}'); // somebody may still look for an id in it
    }
    return shards;
  }

  /** Relations to events that do not exist, by the part of the event that states them. */
  #findLost(parts: ReadonlyMap<string, Part>): ReadonlyMap<string, Part> {
    const lost = new Partitions(join(this.#folder, 'lost'), this.#waiting);
    for (const [name, relations] of this.#relations.finish()) {
      const part = parts.get(name);
      const ids = new Set(part ? firstOfEach(part).keys() : []);
      for (const relation of readRelations(relations)) {
        const [target, source] = relation;
        if (target === source || !ids.has(target)) this.#relate(lost, source, relation);
      }
    }
    return lost.finish();
  }
}

const OPEN = Buffer.from('{"events":[');
const COMMA = Buffer.from(',');
const CLOSE = Buffer.from(']}');

/** The first row of each id, in the order of the dataset. */
function firstOfEach(part: Part, onproblem?: (problem: Problem) => void): Map<string, IndexedRow> {
  const first = new Map<string, IndexedRow>();
  for (const row of rowsIn(readFileSync(part.path))) {
    const { id, anchor: eventIndex } = row;
    const twin = first.get(id);
    if (!twin) first.set(id, { eventIndex, row });
    else onproblem?.({ path: `events.${eventIndex}.id`, value: preview(id), reason: `is also the id of events.${twin.eventIndex}` }); // prettier-ignore
  }
  return first;
}

const readRelations = (part: Part | undefined): Relation[] =>
  part ? readFileSync(part.path, 'utf8').trimEnd().split('\n').map((line) => JSON.parse(line) as Relation) : []; // prettier-ignore

/** Removes lost relations from a record, and reports them as `checkRelations` does. */
function forget(
  record: EventRecord,
  eventIndex: number,
  gone: readonly Relation[],
  onproblem: (problem: Problem) => void,
) {
  const indices = new Set(gone.map(([, , , index]) => index));
  for (const [target, source, , index] of [...gone].sort((a, b) => a[3] - b[3])) {
    const reason = target === source ? 'is the event itself' : 'names no event';
    onproblem({ path: `events.${eventIndex}.relations.${index}.event`, value: preview(target), reason });
  }
  record.relations = record.relations!.filter((_, i) => !indices.has(i));
}

function groupBy<T>(list: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of list) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}
