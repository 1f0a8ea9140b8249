import { randomLcg } from 'd3';

/** Unexpected values in a dataset. `DEEP` becomes nested brackets when the JSON is written. */
const DEEP = '@@deep@@';
const NASTY: readonly unknown[] = [
  null, true, 0, -1, 1e308, 0.1, '', ' ', 'a', '__proto__', [], {}, [[]], [null], { en: null }, { __proto__: null }, DEEP,
  '\u202e', '\u0000', '\ud800', '\ufeff', 'Z\u0300\u0301\u0302\u0303\u0304\u0305', '<script>', 'javascript:alert(1)', '1998-13', '2008/1964',
  'Y99999999999', '1e999', 'x'.repeat(301), 'x'.repeat(30_000), '"'.repeat(500), '年'.repeat(20_001), Array(300).fill('x'),
]; // prettier-ignore
const KEYS = [
  '__proto__',
  'constructor',
  'prototype',
  'hasOwnProperty',
  'toString',
  'length',
  '',
  '0',
  'en',
  'id',
  'x'.repeat(500),
  '\u202ekey',
];

type Node = Record<string, unknown>;

/** A random source for one mutation: the same number always gives the same sequence. */
export class Dice {
  readonly #next: () => number;

  constructor(seed: number) {
    this.#next = randomLcg(seed);
    for (let i = 0; i < 5; i++) this.#next(); // similar seeds start alike
  }

  below(limit: number): number {
    return Math.floor(this.#next() * limit);
  }

  pick<T>(list: readonly T[]): T {
    return list[this.below(list.length)]!;
  }
}

/** Every object and list in a value, the value itself first. */
function nodesOf(value: unknown): Node[] {
  if (typeof value !== 'object' || value === null) return [];
  return [value as Node, ...Object.values(value).flatMap(nodesOf)];
}

/** Sets an own property, even if its name is `__proto__`. */
const define = (node: Node, key: string, value: unknown) =>
  Object.defineProperty(node, key, { value, enumerable: true, configurable: true, writable: true });

/** Changes one thing in a value, more often in an event than in the head, where one fault ruins everything. */
function mutateValue(root: Node, dice: Dice): void {
  const events = nodesOf(root.events);
  const nodes = events.length > 1 && dice.below(4) > 0 ? events.slice(1) : nodesOf(root);
  const node = dice.pick(nodes);
  const keys = Object.keys(node);
  const key = keys.length > 0 ? dice.pick(keys) : 'x';
  const change = dice.below(5);
  if (change === 0) define(node, key, structuredClone(dice.pick(NASTY)));
  else if (change === 1) Reflect.deleteProperty(node, key);
  else if (Array.isArray(node)) node.push(...(structuredClone(node) as unknown[]));
  else if (change <= 3) define(node, dice.pick(KEYS), structuredClone(dice.pick([node[key], ...NASTY])));
  else define(node, key, structuredClone(dice.pick(nodes)));
}

/** Changes one thing in the text of a dataset. */
function mutateText(text: string, dice: Dice): string {
  const at = dice.below(text.length);
  const length = dice.below(40);
  const cut = text.slice(0, at) + text.slice(at + length);
  const changes = [
    () => text.slice(0, at),
    () => cut,
    () => text.slice(0, at) + text.slice(at, at + length).repeat(3) + text.slice(at + length),
    () => text.slice(0, at) + dice.pick(['"', '{', '}', '[', ']', ',', ':', '\\', '\u0000', '\\ud800', '年', '<']) + text.slice(at),
    () => text.replace(/\d+/, '1e999'),
    () => text.replaceAll(/"(\w+)":/g, (whole, key: string) => (dice.below(30) === 0 ? `"${key}":0,${whole}` : whole)),
  ];
  return dice.pick(changes)();
} // prettier-ignore

/** Changes one thing in the bytes of a dataset, or writes it in another encoding. */
function mutateBytes(text: string, dice: Dice): Uint8Array {
  const bytes = Buffer.from(text);
  const changes: readonly (() => Uint8Array)[] = [
    () => bytes.fill(dice.below(256), dice.below(bytes.length), bytes.length - dice.below(bytes.length)),
    () => (bytes.writeUInt8(bytes[dice.below(bytes.length)]! ^ (1 << dice.below(8)), dice.below(bytes.length)), bytes),
    () => bytes.subarray(dice.below(bytes.length)),
    () => Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes]),
    () => Buffer.from(`\ufeff${text}`, 'utf16le'),
    () => Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
    () => Buffer.from(text, 'latin1'),
    () => Buffer.from(text, 'utf16le'),
  ];
  return dice.pick(changes)();
}

/** The bytes of a dataset after one or more mutations. */
export function mutate(dataset: unknown, dice: Dice): Uint8Array {
  const value = structuredClone(dataset) as Node;
  for (let i = dice.below(3); i >= 0; i--) mutateValue(value, dice);
  const depth = dice.pick([10, 63, 100, 50_000]);
  let text = JSON.stringify(value).replaceAll(`"${DEEP}"`, () => '['.repeat(depth) + ']'.repeat(depth));
  if (dice.below(6) === 0) text = mutateText(text, dice);
  return dice.below(6) === 0 ? mutateBytes(text, dice) : Buffer.from(text);
}
