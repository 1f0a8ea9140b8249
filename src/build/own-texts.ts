import * as v from 'valibot';

/** The properties of valibot's schemas that hold other schemas. */
interface Node extends v.GenericSchema {
  readonly pipe?: readonly [v.GenericSchema, ...v.GenericPipeAction[]];
  readonly entries?: Readonly<Record<string, v.GenericSchema>>;
  readonly item?: v.GenericSchema;
  readonly wrapped?: v.GenericSchema;
  readonly key?: v.GenericSchema<string, string>;
  readonly value?: v.GenericSchema;
}

/**
 * The schema of a file of our own data: every text is in English, and may also be in Japanese. Other datasets may have
 * any languages.
 */
export function withOwnTexts(schema: v.GenericSchema): v.GenericSchema {
  const { pipe, entries, item, wrapped, key, value, type } = schema as Node;
  if (pipe) {
    const [first, ...actions] = pipe;
    const own = withOwnTexts(first);
    // A text's own checks count its languages.
    return own === first ? schema : isText(first) ? own : v.pipe(own, ...actions);
  }
  if (isText(schema)) return v.strictObject({ en: value!, ja: v.optional(value!) });
  if (type === 'strict_object')
    return v.strictObject(Object.fromEntries(Object.entries(entries!).map(([name, entry]) => [name, withOwnTexts(entry)]))); // prettier-ignore
  if (type === 'optional') return v.optional(withOwnTexts(wrapped!));
  if (type === 'array') return v.array(withOwnTexts(item!));
  if (type === 'record') return v.record(key!, withOwnTexts(value!));
  return schema;
}

/** Texts by language, as opposed to things by their ids. */
const isText = (schema: v.GenericSchema) => {
  const { type, value } = schema as Node;
  return type === 'record' && value?.type === 'string';
};
