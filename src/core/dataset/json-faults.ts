import { cleanText } from './clean-text.ts';
import { LIMITS } from './limits.ts';
import { shorten, type Problem } from './problem.ts';

const WORDS = ['true', 'false', 'null'];
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const SPACE = /[ \t\n\r]*/y;
const ESCAPE = /["\\/bfnrt]|u[\da-fA-F]{4}/y;

/**
 * Where a text is no longer valid JSON: its length if it only ends too early, undefined if all is. Engines report this
 * in different words, or not at all.
 */
export function faultIn(text: string): number | undefined {
  const scan = new Scan(text);
  return scan.readAll() ? undefined : scan.at;
}

/** " (line 3, column 7)" of the fault in a text, or that it ends too early. */
export function locateFault(text: string): string {
  const at = faultIn(text) ?? text.length;
  if (at === text.length) return ': it ends too early';
  const before = text.slice(0, at);
  return ` (line ${before.split('\n').length}, column ${before.length - before.lastIndexOf('\n')})`;
}

/** A problem for every key that an object has twice: `JSON.parse` silently keeps the last one. */
export function twinKeys(text: string): Problem[] {
  const scan = new Scan(text);
  scan.readAll();
  const reason = 'is written twice; only the last one counts';
  return scan.twins.map((path) => ({ path: shorten(cleanText(path), LIMITS.reasonLength), reason }));
}

/** Scans a text that is not nested too deeply. Methods return false at a fault, and `at` stays there. */
class Scan {
  at = 0;
  readonly twins: string[] = [];
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  readAll(): boolean {
    return this.#readValue('') && this.#isNext('') && this.at === this.#text.length;
  }

  #readValue(path: string): boolean {
    this.#skip(SPACE);
    const first = this.#text[this.at];
    if (first === '{') return this.#readMembers(path);
    if (first === '[') return this.#readItems(path);
    if (first === '"') return this.#readString();
    const word = WORDS.find((word) => word[0] === first);
    if (word === undefined) return this.#skip(NUMBER);
    for (const letter of word) if (!this.#take(letter)) return false;
    return true;
  }

  #readItems(path: string): boolean {
    this.at++;
    if (this.#isNext(']')) return true;
    for (let i = 0; this.#readValue(`${path}${i}.`); i++) if (!this.#isNext(',')) return this.#isNext(']');
    return false;
  }

  #readMembers(path: string): boolean {
    this.at++;
    if (this.#isNext('}')) return true;
    const keys = new Set<string>();
    do {
      this.#skip(SPACE);
      const start = this.at;
      if (this.#text[start] !== '"' || !this.#readString()) return false;
      const key = JSON.parse(this.#text.slice(start, this.at)) as string;
      if (keys.has(key) && this.twins.length < LIMITS.problems) this.twins.push(path + key);
      keys.add(key);
      if (!this.#isNext(':') || !this.#readValue(`${path}${key}.`)) return false;
    } while (this.#isNext(','));
    return this.#isNext('}');
  }

  #readString(): boolean {
    for (this.at++; this.at < this.#text.length; this.at++) {
      const code = this.#text.charCodeAt(this.at);
      if (code < 0x20) return false;
      if (this.#take('"')) return true;
      if (!this.#take('\\')) continue;
      if (!this.#skip(ESCAPE)) return false;
      this.at--;
    }
    return false;
  }

  /** Takes a character, skipping space before it. */
  #isNext(sign: string): boolean {
    this.#skip(SPACE);
    return this.#take(sign);
  }

  #take(sign: string): boolean {
    if (!this.#text.startsWith(sign, this.at)) return false;
    this.at += sign.length;
    return true;
  }

  #skip(pattern: RegExp): boolean {
    pattern.lastIndex = this.at;
    const isThere = pattern.test(this.#text);
    if (isThere) this.at = pattern.lastIndex;
    return isThere;
  }
}
