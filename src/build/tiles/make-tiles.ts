import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../../core/dataset/problem.ts';
import { toEvent } from '../../core/dataset/to-event.ts';
import type { EventRecord } from '../../core/dataset/schema.ts';
import type { Dataset } from '../../core/dataset/types.ts';
import { failure, success, type Result } from '../../core/result.ts';
import { toBrief, toHit } from '../../core/tiles/brief.ts';
import { rootScale } from '../../core/tiles/grid.ts';
import { rankOf } from '../../core/tiles/tile.ts';
import { formatIndex } from '../../core/tiles/tile-file.ts';
import { wordsOf } from '../../core/tiles/word-file.ts';
import { extentOf } from '../../core/time/bounds.ts';
import { Cutter, type Budget } from './cut.ts';
import { FrequentWords } from './frequent-words.ts';
import { Output } from './output.ts';
import { Partitions, type Part } from './partitions.ts';
import { readEvents, readHead, type Head } from './read-dataset.ts';
import { Records } from './records.ts';
import { encodeRow } from './rows.ts';
import { WordWriter } from './words.ts';

/** How much is done at once. Tests use tiny sizes, so that every code path runs. */
export interface Sizes {
  readonly budget: Budget;
  /** For records processed together, in bytes of the dataset. */
  readonly records: number;
  readonly frequentWords: number;
  /** Events in a word file. */
  readonly wordFile: number;
}

const MB = 1024 * 1024;
const SIZES: Sizes = {
  budget: { rows: 24 * MB, waiting: 24 * MB },
  records: 8 * MB,
  frequentWords: 1000,
  wordFile: 500,
};

export interface MakeOptions {
  readonly sizes?: Sizes;
  readonly onproblem: (problem: Problem) => void;
  /** Called now and then with the current task. */
  readonly onprogress?: (task: string) => void;
}

/** A summary of what was made. */
export interface Made {
  readonly events: number;
  readonly tiles: number;
  readonly files: number;
  readonly bytes: number;
}

/** Turns a dataset of any size into a folder of tiles. Streams it, with only a bounded part of it in memory. */
export async function makeTiles(path: string, folder: string, options: MakeOptions): Promise<Result<Made>> {
  const { sizes = SIZES, onproblem, onprogress = () => {} } = options;
  onprogress('Looking for the head');
  const head = await readHead(path, onproblem);
  if (!head.ok) return head;
  const output = Output.open(folder);
  if (!output.ok) return failure(`${folder} ${output.reason}`);
  try {
    const records = new Records(output.value, Math.max(1, Math.ceil(statSync(path).size / sizes.records)), sizes.budget.waiting);
    await readEvents(path, head.value.tables, (record, index) => records.add(record, index), onproblem, (events) => onprogress(`${events} events read`));
    return success(write(head.value, records, output.value, sizes, onproblem, onprogress));
  } finally {
    output.value.removeParts();
  }
} // prettier-ignore

/** From checked records to files. */
function write(
  { dataset, json }: Head,
  records: Records,
  output: Output,
  { budget, frequentWords, wordFile }: Sizes,
  onproblem: (problem: Problem) => void,
  onprogress: (task: string) => void,
): Made {
  const rows = new RowWriter(dataset, output, budget, frequentWords);
  onprogress('Comparing ids, writing full records');
  const shards = records.finish(output, (record) => rows.add(record), onproblem);
  const { events, words, from, until, first, last } = rows.finish();
  onprogress('Cutting tiles');
  const laneIds = dataset.lanes.map(({ id }) => id);
  const cutter = new Cutter(laneIds, output, budget);
  const cut = events ? cutter.cut({ ...events, first, last }, rootScale(from, until)) : [];
  const roots = cut.map(({ address, lanes }) => ({ address, lanes: lanes.map((lane) => ({ ...lane, top: lane.top.map((row) => row.json) })) })); // prettier-ignore
  const laneCounts = laneIds.map((_, i) => roots.reduce((sum, { lanes }) => sum + lanes[i]!.count, 0));
  onprogress('Writing words');
  if (words) new WordWriter(output, budget, wordFile).write(words);
  else output.write('words/index.json', '{"words":[],"events":[]}');
  output.finish(formatIndex({ dataset: json, from, until, laneCounts }, laneIds, shards, roots));
  const count = laneCounts.reduce((sum, count) => sum + count, 0);
  return { events: count, tiles: cutter.tiles + roots.length, files: output.files, bytes: output.bytes };
}

/** Turns records into rows for tiles and words. */
class RowWriter {
  readonly #dataset: Dataset;
  readonly #laneOf: ReadonlyMap<string, number>;
  readonly #events: Partitions;
  readonly #words: Partitions;
  readonly #frequent: FrequentWords;
  #extent: { from: number; until: number } | undefined;
  #first = Infinity;
  #last = -Infinity;

  constructor(dataset: Dataset, output: Output, { waiting }: Budget, frequentWords: number) {
    this.#dataset = dataset;
    this.#laneOf = new Map(dataset.lanes.map(({ id }, i) => [id, i]));
    this.#events = new Partitions(join(output.parts, 'events'), waiting);
    this.#words = new Partitions(join(output.parts, 'words'), waiting);
    this.#frequent = new FrequentWords(frequentWords, (row) => this.#words.add('', encodeRow(row)));
  }

  add(record: EventRecord): void {
    const hit = toHit(record);
    const event = toEvent(hit, this.#dataset.asOf);
    const { anchor, from, until } = event.time;
    this.#extent ??= { from, until };
    this.#extent.from = Math.min(this.#extent.from, from);
    this.#extent.until = Math.max(this.#extent.until, until);
    this.#first = Math.min(this.#first, anchor);
    this.#last = Math.max(this.#last, anchor);
    const { id, importance } = event;
    const ranked = { anchor, rank: rankOf(id), importance, id, lane: this.#laneOf.get(event.lane)!, weight: 1 };
    this.#events.add('', encodeRow({ ...ranked, word: '', shared: 0, json: JSON.stringify(toBrief(record)) }));
    const json = JSON.stringify(hit);
    let before: string | undefined;
    for (const word of wordsOf(event, this.#dataset)) {
      this.#frequent.add({ ...ranked, word, shared: before === undefined ? 0 : sharedLetters(before, word) + 1, json });
      before = word;
    }
  }

  finish(): { events: Part | undefined; words: Part | undefined; from: number; until: number; first: number; last: number } {
    this.#frequent.finish();
    const { from, until } = this.#extent ?? extentOf(this.#dataset);
    const [events, words] = [this.#events.finish().get(''), this.#words.finish().get('')];
    return { events, words, from, until, first: this.#first, last: this.#last };
  }
} // prettier-ignore

/** The length of the common beginning of two words, in letters. */
function sharedLetters(a: string, b: string): number {
  const [first, second] = [Array.from(a), Array.from(b)];
  const different = first.findIndex((letter, i) => letter !== second[i]);
  return different < 0 ? first.length : different;
}
