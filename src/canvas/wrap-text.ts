import { segments } from '../core/locale.ts';

/**
 * Breaks a text into lines that fit a width, like the page: between words, between the characters of scripts without
 * spaces, and within a word only if it is wider than a line. If the text does not fit, the last line ends with an
 * ellipsis.
 *
 * @param widthOf width of a text, in the same unit as `most`
 */
export function wrapText(text: string, most: number, lines: number, widthOf: (text: string) => number): string[] {
  const pieces = piecesOf(text);
  const done: string[] = [];
  let at = 0;
  while (at < pieces.length && done.length < lines) {
    const { line, next } = fillLine(pieces, at, most, widthOf);
    done.push(line);
    at = next;
  }
  if (at < pieces.length) done.push(shorten(`${done.pop()!}${pieces.slice(at).join('')}`, most, widthOf));
  return done.map((line) => line.trim());
}

/** As many pieces as fit a line; of a piece wider than a line, the rest is put back. */
function fillLine(pieces: string[], from: number, most: number, widthOf: (text: string) => number) {
  const fits = (line: string) => widthOf(line.trim()) <= most;
  let next = from + 1;
  let line = pieces[from]!;
  if (!fits(line)) {
    const letters = [...segments(line, 'grapheme')];
    const kept = Math.max(
      1,
      longest(letters.length, (count) => fits(letters.slice(0, count).join(''))),
    );
    line = letters.slice(0, kept).join('');
    if (kept < letters.length) {
      pieces[from] = letters.slice(kept).join('');
      return { line, next: from };
    }
  }
  while (next < pieces.length && fits(line + pieces[next]!)) line += pieces[next++]!;
  return { line, next };
}

/** Scripts without spaces in which a line may end between any two characters, */
const IDEOGRAPHIC = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\u3000-\u303f\uff00-\uffef]/u;
/** or only between words, which takes a dictionary. */
const UNSPACED = /[\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;
/** What no line begins with, and what none ends with. */
const NO_START =
  /^[\p{Pe}\p{Pf}\p{M}!%,.:;?…‥、。々〻・ーゝゞヽヾぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ！％，．：；？～]/u;
const NO_END = /[\p{Ps}\p{Pi}]$/u;

/** Pieces that are never split unless wider than a line, each with the space that follows it. */
function piecesOf(text: string): string[] {
  const words = text.trim().match(/\S+\s*/g) ?? [];
  return words.map((word) => word.replace(/\s+$/, ' ')).flatMap((word) => (isUnspaced(word) ? divide(word) : afterHyphens(word)));
} // prettier-ignore

const isUnspaced = (text: string) => IDEOGRAPHIC.test(text) || UNSPACED.test(text);

const afterHyphens = (word: string): string[] => word.split(/(?<=[\p{L}\p{N}][-‐–])(?=\p{L})/u);

function divide(word: string): string[] {
  const pieces: string[] = [];
  for (const segment of segments(word, 'word')) {
    for (const part of IDEOGRAPHIC.test(segment) ? segments(segment, 'grapheme') : [segment]) {
      const last = pieces.at(-1);
      if (last !== undefined && (NO_START.test(part) || /^\s/.test(part) || NO_END.test(last))) pieces[pieces.length - 1] += part;
      else pieces.push(part);
    }
  }
  return pieces;
} // prettier-ignore

/** Cuts a text between two characters to fit a width, and adds an ellipsis. */
export function shorten(text: string, most: number, widthOf: (text: string) => number): string {
  if (widthOf(text) <= most) return text;
  const letters = [...segments(text, 'grapheme')];
  const cut = (count: number) => `${letters.slice(0, count).join('').trimEnd()}…`;
  return cut(longest(letters.length - 1, (count) => widthOf(cut(count)) <= most));
}

/** The greatest count that fits, by binary search; 0 if none does. */
function longest(most: number, fits: (count: number) => boolean): number {
  let [kept, next] = [0, most + 1];
  while (next - kept > 1) {
    const middle = (kept + next) >> 1;
    if (fits(middle)) kept = middle;
    else next = middle;
  }
  return kept;
}
