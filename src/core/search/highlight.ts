import { fold, isUnspaced, tokenize } from './fold.ts';

/** A section of a text, and whether it was matched. */
export interface Segment {
  readonly text: string;
  readonly hit: boolean;
}

/** Which of some matched words occur in a word of a text: the word itself, or the runs of letters inside it. */
export function finderOf(words: ReadonlySet<string>): (word: string) => readonly string[] {
  const runs = [...words].filter(isUnspaced);
  return (word) => (isUnspaced(word) ? runs.filter((run) => word.includes(run)) : words.has(word) ? [word] : []);
}

/** Splits a text at the edges of its matches. */
export function highlight(text: string, words: ReadonlySet<string>): Segment[] {
  if (words.size === 0) return text === '' ? [] : [{ text, hit: false }];
  const tokens = tokenize(text);
  const metIn = finderOf(words);
  const met = tokens.map(({ word }) => metIn(word));
  const marked = new Uint8Array(text.length);
  tokens.forEach(({ word, start, end }, i) => {
    for (const [from, to] of met[i]!.flatMap((run) => rangesOf(run, text.slice(start, end)))) marked.fill(1, start + from, start + to);
    // Two words may match as one, unless either matches by itself.
    const next = tokens[i + 1];
    if (!next || met[i]!.length > 0 || met[i + 1]!.length > 0 || metIn(word + next.word).length === 0) return;
    marked.fill(1, start, end).fill(1, next.start, next.end);
  });
  const segments: Segment[] = [];
  for (let at = 0, to = 0; at < text.length; at = to) {
    while (to < text.length && marked[to] === marked[at]) to++;
    segments.push({ text: text.slice(at, to), hit: marked[at] === 1 });
  }
  return segments;
} // prettier-ignore

/** A letter with its marks; a Korean letter may be written as several characters. */
const LETTER = /[\u1100-\u115f][\u1160-\u11ff]*|[\p{L}\p{N}][\p{M}゛゜ﾞﾟ]*/gu;

/** Where a run of folded letters occurs in a word as it is written. */
function rangesOf(run: string, written: string): (readonly [from: number, to: number])[] {
  if (!isUnspaced(run)) return [[0, written.length]];
  // For each folded letter, the original letter it comes from.
  const letters = Array.from(written.matchAll(LETTER)).flatMap((letter) => fold(letter[0]).split('').map((folded) => ({ folded, at: letter.index, end: letter.index + letter[0].length })));
  const word = letters.map(({ folded }) => folded).join('');
  const ranges: (readonly [number, number])[] = [];
  for (let at = word.indexOf(run); at >= 0; at = word.indexOf(run, at + 1)) {
    ranges.push([letters[at]!.at, letters[at + run.length - 1]!.end]);
  }
  return ranges;
} // prettier-ignore

/** An excerpt of a long text around its first matched word, about `length` characters, cut at spaces. */
export function excerpt(text: string, words: ReadonlySet<string>, length = 90): string {
  if (text.length <= length) return text;
  const [start] = highlight(text, words);
  const first = start!.hit || start!.text.length === text.length ? 0 : start!.text.length;
  // Where there is no space nearby, as in Japanese, the text is cut anywhere.
  const before = text.indexOf(' ', first - length / 2);
  const from = first < length / 2 ? 0 : before >= 0 && before < first ? before + 1 : first;
  const after = from + length >= text.length ? text.length : text.lastIndexOf(' ', from + length);
  const to = after > first ? after : from + length;
  return `${from > 0 ? '… ' : ''}${text.slice(from, to)}${to < text.length ? ' …' : ''}`;
}
