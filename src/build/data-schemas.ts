/** The JSON Schemas that the data files refer to, from the schemas in the code. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toJsonSchema } from '@valibot/to-json-schema';
import * as v from 'valibot';
import { LIMITS } from '../core/dataset/limits.ts';
import { eventSchema, headSchema, ownEventSchema } from '../core/dataset/schema.ts';
import { TABLE_NAMES, TABLE_SCHEMAS, tableFileSchema } from '../core/dataset/table-schemas.ts';
import { tourSchema } from '../core/tour/tour-schema.ts';
import { displayName } from '../core/locale.ts';
import { FIELD_NOTES } from './field-notes.ts';
import { withOwnTexts } from './own-texts.ts';

const SCHEMAS: Readonly<Record<string, v.GenericSchema>> = {
  dataset: withOwnTexts(headSchema),
  event: withOwnTexts(ownEventSchema),
  tour: withOwnTexts(tourSchema),
  ...Object.fromEntries(TABLE_NAMES.map((name) => [name, withOwnTexts(tableFileSchema(name))])),
};

/** A whole timeline in one file, in any languages. */
const WHOLE = v.strictObject({
  ...headSchema.entries,
  ...Object.fromEntries(TABLE_NAMES.map((name) => [name, v.optional(TABLE_SCHEMAS[name])])),
  events: v.array(eventSchema),
});

type JsonSchema = Record<string, unknown>;
type Children = Readonly<Record<string, JsonSchema>>;

/**
 * The expected contents of `data/schema/`: file name → text of the JSON Schema.
 * @param lanes ids of the lanes that events may be in
 */
export function jsonSchemaFiles(lanes: readonly string[] = ownLanes()): Map<string, string> {
  return new Map(
    Object.entries(SCHEMAS).map(([name, schema]) => {
      // The checks of dates and addresses have no JSON Schema form; `npm run data:check` makes them.
      const json = toJsonSchema(schema, { errorMode: 'ignore', typeMode: 'input' }) as JsonSchema;
      explain(json, name);
      if (name === 'event') (json.properties as Children).lane!.enum = lanes;
      return [`${name}.schema.json`, `${JSON.stringify(json, null, 2)}\n`];
    }),
  );
}

/** The JSON Schema of a whole timeline in one file, for those who make others than ours. */
export function timelineSchema(): string {
  return `${JSON.stringify(toJsonSchema(WHOLE, { errorMode: 'ignore', typeMode: 'input' }), null, 2)}\n`;
}

function ownLanes(): string[] {
  const { lanes } = JSON.parse(readFileSync(join('data', 'dataset.json'), 'utf8')) as { lanes: { id: string }[] };
  return lanes.map(({ id }) => id);
}

/** Adds the notes that editors show to a schema and everything within it. */
function explain(schema: JsonSchema, path: string): void {
  const note = FIELD_NOTES[path];
  if (note) {
    const [description, ...examples] = note;
    const limit = lengthOf(schema);
    schema.description = limit === undefined ? description : `${description} At most ${limit} characters.`;
    if (examples.length > 0) schema.examples = examples;
  }
  const { properties, items, additionalProperties } = schema as { properties?: Children; items?: JsonSchema; additionalProperties?: unknown };
  for (const [key, child] of Object.entries(properties ?? {})) {
    if (key === '$schema') child.description = 'Where the JSON Schema of this file is, for editors.';
    else if (isText(schema)) child.description = `In ${displayName('language', key)}.`;
    else explain(child, `${path}.${key}`);
  }
  if (items) explain(items, `${path}[]`);
  if (typeof additionalProperties === 'object') explain(additionalProperties as JsonSchema, `${path}.*`);
} // prettier-ignore

/** Whether it is one text in several languages. */
const isText = ({ properties = {} }: { properties?: object }) => 'en' in properties;

/** How long a text may be, if the limit is short. */
function lengthOf(schema: JsonSchema): number | undefined {
  const length = isText(schema) ? (schema.properties as Children).en!.maxLength : undefined;
  return typeof length === 'number' && length <= LIMITS.shortTitle ? length : undefined;
}
