import { parse } from '@edtf-ts/core';
// @ts-expect-error -- the package has no types
import edtf from 'edtf';
import { parseEdtf, type Endpoint } from '../../src/core/time/edtf.ts';

/** How a parser reads a text, in a form for comparing two parsers. Undefined if it refuses the text. */
export type Reading =
  | {
      /** In days since 1970; infinite if an interval's end is open or unknown. */
      readonly from: number;
      readonly until: number;
      /** For a single date; intervals are compared only by their ends. */
      readonly uncertain: boolean;
      readonly approximate: boolean;
    }
  | undefined;

const MS_PER_DAY = 86_400_000;
const unqualified = { uncertain: false, approximate: false };

export function ourReading(text: string): Reading {
  const result = parseEdtf(text);
  if (!result.ok) return undefined;
  const { start, end } = result.value;
  const known = (endpoint: Endpoint) => (typeof endpoint === 'object' ? endpoint : undefined);
  const first = known(start);
  if (end !== undefined) {
    return { from: first?.from ?? -Infinity, until: known(end)?.until ?? Infinity, ...unqualified };
  }
  const { from, until, uncertain, approximate } = first!;
  return { from, until, uncertain, approximate };
}

interface Edtf {
  readonly type: string;
  readonly min: number | null;
  readonly max: number | null;
  /** A time of day, which is a moment in that parser and a second in ours. */
  readonly atomic?: boolean;
  /** The end of an interval. */
  readonly upper?: Edtf | number | null;
  readonly uncertain?: { readonly value: number } | boolean;
  readonly approximate?: { readonly value: number } | boolean;
}

const isSet = (mask: Edtf['uncertain']) => (typeof mask === 'object' ? mask.value > 0 : mask === true);

/** The reading of https://www.npmjs.com/package/edtf. */
export function edtfReading(text: string): Reading {
  let value: Edtf;
  try {
    value = (edtf as (text: string) => Edtf)(text);
  } catch {
    return undefined;
  }
  const from = value.min === null ? -Infinity : value.min / MS_PER_DAY;
  const last = typeof value.upper === 'object' && value.upper !== null ? value.upper : value;
  const until = value.max === null ? Infinity : (value.max + (last.atomic ? 1000 : 1)) / MS_PER_DAY;
  if (value.type === 'Interval') return { from, until, ...unqualified };
  return { from, until, uncertain: isSet(value.uncertain), approximate: isSet(value.approximate) };
}

interface Qualification {
  readonly uncertain?: boolean;
  readonly approximate?: boolean;
  readonly uncertainApproximate?: boolean;
}

/** The bounds that https://www.npmjs.com/package/@edtf-ts/core gives open and unknown ends. */
const NO_START = -8_640_000_000_000_000n;
const NO_END = 8_640_000_000_000_000n;

/** It throws for some texts it does not understand. */
function edtfTsValue(text: string) {
  try {
    const result = parse(text);
    return result.success ? result.value : undefined;
  } catch {
    return undefined;
  }
}

/** The reading of https://www.npmjs.com/package/@edtf-ts/core. */
export function edtfTsReading(text: string): Reading {
  const value = edtfTsValue(text);
  if (!value) return undefined;
  const { type, minMs, maxMs } = value;
  const isInterval = type === 'Interval';
  const from = isInterval && minMs === NO_START ? -Infinity : Number(minMs) / MS_PER_DAY;
  const until = isInterval && maxMs === NO_END ? Infinity : Number(maxMs + 1n) / MS_PER_DAY;
  if (isInterval) return { from, until, ...unqualified };
  const marks = Object.entries(value).flatMap(([key, value]) =>
    /qualification$/i.test(key) ? [value as Qualification] : [],
  );
  return {
    from,
    until,
    uncertain: marks.some((mark) => mark.uncertain || mark.uncertainApproximate),
    approximate: marks.some((mark) => mark.approximate || mark.uncertainApproximate),
  };
}
