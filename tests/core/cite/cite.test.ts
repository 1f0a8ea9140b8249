import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cite, CITATION_STYLES, type Citable, type CitationStyle } from '../../../src/core/cite/cite.ts';
import { parseEdtf, type EdtfDate } from '../../../src/core/time/edtf.ts';

const date = (edtf: string): EdtfDate => {
  const parsed = parseEdtf(edtf);
  if (!parsed.ok || typeof parsed.value.start === 'string') throw new Error(edtf);
  return parsed.value.start;
};
const accessed = { year: 2026, month: 11, day: 2 };
const url = 'https://www.jica.go.jp/english/news/press/20210824_01.html';
const page = { id: 'jica-1', title: 'JICA and Sony Sign a Memorandum', publisher: 'JICA', accessed };

const FULL: Citable = { ...page, url, issued: date('2021-08-24') };
const YEAR: Citable = { ...page, url, issued: date('2021?') };
const UNDATED: Citable = { ...page, url };
const PRINTED: Citable = { ...page, issued: date('2021-05') };

describe('cite, as plain text', () => {
  it.each<[CitationStyle, string, Citable, string]>([
    ['APA', 'day', FULL, `JICA. (2021, August 24). JICA and Sony Sign a Memorandum. ${url}`],
    ['APA', 'year', YEAR, `JICA. (2021). JICA and Sony Sign a Memorandum. ${url}`],
    ['APA', 'no date', UNDATED, `JICA. (n.d.). JICA and Sony Sign a Memorandum. Retrieved November 2, 2026, from ${url}`],
    ['APA', 'no address', PRINTED, 'JICA. (2021, May). JICA and Sony Sign a Memorandum.'],
    ['MLA', 'day', FULL, `“JICA and Sony Sign a Memorandum.” JICA, 24 Aug. 2021, ${url.slice(8)}. Accessed 2 Nov. 2026.`],
    ['MLA', 'year', YEAR, `“JICA and Sony Sign a Memorandum.” JICA, 2021, ${url.slice(8)}. Accessed 2 Nov. 2026.`],
    ['MLA', 'no date', UNDATED, `“JICA and Sony Sign a Memorandum.” JICA, ${url.slice(8)}. Accessed 2 Nov. 2026.`],
    ['MLA', 'no address', PRINTED, '“JICA and Sony Sign a Memorandum.” JICA, May 2021.'],
    ['Chicago', 'day', FULL, `JICA. “JICA and Sony Sign a Memorandum.” August 24, 2021. ${url}.`],
    ['Chicago', 'year', YEAR, `JICA. “JICA and Sony Sign a Memorandum.” 2021. ${url}.`],
    ['Chicago', 'no date', UNDATED, `JICA. “JICA and Sony Sign a Memorandum.” Accessed November 2, 2026. ${url}.`],
    ['Chicago', 'no address', PRINTED, 'JICA. “JICA and Sony Sign a Memorandum.” May 2021.'],
  ])('%s, %s', (style, _, item, text) => {
    expect(cite(item, style)).toBe(text);
  }); // prettier-ignore

  it('puts no second full stop after a title or a publisher that ends with one', () => {
    const item = { ...FULL, title: 'What next?', publisher: 'Sony Corp.' };
    expect(cite(item, 'APA')).toBe(`Sony Corp. (2021, August 24). What next? ${url}`);
    expect(cite(item, 'MLA')).toContain('“What next?” Sony Corp., 24 Aug. 2021');
    expect(cite(item, 'Chicago')).toContain('Sony Corp. “What next?” August 24, 2021.');
  });

  it.each([
    ['2021-08-24T09:30:00Z', '(2021, August 24)'],
    ['2021-22', '(2021)'],
    ['199X', '(n.d.)'],
    ['19XX', '(n.d.)'],
  ])('dates %s as %s', (edtf, text) => {
    expect(cite({ ...FULL, issued: date(edtf) }, 'APA')).toContain(text);
  });
});

describe('cite, as BibTeX', () => {
  it.each([
    ['day', FULL, ['year = {2021}', 'month = aug', `url = {${url}}`, 'urldate = {2026-11-02}']],
    ['year', YEAR, ['year = {2021}', `url = {${url}}`, 'urldate = {2026-11-02}']],
    ['no date', UNDATED, [`url = {${url}}`, 'urldate = {2026-11-02}']],
    ['no address', PRINTED, ['year = {2021}', 'month = may']],
  ])('%s', (_, item, rest) => {
    const fields = ['author = {{JICA}}', 'title = {{JICA and Sony Sign a Memorandum}}', ...rest];
    expect(cite(item, 'BibTeX')).toBe(`@misc{jica-1,\n${fields.map((field) => `  ${field}`).join(',\n')}\n}`);
  });

  it.each([
    ['100 % of R&D', '100 \\% of R\\&D'],
    ['#1_a {b} $5', '\\#1\\_a \\{b\\} \\$5'],
    ['~ ^ \\', '\\textasciitilde{} \\textasciicircum{} \\textbackslash{}'],
    ['Żółć “日本”', 'Żółć “日本”'],
  ])('writes %j so that TeX prints it', (title, tex) => {
    expect(cite({ ...FULL, title }, 'BibTeX')).toContain(`title = {{${tex}}}`);
  });

  it('leaves no brace open, whatever the title', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'a{}\\%$~^_#& ') }), (title) => {
        const text = cite({ ...FULL, title, publisher: title }, 'BibTeX').replace(/\\./g, '');
        let depth = 0;
        for (const character of text) {
          depth += character === '{' ? 1 : character === '}' ? -1 : 0;
          expect(depth).toBeGreaterThanOrEqual(0);
        }
        expect(depth).toBe(0);
      }),
    );
  });
});

describe('cite, as CSL-JSON', () => {
  const csl = (item: Citable) => JSON.parse(cite(item, 'CSL-JSON'));
  const common = {
    id: 'jica-1',
    type: 'webpage',
    title: 'JICA and Sony Sign a Memorandum',
    author: [{ literal: 'JICA' }],
    'container-title': 'JICA',
    accessed: { 'date-parts': [[2026, 11, 2]] },
  };

  it.each([
    ['day', FULL, { URL: url, issued: { 'date-parts': [[2021, 8, 24]] } }],
    ['year', YEAR, { URL: url, issued: { 'date-parts': [[2021]] } }],
    ['no date', UNDATED, { URL: url }],
    ['no address', PRINTED, { issued: { 'date-parts': [[2021, 5]] } }],
  ])('%s', (_, item, rest) => {
    expect(csl(item)).toEqual([{ ...common, ...rest }]);
  });
});

it.each(CITATION_STYLES)('%s names title and publisher of anything', (style) => {
  fc.assert(
    fc.property(fc.stringMatching(/^[A-Za-z ]{1,30}$/), fc.stringMatching(/^[A-Za-z ]{1,30}$/), (title, publisher) => {
      const text = cite({ ...UNDATED, title, publisher }, style);
      expect(text).toContain(title);
      expect(text).toContain(publisher);
    }),
  );
});
