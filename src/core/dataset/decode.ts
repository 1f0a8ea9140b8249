import { failure, success, type Result } from '../result.ts';
import { LIMITS } from './limits.ts';

const COMPRESSED: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04], // zip
  [0x1f, 0x8b], // gzip
];

/** Bytes to text: UTF-8, or UTF-16 with a byte-order mark. Anything else is refused, not guessed at. */
export function decodeText(bytes: Uint8Array): Result<string> {
  if (bytes.length > LIMITS.bytes) return failure(`is larger than ${LIMITS.bytes / 1024 / 1024} MB`);
  if (COMPRESSED.some((magic) => magic.every((byte, i) => bytes[i] === byte))) {
    return failure('is compressed; unpack it first');
  }
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

/** JSON text to a value, with nesting counted first: `JSON.parse` survives depths at which later steps would not. */
export function decodeJson(text: string): Result<unknown> {
  if (/^\s*</.test(text)) return failure('is a web page, not a dataset');
  if (nestingExceeds(text, LIMITS.depth)) return failure(`is nested more than ${LIMITS.depth} levels deep`);
  try {
    return success(JSON.parse(text));
  } catch (error) {
    return failure(`is not valid JSON${locate(error, text)}`);
  }
}

const [QUOTE, BACKSLASH, OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [34, 92, 91, 93, 123, 125];

/** True as soon as brackets outside strings stand deeper than `limit`. */
function nestingExceeds(text: string, limit: number): boolean {
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === QUOTE) i = endOfString(text, i);
    else if (code === OPEN_OBJECT || code === OPEN_LIST) {
      if (++depth > limit) return true;
    } else if (code === CLOSE_OBJECT || code === CLOSE_LIST) depth--;
  }
  return false;
}

/** Where the string that begins at a quotation mark ends. Most of a dataset is strings, which the engine skips fastest. */
function endOfString(text: string, start: number): number {
  for (let end = start; ;) {
    end = text.indexOf('"', end + 1);
    if (end < 0) return text.length;
    let backslashes = 0;
    while (text.charCodeAt(end - 1 - backslashes) === BACKSLASH) backslashes++;
    if (backslashes % 2 === 0) return end;
  }
}

/** " (line 3, column 7)" where the engine's message tells the position; that the end is missing; else nothing. */
function locate(error: unknown, text: string): string {
  const message = error instanceof Error ? error.message : '';
  const match = /position (\d+)/.exec(message);
  if (/\bend of|\bEOF\b/.test(message) || Number(match?.[1]) >= text.length) return ': it ends too early';
  if (!match) return '';
  const before = text.slice(0, Number(match[1]));
  const line = before.split('\n').length;
  return ` (line ${line}, column ${before.length - before.lastIndexOf('\n')})`;
}
