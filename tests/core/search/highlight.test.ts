import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerpt, highlight } from '../../../src/core/search/highlight.ts';
import { createSearch } from '../../../src/core/search/search.ts';
import { ownDataset } from '../../helpers/dataset.ts';

const search = createSearch(ownDataset);
/** A text with hits in brackets. */
const bracketed = (text: string, words: Iterable<string>) =>
  highlight(text, new Set(words)).map(({ text: part, hit }) => (hit ? `[${part}]` : part)).join(''); // prettier-ignore

const anyWord = fc.constantFrom('covid', 'fund', 'for', 'sony', 'forcovid', 'café', '19', 'the');
const anyWords = fc.array(anyWord).map((words) => new Set(words));
const anyText = fc.array(fc.oneof(anyWord, fc.constantFrom('–', '  ', 'Élan', '!', '𠮷')), { maxLength: 60 }).map((parts) => parts.join(' ')); // prettier-ignore

describe('highlight', () => {
  it.each([
    ['a word', 'Relief fund', ['fund'], 'Relief [fund]'],
    ['every occurrence', 'fund to fund', ['fund'], '[fund] to [fund]'],
    ['whatever the case and the marks', 'Café CAFÉ', ['cafe'], '[Café] [CAFÉ]'],
    ['words with an apostrophe', 'Sony’s fund', ['sonys'], '[Sony’s] fund'],
    ['two words that were found as one', 'Save the Children', ['savethe'], '[Save] [the] Children'],
    ['only the word itself where it was found alone', 'Fund for COVID-19', ['covid', 'forcovid', 'covid19'], 'Fund for [COVID]-19'],
    ['letters inside a run', '東日本大震災から一年、日本', ['日本'], '東[日本]大震災から一年、[日本]'],
    ['letters that overlap', 'ははは', ['はは'], '[ははは]'],
    ['kana, however they are written', 'プログラムとﾌﾟﾛｸﾞﾗﾑとか゛く', ['くら', 'かく'], 'プロ[グラ]ムとﾌﾟﾛ[ｸﾞﾗ]ﾑと[か゛く]'],
    ['Korean, however it is written', `대한민국 ${'대한민국'.normalize('NFD')}`, ['한민'], `대[한민]국 ${'대'.normalize('NFD')}[${'한민'.normalize('NFD')}]${'국'.normalize('NFD')}`],
    ['runs that were found as one', '東日本 大震災', ['本大'], '[東日本] [大震災]'],
    ['letters of two units', '𠮷野家と𠮷', ['𠮷野'], '[𠮷野]家と𠮷'],
    ['words between other scripts', '2011年Sony製品', ['sony', '年'], '2011[年Sony]製品'],
    ['nothing', 'Relief fund', ['other'], 'Relief fund'],
    ['nothing of nothing', '', ['other'], ''],
  ])('marks %s', (_, text, words, marked) => {
    expect(bracketed(text, words)).toBe(marked);
  }); // prettier-ignore

  it.each([
    ['covid', 'Global Relief Fund for [COVID]-19'],
    ['covid19', 'Global Relief Fund for [COVID]-[19]'],
    ['relief fund', 'Global [Relief] [Fund] for COVID-19'],
    ['releif', 'Global [Relief] Fund for COVID-19'],
  ])('marks for the query %j what the reader looked for', (query, marked) => {
    const { event, words } = search(query).hits.find((hit) => hit.event.id === 'covid-relief-fund')!;
    expect(bracketed(event.shortTitle.en!, words)).toBe(marked);
  });

  it('loses and adds nothing', () => {
    fc.assert(
      fc.property(anyText, anyWords, (text, words) => {
        const segments = highlight(text, words);
        expect(segments.map((segment) => segment.text).join('')).toBe(text);
        expect(segments.every((segment) => segment.text !== '')).toBe(true);
      }),
    );
  });
});

describe('excerpt', () => {
  const LONG = `${'word '.repeat(40)}needle ${'more '.repeat(40)}`.trim();

  it('leaves a short text as it is', () => {
    expect(excerpt('A short text', new Set(['text']))).toBe('A short text');
  });

  it.each([
    ['at the start', 'needle', /^needle more .* …$/],
    ['in the middle', 'needle', /^… word .* needle .* more …$/],
    ['at the end', 'needle', /^… word .* word needle$/],
  ])('shows a match %s of a long text with whole words around it', (where, word, shape) => {
    const rest = 'more '.repeat(40).trim();
    const text = { 'at the start': `needle ${rest}`, 'in the middle': LONG, 'at the end': `${'word '.repeat(40)}needle` }[where]!; // prettier-ignore
    expect(excerpt(text, new Set([word]))).toMatch(shape);
  });

  it('shows the beginning where nothing matches', () => {
    expect(excerpt(LONG, new Set(['other']))).toMatch(/^word .* …$/);
  });

  it('always shows the first match, is about as long as asked for, and is a piece of the text', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom('covid', 'fund', 'sony'), fc.integer({ min: 20, max: 120 }), (text, word, length) => {
        const cut = excerpt(text, new Set([word]), length);
        const bare = cut.replace(/^… /, '').replace(/ …$/, '');
        expect(text).toContain(bare);
        expect(bare.length).toBeLessThanOrEqual(Math.max(length, 20));
        if (text.split(' ').includes(word)) expect(bare).toContain(word);
      }),
    ); // prettier-ignore
  });

  it.each([
    ['all without spaces', `${'あ'.repeat(100)}、JICA、${'い'.repeat(100)}`, 'jica'],
    ['with spaces only before it', `First words JICA、${'い'.repeat(200)}`, 'jica'],
    ['with spaces only after it', `${'あ'.repeat(100)}、JICA and last words`, 'jica'],
    ['where two words were found as one', LONG.replace('needle', 'nee dle'), 'needle'],
  ])('shows the match of a text %s', (_, text, word) => {
    expect(excerpt(text, new Set([word]))).toMatch(/JICA|nee dle/);
  });
});
