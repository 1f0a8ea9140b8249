/** Markup as a list of its parts: texts as they are, and tags with their attributes. */
export interface Tag {
  name: string;
  readonly isEnd: boolean;
  readonly attributes: Map<string, string>;
}
export type Markup = (string | Tag)[];

/** A tag of Svelte's HTML: every value is in double quotes, and "<" only begins tags. */
const TAG = /<!--.*?-->|<(\/?)([a-z][\w-]*)((?:\s+[\w:-]+(?:="[^"]*")?)*)\s*\/?>/gi;
const ATTRIBUTE = /([\w:-]+)(?:="([^"]*)")?/g;

/** Reads the HTML of Svelte's server renderer without its comments, which only hydration needs. */
export function readMarkup(html: string): Markup {
  const parts: Markup = [];
  let at = 0;
  for (const match of html.matchAll(TAG)) {
    const [whole, end, name, attributes = ''] = match;
    if (match.index > at) parts.push(html.slice(at, match.index));
    at = match.index + whole.length;
    if (name === undefined) continue;
    const pairs = Array.from(attributes.matchAll(ATTRIBUTE), ([, key, value]) => [key!, value ?? ''] as const);
    parts.push({ name, isEnd: end === '/', attributes: new Map(pairs) });
  }
  parts.push(html.slice(at));
  return parts;
}

/** Back to HTML. Nothing is escaped here: values are those that were read, or our own numbers and ids. */
export function writeMarkup(markup: Markup): string {
  return markup
    .map((part) => {
      if (typeof part === 'string') return part.replace(/\s+/g, ' ');
      if (part.isEnd) return `</${part.name}>`;
      const attributes = Array.from(part.attributes, ([key, value]) =>
        value === '' ? ` ${key}` : ` ${key}="${value}"`,
      );
      return `<${part.name}${attributes.join('')}>`;
    })
    .join('');
}

export const classesOf = (tag: Tag): string[] => tag.attributes.get('class')?.split(' ') ?? [];

export function addClass(tag: Tag, name: string): void {
  tag.attributes.set('class', [...classesOf(tag), name].join(' '));
}

/** Turns a tag into another element with the same classes. */
export function replaceTag(tag: Tag, name: string, attributes: Readonly<Record<string, string>>): void {
  const className = tag.attributes.get('class')!;
  tag.name = name;
  tag.attributes.clear();
  for (const [key, value] of Object.entries({ ...attributes, class: className })) tag.attributes.set(key, value);
}
