/** The most combining marks in a row that a reader needs; more is vandalism ("Zalgo") that paints over other lines. */
const MAX_MARKS = 4;

const CONTROLS =
  // eslint-disable-next-line no-control-regex -- control characters are exactly what this removes
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/g;
const MARKS = new RegExp(`(\\p{M}{${MAX_MARKS}})\\p{M}+`, 'gu');

/** Printable ASCII, from which nothing is ever removed. */
const PLAIN = /^[\x20-\x7e]*$/;

/**
 * Text that cannot disrupt the page: no control or direction characters, no lone surrogates,
 * at most four combining marks in a row, in Unicode normal form C. Line breaks and tabs stay.
 */
export function cleanText(text: string): string {
  if (PLAIN.test(text)) return text; // most texts are, and a dataset has many
  return text.toWellFormed().replace(CONTROLS, '').normalize('NFC').replace(MARKS, '$1');
}
