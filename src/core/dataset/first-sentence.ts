import { segments } from '../locale.ts';

/** A beginning that any reader of a European language takes for a sentence: no abbreviation, no number before its stop. */
const PLAIN = /^[^.!?\u0600-\u{10ffff}\n]*(?:\p{Ll}{4}|\p{N}{2}|\p{Lu}{3})[.!?](?=\s+["'“‘(]?\p{Lu}|\s*$)/u;

/** A stop after one of these is part of it: "1. FC" (at the start), "U.S.", "J. S. Bach", "Mr.", "etc. (". */
const ABBREVIATED =
  /^\s*\p{N}{1,3}\.\s*$|(?<![\p{L}\p{N}])(?:\p{L}|Mr|Mrs|Ms|Dr|Prof|St|Mt|Ft|No|Nos|Nr|Art|vs|cf|Jr|Sr|Gen|Col|Capt|Gov|Sen|Rep|Rev|Hon|approx|ca)\.\s*$/u;

/**
 * The first sentence of a text in whatever language, or all of it. It is a beginning of the text and nothing less than a
 * word. Where a stop may be that of an abbreviation, it goes on: a label would rather say too much than "Mr."
 */
export function firstSentence(text: string): string {
  const plain = PLAIN.exec(text)?.[0]; // so that the first picture need not wait for what knows all languages
  if (plain !== undefined) return plain;
  let sentence = '';
  for (const segment of segments(text, 'sentence')) {
    sentence += segment;
    if (sentence.trim() !== '' && !ABBREVIATED.test(sentence)) break;
  }
  return sentence.trimEnd() || text;
}
