/**
 * All limits of a query. Known words need none: what is slow is correcting misspelt words (Fuse.js can take seconds for
 * long ones), and fetching word files.
 */

/** The longest query that is searched, in characters: several titles. */
export const MAX_QUERY = 1000;
/** How many words of a query are corrected at most, and their maximum length. */
export const MOST_CORRECTED = 6;
export const LONGEST_CORRECTED = 32;
/** How many words of a query are looked up in files at most; the results are searched with the whole query. */
export const MOST_LOOKED_UP = 12;

/** The part of a text that is searched, without half a character at its end. */
export const cutQuery = (text: string): string => text.slice(0, MAX_QUERY).toWellFormed();
