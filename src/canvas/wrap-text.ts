import { segments } from '../core/locale.ts';

/**
 * Breaks a text into lines that fit a width, as the page does: between words, between the characters of scripts that
 * have no spaces, and within a word only where it is wider than a line. What does not fit in the last line ends with an
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

/** As many pieces as fit a line; what does not fit of a piece that is wider than one is put back. */
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

/** Scripts that are written without spaces: a line may end between any two characters, */
const IDEOGRAPHIC = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\u3000-\u303f\uff00-\uffef]/u;
/** or between words, which only a dictionary tells. */
const UNSPACED = /[\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;
/** What no line begins with, and what none ends with. */
const NO_START =
  /^[\p{Pe}\p{Pf}\p{M}!%,.:;?…‥、。々〻・ーゝゞヽヾぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ！％，．：；？～]/u;
const NO_END = /[\p{Ps}\p{Pi}]$/u;

/** What is never divided unless it is wider than a line, each with the space that follows it. */
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

/** Cuts a text between two characters where it no longer fits a width; an ellipsis then says so. */
export function shorten(text: string, most: number, widthOf: (text: string) => number): string {
  if (widthOf(text) <= most) return text;
  const letters = [...segments(text, 'grapheme')];
  const cut = (count: number) => `${letters.slice(0, count).join('').trimEnd()}…`;
  return cut(longest(letters.length - 1, (count) => widthOf(cut(count)) <= most));
}

/** The greatest count that fits, found by halving; 0 where none does. */
function longest(most: number, fits: (count: number) => boolean): number {
  let [kept, next] = [0, most + 1];
  while (next - kept > 1) {
    const middle = (kept + next) >> 1;
    if (fits(middle)) kept = middle;
    else next = middle;
  }
  return kept;
}
