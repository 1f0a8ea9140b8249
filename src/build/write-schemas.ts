/** `npm run data:schema`: writes the JSON Schemas of the data files, and the list of their fields in the documents. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { jsonSchemaFiles } from './data-schemas.ts';
import { fieldTables } from './field-tables.ts';

const DOCUMENT = join('docs', 'data-format.md');
const FIELDS = /(<!-- fields: [^>]*-->)[^]*(<!-- end of fields -->)/;

mkdirSync(join('data', 'schema'), { recursive: true });
for (const [name, text] of jsonSchemaFiles()) writeFileSync(join('data', 'schema', name), text);
const text = readFileSync(DOCUMENT, 'utf8').replace(FIELDS, (_, begin: string, end: string) => `${begin}\n\n${fieldTables()}\n${end}`); // prettier-ignore
writeFileSync(DOCUMENT, text);
