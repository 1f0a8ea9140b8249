import { jsonSchemaFiles } from './data-schemas.ts';
import { FIELD_NOTES } from './field-notes.ts';

interface JsonSchema {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly maxLength?: number;
  readonly maxItems?: number;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly additionalProperties?: JsonSchema | boolean;
}

/** Every field of the data files as tables in Markdown: what it means, its form, an example. */
export function fieldTables(): string {
  const files = [...jsonSchemaFiles()].map(([file, text]) => [file.replace('.schema.json', ''), JSON.parse(text) as JsonSchema] as const); // prettier-ignore
  return files
    .map(([name, schema]) => {
      const rows = rowsOf(schema, name, schema.required ?? []);
      const file = name === 'event' || name === 'tour' ? `${name}s/<id>.json` : `${name}.json`;
      return [
        `### \`data/${file}\``,
        '',
        '| Field | Meaning | Form | Example |',
        '| --- | --- | --- | --- |',
        ...rows,
        '',
      ].join('\n');
    })
    .join('\n');
}

function rowsOf(schema: JsonSchema, path: string, required: readonly string[]): string[] {
  const own = Object.entries(schema.properties ?? {}).filter(([key]) => key !== '$schema');
  return own.flatMap(([key, child]) => rowsAt(child, `${path}.${key}`, required.includes(key)));
}

function rowsAt(schema: JsonSchema, path: string, isRequired: boolean): string[] {
  const [meaning, example] = FIELD_NOTES[path] ?? ['', undefined];
  const field = path.slice(path.indexOf('.') + 1);
  const sample = example === undefined ? '' : `\`${JSON.stringify(example)}\``;
  const form = `${formOf(schema)}${isRequired ? ', required' : ''}`;
  const own = path in FIELD_NOTES ? [`| \`${field}\` | ${[meaning, form, sample].map(inCell).join(' | ')} |`] : [];
  if (isText(schema)) return own;
  const { items, additionalProperties } = schema;
  return [
    ...own,
    ...rowsOf(schema, path, schema.required ?? []),
    ...(items && !isText(items) ? rowsAt(items, `${path}[]`, false) : []),
    ...(typeof additionalProperties === 'object' ? rowsAt(additionalProperties, `${path}.*`, false) : []),
  ];
}

/** One text in several languages. */
const isText = ({ properties }: JsonSchema) => properties !== undefined && 'en' in properties;

function formOf(schema: JsonSchema): string {
  if (isText(schema)) {
    const most = schema.properties!.en!.maxLength;
    return `text by language${most !== undefined && most < 1000 ? `, at most ${most} characters` : ''}`;
  }
  if (schema.enum) return schema.enum.map((value) => `\`${JSON.stringify(value)}\``).join(', ');
  if (schema.const !== undefined) return `\`${JSON.stringify(schema.const)}\``;
  if (schema.items) return `list of ${isText(schema.items) ? 'texts by language' : (schema.items.type ?? 'values')}s`.replace('languages', 'language'); // prettier-ignore
  if (schema.type === 'object') return typeof schema.additionalProperties === 'object' ? 'entries by id' : 'object';
  return schema.type ?? 'value';
}

/** A bar would end the cell. */
const inCell = (text: string) => text.replaceAll('|', '\\|');
