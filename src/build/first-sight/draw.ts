import type { Dataset } from '../../core/dataset/types.ts';
import type { Sketch } from '../../core/layout/sketch.ts';
import { firstSentence } from '../../text/first-sentence.ts';
import { textOf, words } from '../../text/words.ts';
import { escapeHtml } from '../escape-html.ts';
import { Lifting } from './lift.ts';
import { addClass, classesOf, readMarkup, writeMarkup, type Markup, type Tag } from './markup.ts';
import { laneRules, planRules, type Group } from './sheet.ts';

interface Size {
  readonly width: number;
  readonly frameHeight: number;
}

/** What the app can draw without a browser: `src/first-sight.ts`, as a module that Node can load. */
export interface Drawer {
  readonly drawPage: (dataset: Dataset, size: Size, part: 'page' | 'list') => string;
  readonly sketch: (dataset: Dataset, size: Size) => Sketch;
}

/** The page before any script runs. */
export interface FirstSight {
  readonly html: string;
  /** Numbers for `ui/first-sight.css`. */
  readonly css: string;
}

const GUTTER = 180;
const EM = 16;
/** The drawing that the markup is taken from: the widest, which has all the lines of the axis. */
const DRAWN: Size = { width: 1920 - GUTTER, frameHeight: 988 };
/** Coarser than the app draws it: 3 px of this width are one step of the strip's hills. */
const MAP_WIDTH = 240;

/** Widths (of the window) and heights (of the frame) from which on there are plans, in groups of widths that have much in common. */
const GROUPS: readonly { readonly widths: readonly number[]; readonly heights: readonly number[] }[] = [
  { widths: [768], heights: [328, 568, 616, 664, 712, 760, 808, 872] },
  { widths: [1024], heights: [328, 544, 592, 640, 664, 712, 776, 824] },
  {
    widths: [1280, 1440],
    heights: [328, 496, 520, 544, 568, 592, 616, 640, 664, 680, 704, 728, 752, 776, 800],
  },
  { widths: [1920], heights: [328, 480, 504, 528, 552, 576, 600, 624, 640, 664, 688, 736] },
];

/** Draws the first sight of a dataset. */
export function drawFirstSight(dataset: Dataset, drawer: Drawer): FirstSight {
  const widths = { px: DRAWN.width, wider: DRAWN.width + 1 };
  const page = (width: number) => readMarkup(drawer.drawPage(dataset, { ...DRAWN, width }, 'page'));
  const lifting = new Lifting(widths);
  const timeline = page(widths.px);
  prepare(timeline, dataset.lanes.length);
  liftAll(timeline, page(widths.wider), lifting);
  takeMap(timeline, page(MAP_WIDTH));
  const list = prepareList(withoutHidden(readMarkup(drawer.drawPage(dataset, DRAWN, 'list'))), dataset);
  liftAll(list, list, lifting);
  const groups = GROUPS.map(({ widths: all, heights }, i): Group => {
    const next = GROUPS[i + 1]?.widths[0];
    return {
      fromEm: all.map((width) => width / EM),
      toEm: next === undefined ? undefined : next / EM,
      fromPx: heights,
      sketch: (width, height) => drawer.sketch(dataset, { width: all[width]! - GUTTER, frameHeight: heights[height]! }),
    };
  });
  const css = [
    `#first .frame{--lanes:${dataset.lanes.length}}`,
    laneRules(dataset.lanes.length),
    lifting.css,
    planRules(groups),
  ].join('');
  return { html: withList(writeMarkup(timeline), writeMarkup(list)), css };
}

/** The list stands where the app has it on a phone: after the timeline, in the same section. */
function withList(page: string, list: string): string {
  const intro = [words.about.independent, words.app.noScript].map((text) => `<p class="note">${escapeHtml(text)}</p>`);
  const status = `<div class="vh" role="status">`;
  return page
    .replace('</section>', () => `<div class="all">${intro.join('')}${list}</div></section>`)
    .replace(status, () => `${status}${escapeHtml(words.app.loading)}`);
}

/** Without what is only for the ear where the eye gets the same: here both get what can be seen. */
function withoutHidden(list: Markup): Markup {
  let depth = 0;
  return list.filter((part) => {
    if (typeof part === 'string') return depth === 0;
    if (depth === 0 && !classesOf(part).includes('vh')) return true;
    depth += part.isEnd ? -1 : 1;
    return false;
  });
}

/** Rows that link to nothing, as one can only read them: with the first sentence, and an id for the links above. */
function prepareList(markup: Markup, dataset: Dataset): Markup {
  const byId = new Map(dataset.events.map((event) => [event.id, event]));
  let sentence: string | undefined;
  return markup.flatMap((part) => {
    if (typeof part === 'string') return [part];
    if (part.attributes.get('id') === 'events') part.attributes.delete('id');
    if (classesOf(part).includes('years')) part.attributes.delete('aria-hidden');
    if (classesOf(part).includes('row')) {
      const id = part.attributes.get('id')!.replace('event-', '');
      const { summary } = byId.get(id)!;
      sentence = summary ? `<p>${escapeHtml(firstSentence(textOf(summary)))}</p>` : '';
      replaceTag(part, 'div', { id });
    } else if (sentence !== undefined && part.isEnd && part.name === 'button') {
      const text = sentence;
      sentence = undefined;
      part.name = 'div';
      return [text, part];
    }
    return [part];
  });
}

/** Numbers lanes and events, so that rules can name them, and makes links of buttons that do nothing without a script. */
function prepare(markup: Markup, lanes: number): void {
  let lane = 0;
  let mark = 0;
  let isLink = false;
  for (const part of markup) {
    if (typeof part === 'string') continue;
    const classes = classesOf(part);
    if (classes.includes('lane') || classes.includes('band')) addClass(part, `l${lane++ % lanes}`);
    if (classes.includes('mark')) addClass(part, `m${mark++}`);
    // For machines there is the description in the head; here its bytes are better spent.
    if (part.name === 'time') {
      part.name = 'span';
      part.attributes.delete('datetime');
    }
    if (classes.includes('event')) {
      replaceTag(part, 'a', { href: part.attributes.get('id')!.replace('event-', '#') });
      isLink = true;
    } else if (isLink && part.isEnd && part.name === 'button') {
      part.name = 'a';
      isLink = false;
    }
  }
}

/** Another element in the same clothes. */
function replaceTag(tag: Tag, name: string, attributes: Readonly<Record<string, string>>): void {
  const className = tag.attributes.get('class')!;
  tag.name = name;
  tag.attributes.clear();
  for (const [key, value] of Object.entries({ ...attributes, class: className })) tag.attributes.set(key, value);
}

function liftAll(markup: Markup, wider: Markup, lifting: Lifting): void {
  if (markup.length !== wider.length) throw new Error('A page a pixel wider has other elements: choose another width.');
  markup.forEach((part, i) => {
    if (typeof part !== 'string') lifting.lift(part, wider[i] as Tag);
  });
}

/** The strip at the foot in few steps, stretched over its width. */
function takeMap(markup: Markup, coarse: Markup): void {
  const isHill = (part: string | Tag): part is Tag =>
    typeof part !== 'string' && part.name === 'path' && part.attributes.has('data-shape');
  const hills = coarse.filter(isHill);
  markup.filter(isHill).forEach((hill, i) => hill.attributes.set('d', hills[i]!.attributes.get('d')!));
  const svg = markup.find((part): part is Tag => typeof part !== 'string' && part.attributes.get('height') === '40')!;
  svg.attributes.delete('width');
  svg.attributes.set('viewBox', `0 0 ${MAP_WIDTH} 40`).set('preserveAspectRatio', 'none');
}
