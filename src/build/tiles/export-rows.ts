import { closeSync, openSync, writeSync } from 'node:fs';
import type { Problem } from '../../core/dataset/problem.ts';
import { readEventTime } from '../../core/dataset/event-time.ts';
import type { EventRecord } from '../../core/dataset/schema.ts';
import { success, type Result } from '../../core/result.ts';
import { toBrief } from '../../core/tiles/brief.ts';
import { readEvents, readHead } from './read-dataset.ts';

/** Lines per write. */
const LINES = 5000;

/**
 * Writes a line of JSON for each event that is valid in itself, with its dates as numbers: what an engine that cannot
 * read EDTF needs to make the tiles (`docs/tiles.md`).
 */
export async function exportRows(
  path: string,
  target: string,
  onproblem: (problem: Problem) => void,
): Promise<Result<{ readonly events: number }>> {
  const head = await readHead(path, onproblem);
  if (!head.ok) return head;
  const { dataset, tables } = head.value;
  const file = openSync(target, 'w');
  let lines = '';
  let events = 0;
  const write = (record: EventRecord, index: number) => {
    lines += toLine(record, index, dataset.asOf);
    if (++events % LINES !== 0) return;
    writeSync(file, lines);
    lines = '';
  };
  try {
    await readEvents(path, tables, write, onproblem, () => {});
    writeSync(file, lines);
  } finally {
    closeSync(file);
  }
  return success({ events });
}

function toLine({ $schema: _, ...record }: EventRecord, index: number, asOf: number): string {
  const { id, lane, importance = 2 } = record;
  const { anchor, from: begins, until: ends } = readEventTime(record.date, asOf, record.lastTrace?.date);
  const texts = { brief: JSON.stringify(toBrief(record)), record: JSON.stringify(record) };
  return `${JSON.stringify({ place: index, id, lane, importance, anchor, begins, ends, ...texts })}\n`;
}
