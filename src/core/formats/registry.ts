import { wrongStart, type JsonFaults } from '../dataset/decode.ts';
import { LIMITS } from '../dataset/limits.ts';
import type { Parsed } from '../dataset/parse.ts';
import type { Sliced } from '../sliced.ts';
import type { Format } from './format.ts';
import { ownFormat } from './own.ts';

/** All formats that a timeline can be read from. The first one that recognises a file reads it. */
const FORMATS: readonly Format[] = [ownFormat];

/** Why a file cannot be opened, from its first bytes; undefined if one of the formats can try. */
export function refusalOf(bytes: Uint8Array): string | undefined {
  if (FORMATS.some((format) => format.detects(bytes))) return undefined;
  const names = FORMATS.map(({ name }) => name).join(', ');
  return wrongStart(bytes) ?? `is in none of the formats that can be opened here: ${names}`;
}

/**
 * The entry point for bytes of any format. Works in short slices.
 * @param most the maximum number of events to read
 * @param faults explains faults in JSON
 */
export function* readBytes(bytes: Uint8Array, most: number = LIMITS.events, faults?: JsonFaults): Sliced<Parsed> {
  const format = FORMATS.find((format) => format.detects(bytes));
  return format ? yield* format.parse(bytes, most, faults) : { problems: [{ path: '', reason: refusalOf(bytes)! }] };
}
