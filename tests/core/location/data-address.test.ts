import { describe, expect, it } from 'vitest';
import { dataAddress } from '../../../src/core/location/data-address.ts';

const PAGE = 'https://example.org/timeline/index.html?view=list#events';
const read = (search: string) => dataAddress(search, PAGE, 'data/dataset.json');

describe('the dataset that a link asks for', () => {
  it.each([
    ['', 'data/dataset.json'],
    ['?data=', 'data/dataset.json'],
    ['?view=list', 'data/dataset.json'],
    ['?data=other.json', '/timeline/other.json'],
    ['?data=data/big.json%3Fpart=2', '/timeline/data/big.json?part=2'],
    ['?data=/elsewhere/x.json', '/elsewhere/x.json'],
    ['?data=https://example.org/x.json', '/x.json'],
    ['?data=../../../x.json', '/x.json'],
    ['?data=https:x.json', '/timeline/x.json'],
  ])('of %j is %j', (search, address) => {
    expect(read(search)).toEqual({ ok: true, value: address });
  });

  it.each([
    ['https://evil.example/x.json', 'is on another site'],
    ['//evil.example/x.json', 'is on another site'],
    ['/\\\\evil.example/x.json', 'is on another site'],
    ['\\\\evil.example/x.json', 'is on another site'],
    ['http://example.org/x.json', 'is on another site'],
    ['https://example.org:8443/x.json', 'is on another site'],
    ['javascript:alert(1)', 'is on another site'],
    ['data:application/json,{}', 'is on another site'],
    ['blob:https://example.org/1e5b', 'is not a file'],
    ['file:///etc/passwd', 'is on another site'],
    ['https://example.org@evil.example/x.json', 'is on another site'],
    ['https://user:word@example.org/x.json', 'has a name or password in it'],
    ['https://', 'is not an address'],
  ])('is not opened where it is %j: it %s', (wanted, reason) => {
    expect(read(`?data=${encodeURIComponent(wanted)}`)).toEqual({ ok: false, reason });
  });
});
