/** Writes the seeded events to files piece by piece, so that ten million of them fit in any memory. */
import { once } from 'node:events';
import { createWriteStream, existsSync, mkdirSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';
import { fromInstant } from '../src/core/time/instant.ts';
import { seededEvents, type SeededEvent } from './events.ts';
import { LANES } from './words.ts';

const PIECE = 1 << 16;
const DAY_MS = 86_400_000;

/** A dataset as the app reads it. The events are last, so that they can be read one by one. */
export function* nenpyoJson(count: number, seed?: number): Generator<string> {
  const head = {
    format: 'nenpyo',
    version: 1,
    id: `seeded-${count}`,
    title: { en: `${count.toLocaleString('en')} seeded events` },
    asOf: '2026-11-22',
    languages: ['en'],
    lanes: LANES.map(({ id, name }) => ({ id, name: { en: name } })),
  };
  yield `${JSON.stringify(head).slice(0, -1)},"events":[\n`;
  yield* joined(count, seed, ({ id, lane, start, end, title, importance }) => {
    const date = end === undefined ? edtf(start) : `${edtf(start)}/${edtf(end)}`;
    return JSON.stringify({ id, lane: LANES[lane]!.id, date, title: { en: title }, importance });
  });
  yield '\n]}\n';
}

/** The same events in the peers' preferred format: milliseconds, so that none has to parse dates. */
export function* peerJson(count: number, seed?: number): Generator<string> {
  yield `{"lanes":${JSON.stringify(LANES)},"events":[\n`;
  yield* joined(count, seed, ({ id, lane, start, end, title }) =>
    JSON.stringify({ id, lane: LANES[lane]!.id, start: start * DAY_MS, end: end && end * DAY_MS, title }),
  );
  yield '\n]}\n';
}

function* joined(count: number, seed: number | undefined, write: (event: SeededEvent) => string) {
  let isFirst = true;
  for (const event of seededEvents(count, seed)) {
    yield isFirst ? write(event) : `,\n${write(event)}`;
    isFirst = false;
  }
}

function edtf(day: number): string {
  const { year, month, day: date } = fromInstant(day);
  return `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

/** Writes texts to a file unless it exists. A partial file is never taken for a complete one. */
export async function writeOnce(path: string, texts: Iterable<string>): Promise<void> {
  if (existsSync(path)) return;
  mkdirSync(dirname(path), { recursive: true });
  const half = `${path}.half`;
  const stream = createWriteStream(half);
  const flush = async (text: string) => {
    if (!stream.write(text)) await once(stream, 'drain');
  };
  let piece = '';
  for (const text of texts) {
    piece += text;
    if (piece.length < PIECE) continue;
    await flush(piece);
    piece = '';
  }
  await flush(piece);
  stream.end();
  await once(stream, 'close');
  renameSync(half, path);
}
