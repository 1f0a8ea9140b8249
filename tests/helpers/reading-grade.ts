import { syllable } from 'syllable';

/** Flesch–Kincaid grade level of English text (Kincaid et al. 1975): a fifteen-year-old reads 9 easily. */
export function readingGrade(text: string): number {
  const sentences = text.split(/[.!?…:;]+(?:\s|$)/).filter((part) => /\p{L}/u.test(part)).length;
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{N}’'.,-]*/gu) ?? [];
  const syllables = words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0);
  return 0.39 * (words.length / sentences) + 11.8 * (syllables / words.length) - 15.59;
}
