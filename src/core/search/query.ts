/** The longest query in characters: with longer ones Fuse.js can take seconds. */
export const MAX_QUERY = 32;
