/** Text for comparing: compatibility forms resolved, marks stripped, lower case. "É" and "e" are the same. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[’']/g, '')
    .toLowerCase();
}

/** A word of a text, folded, with where it stands in the original. */
export interface Token {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}’']*/gu;

export function tokenize(text: string): Token[] {
  const tokens = Array.from(text.matchAll(WORD), (match) => ({
    word: fold(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }));
  return tokens.filter(({ word }) => word !== ''); // a letter that is nothing but a mark, such as "ﾞ"
}
