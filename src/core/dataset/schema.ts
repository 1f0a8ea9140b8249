/**
 * The dataset format: at once the type, the validator and (by `npm run data:schema`) the JSON Schema of the data files.
 * Patterns have no flags and checks have no side effects, so that the JSON Schema says the same.
 */
import * as v from 'valibot';
import { parseEdtf } from '../time/edtf.ts';
import { endsBeforeStart } from './era-dates.ts';
import { LIMITS } from './limits.ts';
import { content, language, text, list, id, edtf, day, webAddress, country } from './schema-values.ts';
import { KINDS, SHAPES } from './terms.ts';

const RELATION_TYPES = ['renamed-from', 'succeeded-by', 'follow-up-of', 'part-of', 'same-partner'] as const;
const ORGANISATION_ROLES = [
  'lead', 'founder', 'signatory', 'partner', 'organiser', 'operator', 'host', 'funder', 'supporter', 'recipient',
  'member', 'participant',
] as const; // prettier-ignore
const QUALIFIERS = ['about', 'over', 'under', 'nearly', 'at least', 'up to'] as const;

const conflict = v.strictObject({
  about: v.picklist(['start', 'end', 'place', 'name', 'count', 'other']),
  claims: list(v.strictObject({ text: text(), source: id })),
  reading: text(),
  settled: v.boolean(),
});

const figure = v.strictObject({
  id: v.optional(id),
  label: text(LIMITS.titleLength),
  value: v.pipe(v.number(), v.finite('must be a finite number')),
  unit: v.optional(text(60)),
  currency: v.optional(v.pipe(v.string(), v.regex(/^[A-Z]{3}$/, 'must be a currency code such as USD'))),
  qualifier: v.optional(v.picklist(QUALIFIERS)),
  asOf: v.optional(edtf),
  key: v.optional(v.boolean()),
  partOf: v.optional(id),
  source: id,
});

/** One event as written in `data/events/<id>.json`. Drawing needs only id, lane, date and title. */
export const eventSchema = v.strictObject({
  $schema: v.optional(v.string()),
  id,
  lane: id,
  date: edtf,
  title: text(LIMITS.titleLength),
  shortTitle: v.optional(text(LIMITS.shortTitle)),
  kind: v.optional(v.picklist(KINDS)),
  importance: v.optional(v.picklist([1, 2, 3])),
  dateNote: v.optional(text()),
  conflicts: v.optional(list(conflict)),
  places: v.optional(list(v.strictObject({ place: id, note: v.optional(text()) }))),
  summary: v.optional(text()),
  body: v.optional(list(text())),
  agreed: v.optional(list(v.strictObject({ title: text(LIMITS.titleLength), items: v.optional(list(text())) }))),
  figures: v.optional(list(figure)),
  chronology: v.optional(list(v.strictObject({ date: edtf, text: text(), source: id }))),
  names: v.optional(list(v.strictObject({ name: text(LIMITS.titleLength), note: v.optional(text()) }))),
  organisations: v.optional(
    list(v.strictObject({ organisation: id, role: v.picklist(ORGANISATION_ROLES), note: v.optional(text()) })),
  ),
  people: v.optional(
    list(
      v.strictObject({
        name: text(LIMITS.titleLength),
        role: text(LIMITS.titleLength),
        organisation: v.optional(id),
        part: v.optional(text()),
      }),
    ),
  ),
  statements: v.optional(list(v.strictObject({ by: text(LIMITS.titleLength), text: text(), source: id }))),
  programmes: v.optional(list(text(LIMITS.titleLength))),
  technologies: v.optional(list(text(LIMITS.titleLength))),
  relations: v.optional(
    list(v.strictObject({ type: v.picklist(RELATION_TYPES), event: id, note: v.optional(text()) })),
  ),
  tags: v.optional(list(content(40), LIMITS.tags)),
  sources: v.optional(
    list(v.strictObject({ source: id, locator: v.optional(content(LIMITS.titleLength)), note: v.optional(text()) })),
  ),
});

const { kind, importance, summary, body, sources, tags } = eventSchema.entries;
/** The same, with fields that are required in our own data. Not `v.required`, which has no JSON Schema form. */
export const ownEventSchema = v.strictObject({
  ...eventSchema.entries,
  shortTitle: text(LIMITS.ownShortTitle),
  kind: v.unwrap(kind),
  importance: v.unwrap(importance),
  summary: v.unwrap(summary),
  body: v.unwrap(body),
  sources: v.unwrap(sources),
  tags: v.unwrap(tags),
});

export const sourceSchema = v.strictObject({
  title: content(LIMITS.titleLength),
  publisher: content(LIMITS.titleLength),
  url: v.optional(webAddress),
  date: v.optional(edtf),
  language,
  checked: day,
});

const organisationSchema = v.strictObject({
  name: text(LIMITS.titleLength),
  shortName: v.optional(text(60)),
  country: v.optional(country),
  formerly: v.optional(list(text(LIMITS.titleLength))),
});

export const placeSchema = v.strictObject({
  name: text(LIMITS.titleLength),
  country,
  latitude: v.pipe(v.number(), v.minValue(-90, 'must be -90 to 90'), v.maxValue(90, 'must be -90 to 90')),
  longitude: v.pipe(v.number(), v.minValue(-180, 'must be -180 to 180'), v.maxValue(180, 'must be -180 to 180')),
  precision: v.picklist(['site', 'city', 'region', 'country']),
  note: v.optional(text()),
});

export const laneSchema = v.strictObject({ id, name: text(60), shape: v.optional(v.picklist(SHAPES)) });

/** One date, not a period. */
const date = v.pipe(
  edtf,
  v.check((value) => {
    const parsed = parseEdtf(value);
    return !parsed.ok || (typeof parsed.value.start === 'object' && parsed.value.end === undefined);
  }, 'must be one date, not a period'),
);

export const eraSchema = v.pipe(
  v.strictObject({ id, title: text(60), lead: v.optional(text(200)), start: date, end: v.optional(date) }),
  v.forward(
    v.check((era) => !endsBeforeStart(era), 'is before the start'),
    ['end'],
  ),
);

const some = <T extends v.GenericSchema>(lane: T) =>
  v.pipe(v.array(lane), v.minLength(1, 'has no lanes'), v.maxLength(40, 'has more than 40 lanes'));

/** The `format` of the index of a folder of tiles. */
export const TILES_FORMAT = 'nenpyo-tiles';

const headEntries = {
  $schema: v.optional(v.string()),
  format: v.literal('nenpyo'),
  version: v.literal(1),
  id,
  title: text(LIMITS.titleLength),
  description: v.optional(text()),
  question: v.optional(text(120)),
  lead: v.optional(text(240)),
  asOf: day,
  languages: list(language),
  lanes: v.pipe(
    some(laneSchema),
    v.check((lanes) => new Set(lanes.map((lane) => lane.id)).size === lanes.length, 'has two lanes with the same id'),
  ),
};

/** `data/dataset.json`: everything but the lists that have their own files. */
export const headSchema = v.strictObject({
  ...headEntries,
  eras: v.optional(list(eraSchema, LIMITS.eras)),
});

const table = <T extends v.GenericSchema>(item: T) =>
  v.pipe(
    v.record(id, item),
    v.check((value) => !Array.isArray(value), 'must be an object'),
  );
export const sourcesSchema = table(sourceSchema);
export const organisationsSchema = table(organisationSchema);
export const placesSchema = table(placeSchema);
const file = <T extends v.ObjectEntries>(entries: T) => v.strictObject({ $schema: v.optional(v.string()), ...entries });
export const sourcesFileSchema = file({ sources: sourcesSchema });
export const organisationsFileSchema = file({ organisations: organisationsSchema });
export const placesFileSchema = file({ places: placesSchema });

/**
 * The one JSON file that is shipped. Entries of lists and tables are checked one by one afterwards, so that a bad one
 * does not affect others.
 */
export const datasetSchema = v.strictObject({
  ...headEntries,
  lanes: some(v.unknown()),
  eras: v.optional(v.pipe(v.array(v.unknown()), v.maxLength(LIMITS.eras, `has more than ${LIMITS.eras} eras`)), []),
  sources: v.optional(v.unknown(), {}),
  organisations: v.optional(v.unknown(), {}),
  places: v.optional(v.unknown(), {}),
  events: v.array(v.unknown()),
});

export type Text = v.InferOutput<ReturnType<typeof text>>;
export type EventRecord = v.InferOutput<typeof eventSchema>;
export type Figure = v.InferOutput<typeof figure>;
export type Conflict = v.InferOutput<typeof conflict>;
export type Source = v.InferOutput<typeof sourceSchema>;
export type Organisation = v.InferOutput<typeof organisationSchema>;
export type Place = v.InferOutput<typeof placeSchema>;
export type EraRecord = v.InferOutput<typeof eraSchema>;
export type LaneRecord = v.InferOutput<typeof laneSchema>;
export type RelationType = (typeof RELATION_TYPES)[number];
