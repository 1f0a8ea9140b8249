import type { Parsed } from '../dataset/parse.ts';
import type { Dataset } from '../dataset/types.ts';
import type { Sliced } from '../sliced.ts';

/** A kind of file that a timeline can be read from, and written to where that is possible. */
export interface Format {
  readonly id: string;
  /** What people call it. */
  readonly name: string;
  /** Whether bytes look like this format: from how they begin, since all of them may not be here. */
  detects(bytes: Uint8Array): boolean;
  /**
   * Reads a whole file, in short steps. Never throws for what is in it.
   * @param most as many events as are read
   */
  parse(bytes: Uint8Array, most?: number): Sliced<Parsed>;
  /** A file that `parse` reads as the same dataset. */
  write?(dataset: Dataset): string;
}
