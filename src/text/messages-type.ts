import type { enLater } from './en-later.ts';
import type { en } from './en.ts';

/** The same with other texts: functions take the same values, and what is a text or a list of texts stays one. */
type WithAnyText<T> = T extends string
  ? string
  : T extends (...values: infer Values) => string
    ? (...values: Values) => string
    : { readonly [Key in keyof T]: WithAnyText<T[Key]> };

/**
 * The texts of the page in one language. English sets the entries, so that a new one there is asked of all dictionaries;
 * `const de: Messages = { … }` compiles as soon as nothing is missing.
 */
export interface Messages extends WithAnyText<typeof en> {
  /** The language as `lang` attributes name it (BCP 47). */
  readonly lang: string;
}

/** Those of parts that are loaded later. */
export type LaterMessages = WithAnyText<typeof enLater>;
