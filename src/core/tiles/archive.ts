import * as jsonFaults from '../dataset/json-faults.ts';
import { JsonReader } from '../dataset/json-reader.ts';
import { LIMITS } from '../dataset/limits.ts';
import { checkRelations } from '../dataset/links.ts';
import { parseHead, type ParsedHead } from '../dataset/parse.ts';
import { readRecord, type RecordRead } from '../dataset/read-event.ts';
import { toEvent, type OrderedRecord } from '../dataset/to-event.ts';
import { preview, ProblemList, type Problem } from '../dataset/problem.ts';
import type { EventRecord } from '../dataset/schema.ts';
import type { Dataset } from '../dataset/types.ts';
import { NO_FILTERS, type FacetCounts, type Filters } from '../filter/filter.ts';
import { isLaneOn } from '../filter/lanes.ts';
import { refusalOf } from '../formats/registry.ts';
import { formatNumber } from '../locale.ts';
import { failure, success, type Result } from '../result.ts';
import type { Sliced } from '../sliced.ts';
import { MAX_HITS } from '../search/answer.ts';
import { fieldsOf, WEIGHTS, type Field } from '../search/fields.ts';
import { tokenize } from '../search/fold.ts';
import { finderOf } from '../search/highlight.ts';
import { WordIndex } from '../search/word-index.ts';
import { ArchiveRows, type RowColumns } from './archive-rows.ts';
import { cutTile, mapTile } from './columns.ts';
import type { TileAddress } from './grid.ts';
import { narrowingOf } from './narrowing.ts';
import { PackedBytes } from './packed-bytes.ts';
import { nameCounts, maskOf, countChoices, type ChoiceCounts } from './filter-mask.ts';
import type { Tile } from './tile.ts';

/** The result of opening a large dataset: the archive, absent if nothing can be shown, and the first problems. */
export interface OpenedArchive {
  readonly archive?: Archive;
  readonly problems: readonly Problem[];
}

/** What was found among the events that pass, in a form that can be posted as a message. */
export interface FoundRecords {
  /** The best hits, best first. */
  readonly hits: readonly FoundRecord[];
  readonly total: number;
  /** Events that would also be found without filters. */
  readonly hidden: number;
  readonly isNear?: boolean;
  readonly leftUncorrected?: boolean;
}

/** An event that was found. */
export interface FoundRecord {
  readonly record: OrderedRecord;
  readonly words: readonly string[];
  readonly field: Field;
}

/** Takes the bytes of a large dataset as they arrive, and opens it when all are there. */
export class ArchiveReader {
  readonly #records = new PackedBytes();
  readonly #json = new JsonReader((bytes) => this.#records.add(bytes), refusalOf);

  /** Events read so far. */
  get count(): number {
    return this.#records.count;
  }

  /** Takes the next bytes; fails as soon as it is clear that the dataset cannot be shown. */
  push(bytes: Uint8Array): Result<void> {
    const taken = this.#json.push(bytes);
    if (taken.ok && this.count > LIMITS.events) return failure(tooMany());
    return taken;
  }

  /** @param onprogress called now and then with the number of events read */
  finish(onprogress: (events: number) => void): OpenedArchive {
    const text = this.#json.end();
    if (!text.ok) return { problems: [{ path: '', reason: text.reason }] };
    const head = parseHead(text.value, jsonFaults);
    return head.dataset ? openArchive(head, this.#records, onprogress) : { problems: head.problems };
  }
}

const tooMany = () =>
  `has more than ${formatNumber(LIMITS.events)} events, which is as many as one file may; cut it into tiles (npm run tiles)`;

function openArchive(
  { dataset: head, tables, problems: found }: ParsedHead,
  records: PackedBytes,
  onprogress: (events: number) => void,
): OpenedArchive {
  const problems = new ProblemList();
  problems.add(...found);
  const rows = new ArchiveRows(head!, records);
  /** Rows whose relations are checked once all events are known. */
  const related: number[] = [];
  const { count } = records;
  for (let row = 0; row < count; row++) {
    if (row % 10_000 === 0) onprogress(row);
    const path = `events.${row}`;
    const json = readJson(records, row);
    const read: RecordRead = json.ok ? readRecord(json.value, tables!, path) : { ok: false, problems: [{ path, reason: json.reason }] }; // prettier-ignore
    problems.add(...read.problems);
    if (!read.ok) continue;
    const { record, isMended } = read;
    if (rows.find(record.id) !== undefined) {
      problems.add({ path: `${path}.id`, value: preview(record.id), reason: 'is also the id of another event' });
    } else {
      rows.add(isMended ? append(records, record) : row, record);
      if (record.relations) related.push(row);
    }
  }
  const known = { has: (id: string) => rows.find(id) !== undefined };
  for (const row of related) {
    problems.add(...checkRelations(JSON.parse(records.text(row)) as EventRecord, known, `events.${row}`));
  }
  return { archive: new Archive(head!, records, rows.inDateOrder()), problems: problems.all };
}

/** Appends a record that has changed after all others. */
function append(records: PackedBytes, record: EventRecord): number {
  records.add(new TextEncoder().encode(JSON.stringify(record)));
  return records.count - 1;
}

function readJson(records: PackedBytes, row: number): Result<unknown> {
  try {
    return success(JSON.parse(records.text(row)));
  } catch {
    return failure('is not valid JSON');
  }
}

/** A large dataset: all of it as bytes, and the columns that tiles are cut from. */
export class Archive {
  readonly head: Dataset;
  readonly from: number;
  readonly until: number;
  readonly laneCounts: readonly number[];
  /** How many events each choice has, without any filter. */
  readonly #all: ChoiceCounts;
  /** Which events the last filters let through; consecutive questions usually have the same filters. */
  #sieve: { readonly name: string; readonly failing: Uint8Array | undefined } = { name: '', failing: undefined };
  readonly #records: PackedBytes;
  readonly #columns: RowColumns;
  #index: WordIndex | undefined;

  constructor(head: Dataset, records: PackedBytes, columns: RowColumns) {
    this.head = head;
    this.#records = records;
    this.#columns = columns;
    const isEmpty = columns.row.length === 0;
    this.from = isEmpty ? head.asOf - 1 : columns.from;
    this.until = isEmpty ? head.asOf : columns.until;
    this.#all = countChoices(columns, undefined, this.#lanesOff(NO_FILTERS));
    this.laneCounts = Array.from(this.#all.lane);
  }

  get count(): number {
    return this.#columns.row.length;
  }

  /** A tile of the events that pass, regardless of hidden lanes. */
  tile(address: TileAddress, filters: Filters): Tile<OrderedRecord> {
    const tile = cutTile(this.#columns, address, this.head.lanes.length, this.#failing(filters));
    return mapTile(tile, (index) => this.#recordAt(index));
  }

  /** For each choice of each facet, how many events it would show given all other filters: like `countFacet`. */
  counts(filters: Filters): FacetCounts {
    const counts = countChoices(this.#columns, this.#failing(filters), this.#lanesOff(filters));
    return nameCounts(counts, this.#all, this.#columns.facets, this.head.lanes.map(({ id }) => id)); // prettier-ignore
  }

  #failing(filters: Filters): Uint8Array | undefined {
    const name = narrowingOf(filters);
    if (name !== this.#sieve.name) this.#sieve = { name, failing: maskOf(this.#columns, filters) };
    return this.#sieve.failing;
  }

  #lanesOff(filters: Filters): Uint8Array {
    return Uint8Array.from(this.head.lanes, (lane) => Number(!isLaneOn(lane, filters)));
  }

  event(id: string): OrderedRecord | undefined {
    const row = this.#columns.find(id);
    return row === undefined ? undefined : this.#recordOf(row);
  }

  #recordOf = (row: number): OrderedRecord => ({
    ...(JSON.parse(this.#records.text(row)) as EventRecord),
    order: row,
  });
  #recordAt = (index: number) => this.#recordOf(this.#columns.row[index]!);

  /** Indexes all words. Yields after every few events, so that no slice is long. */
  *indexWords(): Sliced<void> {
    const index = new WordIndex(this.count);
    for (let i = 0; i < this.count; i++) {
      const record = this.#recordAt(i);
      index.add(titlesOf(record), textsOf(record, this.head));
      if (i % 2000 === 1999) yield;
    }
    index.finish();
    this.#index = index;
  }

  get isSearchable(): boolean {
    return this.#index !== undefined;
  }

  /** What a query finds among the events that pass. `indexWords` must have finished. */
  search(query: string, filters: Filters): FoundRecords {
    const { lane, importance, rank } = this.#columns;
    const isHidden = this.#lanesOff(filters);
    const failing = this.#failing(filters);
    const isShown = (index: number) => !isHidden[lane[index]!] && !failing?.[index];
    const compare = (a: number, b: number) => importance[a]! - importance[b]! || rank[a]! - rank[b]!;
    const { indices, words, ...found } = this.#index!.search(query, isShown, compare, MAX_HITS);
    const metIn = finderOf(new Set(words));
    return { ...found, hits: indices.map((index) => this.#found(this.#recordAt(index), metIn)) };
  }

  #found(record: OrderedRecord, metIn: (word: string) => readonly string[]): FoundRecord {
    const fields = fieldsOf(toEvent(record, this.head.asOf), this.head);
    const met = (field: Field) => tokenize(field.text).flatMap(({ word }) => metIn(word));
    const best = fields.filter((field) => met(field).length > 0).sort((a, b) => WEIGHTS[b.name] - WEIGHTS[a.name])[0];
    return { record, words: [...new Set(fields.flatMap(met))], field: best ?? fields[0]! };
  }
}

const titlesOf = ({ title, shortTitle }: EventRecord) =>
  [title, shortTitle ?? {}].flatMap((text) => Object.values(text));

/** What else of an event can be searched in a large dataset: its names and dates, not its long texts. */
function* textsOf(record: EventRecord, { organisations, places }: Dataset): Generator<string> {
  const { names, people, programmes, technologies, tags, date } = record;
  const texts = [
    ...(names ?? []).map(({ name }) => name),
    ...(people ?? []).map(({ name }) => name),
    ...(programmes ?? []),
    ...(technologies ?? []),
    ...(record.organisations ?? []).map(({ organisation }) => organisations.get(organisation)!.name),
    ...(record.places ?? []).map(({ place }) => places.get(place)!.name),
  ];
  for (const text of texts) {
    if (text) yield* Object.values(text);
  }
  yield* tags ?? [];
  yield* date.match(/\d{4}(?!\d)/g) ?? [];
}
