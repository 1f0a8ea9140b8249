/** `npm run data:schema`: writes the JSON Schemas that the data files name, from the schemas in the code. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toJsonSchema } from '@valibot/to-json-schema';
import type { GenericSchema } from 'valibot';
import {
  headSchema,
  organisationsFileSchema,
  ownEventSchema,
  placesFileSchema,
  sourcesFileSchema,
} from '../core/dataset/schema.ts';
import { withOwnTexts } from './own-texts.ts';

const SCHEMAS: Readonly<Record<string, GenericSchema>> = {
  dataset: withOwnTexts(headSchema),
  event: withOwnTexts(ownEventSchema),
  sources: sourcesFileSchema,
  organisations: withOwnTexts(organisationsFileSchema),
  places: withOwnTexts(placesFileSchema),
};

/** File name → text of every JSON Schema, as it must stand in `data/schema/`. */
export function jsonSchemaFiles(): Map<string, string> {
  return new Map(
    Object.entries(SCHEMAS).map(([name, schema]) => [
      `${name}.schema.json`,
      // The checks on dates and addresses have no JSON Schema form; `npm run data:check` makes them.
      `${JSON.stringify(toJsonSchema(schema, { errorMode: 'ignore', typeMode: 'input' }), null, 2)}\n`,
    ]),
  );
}

if (import.meta.filename === process.argv[1]) {
  mkdirSync(join('data', 'schema'), { recursive: true });
  for (const [name, text] of jsonSchemaFiles()) writeFileSync(join('data', 'schema', name), text);
}
