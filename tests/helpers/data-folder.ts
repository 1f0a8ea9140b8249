import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { datasetJson, record } from './dataset.ts';

const { events: _, ...head } = datasetJson([]);
/** A source by the id `s`. */
export const source = { title: 'A source', publisher: 'Someone', language: 'en', checked: '2026-11-22' };

/** An event that meets the rules of our own data. */
export const ownEvent = (id: string, fields: Record<string, unknown> = {}) => ({
  ...record({ id, shortTitle: { en: id }, kind: 'milestone', importance: 2, summary: { en: 'Once.' } }),
  ...{ body: [], tags: [], sources: [{ source: 's' }] },
  ...fields,
});

const SOUND: Readonly<Record<string, unknown>> = {
  'dataset.json': head,
  'sources.json': { sources: { s: source } },
  'organisations.json': { organisations: { o: { name: { en: 'O' } } } },
  'places.json': { places: {} },
  'events/first.json': ownEvent('first', { date: '1946' }),
  'events/second.json': ownEvent('second', { date: '1998' }),
};

/**
 * A folder `data` that exists until the test ends: valid, except for the files given here.
 * Text and bytes are written as they are, `undefined` omits the file, any other value becomes JSON.
 */
export function dataFolder(files: Readonly<Record<string, unknown>> = {}): string {
  const temporary = mkdtempSync(join(tmpdir(), 'nenpyo-'));
  onTestFinished(() => rmSync(temporary, { recursive: true }));
  const folder = join(temporary, 'data');
  mkdirSync(folder);
  for (const [name, content] of Object.entries({ ...SOUND, ...files })) {
    if (content === undefined) continue;
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    const isRaw = typeof content === 'string' || content instanceof Uint8Array;
    writeFileSync(join(folder, name), isRaw ? content : JSON.stringify(content));
  }
  return folder;
}
