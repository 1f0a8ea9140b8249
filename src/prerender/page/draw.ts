import type { Dataset } from '../../core/dataset/types.ts';
import type { LayoutOutline } from '../outline.ts';
import { Lifting } from './lift.ts';
import { addClass, classesOf, readMarkup, replaceTag, writeMarkup, type Markup, type Tag } from './markup.ts';
import { readingList, withList } from './list.ts';
import { tickRule } from './ticks.ts';
import { frameHeightIn, laneRules, planRules, type Group } from './sheet.ts';

interface Size {
  readonly width: number;
  readonly frameHeight: number;
}

/** What the app can draw without a browser: `src/prerender/render-app.ts`, as a module that Node can load. */
export interface PageRenderer {
  readonly drawPage: (dataset: Dataset, size: Size, part: 'page' | 'list') => string;
  readonly outline: (dataset: Dataset, size: Size) => LayoutOutline;
}

/** The page before any script runs. */
export interface PrerenderedPage {
  readonly html: string;
  /** Numbers for `ui/prerendered.css`. */
  readonly css: string;
}

const GUTTER = 180;
const EM = 16;
/** The size at which the markup is drawn: the widest, which has all the lines of the axis. */
const DRAWN: Size = { width: 1920 - GUTTER, frameHeight: 892 };
/** Coarser than in the app: the hills of the minimap have one bar per 3 px of this width. */
const MAP_WIDTH = 300;

/**
 * Widths and heights of the window for which there are plans, in groups of widths that have much in common. In
 * between, the plan for the next smaller window holds, so a label may be elsewhere than in the app. Media queries for
 * windows are known before layout; container queries would have everything styled and laid out twice.
 */
const GROUPS: readonly {
  readonly widths: readonly { readonly from: number; readonly leastHeight?: number }[];
  readonly heights: readonly number[];
}[] = [
  { widths: [{ from: 768 }], heights: [420, 780, 1024] },
  { widths: [{ from: 1024 }], heights: [420, 720, 768, 780, 900] },
  {
    widths: [{ from: 1280 }, { from: 1440, leastHeight: 720 }],
    heights: [420, 640, 720, 760, 780, 800, 880, 900],
  },
  { widths: [{ from: 1920 }], heights: [420, 700, 780, 900, 1040, 1080] },
];

/** Draws the first view of a dataset. */
export function prerenderPage(dataset: Dataset, renderer: PageRenderer): PrerenderedPage {
  const widths = { px: DRAWN.width, wider: DRAWN.width + 1 };
  const page = (width: number) => readMarkup(renderer.drawPage(dataset, { ...DRAWN, width }, 'page'));
  const lifting = new Lifting(widths);
  const timeline = page(widths.px);
  prepare(timeline, dataset.lanes.length);
  liftAll(timeline, page(widths.wider), lifting);
  takeMap(timeline, page(MAP_WIDTH));
  const list = readingList(readMarkup(renderer.drawPage(dataset, DRAWN, 'list')));
  liftAll(list, list, lifting);
  const groups = GROUPS.map(({ widths: all, heights }, i): Group => {
    const next = GROUPS[i + 1]?.widths[0]!.from;
    const outline = (width: number, height: number) => {
      const { from, leastHeight = 0 } = all[width]!;
      const px = heights[height]!;
      if (px < leastHeight) return undefined;
      return renderer.outline(dataset, { width: from - GUTTER, frameHeight: frameHeightIn(px) });
    };
    const toEm = next === undefined ? undefined : next / EM;
    return { fromEm: all.map(({ from }) => from / EM), toEm, fromPx: heights, outline };
  });
  const css = [
    `#first .frame{--lanes:${dataset.lanes.length}}`,
    laneRules(dataset.lanes.length),
    lifting.css,
    tickRule(timeline, page, {
      narrowest: GROUPS[0]!.widths[0]!.from - GUTTER,
      widest: DRAWN.width,
      gutter: GUTTER,
      em: EM,
    }),
    planRules(groups),
  ].join('');
  return { html: withList(writeMarkup(timeline), writeMarkup(list)), css };
}

/** Numbers lanes and events, so that rules can name them, and turns buttons into links that work without scripts. */
function prepare(markup: Markup, lanes: number): void {
  let lane = 0;
  let mark = 0;
  let isLink = false;
  for (const part of markup) {
    if (typeof part === 'string') continue;
    const classes = classesOf(part);
    slim(part);
    if (classes.includes('lane') || classes.includes('band')) addClass(part, `l${lane++ % lanes}`);
    if (classes.includes('mark')) addClass(part, `m${mark++}`);
    // Machines have the description in the head; its bytes are better spent elsewhere.
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

/** Removes what only pointers or the app use: there is no room for it in the first packets. */
function slim({ attributes }: Tag): void {
  attributes.delete('title');
  if (attributes.get('type') !== 'range') return;
  const isFirst = attributes.get('min') === attributes.get('value');
  for (const [name, value] of Object.entries({ min: '0', max: '1', value: isFirst ? '0' : '1' })) attributes.set(name, value); // prettier-ignore
}

function liftAll(markup: Markup, wider: Markup, lifting: Lifting): void {
  if (markup.length !== wider.length) throw new Error('A page a pixel wider has other elements: choose another width.');
  markup.forEach((part, i) => {
    if (typeof part !== 'string') lifting.lift(part, wider[i] as Tag);
  });
}

/** If there is a minimap, replaces its hills with coarser ones, stretched over its width. */
function takeMap(markup: Markup, coarse: Markup): void {
  const isHill = (part: string | Tag): part is Tag =>
    typeof part !== 'string' && part.name === 'path' && part.attributes.has('data-shape');
  const hills = coarse.filter(isHill);
  markup.filter(isHill).forEach((hill, i) => hill.attributes.set('d', hills[i]!.attributes.get('d')!));
  const svg = markup.find((part): part is Tag => typeof part !== 'string' && part.attributes.get('height') === '40');
  svg?.attributes.delete('width');
  svg?.attributes.set('viewBox', `0 0 ${MAP_WIDTH} 40`).set('preserveAspectRatio', 'none');
}
