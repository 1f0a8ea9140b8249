import type { JsonFaults } from '../dataset/decode.ts';
import type { Parsed } from '../dataset/parse.ts';
import type { Dataset } from '../dataset/types.ts';
import type { Sliced } from '../sliced.ts';

/** A file format that a timeline can be read from, and possibly written to. */
export interface Format {
  readonly id: string;
  /** What people call it. */
  readonly name: string;
  /** Whether bytes look like this format, judging by their beginning, as not all of them may be here. */
  detects(bytes: Uint8Array): boolean;
  /**
   * Reads a whole file, in short slices. Never throws for what is in it.
   * @param most the maximum number of events to read
   * @param faults explains faults in JSON; without it, the answer says that there is more to tell
   */
  parse(bytes: Uint8Array, most?: number, faults?: JsonFaults): Sliced<Parsed>;
  /** A file that `parse` reads as the same dataset. The script that writes it is loaded on demand. */
  write?(dataset: Dataset): Promise<string>;
}
