import { failure, success, type Result } from '../result.ts';
import type * as jsonFaults from './json-faults.ts';
import { LIMITS } from './limits.ts';

/** More of a file than is needed to recognise it. */
const BEGINNING = 1024;

/** How a text begins, without leading whitespace, as far as the bytes can be decoded. */
export function beginningOf(bytes: Uint8Array): string {
  const first = bytes.subarray(0, BEGINNING);
  return new TextDecoder(encodingOf(first)).decode(first).trimStart();
}

/** What is wrong, from the first bytes of a file that is not a dataset; undefined if they could be one, or anything. */
export function wrongStart(bytes: Uint8Array): string | undefined {
  if (isCompressed(bytes)) return 'is compressed; unpack it first';
  const beginning = beginningOf(bytes);
  if (beginning === '' && bytes.length < BEGINNING) return 'is empty';
  return beginning.startsWith('<') ? 'is a web page, not a dataset' : undefined;
}

const COMPRESSED: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04], // zip
  [0x1f, 0x8b], // gzip
];
const isCompressed = (bytes: Uint8Array) => COMPRESSED.some((magic) => magic.every((byte, i) => bytes[i] === byte));

/** Bytes to text: UTF-8, or UTF-16 with a byte-order mark. Anything else is refused, not guessed. */
export function decodeText(bytes: Uint8Array): Result<string> {
  if (bytes.length > LIMITS.bytes) return failure(`is larger than ${LIMITS.bytes / 1024 / 1024} MB`);
  if (isCompressed(bytes)) return failure('is compressed; unpack it first');
  try {
    return success(new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes));
  } catch {
    return failure('is not text in UTF-8 or UTF-16');
  }
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

/** Looks closer at faulty JSON text: `json-faults.ts`, which the page loads only then. */
export type JsonFaults = typeof jsonFaults;

/**
 * JSON text to a value. Nesting is counted first: `JSON.parse` survives depths at which later code would not.
 * @param faults tells where a fault is
 */
export function decodeJson(text: string, faults?: Pick<JsonFaults, 'locateFault'>): Result<unknown> {
  if (/^\s*</.test(text)) return failure('is a web page, not a dataset');
  if (nestingExceeds(text, LIMITS.depth)) return failure(`is nested more than ${LIMITS.depth} levels deep`);
  try {
    return success(JSON.parse(text));
  } catch {
    return failure(`is not valid JSON${faults?.locateFault(text) ?? ''}`);
  }
}

/** Whether an object in a JSON text has a key twice: then the text has more keys than its value. */
export function hasTwins(text: string, value: unknown): boolean {
  let keys = 0;
  eachSign(text, (code) => code === COLON && !++keys);
  return keys !== countKeys(value);
}

function countKeys(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const inner = Object.values(value).reduce((sum: number, child) => sum + countKeys(child), 0);
  return Array.isArray(value) ? inner : inner + Object.keys(value).length;
}

const [QUOTE, COLON, BACKSLASH, OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [34, 58, 92, 91, 93, 123, 125];

/** True as soon as brackets outside strings are nested deeper than `limit`. */
function nestingExceeds(text: string, limit: number): boolean {
  let depth = 0;
  return eachSign(text, (code) => {
    if (code === OPEN_OBJECT || code === OPEN_LIST) return ++depth > limit;
    if (code === CLOSE_OBJECT || code === CLOSE_LIST) depth--;
    return false;
  });
}

/** Goes through all characters outside strings until `isFound` returns true. */
function eachSign(text: string, isFound: (code: number) => boolean): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === QUOTE) i = endOfString(text, i);
    else if (isFound(code)) return true;
  }
  return false;
}

/** Where the string that begins at a quotation mark ends. A dataset is mostly strings: `indexOf` is the fastest. */
function endOfString(text: string, start: number): number {
  for (let end = start; ;) {
    end = text.indexOf('"', end + 1);
    if (end < 0) return text.length;
    let backslashes = 0;
    while (text.charCodeAt(end - 1 - backslashes) === BACKSLASH) backslashes++;
    if (backslashes % 2 === 0) return end;
  }
}
