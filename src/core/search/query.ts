/**
 * Limits of a query, in one place. Words that are known need none: what is slow is to correct misspelt ones (with long
 * ones Fuse.js can take seconds), and to fetch the files of words.
 */

/** The longest query that is searched for, in characters: several titles. */
export const MAX_QUERY = 1000;
/** How many words of a query are corrected at most, and how long they may be. */
export const MOST_CORRECTED = 6;
export const LONGEST_CORRECTED = 32;
/** How many words of a query are looked up in files at most; what they find is searched by the whole query. */
export const MOST_LOOKED_UP = 12;

/** As much of a text as is searched for, without half a character at its end. */
export const cutQuery = (text: string): string => text.slice(0, MAX_QUERY).toWellFormed();
