export { firstSentence } from '../core/dataset/first-sentence.ts';
