/** Letters that Unicode does not decompose, as they are written without them. */
const PLAIN: Readonly<Record<string, string>> = {
  ...{ æ: 'ae', œ: 'oe', ß: 'ss', þ: 'th', đ: 'd', ð: 'd', ħ: 'h', ı: 'i' },
  ...{ ł: 'l', ŋ: 'n', ø: 'o', ŧ: 't', ς: 'σ' },
};
const KATAKANA_TO_HIRAGANA = 'ァ'.charCodeAt(0) - 'ぁ'.charCodeAt(0);

/**
 * Text for comparing: compatibility forms resolved, marks removed, lower case, hiragana for katakana. "É" and "e" are
 * equal, and so are "ﾊﾞ", "バ" and "は".
 */
export function fold(text: string): string {
  return text
    .replace(/[゛゜]/g, '') // would become a space and a mark
    .normalize('NFKD')
    .replace(/[\p{M}’'\u02b9-\u02bf]+/gu, '')
    .toLowerCase()
    .replace(/[æœßþđðħıłŋøŧς]/g, (letter) => PLAIN[letter]!)
    .replace(/[ァ-ヶヽ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - KATAKANA_TO_HIRAGANA))
    .normalize('NFC'); // recomposes Korean letters
}

/** A word of a text, folded, with its position in the original. */
export interface Token {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** Scripts without spaces between words, or between the parts that people search for. */
const UNSPACED_SCRIPTS = ['Hani', 'Hira', 'Kana', 'Bopo', 'Hang', 'Thai', 'Laoo', 'Khmr', 'Mymr'].map((script) => `\\p{scx=${script}}`).join(''); // prettier-ignore
const UNSPACED = new RegExp(`[${UNSPACED_SCRIPTS}]`, 'u');
const RUN = `(?:(?=[\\p{L}\\p{N}])[${UNSPACED_SCRIPTS}][\\p{M}゛゜]*)+`;
const SPACED = `(?:(?![${UNSPACED_SCRIPTS}])[\\p{L}\\p{N}][\\p{M}’']*)+`;
const WORD = new RegExp(`${RUN}|${SPACED}`, 'gu');

/** Whether a word is a run of letters without spaces, in which words can begin anywhere. */
export const isUnspaced = (word: string): boolean => UNSPACED.test(word);

/** The words of a text; in scripts without spaces, whole runs of letters. */
export function tokenize(text: string): Token[] {
  const tokens = Array.from(text.matchAll(WORD), (match) => ({
    word: fold(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }));
  return tokens.filter(({ word }) => word !== ''); // a letter that is only a mark, such as "ﾞ"
}
