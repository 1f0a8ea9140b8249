import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { JsonReader } from '../../../src/core/dataset/json-reader.ts';
import type { Result } from '../../../src/core/result.ts';
import { goodDatasets } from '../../helpers/good-datasets.ts';
import { runs } from '../../helpers/random.ts';

const encode = (text: string) => new TextEncoder().encode(text);

/** Reads a body in pieces, cut at the given offsets; the events and the rest as values. */
function read(body: Uint8Array, cuts: readonly number[] = []): Result<{ events: unknown[]; rest: unknown }> {
  const events: unknown[] = [];
  const reader = new JsonReader((json) => events.push(JSON.parse(new TextDecoder().decode(json))));
  const offsets = [0, ...cuts.filter((at) => at <= body.length).sort((a, b) => a - b), body.length];
  for (const [i, at] of offsets.slice(1).entries()) {
    const piece = Uint8Array.from(body.subarray(offsets[i], at));
    const pushed = reader.push(piece);
    piece.fill(0); // readers may reuse their buffers
    if (!pushed.ok) return pushed;
  }
  const rest = reader.end();
  return rest.ok ? { ok: true, value: { events, rest: JSON.parse(rest.value) as unknown } } : rest;
}

const reasonOf = (text: string | Uint8Array, cuts?: number[]) => {
  const result = read(typeof text === 'string' ? encode(text) : text, cuts);
  return result.ok ? 'read' : result.reason;
};

/** Any JSON, with everything that could be mistaken for a bracket, a quotation mark or a list of events. */
const values = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.oneof(
      fc.constantFrom('events', '"events":[', '}]', '\\', '"', '\\"', '年表', '🗾', '\u0000', '{"id":1}', ''),
      fc.integer(),
      fc.constant(null),
      fc.boolean(),
    ),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom('events', 'a', 'x]', '"', '年', '__proto__'), tie('value'), { maxKeys: 3 }),
  ),
})).value;
const objects = fc.dictionary(fc.constantFrom('id', 'events', '}', '年', '\\'), values, { maxKeys: 4 });
const bodies = fc
  .record({
    events: fc.array(fc.oneof(objects, values), { maxLength: 5 }),
    before: fc.dictionary(fc.constantFrom('a', 'event', 'Events', '"', '['), values, { maxKeys: 3 }),
    after: fc.dictionary(fc.constantFrom('z', 'events ', '年', '}'), values, { maxKeys: 3 }),
    indent: fc.constantFrom(0, 1, '\t', 8),
  })
  .map(({ events, before, after, indent }) => JSON.stringify({ ...before, events, ...after }, null, indent));

describe('JsonReader', () => {
  it('finds the same as JSON.parse, wherever the body is cut', () => {
    fc.assert(
      fc.property(bodies, fc.array(fc.nat({ max: 400 }), { maxLength: 8 }), (text, cuts) => {
        const { events, ...rest } = JSON.parse(text) as Record<string, unknown>;
        expect(read(encode(text), cuts)).toEqual({ ok: true, value: { events, rest: { ...rest, events: [] } } });
      }),
      { numRuns: runs(500) },
    );
  });

  it.each(goodDatasets.map((value, i) => [i, value] as const))('finds the same byte by byte in good dataset %i', (_, value) => {
    const body = encode(JSON.stringify(value)).slice(0, 40_000);
    const whole = encode(JSON.stringify(value));
    const everywhere = Array.from({ length: body.length }, (_, i) => i);
    expect(read(whole, everywhere)).toEqual(read(whole));
    expect(read(whole)).toMatchObject({ ok: true, value: { events: (value as { events: unknown[] }).events } });
  }); // prettier-ignore

  it('takes a byte-order mark and white space before the beginning, in pieces too', () => {
    const text = ' \n\t\r  {"events" : [ {} , {"a":1} ] }\n';
    for (const body of [encode(text), encode(`\ufeff${text}`)]) {
      const cuts = Array.from({ length: body.length }, (_, i) => i);
      for (const at of [[], [1], [2], cuts])
        expect(read(body, at)).toMatchObject({ value: { events: [{}, { a: 1 }] } });
    }
  });

  it('knows the list of events by its place: lists elsewhere are not meant', () => {
    const text = '{"x":{"events":[1]},"y":["events",[{"events":[2]}]],"z":"events","events":[{"events":[{}]}],"w":[3]}';
    expect(read(encode(text))).toMatchObject({ value: { events: [{ events: [{}] }], rest: { x: { events: [1] }, w: [3] } } }); // prettier-ignore
  });

  it('keeps an event only until the next one', () => {
    const seen: Uint8Array[] = [];
    const reader = new JsonReader((json) => seen.push(json.slice()));
    const body = encode('{"events":[{"a":"x"},{"b":"y"}]}');
    for (const byte of body) reader.push(Uint8Array.of(byte));
    expect(seen.map((json) => new TextDecoder().decode(json))).toEqual(['{"a":"x"}', '{"b":"y"}']);
  });

  it.each([
    ['nothing', '', 'is empty'],
    ['white space', ' \n', 'is empty'],
    ['a list', '[{"events":[]}]', 'is not a dataset in UTF-8'],
    ['a text', '"events"', 'is not a dataset in UTF-8'],
    ['a web page', ' <!doctype html><html>', 'is a web page, not a dataset'],
    ['UTF-16', Buffer.from('\ufeff{"events":[]}', 'utf16le'), 'is not a dataset in UTF-8'],
    ['what is compressed', gzipSync('{"events":[]}'), 'is compressed; unpack it first'],
    ['an archive', Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0), 'is compressed; unpack it first'],
    ['no events', '{"a":1}', 'has no list of events'],
    ['events that are no list', '{"events":{}}', 'has no list of events'],
    ['two lists', '{"events":[],"events":[]}', 'has two lists of events'],
    ['a list of events that closes as an object', '{"events":[{}}', 'is not valid JSON: its list of events has no end'],
    ['no comma after what is no event', '{"events":[null{}]}', 'is not valid JSON: a comma is missing between events'],
    ['no comma between texts', '{"events":["a""b"]}', 'is not valid JSON: a comma is missing between events'],
    ['an end in a word', '{"events":[nul', 'is not valid JSON: it ends too early'],
    ['a comma too many', '{"events":[{},,{}]}', 'is not valid JSON: it has a comma too many between events'],
    ['a comma before the first', '{"events":[,{}]}', 'is not valid JSON: it has a comma too many between events'],
    ['a comma after the last', '{"events":[{},]}', 'is not valid JSON: it has a comma after the last event'],
    ['no comma', '{"events":[{} {}]}', 'is not valid JSON: a comma is missing between events'],
    ['an end in an event', '{"events":[{"a":', 'is not valid JSON: it ends too early'],
    ['an end among the events', '{"events":[{}', 'is not valid JSON: it ends too early'],
    ['an end in a text', '{"events":[],"a":"x', 'is not valid JSON: it ends too early'],
    ['an end in the rest', '{"events":[]', 'is not valid JSON: it ends too early'],
    ['depth in an event', `{"events":[${'{"a":'.repeat(100)}`, 'is nested more than 64 levels deep'],
    ['depth elsewhere', `{"a":${'['.repeat(100)}`, 'is nested more than 64 levels deep'],
  ])('says what is wrong with %s', (_, body, reason) => {
    expect(reasonOf(body)).toBe(reason);
    expect(reasonOf(body, [1, 2, 3, 12, 70, 90_000])).toBe(reason);
  }); // prettier-ignore

  it('keeps no more than there may be of one event, and of all the rest', () => {
    const endless = (begin: string) => {
      const reader = new JsonReader(() => {});
      const piece = encode('x'.repeat(64 * 1024));
      let result = reader.push(encode(begin));
      for (let i = 0; result.ok && i < 300; i++) result = reader.push(piece);
      return result;
    };
    expect(endless('{"events":[{"a":"')).toEqual({ ok: false, reason: 'has an event that is too long' });
    expect(endless('{"a":"')).toEqual({ ok: false, reason: 'has too much beside its events' });
  });

  it('fails for good once it has', () => {
    const reader = new JsonReader(() => {});
    expect(reader.push(encode('{"events":[,')).ok).toBe(false);
    expect([reader.push(encode('{}')).ok, reader.end().ok]).toEqual([false, false]);
  });
});
