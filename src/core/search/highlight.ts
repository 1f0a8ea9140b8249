import { tokenize } from './fold.ts';

/** A stretch of text, and whether it was matched. */
export interface Segment {
  readonly text: string;
  readonly hit: boolean;
}

/** Splits a text where matched words begin and end. */
export function highlight(text: string, words: ReadonlySet<string>): Segment[] {
  const tokens = tokenize(text);
  const marked = tokens.map((token, i) => {
    const joinedNext = words.has(token.word + (tokens[i + 1]?.word ?? ' '));
    const joinedBefore = words.has((tokens[i - 1]?.word ?? ' ') + token.word);
    return words.has(token.word) || joinedNext || joinedBefore;
  });
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
  const first = tokenize(text).find((token) => words.has(token.word))?.start ?? 0;
  const from = first < length / 2 ? 0 : text.indexOf(' ', first - length / 2) + 1;
  const to = from + length >= text.length ? text.length : text.lastIndexOf(' ', from + length);
  return `${from > 0 ? '… ' : ''}${text.slice(from, to > from ? to : from + length)}${to < text.length ? ' …' : ''}`;
}
