import { tokenize } from './fold.ts';

/** A stretch of text, and whether it was matched. */
export interface Segment {
  readonly text: string;
  readonly hit: boolean;
}

/** Splits a text where matched words begin and end. */
export function highlight(text: string, words: ReadonlySet<string>): Segment[] {
  if (words.size === 0) return text === '' ? [] : [{ text, hit: false }];
  const tokens = tokenize(text);
  const alone = tokens.map(({ word }) => words.has(word));
  // Two words may be found as one; where either is found by itself, the other has no part in it.
  const withNext = tokens.map(
    ({ word }, i) => alone[i] === false && alone[i + 1] === false && words.has(word + tokens[i + 1]!.word),
  );
  const marked = tokens.map((_, i) => alone[i] || withNext[i] || withNext[i - 1]);
  const segments: Segment[] = [];
  let at = 0;
  tokens.forEach((token, i) => {
    if (!marked[i]) return;
    if (token.start > at) segments.push({ text: text.slice(at, token.start), hit: false });
    segments.push({ text: text.slice(token.start, token.end), hit: true });
    at = token.end;
  });
  if (at < text.length) segments.push({ text: text.slice(at), hit: false });
  return segments;
}

/** A stretch of a long text around its first matched word, about `length` characters, cut at spaces. */
export function excerpt(text: string, words: ReadonlySet<string>, length = 90): string {
  if (text.length <= length) return text;
  const [start] = highlight(text, words);
  const first = start!.hit || start!.text.length === text.length ? 0 : start!.text.length;
  // Where there is no space near, as in Japanese, the text is cut anywhere.
  const before = text.indexOf(' ', first - length / 2);
  const from = first < length / 2 ? 0 : before >= 0 && before < first ? before + 1 : first;
  const after = from + length >= text.length ? text.length : text.lastIndexOf(' ', from + length);
  const to = after > first ? after : from + length;
  return `${from > 0 ? '… ' : ''}${text.slice(from, to)}${to < text.length ? ' …' : ''}`;
}
