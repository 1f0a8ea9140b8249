type Schema = Readonly<Record<string, unknown>>;
type Check = (expected: never, value: unknown, schema: Schema) => boolean;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function hasType(type: string, value: unknown): boolean {
  if (type === 'object') return isObject(value);
  if (type === 'array') return Array.isArray(value);
  return typeof value === type;
}

/** What each keyword of JSON Schema requires of a value; keywords for other types of value accept it. */
const KEYWORDS: Readonly<Record<string, Check>> = {
  type: hasType,
  const: (expected: unknown, value) => value === expected,
  enum: (allowed: readonly unknown[], value) => allowed.includes(value),
  minLength: (length: number, value) => typeof value !== 'string' || [...value].length >= length,
  maxLength: (length: number, value) => typeof value !== 'string' || [...value].length <= length,
  pattern: (pattern: string, value) => typeof value !== 'string' || new RegExp(pattern, 'u').test(value),
  minimum: (limit: number, value) => typeof value !== 'number' || value >= limit,
  maximum: (limit: number, value) => typeof value !== 'number' || value <= limit,
  minProperties: (count: number, value) => !isObject(value) || Object.keys(value).length >= count,
  minItems: (length: number, value) => !Array.isArray(value) || value.length >= length,
  maxItems: (length: number, value) => !Array.isArray(value) || value.length <= length,
  items: (item: Schema, value) => !Array.isArray(value) || value.every((entry) => accepts(item, entry)),
  required: (keys: readonly string[], value) => !isObject(value) || keys.every((key) => Object.hasOwn(value, key)),
  properties: (properties: Readonly<Record<string, Schema>>, value) =>
    !isObject(value) ||
    Object.entries(properties).every(([key, schema]) => !Object.hasOwn(value, key) || accepts(schema, value[key])),
  propertyNames: (schema: Schema, value) => !isObject(value) || Object.keys(value).every((key) => accepts(schema, key)),
  additionalProperties: (rest: Schema | boolean, value, { properties = {} }) =>
    !isObject(value) ||
    Object.entries(value).every(
      ([key, inner]) => Object.hasOwn(properties as object, key) || (rest !== false && (rest === true || accepts(rest, inner))),
    ),
  $schema: () => true,
  description: () => true,
  examples: () => true,
}; // prettier-ignore

/** Whether a JSON Schema (draft 7, as far as ours use it) accepts a value. Throws for an unknown keyword. */
export function accepts(schema: Schema, value: unknown): boolean {
  return Object.entries(schema).every(([keyword, expected]) => {
    const check = KEYWORDS[keyword];
    if (!check) throw new Error(`unknown keyword ${keyword}`);
    return check(expected as never, value, schema);
  });
}
