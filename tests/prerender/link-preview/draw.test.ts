import { readFileSync } from 'node:fs';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { beforeAll, describe, expect, it } from 'vitest';
import { drawLinkPreview, LINK_PREVIEW } from '../../../src/prerender/link-preview/draw.ts';
import { openNodeCanvas, type NodeCanvas } from '../../../src/prerender/link-preview/node-canvas.ts';
import { paletteOf, readTokens } from '../../../src/prerender/link-preview/tokens.ts';
import type { EventRecord } from '../../../src/core/dataset/schema.ts';
import type { Dataset } from '../../../src/core/dataset/types.ts';
import { estimateWidth } from '../../../src/core/layout/text-width.ts';
import { dataset, ownDataset } from '../../helpers/dataset.ts';
import { FakeOutline, fakePen } from '../../helpers/fake-context.ts';
import { renderer } from '../../helpers/renderer.ts';

const resolve = readTokens(
  ['tokens', 'more-shapes'].map((name) => readFileSync(`src/ui/${name}.css`, 'utf8')).join('\n'),
);
const palette = paletteOf(resolve);

let layOut: Awaited<typeof renderer>['layOutTimeline'];
let nodeCanvas: NodeCanvas;
beforeAll(async () => {
  layOut = (await renderer).layOutTimeline;
  nodeCanvas = (await openNodeCanvas(() => {}))!;
});

const draw = (shown: Dataset) => drawLinkPreview(shown, layOut, nodeCanvas, resolve);
const lanes = (count: number) => Array.from({ length: count }, (_, i) => ({ id: `l${i}`, name: { en: `Lane ${i}` } }));
const records = (count: number, lanes: number, fields: Partial<EventRecord> = {}) =>
  Array.from({ length: count }, (_, i) => ({
    id: `e${i}`,
    lane: `l${i % lanes}`,
    date: String(1900 + ((i * 37) % 120)),
    ...fields,
  }));

/** The texts, with letters 7 pixels wide. */
function textsOf(shown: Dataset): string[] {
  const pens: ReturnType<typeof fakePen>[] = [];
  const sheet = () => {
    const fake = fakePen();
    pens.push(fake);
    return { context: fake.context, image: {} as CanvasImageSource, toPng: () => new Uint8Array() };
  };
  const Outline = FakeOutline as unknown as typeof Path2D;
  drawLinkPreview(shown, layOut, { sheet, Outline, sans: 'sans', serif: 'serif' }, resolve);
  return pens.flatMap(({ texts }) => texts.map(({ text }) => text));
}

/** How many pixels have a given colour. */
async function countersOf(png: Uint8Array) {
  const image = await loadImage(Buffer.from(png));
  const context = createCanvas(image.width, image.height).getContext('2d');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  const counts = new Map<string, number>();
  for (let at = 0; at < data.length; at += 4) {
    const colour = `#${[0, 1, 2].map((i) => data[at + i]!.toString(16).padStart(2, '0')).join('')}`;
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  return counts;
}

const sizeOf = (png: Uint8Array) => {
  const view = new DataView(png.buffer, png.byteOffset);
  return { width: view.getUint32(16), height: view.getUint32(20) };
};

describe('the picture for links', () => {
  it('is a PNG as large as it is said to be', () => {
    const png = draw(ownDataset);
    expect([...png.slice(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    expect(sizeOf(png)).toEqual({ width: 1200, height: 630 });
    expect(LINK_PREVIEW).toEqual({ width: 1200, height: 630 });
    expect(png.length).toBeLessThan(300_000);
  });

  it('has the ground and the ink of every lane, as the style sheet has them', async () => {
    const counts = await countersOf(draw(ownDataset));
    const inks = ownDataset.lanes.map(({ shape }) => palette.inks[shape].ink);
    for (const ink of inks)
      expect([ink, counts.get(ink) ?? 0]).toEqual([ink, expect.toSatisfy((count) => count > 150)]);
    for (const ground of [palette.paper, resolve('var(--surface)')]) expect(counts.get(ground)).toBeGreaterThan(10_000);
  });

  it('is the same for the same data, and another where an important title is', () => {
    const own = Buffer.from(draw(ownDataset));
    const change = (fields: object) =>
      Buffer.from(draw({ ...ownDataset, events: ownDataset.events.map((event, i) => (i === 0 ? { ...event, ...fields } : event)) })); // prettier-ignore
    expect(ownDataset.events[0]!.importance).toBe(1);
    expect(own.equals(change({ body: [{ en: 'Nobody reads this here.' }] }))).toBe(true);
    expect(own.equals(change({ shortTitle: { en: 'Osaka Telecommunications Engineering founded' } }))).toBe(false);
  });

  it('says what it is a picture of: names, titles of the most important events, years', () => {
    const texts = textsOf(ownDataset);
    const { title, events } = ownDataset;
    const major = events.filter(({ importance }) => importance === 1).map(({ shortTitle }) => shortTitle.en);
    expect(texts).toEqual(expect.arrayContaining(['Nenpyo', title.en, '33 events', '1950', '2020']));
    expect(texts.filter((text) => major.includes(text))).toHaveLength(major.length);
    const names = ownDataset.lanes.flatMap(({ name }) => name.en!.split(' '));
    expect(texts.flatMap((text) => text.split(' '))).toEqual(expect.arrayContaining(names));
  });
});

describe('the picture of any other timeline', () => {
  it('has lanes and the year where there are no events', async () => {
    const none = dataset([]);
    const png = draw(none);
    expect(sizeOf(png)).toEqual(LINK_PREVIEW);
    const counts = await countersOf(png);
    for (const { shape } of none.lanes) expect(counts.get(palette.inks[shape].ink)).toBeGreaterThan(150);
    expect(textsOf(none)).toEqual(expect.arrayContaining(['A test', 'Lane a', 'Lane b', 'Lane c', '0 events', '2026']));
  });

  it.each([0, 1, 3])('with %i events takes all the room there is, since it has no strip of all years', (count) => {
    const { plot } = layOut(
      dataset(records(count, 3), { lanes: lanes(3) }),
      { width: 500, height: 300 },
      estimateWidth,
    );
    expect(plot.width).toBe(500);
    expect(plot.height).toBeGreaterThan(300 - 3); // lanes have heights in whole pixels
    expect(plot.height).toBeLessThanOrEqual(300);
  });

  it.each([1, 12])('has every lane of %i, and each of them its event', (count) => {
    const texts = textsOf(dataset(records(count, count), { lanes: lanes(count) }));
    expect(texts.filter((text) => text.startsWith('Lane '))).toHaveLength(count);
    expect(texts.filter((text) => text.startsWith('Event '))).toHaveLength(count);
  });

  it('has the first lanes where there are too many, and room for each', () => {
    const texts = textsOf(dataset(records(40, 40), { lanes: lanes(40) }));
    const names = texts.filter((text) => text.startsWith('Lane '));
    expect(names).toEqual(Array.from({ length: 12 }, (_, i) => `Lane ${i}`));
  });

  it('has as many of very many events as can be read', () => {
    const texts = textsOf(dataset(records(1000, 4), { lanes: lanes(4) }));
    const titles = texts.filter((text) => text.startsWith('Event '));
    expect(titles.length).toBeGreaterThan(10);
    expect(titles.length).toBeLessThan(40);
    expect(texts).toContain('1,000 events');
  });

  it('cuts what is too long and says so', () => {
    const long = 'Much longer than there is room for in any picture '.repeat(6).trim();
    const name = 'Donaudampfschifffahrtsgesellschaft and all its ships';
    const texts = textsOf(
      dataset(records(3, 1, { title: { en: long } }), {
        title: { en: long },
        lanes: [{ id: 'l0', name: { en: name } }],
      }),
    );
    const isOfLane = (text: string) => name.includes(text.replace('…', '').trim());
    const cut = texts.filter((text) => text.endsWith('…'));
    const titles = cut.filter((text) => !isOfLane(text));
    expect(titles.map((text) => text.startsWith('Much longer'))).toEqual([true, true, true]);
    for (const title of titles) expect(title.length * 8).toBeLessThanOrEqual(400);
    expect(cut.filter(isOfLane)).toHaveLength(1);
    const heading = texts.filter((text) => text.length > 60 && long.includes(text));
    expect(heading).toHaveLength(2);
    for (const line of heading) expect(line.length * 7).toBeLessThan(LINK_PREVIEW.width);
  });

  it('breaks a title even within a word, if that has no end', () => {
    const title = 'Donau'.repeat(60);
    const lines = textsOf(dataset([], { title: { en: title } })).filter((text) => /donau/i.test(text));
    expect(lines.join('')).toBe(title);
    for (const line of lines) expect(line.length * 7).toBeLessThan(LINK_PREVIEW.width);
  });

  it('has no more events of one day than can stand one below the other', () => {
    const texts = textsOf(dataset(records(30, 1, { date: '2000' }), { lanes: lanes(1) }));
    const titles = texts.filter((text) => text.startsWith('Event '));
    expect(titles.length).toBeGreaterThan(8);
    expect(titles.length).toBeLessThan(15);
  });

  it('begins and ends with the first and the last event, however little they matter', () => {
    const fields = [...Array(30).keys()].map((i) => ({ id: `e${i}`, date: String(1990 + i), importance: i === 0 || i === 29 ? (3 as const) : (1 as const) })); // prettier-ignore
    const texts = textsOf(dataset(fields));
    expect(texts).toEqual(expect.arrayContaining(['Event e0', 'Event e29']));
  });
});
