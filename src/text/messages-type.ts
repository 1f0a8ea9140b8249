import type { enLater } from './en-later.ts';
import type { en } from './en.ts';

/** The same with other texts: functions take the same values, and texts and lists of texts stay what they are. */
type WithAnyText<T> = T extends string
  ? string
  : T extends (...values: infer Values) => string
    ? (...values: Values) => string
    : { readonly [Key in keyof T]: WithAnyText<T[Key]> };

/**
 * The texts of the page in one language. English defines the entries, so that a new one there is required in all
 * dictionaries; `const de: Messages = { … }` compiles as soon as nothing is missing.
 */
export interface Messages extends WithAnyText<typeof en> {
  /** The language as in `lang` attributes (BCP 47). */
  readonly lang: string;
}

/** Those of parts that are loaded later. */
export type LaterMessages = WithAnyText<typeof enLater>;
