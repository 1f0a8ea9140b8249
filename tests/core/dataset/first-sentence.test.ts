import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstSentence } from '../../../src/core/dataset/first-sentence.ts';
import { ownDataset } from '../../helpers/dataset.ts';

describe('the first sentence', () => {
  it.each([
    ['A school opened. It closed later.', 'A school opened.'],
    ['Did it open in 1998? Perhaps.', 'Did it open in 1998?'],
    ['Alone', 'Alone'],
    ['東京で始まった。次の年に終わった。', '東京で始まった。'],
    ['すごい！次。', 'すごい！'],
    ['本当か？次。', '本当か？'],
    ['全角．次．', '全角．'],
    ['文（注。）続き。', '文（注。）'],
    ['他说：“好。”然后走了。', '他说：“好。”'],
    ['افتتحت المدرسة. ثم أغلقت.', 'افتتحت المدرسة.'],
    ['هل افتتحت؟ نعم.', 'هل افتتحت؟'],
    ['वह गया। फिर आया।', 'वह गया।'],
    ['Die Schule öffnete. Später schloss sie.', 'Die Schule öffnete.'],
    ['“Go.” They went.', '“Go.”'],
    ['See sony.com for 3.5 more. Then go.', 'See sony.com for 3.5 more.'],
  ])('of %s is %s', (text, sentence) => {
    expect(firstSentence(text)).toBe(sentence);
  });

  it.each([
    'The U.S. Army came.',
    'It was Mr. Morita who came.',
    '1. FC Köln won the cup.',
    'J. S. Bach wrote it.',
    'They met Dr. Ibuka.',
    'It is No. 5 of many.',
  ])('goes on after the stop of an abbreviation: %s', (sentence) => {
    expect(firstSentence(`${sentence} Then it ended.`)).toBe(sentence);
  });

  it('is a beginning of any text, and not empty', () => {
    const parts = fc.constantFrom(
      '東',
      '。',
      '！',
      '?',
      '.',
      ' ',
      '\n',
      'Mr',
      'U.S.',
      'word',
      '1',
      '”',
      '）',
      '🎌',
      'سنة',
    );
    const texts = fc.oneof(fc.string({ unit: 'binary', minLength: 1 }), fc.array(parts, { minLength: 1 }).map((all) => all.join(''))); // prettier-ignore
    fc.assert(
      fc.property(texts, (text) => {
        const sentence = firstSentence(text);
        expect(text.startsWith(sentence)).toBe(true);
        expect(sentence).not.toBe('');
        if (text.trim() !== '') expect(sentence.trim()).not.toBe('');
      }),
    );
  });

  it('of a sentence and another is the sentence, with or without a space between them', () => {
    const sentences = fc.stringMatching(/^[あ-ん東京年]{1,20}[。！？]$/);
    fc.assert(
      fc.property(sentences, sentences, fc.constantFrom('', ' ', '\u3000'), (first, second, space) => {
        expect(firstSentence(first + space + second)).toBe(first);
      }),
    );
  });

  it('of our own summaries ends at the first stop', () => {
    for (const { summary } of ownDataset.events)
      expect(firstSentence(summary!.en!)).toBe(/^.*?[.!?](?=\s|$)/s.exec(summary!.en!)![0]);
  });
});
