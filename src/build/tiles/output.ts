import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { failure, success, type Result } from '../../core/result.ts';
import { INDEX_FILE } from '../../core/tiles/tile-file.ts';

/** Marks a folder as ours, so that its contents may be replaced. */
const MARK = '.nenpyo-tiles';
const PARTS = '.parts';
const isOurs = (name: string) => [MARK, PARTS, INDEX_FILE, 'events', 'words'].includes(name) || /^\d+$/.test(name);

/** The folder that tiles are written into. */
export class Output {
  /** For temporary files. */
  readonly parts: string;
  readonly #folder: string;
  readonly #made = new Set<string>();
  files = 0;
  bytes = 0;

  private constructor(folder: string) {
    this.#folder = folder;
    this.parts = join(folder, PARTS);
  }

  /** Opens an empty folder, or one with tiles, which are removed. Refuses a folder with anything else in it. */
  static open(folder: string): Result<Output> {
    if (existsSync(folder) && !statSync(folder).isDirectory()) return failure('is a file; name a new or empty folder');
    const names = existsSync(folder) ? readdirSync(folder) : [];
    const foreign = names.length > 0 && !names.includes(MARK) ? names[0] : names.find((name) => !isOurs(name));
    if (foreign !== undefined) return failure(`has files that are not tiles, such as ${foreign}; name a new or empty folder`);
    for (const name of names.filter((name) => name !== MARK)) rmSync(join(folder, name), { recursive: true });
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, MARK), 'Made by "npm run tiles", which may replace all that is here.\n');
    return success(new Output(folder));
  } // prettier-ignore

  /** @param name relative to the folder, with "/" */
  write(name: string, text: string | readonly Uint8Array[]): void {
    const path = join(this.#folder, name);
    const folder = dirname(path);
    if (!this.#made.has(folder)) mkdirSync(folder, { recursive: true });
    this.#made.add(folder);
    const bytes = typeof text === 'string' ? Buffer.from(text) : Buffer.concat(text);
    writeFileSync(path, bytes);
    this.files++;
    this.bytes += bytes.length;
  }

  /** Writes the index atomically and last: if it exists, the tiles are complete. */
  finish(text: string): void {
    this.write(`${INDEX_FILE}.new`, text);
    renameSync(join(this.#folder, `${INDEX_FILE}.new`), join(this.#folder, INDEX_FILE));
  }

  removeParts(): void {
    rmSync(this.parts, { recursive: true, force: true });
  }
}
