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

/** Whether an era would end before it begins; not if one of its dates cannot be read, which is a fault of its own. */
export function endsBeforeStart({ start, end }: EraDates): boolean {
  const [from, until] = [start, end].map((edtf) => edtf !== undefined && readDate(edtf));
  return from && until ? until.until <= from.from : false;
}

function dateOf(edtf: string) {
  const date = readDate(edtf);
  if (!date) throw new Error(`not a date: ${edtf}`);
  return date;
}

function readDate(edtf: string) {
  const parsed = parseEdtf(edtf);
  return parsed.ok && typeof parsed.value.start === 'object' && parsed.value.start;
}
