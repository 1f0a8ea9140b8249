import type { Text } from '../core/dataset/schema.ts';
import { en } from './en.ts';

/** The dictionary in use. */
export const messages = en;

/** A text of the dataset in the language of the page. */
export function textOf(text: Text): string {
  return text.en;
}
