import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { parseDataset } from '../../../src/core/dataset/parse.ts';
import { readBytes, refusalOf } from '../../../src/core/formats/registry.ts';
import { runToEnd } from '../../../src/core/sliced.ts';
import { datasetJson, record } from '../../helpers/dataset.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const GOOD = JSON.stringify(datasetJson([record({ id: 'a' })]));
const NAMED = 'is in none of the formats that can be opened here: Nenpyo’s own format (JSON)';

describe('a file that can be opened', () => {
  it.each([
    ['as it is', bytesOf(GOOD)],
    ['after white space', bytesOf(`\n  ${GOOD}`)],
    ['with a byte-order mark', bytesOf(`\ufeff${GOOD}`)],
    ['in UTF-16', Buffer.from(`\ufeff${GOOD}`, 'utf16le')],
    ['though it is another object', bytesOf('{"format":"other"}')],
    ['though it is broken', bytesOf('{"format":')],
  ])('is read by its format %s', (_, bytes) => {
    expect(refusalOf(bytes)).toBeUndefined();
    expect(runToEnd(readBytes(bytes))).toEqual(parseDataset(bytes));
  });

  it('is told by its first bytes alone', () => {
    expect(refusalOf(bytesOf(GOOD).subarray(0, 4))).toBeUndefined();
  });

  it('is not read where it has more events than are wanted', () => {
    expect(runToEnd(readBytes(bytesOf(GOOD), 0))).toMatchObject({ isTooMany: true });
  });
});

describe('a file that cannot be opened', () => {
  it.each([
    ['text', bytesOf('hello'), NAMED],
    ['a table', bytesOf('date,title\n1998,One'), NAMED],
    ['a list', bytesOf('[{"date":"1998"}]'), NAMED],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a), NAMED],
    ['a web page', bytesOf(' <!doctype html>'), 'is a web page, not a dataset'],
    ['an archive', Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0), 'is compressed; unpack it first'],
    ['what is compressed', gzipSync(GOOD), 'is compressed; unpack it first'],
    ['nothing', bytesOf(''), 'is empty'],
    ['white space', bytesOf(' \n'), 'is empty'],
  ])('is refused with a reason: %s', (_, bytes, reason) => {
    expect(refusalOf(bytes)).toBe(reason);
    expect(runToEnd(readBytes(bytes))).toEqual({ problems: [{ path: '', reason }] });
  });
});
