import { least } from '../lists.ts';
import { toInstant, type Instant } from '../time/instant.ts';
import { eraEnd, eraStart } from './era-dates.ts';
import type { EraRecord, LaneRecord, Text } from './schema.ts';
import { SHAPES } from './terms.ts';
import { freezeClean } from './to-event.ts';
import type { Dataset, DatasetTables, Era, Lane } from './types.ts';

/** A valid head, as it is in the file. */
export interface HeadRecord {
  readonly id: string;
  readonly title: Text;
  readonly description?: Text | undefined;
  readonly question?: Text | undefined;
  readonly lead?: Text | undefined;
  readonly asOf: string;
  readonly changed?: string | undefined;
  readonly licence?: Dataset['licence'] | undefined;
  readonly contact?: string | undefined;
  readonly topics?: readonly string[] | undefined;
  readonly languages: readonly string[];
  readonly lanes: readonly LaneRecord[];
  readonly eras: readonly EraRecord[];
}

/** A dataset without its events, from a valid head and the tables that events link to. */
export function assembleHead(head: HeadRecord, tables: DatasetTables): Dataset {
  const { id, title, description, question, lead, changed, licence, contact, topics, languages, lanes, eras } = head;
  const [year, month, day] = head.asOf.split('-').map(Number);
  const asOf = toInstant(year!, month, day);
  const optional = Object.entries({ description, question, lead, changed, licence, contact, topics });
  const given = Object.fromEntries(optional.filter(([, value]) => value !== undefined));
  return Object.freeze({
    ...freezeClean({ id, title, ...given, languages, lanes: withShapes(lanes) }),
    asOf,
    eras: freezeClean(eras.map((era) => toEra(era, asOf)).sort((a, b) => a.from - b.from || b.until - a.until)),
    events: Object.freeze([]),
    ...tables,
  });
}

/** For lanes with context: it has no colour, so that they stay in the background. */
const CONTEXT_SHAPE = 'ring';

/** Gives each lane without a shape the first of the least used ones. */
function withShapes(lanes: readonly LaneRecord[]): Lane[] {
  const shapes = SHAPES.filter((shape) => shape !== CONTEXT_SHAPE);
  const uses = new Map(shapes.map((shape) => [shape, lanes.filter((lane) => lane.shape === shape).length]));
  return lanes.map((lane) => {
    if (lane.shape ?? lane.isContext) return { ...lane, shape: lane.shape ?? CONTEXT_SHAPE };
    const shape = least(shapes, (a, b) => uses.get(a)! - uses.get(b)!)!;
    uses.set(shape, uses.get(shape)! + 1);
    return { ...lane, shape };
  });
}

/** An era with its place in time; one without an end goes on until `asOf`. */
function toEra(era: EraRecord, asOf: Instant): Era {
  const from = eraStart(era);
  return { ...era, from, until: eraEnd(era) ?? Math.max(asOf + 1, from + 1) };
}
