import { beforeAll, describe, expect, it } from 'vitest';
import { prerenderPage, type PrerenderedPage } from '../../../src/prerender/page/draw.ts';
import { dataset, ownDataset } from '../../helpers/dataset.ts';
import { renderer } from '../../helpers/renderer.ts';

const HOSTILE = `<img src=x onerror="alert('1')"> style="color: red" </li></a><script>alert(1)</script>`;
const textOf = (html: string) =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ');

describe('the page drawn at build', () => {
  let own: PrerenderedPage;
  let hostile: PrerenderedPage;
  beforeAll(async () => {
    const ready = await renderer;
    own = prerenderPage(ownDataset, ready);
    const texts = { title: { en: HOSTILE }, shortTitle: { en: HOSTILE.slice(0, 46) }, summary: { en: HOSTILE } };
    hostile = prerenderPage(dataset([{ id: 'a', ...texts }], { title: { en: HOSTILE } }), ready);
  });

  it('has every title twice: on the timeline, as a link, and in the list that it leads to', () => {
    for (const { id, shortTitle } of ownDataset.events) {
      expect(textOf(own.html).split(shortTitle.en!).length - 1).toBeGreaterThanOrEqual(2);
      expect(own.html.split(`href="#${id}"`)).toHaveLength(2);
      expect(own.html.split(`id="${id}"`)).toHaveLength(2);
    }
  });

  it('has the first sentence of every event of the greatest importance', () => {
    for (const { summary } of ownDataset.events.filter(({ importance }) => importance === 1))
      expect(textOf(own.html)).toContain(summary!.en!.split(/(?<=[.!?])\s/)[0]);
  });

  it('has no styles in elements, no comments and no ids twice', () => {
    expect(own.html).not.toMatch(/ style=|<!--/);
    const ids = Array.from(own.html.matchAll(/ id="([^"]+)"/g), ([, id]) => id);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  });

  it('has a rule for the position of every event and every lane, and none that could not be computed', () => {
    expect(own.css.match(/\.m\d+\{--x:/g)).toHaveLength(ownDataset.events.length);
    expect(own.css.match(/\.l\d\{/g)).toHaveLength(ownDataset.lanes.length);
    expect(own.css).not.toMatch(/NaN|undefined|null/);
  });

  it('shows hostile texts as they are written', () => {
    expect(hostile.html).not.toMatch(/<img|<script|<[^>]* on\w+=|<[^>]* style=/);
    expect(hostile.html).toContain('&lt;img src=x onerror=');
    const tags = new Set(Array.from(hostile.html.matchAll(/<([a-z]\w*)/gi), ([, name]) => name));
    const known = new Set(Array.from(own.html.matchAll(/<([a-z]\w*)/gi), ([, name]) => name));
    expect([...tags].filter((name) => !known.has(name))).toEqual([]);
  });
});
