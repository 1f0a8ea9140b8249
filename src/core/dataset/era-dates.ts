import { parseEdtf } from '../time/edtf.ts';
import type { Instant } from '../time/instant.ts';

/** The dates of an era: EDTF, each a day, month, year or the like. */
interface EraDates {
  readonly start: string;
  readonly end?: string | undefined;
}

/** When an era begins. */
export const eraStart = ({ start }: EraDates): Instant => dateOf(start).from;

/** When an era ends; undefined if it goes on. */
export const eraEnd = ({ end }: EraDates): Instant | undefined => (end === undefined ? undefined : dateOf(end).until);

function dateOf(edtf: string) {
  const parsed = parseEdtf(edtf);
  if (!parsed.ok || typeof parsed.value.start === 'string') throw new Error(`not a date: ${edtf}`);
  return parsed.value.start;
}
