import type { JsonFaults } from '../dataset/decode.ts';
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
   * @param faults what to tell more of a fault in JSON with; without it, the answer says that there is more to tell
   */
  parse(bytes: Uint8Array, most?: number, faults?: JsonFaults): Sliced<Parsed>;
  /** A file that `parse` reads as the same dataset. The script that writes is loaded when it is needed. */
  write?(dataset: Dataset): Promise<string>;
}
