import { displayName } from '../core/locale.ts';

/** A country's name from its two-letter code, or the code if there is none. */
export const countryName = (code: string): string => displayName('region', code);

/** A language's name from its code: "Japanese"; the code if there is none. */
export const languageName = (code: string): string => displayName('language', code);
