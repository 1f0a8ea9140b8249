/** The tables of a dataset, which its events refer to by ids. */
import * as v from 'valibot';
import { LIMITS } from './limits.ts';
import { content, country, day, edtf, id, identifiers, language, list, text, webAddress } from './schema-values.ts';
import { ORGANISATION_KINDS, READINGS, SOURCE_KINDS } from './terms.ts';

export const sourceSchema = v.strictObject({
  title: content(LIMITS.titleLength),
  publisher: content(LIMITS.titleLength),
  url: v.optional(webAddress),
  date: v.optional(edtf),
  language,
  kind: v.optional(v.picklist(SOURCE_KINDS)),
  checked: v.optional(day),
  read: v.optional(v.picklist(READINGS)),
});

/** A name that something had for a time. */
const formerName = v.strictObject({ name: text(LIMITS.titleLength), from: v.optional(edtf), until: v.optional(edtf) });

const organisationSchema = v.strictObject({
  name: text(LIMITS.titleLength),
  shortName: v.optional(text(60)),
  kind: v.optional(v.picklist(ORGANISATION_KINDS)),
  country: v.optional(country),
  parent: v.optional(id),
  /** As in format 1, without dates. */
  formerly: v.optional(list(text(LIMITS.titleLength))),
  formerNames: v.optional(list(formerName)),
  identifiers: v.optional(identifiers),
});

const personSchema = v.strictObject({
  name: text(LIMITS.titleLength),
  roles: v.optional(
    list(v.strictObject({ role: text(LIMITS.titleLength), organisation: v.optional(id), time: v.optional(edtf) })),
  ),
  identifiers: v.optional(identifiers),
});

const degrees = (most: number) =>
  v.pipe(v.number(), v.minValue(-most, `must be -${most} to ${most}`), v.maxValue(most, `must be -${most} to ${most}`));

export const placeSchema = v.pipe(
  v.strictObject({
    name: text(LIMITS.titleLength),
    country: v.optional(country),
    latitude: v.optional(degrees(90)),
    longitude: v.optional(degrees(180)),
    precision: v.picklist(['site', 'city', 'region', 'country']),
    note: v.optional(text()),
    identifiers: v.optional(identifiers),
  }),
  v.forward(
    v.check(
      ({ latitude, longitude }) => (latitude === undefined) === (longitude === undefined),
      'needs a latitude, too',
    ),
    ['longitude'],
  ),
);

const table = <T extends v.GenericSchema>(item: T) =>
  v.pipe(
    v.record(id, item),
    v.check((value) => !Array.isArray(value), 'must be an object'),
  );

/** The tables by name, each of which has its own file in a data folder. */
export const TABLE_SCHEMAS = {
  sources: table(sourceSchema),
  organisations: table(organisationSchema),
  places: table(placeSchema),
  people: table(personSchema),
} as const;

export type TableName = keyof typeof TABLE_SCHEMAS;
export const TABLE_NAMES = Object.keys(TABLE_SCHEMAS) as readonly TableName[];

/** The file of a table in a data folder: `data/<name>.json`. */
export const tableFileSchema = (name: TableName): v.GenericSchema =>
  v.strictObject({ $schema: v.optional(v.string()), [name]: TABLE_SCHEMAS[name] });

export type Source = v.InferOutput<typeof sourceSchema>;
export type Organisation = v.InferOutput<typeof organisationSchema>;
export type Place = v.InferOutput<typeof placeSchema>;
export type Person = v.InferOutput<typeof personSchema>;
