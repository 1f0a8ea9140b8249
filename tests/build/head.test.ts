import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeHtml } from '../../src/build/escape-html.ts';
import { linkedData, pageHead, previewHead } from '../../src/build/head.ts';
import { dataset, ownDataset } from '../helpers/dataset.ts';
import { runs } from '../helpers/random.ts';

const ENTITIES: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" };
const unescape = (html: string) => html.replace(/&[#\w]+;/g, (entity) => ENTITIES[entity]!);
const HOSTILE = `<img src=x onerror="alert('1')">&amp;--></script><script>alert(1)</script><!--`;

describe('escapeHtml', () => {
  it('leaves nothing that HTML could take for markup, and loses nothing', () => {
    const texts = fc.oneof(fc.string(), fc.stringMatching(/^[&<>"'a;#39]*$/));
    fc.assert(
      fc.property(texts, (text) => {
        expect(escapeHtml(text)).not.toMatch(/[<>"']|&(?!(amp|lt|gt|quot|#39);)/);
        expect(unescape(escapeHtml(text))).toBe(text);
      }),
      { numRuns: runs(500) },
    );
  });
});

describe('the head of the page', () => {
  it('says to search engines and to those who share the page what it is, and that it is independent', () => {
    const head = pageHead(ownDataset);
    expect(head).toContain('<title>Nenpyo – Sony’s social contribution since 1946</title>');
    expect(head).toMatch(
      /<meta name="description" content="What Sony and its partners [^"]*independent project[^"]*">/,
    );
    expect(head).toMatch(/<meta property="og:description" content="What Sony and its partners/);
  });

  it.each([
    [undefined, 'preview.png'],
    ['https://example.org/time', 'https://example.org/time/preview.png'],
    ['https://example.org/', 'https://example.org/preview.png'],
  ])('with the page at %s, its picture is at %s', (site, picture) => {
    const head = previewHead(ownDataset, { width: 1200, height: 630 }, site);
    expect(head).toContain(`<meta property="og:image" content="${picture}">`);
  });

  it.each(['foo', 'example.org', '/timeline/', 'ftp://example.org/'])('refuses %s as its site, by name', (site) => {
    expect(() => previewHead(ownDataset, { width: 1200, height: 630 }, site)).toThrow(
      `NENPYO_URL is "${site}", but it must be a whole address, such as https://example.org/nenpyo/`,
    );
  });

  it('gives the size of the picture, and describes it for those who cannot see it', () => {
    const head = previewHead(ownDataset, { width: 1200, height: 630 });
    expect(head).toContain('<meta property="og:image:width" content="1200">');
    expect(head).toContain('<meta property="og:image:height" content="630">');
    expect(head).toContain('<meta property="og:image:alt" content="Nenpyo – Sony’s social contribution since 1946">');
  });

  it('shows hostile texts as they are written, and does without a description', () => {
    const hostile = dataset([{ id: 'a' }], { title: { en: HOSTILE }, description: { en: HOSTILE } });
    const head = pageHead(hostile) + previewHead(hostile, { width: 1, height: 1 });
    expect(head).not.toMatch(/<(?!\/?title>|meta )/);
    expect(pageHead(dataset([{ id: 'a' }]))).not.toMatch(/description|undefined/);
  });
});

describe('the events for machines', () => {
  const read = (html: string) => JSON.parse(/^<script type="application\/ld\+json">(.*)<\/script>$/s.exec(html)![1]!);

  it('are all there with name and date', () => {
    const list = read(linkedData(ownDataset));
    expect(list.itemListElement).toHaveLength(ownDataset.events.length);
    expect(list.itemListElement[0]).toEqual({
      '@type': 'Event',
      name: 'Tokyo Telecommunications Engineering founded',
      startDate: '1946-05-07',
    });
  });

  it('cannot end their element early, whatever their texts are, and lose nothing', () => {
    const html = linkedData(
      dataset([{ id: 'a', shortTitle: { en: HOSTILE.slice(0, 46) } }], { title: { en: HOSTILE } }),
    );
    expect(html.match(/</g)).toHaveLength(2);
    expect(read(html).name).toBe(HOSTILE);
  });
});
