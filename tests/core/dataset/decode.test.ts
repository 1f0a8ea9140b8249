import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeJson as decode, decodeText, hasTwins } from '../../../src/core/dataset/decode.ts';
import * as jsonFaults from '../../../src/core/dataset/json-faults.ts';
import { LIMITS } from '../../../src/core/dataset/limits.ts';
import { formatProblem } from '../../../src/core/dataset/problem.ts';

const decodeJson = (text: string) => decode(text, jsonFaults);
const bytes = (...values: number[]) => Uint8Array.from(values);
const utf8 = (text: string) => new TextEncoder().encode(text);

/** Text in UTF-16 with a byte-order mark. */
function utf16(text: string, isBigEndian: boolean): Uint8Array {
  const buffer = Buffer.from(`\ufeff${text}`, 'utf16le');
  return isBigEndian ? buffer.swap16() : buffer;
}

const reasonOf = (result: { readonly ok: boolean; readonly reason?: string }) =>
  result.ok ? 'accepted' : result.reason;

describe('decodeText', () => {
  const text = '{"title": "年表 – 🎌"}';

  it.each([
    ['UTF-8', utf8(text)],
    ['UTF-8 with a byte-order mark', utf8(`\ufeff${text}`)],
    ['UTF-16, little-endian', utf16(text, false)],
    ['UTF-16, big-endian', utf16(text, true)],
  ])('reads %s', (_, encoded) => {
    expect(decodeText(encoded)).toEqual({ ok: true, value: text });
  });

  it.each([
    ['a zip archive', bytes(0x50, 0x4b, 0x03, 0x04, 0x14), 'is compressed; unpack it first'],
    ['a gzip file', gzipSync(text), 'is compressed; unpack it first'],
    ['Latin-1', bytes(0x22, 0xe9, 0x22), 'is not text in UTF-8 or UTF-16'],
    ['half a character', utf8('年').subarray(0, 2), 'is not text in UTF-8 or UTF-16'],
    ['an overlong slash', bytes(0xc0, 0xaf), 'is not text in UTF-8 or UTF-16'],
    ['a surrogate in UTF-8', bytes(0xed, 0xa0, 0x80), 'is not text in UTF-8 or UTF-16'],
    ['half a unit of UTF-16', utf16(text, false).subarray(0, 5), 'is not text in UTF-8 or UTF-16'],
    ['a lone surrogate in UTF-16', bytes(0xff, 0xfe, 0x00, 0xd8), 'is not text in UTF-8 or UTF-16'],
  ])('refuses %s', (_, encoded, reason) => {
    expect(reasonOf(decodeText(encoded))).toBe(reason);
  });

  it('reads what is not compressed but begins a little like it', () => {
    expect(decodeText(utf8('PK'))).toEqual({ ok: true, value: 'PK' });
  });

  it('refuses a file that is larger than the limit, and none that just reaches it', () => {
    const large = new Uint8Array(LIMITS.bytes + 1).fill(0x20);
    expect(reasonOf(decodeText(large))).toBe('is larger than 256 MB');
    expect(reasonOf(decodeText(large.subarray(1)))).toBe('accepted');
  });
});

describe('decodeJson', () => {
  const nested = (open: string, close: string, depth: number) => open.repeat(depth) + close.repeat(depth);

  it('reads JSON, whatever brackets its texts contain', () => {
    const value = { a: `${'['.repeat(200)}"\\"{{{`, b: ['}', '\\'] };
    expect(decodeJson(JSON.stringify(value))).toEqual({ ok: true, value });
  });

  it.each([
    ['<!doctype html><title>404</title>', 'is a web page, not a dataset'],
    ['\n\t <html>', 'is a web page, not a dataset'],
    ['{"a": 1,\n  "b": 2,\n}', 'is not valid JSON (line 3, column 1)'],
    ['{"a" 1}', 'is not valid JSON (line 1, column 6)'],
    ['[1, 2', 'is not valid JSON: it ends too early'],
    ['[1, "two', 'is not valid JSON: it ends too early'],
    ['{"a": 1}\n\n{"b": 2}', 'is not valid JSON (line 3, column 1)'],
    ['', 'is not valid JSON: it ends too early'],
    ["{'a': 1}", 'is not valid JSON (line 1, column 2)'],
    ['hello', 'is not valid JSON (line 1, column 1)'],
    ['{"a": 1,\r\n "b": undefined}', 'is not valid JSON (line 2, column 7)'],
    ['{"a": tru', 'is not valid JSON: it ends too early'],
    ['{"a": trap}', 'is not valid JSON (line 1, column 9)'],
    ['{"a": "x\ny"}', 'is not valid JSON (line 1, column 9)'],
    ['{"a": "\\x"}', 'is not valid JSON (line 1, column 9)'],
    ['{"a": 01}', 'is not valid JSON (line 1, column 8)'],
    ['{"a": 1 // one\n}', 'is not valid JSON (line 1, column 9)'],
    ['[1,, 2]', 'is not valid JSON (line 1, column 4)'],
    ['{"a": 1}}', 'is not valid JSON (line 1, column 9)'],
    ['{"a": [1, 2}', 'is not valid JSON (line 1, column 12)'],
    ['{"title": “A title”}', 'is not valid JSON (line 1, column 11)'],
  ])('refuses %j: %s', (text, reason) => {
    expect(reasonOf(decodeJson(text))).toBe(reason);
  });

  it('says at least that a text is no JSON where nothing looks closer', () => {
    expect(reasonOf(decode('{"a" 1}'))).toBe('is not valid JSON');
  });

  it('never repeats the text that it refuses', () => {
    expect(reasonOf(decodeJson(`{"a": ${'<script>'.repeat(99)}`))).toMatch(
      /^is not valid JSON( \(line \d+, column \d+\)|: it ends too early)?$/,
    );
  });

  it.each([
    ['lists', '[', ']', 64],
    ['objects', '{"a":', '}', 64],
  ])('allows 64 levels of %s and no more', (_, open, close) => {
    const filled = (depth: number) => open.repeat(depth) + '1' + close.repeat(depth);
    expect(reasonOf(decodeJson(filled(64)))).toBe('accepted');
    expect(reasonOf(decodeJson(filled(65)))).toBe('is nested more than 64 levels deep');
  });

  it('finds where texts end, whatever quotation marks, backslashes and brackets are in them', () => {
    const text = fc.array(fc.constantFrom('"', '\\', '[', '{', ']', '}', 'a'), { maxLength: 80 }).map((all) => all.join('')); // prettier-ignore
    fc.assert(
      fc.property(fc.array(text, { maxLength: 4 }), fc.integer({ min: 60, max: 63 }), (texts, depth) => {
        let value: unknown = texts;
        for (let level = 1; level <= depth; level++) value = { [texts[0] ?? 'a']: value };
        expect(decodeJson(JSON.stringify(value))).toEqual({ ok: true, value });
        expect(reasonOf(decodeJson(JSON.stringify([[[[[value]]]]])))).toBe('is nested more than 64 levels deep');
      }),
    );
  });

  it('counts a bracket that closes', () => {
    expect(reasonOf(decodeJson(`[${'[[]],'.repeat(100)}[]]`))).toBe('accepted');
  });

  it('survives a million levels', () => {
    expect(reasonOf(decodeJson(nested('[', ']', 1_000_000)))).toBe('is nested more than 64 levels deep');
  });

  it('is not led astray by an escaped quotation mark before deep brackets', () => {
    expect(reasonOf(decodeJson(`["\\"", ${nested('[', ']', 64)}]`))).toBe('is nested more than 64 levels deep');
    expect(reasonOf(decodeJson(`["\\\\", ${nested('[', ']', 64)}]`))).toBe('is nested more than 64 levels deep');
    expect(reasonOf(decodeJson(`["\\"${'['.repeat(99)}"]`))).toBe('accepted');
  });
});

describe('the position of a fault', () => {
  const texts = fc
    .array(fc.constantFrom('{', '}', '[', ']', ',', ':', '"a"', '"', '\\', 'u0041', '1', '-', '.5', 'e2', 'true', 'nul', ' ', '\n', '\t'), { maxLength: 12 })
    .map((parts) => parts.join('')); // prettier-ignore
  const isJson = (text: string) => {
    try {
      return JSON.parse(text) !== undefined;
    } catch {
      return false;
    }
  };

  it('is found wherever JSON.parse finds a fault, and nowhere else', () => {
    fc.assert(
      fc.property(fc.oneof(texts, fc.json()), (text) => (jsonFaults.faultIn(text) === undefined) === isJson(text)),
      { numRuns: 5000 },
    );
  });

  it('is where a sound text was cut into', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.array(fc.string())), fc.nat(), (value, at) => {
        const text = JSON.stringify(value);
        const position = at % (text.length + 1);
        const broken = `${text.slice(0, position)}\u0001${text.slice(position)}`;
        expect(jsonFaults.faultIn(broken)).toBe(position);
      }),
    );
  });
});

describe('keys that are there twice', () => {
  const warn = (text: string) => (hasTwins(text, JSON.parse(text)) ? jsonFaults.twinKeys(text).map(formatProblem) : []);

  it.each([
    ['{"a":1,"b":2,"a":3}', ['a: is written twice; only the last one counts']],
    ['{"events":[{},{"title":{"en":"x","e\\u006e":"y"}}]}', ['events.1.title.en: is written twice; only the last one counts']],
    ['{"__proto__":1,"__proto__":2}', ['__proto__: is written twice; only the last one counts']],
    ['{"a":{"b":1},"c":{"b":1},"d":[{"b":1},{"b":1}],"e":":{\\":"}', []],
  ])('of %s are named: %j', (text, lines) => {
    expect(warn(text)).toEqual(lines);
  }); // prettier-ignore

  it('are named as far as one can read it', () => {
    expect(warn(`{${'"a":1,'.repeat(1000)}"b":1}`)).toHaveLength(LIMITS.problems);
  });

  it('are not seen in what JSON.stringify writes', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => warn(JSON.stringify(value)).length === 0));
  });
});
