import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeHtml, staticList } from '../../src/build/static-list.ts';
import { dataset, ownDataset } from '../helpers/dataset.ts';

const ENTITIES: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" };
const unescape = (html: string) => html.replace(/&[#\w]+;/g, (entity) => ENTITIES[entity]!);
/** The text of HTML that has no attributes; fails where there is markup that the list does not use. */
function textOf(html: string): string {
  const rest = html.replace(/<\/?(h1|h2|p|ol|li|strong|br)>/g, '');
  expect(rest).not.toMatch(/[<>]/);
  return unescape(rest);
}

describe('escapeHtml', () => {
  it('leaves nothing that HTML could take for markup, and loses nothing', () => {
    const texts = fc.oneof(fc.string(), fc.stringMatching(/^[&<>"'a;#39]*$/));
    fc.assert(
      fc.property(texts, (text) => {
        expect(escapeHtml(text)).not.toMatch(/[<>"']|&(?!(amp|lt|gt|quot|#39);)/);
        expect(unescape(escapeHtml(text))).toBe(text);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the list for readers without scripts', () => {
  it('has every event of our own with its title, date, lane and summary, in date order', () => {
    const text = textOf(staticList(ownDataset));
    const lanes = new Map(ownDataset.lanes.map(({ id, name }) => [id, name.en]));
    const places = ownDataset.events.map(({ title, summary, lane }) => {
      expect(text).toContain(summary!.en);
      expect(text).toContain(`, ${lanes.get(lane)})`);
      return text.indexOf(title.en);
    });
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places[0]).toBeGreaterThan(0);
    expect(staticList(ownDataset).match(/<li>/g)).toHaveLength(ownDataset.events.length);
  });

  it('says when an event was as precisely as it is known', () => {
    const list = staticList(dataset([{ id: 'a', date: '2002-07-06?/2019' }]));
    expect(list).toContain('<strong>Event a</strong> (6 July 2002 (uncertain) – 2019, Lane a)');
  });

  it('shows hostile texts as they are written', () => {
    const hostile = `<img src=x onerror="alert('1')">&amp;</li></ol><script>alert(1)</script>`;
    const head = {
      title: { en: hostile },
      description: { en: hostile },
      lanes: [{ id: 'a', name: { en: '</p><b>' } }],
    };
    const list = staticList(dataset([{ id: 'a', title: { en: hostile }, summary: { en: hostile } }], head));
    expect(textOf(list).split(hostile)).toHaveLength(5);
    expect(textOf(list)).toContain('</p><b>');
  });

  it('does without a summary and a description', () => {
    const list = staticList(dataset([{ id: 'a' }]));
    expect(list).toContain('<li><strong>Event a</strong> (2000, Lane a)</li>');
    expect(list).not.toContain('undefined');
  });
});
