import type { Text } from '../core/dataset/schema.ts';
import { en } from './en.ts';
import type { Messages } from './messages-type.ts';

/**
 * The dictionary in use, for as long as the page is open. Everything with texts imports it from here, so a second one
 * would be chosen here: `isGerman ? (await import('./de.ts')).de : en` is awaited before any component is loaded, and
 * is not part of the initial script. `src/core/locale.ts` and the `lang` of index.html would change with it.
 */
export const messages: Messages = en;

/** The fallback language for texts of the dataset that are not in the page's language. */
let mainLanguage: string | undefined;

/** Sets, before anything is drawn, the languages of the dataset's texts, its main one first. */
export function expectLanguages([main]: readonly string[]): void {
  mainLanguage = main;
}

/** The language of a text that suits the page best: the page's, the dataset's main one, or the first. */
function languageOf(text: Text): string {
  if (text[messages.lang] !== undefined) return messages.lang;
  const known = Object.keys(text);
  const near = known.find((language) => language.startsWith(`${messages.lang}-`)); // "en-GB"
  return near ?? (mainLanguage !== undefined && known.includes(mainLanguage) ? mainLanguage : known[0]!);
}

/** A text of the dataset in the language of the page, or in another if it has none in that. */
export const textOf = (text: Text): string => text[languageOf(text)]!;

/** The `lang` of an element with that text; undefined if it is in the language of the page. */
export function langOf(text: Text): string | undefined {
  const language = languageOf(text);
  return language === messages.lang ? undefined : language;
}
