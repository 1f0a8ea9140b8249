import type { Text } from '../core/dataset/schema.ts';
import { en } from './en.ts';
import type { Messages } from './messages-type.ts';

/**
 * The dictionary in use, for as long as the page is open. Everything that says something imports it from here, so a second
 * one would be chosen here: `isGerman ? (await import('./de.ts')).de : en` is awaited before any component is loaded, and
 * is no part of the first script. `src/core/locale.ts` and the `lang` of index.html go with it.
 */
export const messages: Messages = en;

/** The language that texts of the dataset have where they have not the page's. */
let mainLanguage: string | undefined;

/** Says, before anything is drawn, which languages the texts of the page's dataset have, its main one first. */
export function expectLanguages([main]: readonly string[]): void {
  mainLanguage = main;
}

/** The language of those a text is in that suits the page best: the page's, the dataset's main one, or the first. */
function languageOf(text: Text): string {
  if (text[messages.lang] !== undefined) return messages.lang;
  const known = Object.keys(text);
  const near = known.find((language) => language.startsWith(`${messages.lang}-`)); // "en-GB"
  return near ?? (mainLanguage !== undefined && known.includes(mainLanguage) ? mainLanguage : known[0]!);
}

/** A text of the dataset in the language of the page, or in another if it has none in that. */
export const textOf = (text: Text): string => text[languageOf(text)]!;

/** The `lang` of an element with that text, which is undefined where it is in the language of the page. */
export function langOf(text: Text): string | undefined {
  const language = languageOf(text);
  return language === messages.lang ? undefined : language;
}
