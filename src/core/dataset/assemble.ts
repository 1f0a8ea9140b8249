import { least } from '../lists.ts';
import { toInstant, type Instant } from '../time/instant.ts';
import { eraEnd, eraStart } from './era-dates.ts';
import type { EraRecord, LaneRecord, Text } from './schema.ts';
import { SHAPES } from './terms.ts';
import { freezeClean } from './to-event.ts';
import type { Dataset, Era, Lane } from './types.ts';

/** A valid head, as it is in the file. */
export interface HeadRecord {
  readonly id: string;
  readonly title: Text;
  readonly description?: Text | undefined;
  readonly question?: Text | undefined;
  readonly lead?: Text | undefined;
  readonly asOf: string;
  readonly languages: readonly string[];
  readonly lanes: readonly LaneRecord[];
  readonly eras: readonly EraRecord[];
}

/** A dataset without its events, from a valid head and the tables that events link to. */
export function assembleHead(head: HeadRecord, tables: Pick<Dataset, 'sources' | 'organisations' | 'places'>): Dataset {
  const { id, title, description, question, lead, languages, lanes, eras } = head;
  const [year, month, day] = head.asOf.split('-').map(Number);
  const asOf = toInstant(year!, month, day);
  const texts = { ...(description && { description }), ...(question && { question }), ...(lead && { lead }) };
  return Object.freeze({
    ...freezeClean({ id, title, ...texts, languages, lanes: withShapes(lanes) }),
    asOf,
    eras: freezeClean(eras.map((era) => toEra(era, asOf)).sort((a, b) => a.from - b.from || b.until - a.until)),
    events: Object.freeze([]),
    ...tables,
  });
}

/** Gives each lane without a shape the first of the least used ones. */
function withShapes(lanes: readonly LaneRecord[]): Lane[] {
  const uses = new Map(SHAPES.map((shape) => [shape, lanes.filter((lane) => lane.shape === shape).length]));
  return lanes.map((lane) => {
    if (lane.shape) return { ...lane, shape: lane.shape };
    const shape = least(SHAPES, (a, b) => uses.get(a)! - uses.get(b)!)!;
    uses.set(shape, uses.get(shape)! + 1);
    return { ...lane, shape };
  });
}

/** An era with its place in time; one without an end goes on until `asOf`. */
function toEra(era: EraRecord, asOf: Instant): Era {
  const from = eraStart(era);
  return { ...era, from, until: eraEnd(era) ?? Math.max(asOf + 1, from + 1) };
}
