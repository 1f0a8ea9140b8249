import { segments } from '../locale.ts';

/** A beginning that is clearly a sentence in European languages: no abbreviation, no number before the full stop. */
const PLAIN = /^[^.!?\u0600-\u{10ffff}\n]*(?:\p{Ll}{4}|\p{N}{2}|\p{Lu}{3})[.!?](?=\s+["'“‘(]?\p{Lu}|\s*$)/u;

/** A full stop after one of these is part of it: "1. FC" (at the start), "U.S.", "J. S. Bach", "Mr.", "etc. (". */
const ABBREVIATED =
  /^\s*\p{N}{1,3}\.\s*$|(?<![\p{L}\p{N}])(?:\p{L}|Mr|Mrs|Ms|Dr|Prof|St|Mt|Ft|No|Nos|Nr|Art|vs|cf|Jr|Sr|Gen|Col|Capt|Gov|Sen|Rep|Rev|Hon|approx|ca)\.\s*$/u;

/**
 * The first sentence of a text in any language, or all of it. It is a prefix of the text with at least one word. If a
 * full stop may belong to an abbreviation, it continues: a label had better say too much than "Mr."
 */
export function firstSentence(text: string): string {
  const plain = PLAIN.exec(text)?.[0]; // so that the first paint need not wait for `Intl.Segmenter`
  if (plain !== undefined) return plain;
  let sentence = '';
  for (const segment of segments(text, 'sentence')) {
    sentence += segment;
    if (sentence.trim() !== '' && !ABBREVIATED.test(sentence)) break;
  }
  return sentence.trimEnd() || text;
}
