import { createReadStream, existsSync } from 'node:fs';
import * as jsonFaults from '../../core/dataset/json-faults.ts';
import { JsonReader } from '../../core/dataset/json-reader.ts';
import type { Tables } from '../../core/dataset/links.ts';
import { parseHead } from '../../core/dataset/parse.ts';
import type { Problem } from '../../core/dataset/problem.ts';
import { readRecord } from '../../core/dataset/read-event.ts';
import type { EventRecord } from '../../core/dataset/schema.ts';
import type { Dataset } from '../../core/dataset/types.ts';
import { toValue } from '../../core/formats/write-own.ts';
import { failure, success, type Result } from '../../core/result.ts';

const CHUNK = 1024 * 1024;

/** Everything but the events. */
export interface Head {
  readonly dataset: Dataset;
  /** What its events may link to. */
  readonly tables: Tables;
  /** As it was, without events and without what is wrong. */
  readonly json: unknown;
}

/** Reads everything but the events, which may come before or after it. */
export async function readHead(path: string, onproblem: (problem: Problem) => void): Promise<Result<Head>> {
  if (!existsSync(path)) return failure(`${path} is missing`);
  const text = await readThrough(path, () => {});
  if (!text.ok) return failure(`${path} ${text.reason}`);
  const { dataset, tables, json, problems } = parseHead(text.value, jsonFaults);
  problems.forEach(onproblem);
  if (!dataset || !tables) return failure(`${path} is not a dataset: see the problems above`);
  return success({ dataset, tables, json: problems.length === 0 ? json : toValue(dataset) });
}

async function readThrough(path: string, onevent: (json: Uint8Array) => void): Promise<Result<string>> {
  const reader = new JsonReader(onevent);
  for await (const bytes of createReadStream(path, { highWaterMark: CHUNK })) {
    const pushed = reader.push(bytes as Uint8Array);
    if (!pushed.ok) return pushed;
  }
  return reader.end();
}

/**
 * Passes on every event that is valid in itself, with its index in the dataset.
 * @param onprogress called now and then with the number of events read
 */
export async function readEvents(
  path: string,
  tables: Tables,
  onrecord: (record: EventRecord, index: number) => void,
  onproblem: (problem: Problem) => void,
  onprogress: (events: number) => void,
): Promise<void> {
  const text = new TextDecoder('utf-8', { fatal: true });
  let index = 0;
  await readThrough(path, (bytes) => {
    const at = `events.${index}`;
    const row = decode(text, bytes);
    const read = row.ok ? readRecord(row.value, tables, at) : ({ ok: false, problems: [{ path: at, reason: row.reason }] } as const);
    read.problems.forEach(onproblem);
    if (read.ok) onrecord(read.record, index);
    if (++index % 100_000 === 0) onprogress(index);
  });
} // prettier-ignore

function decode(text: TextDecoder, bytes: Uint8Array): Result<unknown> {
  try {
    return success(JSON.parse(text.decode(bytes)));
  } catch (error) {
    return failure(error instanceof SyntaxError ? 'is not valid JSON' : 'is not text in UTF-8');
  }
}
