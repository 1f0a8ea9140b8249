import { classesOf, type Markup } from './markup.ts';

/** A year on the axis: the class with its position, and its text. */
interface Tick {
  readonly name: string;
  readonly text: string;
}

/** Widths of the plot in pixels, and the width of what is left of it. */
interface Plots {
  readonly narrowest: number;
  readonly widest: number;
  readonly gutter: number;
  readonly em: number;
}

/**
 * A rule for narrow plots, which have fewer years on their axis and minimap than the widest, from which the page is
 * drawn.
 *
 * @param lifted the widest page, with its styles lifted
 * @param drawAt draws the page for another width of the plot
 */
export function tickRule(lifted: Markup, drawAt: (px: number) => Markup, plots: Plots): string {
  const all = ticksOf(lifted);
  // An edge may cut off one label or another: only clearly fewer years count.
  const isFew = (px: number) => ticksOf(drawAt(px)).length < 0.75 * all.length;
  let [few, many] = [plots.narrowest, plots.widest];
  if (!isFew(few)) return '';
  while (many - few > 1) {
    const middle = Math.round((few + many) / 2);
    if (isFew(middle)) few = middle;
    else many = middle;
  }
  const kept = new Set(ticksOf(drawAt(few)).map(({ text }) => text));
  const hidden = all.filter(({ text }) => !kept.has(text)).map(({ name }) => `.${name}`);
  const em = (many + plots.gutter) / plots.em;
  return `@media (width<${em}em){:is(.moving,.map)>:is(${hidden.join()}){display:none}}`;
}

function ticksOf(markup: Markup): Tick[] {
  return markup.flatMap((part, i) => {
    if (typeof part === 'string' || !classesOf(part).includes('minor')) return [];
    const text = markup.slice(i + 1).find((next) => typeof next === 'string' && next.trim() !== '') as string;
    return [{ name: classesOf(part).at(-1)!, text }];
  });
}
