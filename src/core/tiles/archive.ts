import { JsonReader } from '../dataset/json-reader.ts';
import { LIMITS } from '../dataset/limits.ts';
import { checkRelations } from '../dataset/links.ts';
import { parseHead } from '../dataset/parse.ts';
import { readRecord, tablesOf, toEvent } from '../dataset/read-event.ts';
import { preview, type Problem } from '../dataset/problem.ts';
import type { EventRecord } from '../dataset/schema.ts';
import type { Dataset } from '../dataset/types.ts';
import type { FacetCounts, Filters } from '../filter/filter.ts';
import { formatNumber } from '../locale.ts';
import { failure, type Result } from '../result.ts';
import type { Sliced } from '../sliced.ts';
import { MAX_HITS } from '../search/answer.ts';
import { fieldsOf, WEIGHTS, type Field } from '../search/fields.ts';
import { tokenize } from '../search/fold.ts';
import { WordIndex } from '../search/word-index.ts';
import { ArchiveRows, type RowColumns } from './archive-rows.ts';
import { cutTile, mapTile } from './columns.ts';
import type { TileAddress } from './grid.ts';
import { narrowingOf } from './narrowing.ts';
import { PackedBytes } from './packed-bytes.ts';
import { nameCounts, maskOf, countChoices, type ChoiceCounts } from './filter-mask.ts';
import type { Tile } from './tile.ts';

/** What became of a large dataset: the archive, absent where nothing can be shown, and the first of what is wrong. */
export interface OpenedArchive {
  readonly archive?: Archive;
  readonly problems: readonly Problem[];
}

/** What was found among the events that pass, as a message can hold it. */
export interface FoundRecords {
  /** The best, best first. */
  readonly hits: readonly FoundRecord[];
  readonly total: number;
  /** Events that would be found as well, had they passed. */
  readonly hidden: number;
}

/** An event that was found. */
export interface FoundRecord {
  readonly record: EventRecord;
  readonly words: readonly string[];
  readonly field: Field;
}

/** Takes the bytes of a large dataset as they come, and opens it when all are there. */
export class ArchiveReader {
  readonly #records = new PackedBytes();
  readonly #json = new JsonReader((bytes) => this.#records.add(bytes));

  /** Events so far. */
  get count(): number {
    return this.#records.count;
  }

  /** Takes the next bytes; fails as soon as they cannot be shown. */
  push(bytes: Uint8Array): Result<void> {
    const taken = this.#json.push(bytes);
    if (taken.ok && this.count > LIMITS.events) return failure(tooMany());
    return taken;
  }

  /** @param onprogress told now and then how many events have been read */
  finish(onprogress: (events: number) => void): OpenedArchive {
    const text = this.#json.end();
    if (!text.ok) return { problems: [{ path: '', reason: text.reason }] };
    const { dataset, problems } = parseHead(text.value);
    return dataset ? openArchive(dataset, this.#records, onprogress) : { problems };
  }
}

const tooMany = () =>
  `has more than ${formatNumber(LIMITS.events)} events, which is as many as one file may; cut it into tiles (npm run tiles)`;

function openArchive(head: Dataset, records: PackedBytes, onprogress: (events: number) => void): OpenedArchive {
  const problems: Problem[] = [];
  const report = (found: readonly Problem[]) => {
    problems.push(...found.slice(0, Math.max(0, LIMITS.problems - problems.length)));
  };
  const tables = tablesOf(head);
  const rows = new ArchiveRows(head, records);
  /** Rows whose relations are checked once all events are known. */
  const related: number[] = [];
  for (let row = 0; row < records.count; row++) {
    if (row % 10_000 === 0) onprogress(row);
    const path = `events.${row}`;
    const read = readRecord(readJson(records, row), tables, path);
    if (!read.ok) report(read.problems);
    else if (rows.find(read.record.id) !== undefined) {
      report([{ path: `${path}.id`, value: preview(read.record.id), reason: 'is also the id of another event' }]);
    } else {
      rows.add(row, read.record);
      if (read.record.relations) related.push(row);
    }
  }
  const known = { has: (id: string) => rows.find(id) !== undefined };
  for (const row of related) report(checkRelations(readJson(records, row) as EventRecord, known, `events.${row}`));
  return { archive: new Archive(head, records, rows.inDateOrder()), problems };
}

/** What is no JSON is no event either: the check will say so. */
function readJson(records: PackedBytes, row: number): unknown {
  try {
    return JSON.parse(records.text(row));
  } catch {
    return undefined;
  }
}

/** A large dataset: all of it as bytes, and what tiles are cut from in columns. */
export class Archive {
  readonly head: Dataset;
  readonly from: number;
  readonly until: number;
  readonly laneCounts: readonly number[];
  /** How many events there are of each choice, without any filter. */
  readonly #all: ChoiceCounts;
  /** Which events the last filters let through; one answer after the other is for the same. */
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
    this.#all = countChoices(columns, undefined, this.#hiddenLanes([]));
    this.laneCounts = Array.from(this.#all.lane);
  }

  get count(): number {
    return this.#columns.row.length;
  }

  /** A tile of the events that pass, whichever lanes are hidden. */
  tile(address: TileAddress, filters: Filters): Tile<EventRecord> {
    const tile = cutTile(this.#columns, address, this.head.lanes.length, this.#failing(filters));
    return mapTile(tile, (place) => this.#recordAt(place));
  }

  /** For each choice of each facet, how many events it would show, given all other filters: as `countFacet`. */
  counts(filters: Filters): FacetCounts {
    const counts = countChoices(this.#columns, this.#failing(filters), this.#hiddenLanes(filters.hiddenLanes));
    return nameCounts(counts, this.#all, this.#columns.facets, this.head.lanes.map(({ id }) => id)); // prettier-ignore
  }

  #failing(filters: Filters): Uint8Array | undefined {
    const name = narrowingOf(filters);
    if (name !== this.#sieve.name) this.#sieve = { name, failing: maskOf(this.#columns, filters) };
    return this.#sieve.failing;
  }

  #hiddenLanes(hidden: readonly string[]): Uint8Array {
    return Uint8Array.from(this.head.lanes, ({ id }) => Number(hidden.includes(id)));
  }

  event(id: string): EventRecord | undefined {
    const row = this.#columns.find(id);
    return row === undefined ? undefined : (JSON.parse(this.#records.text(row)) as EventRecord);
  }

  #recordAt = (place: number) => JSON.parse(this.#records.text(this.#columns.row[place]!)) as EventRecord;

  /** Makes the index of all words, a few events at a time: each step of the iterator is short. */
  *indexWords(): Sliced<void> {
    const index = new WordIndex(this.count);
    for (let place = 0; place < this.count; place++) {
      index.add(textsOf(this.#recordAt(place), this.head));
      if (place % 2000 === 1999) yield;
    }
    index.finish();
    this.#index = index;
  }

  get isSearchable(): boolean {
    return this.#index !== undefined;
  }

  /** What a query finds among the events that pass. `indexWords` must have come to its end. */
  search(query: string, filters: Filters): FoundRecords {
    const { lane, importance, rank } = this.#columns;
    const isHidden = this.#hiddenLanes(filters.hiddenLanes);
    const failing = this.#failing(filters);
    const isShown = (place: number) => !isHidden[lane[place]!] && !failing?.[place];
    const compare = (a: number, b: number) => importance[a]! - importance[b]! || rank[a]! - rank[b]!;
    const { places, total, hidden, words } = this.#index!.search(query, isShown, compare, MAX_HITS);
    return { hits: places.map((place) => this.#found(this.#recordAt(place), new Set(words))), total, hidden };
  }

  #found(record: EventRecord, words: ReadonlySet<string>): FoundRecord {
    const fields = fieldsOf(toEvent(record, this.head.asOf), this.head);
    const met = (field: Field) => tokenize(field.text).map(({ word }) => word).filter((word) => words.has(word)); // prettier-ignore
    const best = fields.filter((field) => met(field).length > 0).sort((a, b) => WEIGHTS[b.name] - WEIGHTS[a.name])[0];
    return { record, words: [...new Set(fields.flatMap(met))], field: best ?? fields[0]! };
  }
}

/** What of an event can be found in a large dataset: its names and dates, not its long texts. */
function* textsOf(record: EventRecord, { organisations, places }: Dataset): Generator<string> {
  const { title, shortTitle, names, people, programmes, technologies, tags, date } = record;
  const texts = [
    title,
    shortTitle,
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
