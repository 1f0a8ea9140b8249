/** The format of a tour: at once the type, the validator and the JSON Schema of `data/tours/<id>.json`. */
import * as v from 'valibot';
import { content, edtf, id, list, text } from '../dataset/schema-values.ts';

/** How much a tour may hold. */
const LIMITS = {
  stops: 60,
  events: 20,
  title: 80,
  caption: 400,
  notes: 2000,
  lead: 200,
  seconds: 600,
} as const;

/** A stop: what is to be seen, what is said about it, and how long that takes. */
const stopSchema = v.strictObject({
  title: text(LIMITS.title),
  caption: v.optional(text(LIMITS.caption)),
  /** For the speaker alone. */
  notes: v.optional(text(LIMITS.notes)),
  seconds: v.optional(
    v.pipe(v.number(), v.minValue(1, 'must be 1 or more'), v.maxValue(LIMITS.seconds, `must be ${LIMITS.seconds} or less`)),
  ),
  /** The window of the timeline; all years without it. */
  from: v.optional(edtf),
  to: v.optional(edtf),
  /** The lanes that are on; without it, those that are on at first. */
  lanes: v.optional(list(id, 40)),
  /** The events that the stop names; all others are dimmed. */
  events: v.optional(list(id, LIMITS.events)),
  /** The one whose details are open. */
  details: v.optional(id),
  sources: v.optional(list(v.strictObject({ source: id, locator: v.optional(content(300)) }))),
}); // prettier-ignore

export const tourSchema = v.strictObject({
  $schema: v.optional(v.string()),
  id,
  title: text(LIMITS.title),
  lead: v.optional(text(LIMITS.lead)),
  stops: v.pipe(
    v.array(stopSchema),
    v.minLength(1, 'has no stops'),
    v.maxLength(LIMITS.stops, `has more than ${LIMITS.stops} stops`),
  ),
});

export type StopRecord = v.InferOutput<typeof stopSchema>;
export type TourRecord = v.InferOutput<typeof tourSchema>;
