import { wrongStart, type JsonFaults } from '../dataset/decode.ts';
import { LIMITS } from '../dataset/limits.ts';
import type { Parsed } from '../dataset/parse.ts';
import type { Sliced } from '../sliced.ts';
import type { Format } from './format.ts';
import { ownFormat } from './own.ts';

/** All formats that a timeline can be read from. The first that takes a file for its own reads it. */
const FORMATS: readonly Format[] = [ownFormat];

/** Why a file cannot be opened, from its first bytes; undefined where one of the formats can try. */
export function refusalOf(bytes: Uint8Array): string | undefined {
  if (FORMATS.some((format) => format.detects(bytes))) return undefined;
  const names = FORMATS.map(({ name }) => name).join(', ');
  return wrongStart(bytes) ?? `is in none of the formats that can be opened here: ${names}`;
}

/**
 * The door for bytes of any format, in short steps.
 * @param most as many events as are read
 * @param faults what to tell more of a fault in JSON with
 */
export function* readBytes(bytes: Uint8Array, most: number = LIMITS.events, faults?: JsonFaults): Sliced<Parsed> {
  const format = FORMATS.find((format) => format.detects(bytes));
  return format ? yield* format.parse(bytes, most, faults) : { problems: [{ path: '', reason: refusalOf(bytes)! }] };
}
