import { failure, success, type Result } from '../result.ts';
import { wrongStart } from './decode.ts';
import { LIMITS } from './limits.ts';

const QUOTE = 0x22;
const COMMA = 0x2c;
const OPEN_LIST = 0x5b;
const BACKSLASH = 0x5c;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
const isSpace = (byte: number) => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;

/** Whether a byte can continue a number or a word. */
const isOfWord = (byte: number) => !isSpace(byte) && ![QUOTE, COMMA, OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT].includes(byte); // prettier-ignore

/** How many bytes are needed to tell the type of a file. */
const MAGIC = 4;

/** The nesting depth of the list of events. */
const IN_LIST = 2;

/**
 * Finds the events in the bytes of a dataset as they arrive, so that a large one is never in memory as objects.
 * It only knows where things are: `JSON.parse` reads each event and the rest later, and finds what is wrong in them.
 * UTF-8 only. Once a method has failed, all methods fail.
 */
export class JsonReader {
  readonly #onevent: (json: Uint8Array) => void;
  readonly #refuse: (first: Uint8Array) => string | undefined;
  readonly #rest = new GrowingBytes();
  /** The beginning of an event that the last bytes cut off. */
  readonly #event = new GrowingBytes();
  #depth = 0;
  #inString = false;
  #isEscaped = false;
  #inEvents = false;
  /** Whether a number or a word is being read where an event should be. */
  #isInWord = false;
  #hasEvents = false;
  /** Where in the rest the last string began: the name of what follows. */
  #nameAt = 0;
  /** Whether its first bytes have been checked. */
  #isJudged = false;
  /** What came last in the list of events. */
  #last: 'bracket' | 'event' | 'comma' = 'bracket';
  #refusal: string | undefined;

  /**
   * @param onevent called with the bytes of each event, which are valid only until it returns
   * @param refuse why a file that begins like this is not read at all
   */
  constructor(onevent: (json: Uint8Array) => void, refuse: (first: Uint8Array) => string | undefined = wrongStart) {
    this.#onevent = onevent;
    this.#refuse = refuse;
  }

  /** Takes the next bytes. */
  push(bytes: Uint8Array): Result<void> {
    for (let at = 0; at < bytes.length && this.#refusal === undefined;) {
      at = this.#inEvents ? this.#readEvents(bytes, at) : this.#readRest(bytes, at);
    }
    return this.#refusal === undefined ? success(undefined) : failure(this.#refusal);
  }

  /** Everything but the events: a JSON text with an empty list in their position. */
  end(): Result<string> {
    if (!this.#isJudged) this.#judge();
    if (this.#refusal === undefined && (this.#depth !== 0 || this.#inString)) {
      this.#refusal = 'is not valid JSON: it ends too early';
    }
    if (this.#refusal !== undefined) return failure(this.#refusal);
    return this.#hasEvents ? success(this.#rest.text(0)) : failure('has no list of events');
  }

  /** Keeps what is not an event, up to where the events begin. */
  #readRest(bytes: Uint8Array, at: number): number {
    for (let i = at; i < bytes.length; i++) {
      const byte = bytes[i]!;
      if (byte === QUOTE && !this.#inString) this.#nameAt = this.#rest.length;
      this.#rest.add(byte);
      this.#track(byte);
      if (!this.#isJudged && this.#rest.length >= MAGIC && !isSpace(byte)) this.#judge();
      if (this.#depth > LIMITS.depth) this.#refusal = `is nested more than ${LIMITS.depth} levels deep`;
      if (this.#rest.length > LIMITS.headBytes) this.#refusal = 'has too much beside its events';
      if (this.#refusal !== undefined) return bytes.length;
      if (byte === OPEN_LIST && !this.#inString && this.#depth === IN_LIST && this.#isNamedEvents()) {
        if (this.#hasEvents) this.#refusal = 'has two lists of events';
        this.#hasEvents = this.#inEvents = true;
        return i + 1;
      }
    }
    return bytes.length;
  }

  #judge(): void {
    this.#isJudged = true;
    const first = this.#rest.first();
    this.#refusal ??= this.#refuse(first) ?? (startsInUtf8(first) ? undefined : 'is not a dataset in UTF-8');
  }

  #isNamedEvents(): boolean {
    return /^"events"\s*:\s*\[$/.test(this.#rest.text(this.#nameAt));
  }

  /** Goes through the list of events, up to its end. */
  #readEvents(bytes: Uint8Array, at: number): number {
    for (let i = at; i < bytes.length; i++) {
      const byte = bytes[i]!;
      if (this.#isInEvent) return this.#readEvent(bytes, i);
      if (isSpace(byte)) continue;
      this.#refusal = this.#misplaced(byte);
      if (this.#refusal !== undefined) return bytes.length;
      if (byte !== COMMA && byte !== CLOSE_LIST) return this.#readEvent(bytes, i);
      this.#last = 'comma';
      if (byte === COMMA) continue;
      this.#inEvents = false;
      return i; // it belongs to the rest
    }
    return bytes.length;
  }

  get #isInEvent(): boolean {
    return this.#depth > IN_LIST || this.#inString || this.#isInWord;
  }

  /** Why a byte cannot be between events. */
  #misplaced(byte: number): string | undefined {
    if (byte === COMMA)
      return this.#last === 'event' ? undefined : 'is not valid JSON: it has a comma too many between events';
    if (byte === CLOSE_LIST)
      return this.#last === 'comma' ? 'is not valid JSON: it has a comma after the last event' : undefined;
    if (byte === CLOSE_OBJECT) return 'is not valid JSON: its list of events has no end';
    return this.#last === 'event' ? 'is not valid JSON: a comma is missing between events' : undefined;
  }

  /** Goes to the end of the event that begins or continues here, or of the bytes. Any value is accepted here. */
  #readEvent(bytes: Uint8Array, at: number): number {
    let i = at;
    this.#isInWord ||= !this.#isInEvent && isOfWord(bytes[at]!);
    if (this.#isInWord) {
      while (i < bytes.length && isOfWord(bytes[i]!)) i++;
      this.#isInWord = i === bytes.length;
    } else {
      do this.#track(bytes[i++]!);
      while (i < bytes.length && this.#isInEvent && this.#depth <= LIMITS.depth);
    }
    const piece = bytes.subarray(at, i);
    if (this.#depth > LIMITS.depth) this.#refusal = `is nested more than ${LIMITS.depth} levels deep`;
    else if (this.#event.length + piece.length > LIMITS.eventBytes) this.#refusal = 'has an event that is too long';
    else if (this.#isInEvent) this.#event.addAll(piece);
    else {
      this.#last = 'event';
      this.#onevent(this.#event.length > 0 ? this.#event.take(piece) : piece);
    }
    return i;
  }

  /** Tracks strings and brackets. */
  #track(byte: number): void {
    if (this.#inString) {
      if (this.#isEscaped) this.#isEscaped = false;
      else if (byte === BACKSLASH) this.#isEscaped = true;
      else if (byte === QUOTE) this.#inString = false;
    } else if (byte === QUOTE) this.#inString = true;
    else if (byte === OPEN_OBJECT || byte === OPEN_LIST) this.#depth++;
    else if (byte === CLOSE_OBJECT || byte === CLOSE_LIST) this.#depth--;
  }
}

/** Whether the first character is a single-byte bracket, or follows a byte-order mark for UTF-8. */
const startsInUtf8 = (bytes: Uint8Array) =>
  [0xef, 0xbb, 0xbf].every((byte, i) => bytes[i] === byte) || bytes.find((byte) => !isSpace(byte)) === OPEN_OBJECT;

/** A growing buffer of bytes. */
class GrowingBytes {
  #bytes = new Uint8Array(4096);
  length = 0;

  #reserve(more: number): void {
    if (this.length + more <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.length + more));
    larger.set(this.#bytes);
    this.#bytes = larger;
  }

  add(byte: number): void {
    this.#reserve(1);
    this.#bytes[this.length++] = byte;
  }

  addAll(bytes: Uint8Array): void {
    this.#reserve(bytes.length);
    this.#bytes.set(bytes, this.length);
    this.length += bytes.length;
  }

  /** All bytes, without copying. */
  first(): Uint8Array {
    return this.#bytes.subarray(0, this.length);
  }

  text(start: number): string {
    return new TextDecoder().decode(this.#bytes.subarray(start, this.length));
  }

  /** Adds the last bytes, returns all and empties the buffer. */
  take(last: Uint8Array): Uint8Array {
    this.addAll(last);
    const all = this.#bytes.subarray(0, this.length);
    this.length = 0;
    return all;
  }
}
