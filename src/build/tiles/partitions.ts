import { appendFileSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** A file with part of the work. */
export interface Part {
  readonly path: string;
  readonly bytes: number;
}

interface Growing {
  readonly path: string;
  buffer: Buffer;
  filled: number;
  bytes: number;
}

const FIRST = 1024;
const MOST = 256 * 1024;

/**
 * Spreads bytes over any number of files in a folder of its own. Memory for pending writes is bounded, and no file
 * stays open, so there may be more files than a process can have open.
 */
export class Partitions {
  readonly #folder: string;
  readonly #budget: number;
  readonly #files = new Map<string, Growing>();
  #waiting = 0;

  /** @param budget bytes that may wait in memory */
  constructor(folder: string, budget: number) {
    this.#folder = folder;
    this.#budget = budget;
    mkdirSync(folder, { recursive: true });
  }

  add(name: string, bytes: Buffer): void {
    let file = this.#files.get(name);
    if (!file) {
      file = { path: join(this.#folder, String(this.#files.size)), buffer: Buffer.allocUnsafeSlow(FIRST), filled: 0, bytes: 0 }; // prettier-ignore
      this.#files.set(name, file);
      this.#waiting += FIRST;
    }
    if (file.filled + bytes.length > file.buffer.length) this.#makeRoom(file, bytes.length);
    file.filled += bytes.copy(file.buffer, file.filled);
    file.bytes += bytes.length;
    if (this.#waiting > this.#budget) this.#shrink();
  }

  #makeRoom(file: Growing, more: number): void {
    if (file.filled >= MOST) this.#flush(file);
    const needed = file.filled + more;
    if (needed <= file.buffer.length) return;
    const larger = Buffer.allocUnsafeSlow(Math.max(needed, Math.min(MOST, 2 * file.buffer.length)));
    file.buffer.copy(larger, 0, 0, file.filled);
    this.#waiting += larger.length - file.buffer.length;
    file.buffer = larger;
  }

  #flush(file: Growing): void {
    if (file.filled > 0) appendFileSync(file.path, file.buffer.subarray(0, file.filled));
    file.filled = 0;
  }

  /** Writes all buffers and starts again with small ones. */
  #shrink(): void {
    for (const file of this.#files.values()) {
      this.#flush(file);
      if (file.buffer.length > FIRST) file.buffer = Buffer.allocUnsafeSlow(FIRST);
    }
    this.#waiting = this.#files.size * FIRST;
  }

  /** All files by name. */
  finish(): Map<string, Part> {
    for (const file of this.#files.values()) {
      this.#flush(file);
      file.buffer = Buffer.alloc(0);
    }
    return new Map([...this.#files].map(([name, { path, bytes }]) => [name, { path, bytes }]));
  }

  /** Removes the folder. */
  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
