/**
 * The dataset format: at once the type, the validator and (by `npm run data:schema`) the JSON Schema of the data files.
 * Patterns have no flags and checks have no side effects, so that the JSON Schema says the same.
 */
import * as v from 'valibot';
import { parseEdtf } from '../time/edtf.ts';
import { endsBeforeStart } from './era-dates.ts';
import { LIMITS } from './limits.ts';
import { content, day, edtf, id, identifiers, imagePath, language, list, text, webAddress } from './schema-values.ts';
import { KINDS, RELATION_TYPES, SCOPES, SHAPES } from './terms.ts';

const ORGANISATION_ROLES = [
  'lead', 'founder', 'signatory', 'partner', 'organiser', 'operator', 'host', 'funder', 'supporter', 'recipient',
  'member', 'participant',
] as const; // prettier-ignore
const QUALIFIERS = ['about', 'over', 'under', 'nearly', 'at least', 'up to'] as const;

/** A source, and where in it something stands. */
const reference = { source: id, locator: v.optional(content(LIMITS.titleLength)) };
const references = list(v.strictObject(reference));

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
  scope: v.optional(v.picklist(SCOPES)),
  key: v.optional(v.boolean()),
  partOf: v.optional(id),
  source: v.optional(id),
  sources: v.optional(references),
});
const sourcedFigure = v.pipe(
  figure,
  v.check(({ source, sources = [] }) => source !== undefined || sources.length > 0, 'names no source'),
);

const person = v.pipe(
  v.strictObject({
    person: v.optional(id),
    name: v.optional(text(LIMITS.titleLength)),
    role: v.optional(text(LIMITS.titleLength)),
    organisation: v.optional(id),
    part: v.optional(text()),
  }),
  v.check((one) => (one.person === undefined) !== (one.name === undefined), 'must have either a person or a name'),
);

const statement = v.pipe(
  v.strictObject({
    by: v.optional(text(LIMITS.titleLength)),
    person: v.optional(id),
    organisation: v.optional(id),
    text: text(),
    isQuote: v.optional(v.boolean()),
    language: v.optional(language),
    ...reference,
  }),
  v.check(
    ({ by, person, organisation }) => [by, person, organisation].filter((who) => who !== undefined).length === 1,
    'must have one of by, person and organisation',
  ),
);

const image = v.strictObject({
  file: imagePath,
  alt: text(LIMITS.titleLength),
  caption: v.optional(text(LIMITS.titleLength)),
  credit: content(LIMITS.titleLength),
  licence: content(LIMITS.titleLength),
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
  lastTrace: v.optional(v.strictObject({ date: edtf, ...reference })),
  evidence: v.optional(
    v.strictObject({ date: v.optional(references), summary: v.optional(references), body: v.optional(references) }),
  ),
  conflicts: v.optional(list(conflict)),
  places: v.optional(list(v.strictObject({ place: id, note: v.optional(text()) }))),
  summary: v.optional(text()),
  body: v.optional(list(text())),
  agreed: v.optional(list(v.strictObject({ title: text(LIMITS.titleLength), items: v.optional(list(text())) }))),
  figures: v.optional(list(sourcedFigure)),
  chronology: v.optional(list(v.strictObject({ date: edtf, text: text(), source: id }))),
  names: v.optional(list(v.strictObject({ name: text(LIMITS.titleLength), note: v.optional(text()) }))),
  organisations: v.optional(
    list(v.strictObject({ organisation: id, role: v.picklist(ORGANISATION_ROLES), note: v.optional(text()) })),
  ),
  people: v.optional(list(person)),
  statements: v.optional(list(statement)),
  programmes: v.optional(list(text(LIMITS.titleLength))),
  technologies: v.optional(list(text(LIMITS.titleLength))),
  relations: v.optional(
    list(v.strictObject({ type: v.picklist(RELATION_TYPES), event: id, note: v.optional(text()) })),
  ),
  tags: v.optional(list(content(40), LIMITS.tags)),
  sources: v.optional(list(v.strictObject({ ...reference, note: v.optional(text()) }))),
  images: v.optional(list(image, 12)),
  identifiers: v.optional(identifiers),
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

export const laneSchema = v.strictObject({
  id,
  name: text(60),
  shape: v.optional(v.picklist(SHAPES)),
  isContext: v.optional(v.boolean()),
});

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
  version: v.picklist([1, 2]),
  id,
  title: text(LIMITS.titleLength),
  description: v.optional(text()),
  question: v.optional(text(120)),
  lead: v.optional(text(240)),
  asOf: day,
  changed: v.optional(day),
  licence: v.optional(v.strictObject({ name: text(LIMITS.titleLength), url: v.optional(webAddress) })),
  contact: v.optional(webAddress),
  topics: v.optional(list(content(40))),
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
  people: v.optional(v.unknown(), {}),
  events: v.array(v.unknown()),
});

export type Text = v.InferOutput<ReturnType<typeof text>>;
export type EventRecord = v.InferOutput<typeof eventSchema>;
export type Figure = v.InferOutput<typeof figure>;
export type Conflict = v.InferOutput<typeof conflict>;
export type { Organisation, Person, Place, Source } from './table-schemas.ts';
export type EraRecord = v.InferOutput<typeof eraSchema>;
export type Reference = v.InferOutput<typeof references>[number];
export type Image = v.InferOutput<typeof image>;
export type LaneRecord = v.InferOutput<typeof laneSchema>;
