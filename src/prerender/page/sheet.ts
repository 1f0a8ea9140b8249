import type { LayoutOutline } from '../outline.ts';
import { SIZES } from '../../core/layout/types.ts';

/** Frames of some widths and heights, and the plan of each. */
export interface Group {
  /** Minimum widths in em, from narrow to wide; the group ends at `toEm`. */
  readonly fromEm: readonly number[];
  readonly toEm: number | undefined;
  /** Minimum heights of the window in pixels, from low to high. */
  readonly fromPx: readonly number[];
  /** The plan for the width and the height with these indices; undefined if that of the narrower frame will do. */
  readonly outline: (width: number, height: number) => LayoutOutline | undefined;
}

/** The positions of lanes and rows: one rule for each lane, for all sizes. */
export function laneRules(lanes: number): string {
  const sum = (of: (lane: number) => string, count: number) =>
    Array.from({ length: count }, (_, i) => of(i)).join(' + ');
  const each = Array.from({ length: lanes }, (_, i) => {
    const rows = `${2 * SIZES.lanePadding}px + ${SIZES.rowMin}px*max(1,var(--r${i}))`;
    return (
      `--n${i}:max(${SIZES.laneMin}px,${rows});` +
      `--h${i}:calc(max(${SIZES.laneMin}px,${rows} + var(--air)) + var(--row)*var(--r${i}));`
    );
  });
  const all =
    `--rows:calc(${sum((i) => `var(--r${i})`, lanes)});--need:calc(${sum((i) => `var(--n${i})`, lanes)});` +
    `--all:calc(${sum((i) => `var(--h${i})`, lanes)});`;
  const own = Array.from(
    { length: lanes },
    (_, i) =>
      `.l${i}{--r:var(--r${i});--h:var(--h${i});--t:${i === 0 ? '0px' : `calc(${sum((j) => `var(--h${j})`, i)})`}}`,
  );
  const lengths = ['plot', 'need', 'all', 'row', 'air', 't', ...Array.from({ length: lanes }, (_, i) => `h${i}`)];
  return `${registered('length', '0px', lengths)}#first .scroll{${all}${each.join('')}}${own.join('')}`;
}

/**
 * Registered properties, which the browser computes once. Otherwise each would be a text, assembled from the texts of
 * those it uses, and every mark would parse a formula of thousands of words.
 */
function registered(syntax: string, initial: string, names: readonly string[]): string {
  return names
    .map((name) => `@property --${name}{syntax:'<${syntax}>';inherits:true;initial-value:${initial}}`)
    .join('');
}

/**
 * The rows, sides and bare icons of every plan. Rules for larger frames come after those for smaller ones and contain
 * only the differences.
 */
export function planRules(groups: readonly Group[]): string {
  return groups.map(groupRules).join('');
}

/** In pixels: the header and the bar below it. */
const BARS = 92;

/** The height of the frame around axis and plot, in a window of a height: the first screen's question is above it. */
export const frameHeightIn = (window: number): number => window - BARS - (window >= SIZES.introFrom ? SIZES.intro : 0);

/** Selector and property → value. */
type Traits = Map<string, number>;

function groupRules({ fromEm, toEm, fromPx, outline }: Group): string {
  const rules: { readonly width: number; readonly height: number; readonly changes: Traits }[] = [];
  const css = fromEm.flatMap((em, width) =>
    fromPx.map((px, height) => {
      const plan = outline(width, height);
      if (!plan) return '';
      const before: Traits = new Map();
      for (const rule of rules) {
        if (rule.width > width || rule.height > height) continue;
        for (const [trait, value] of rule.changes) before.set(trait, value);
      }
      const all = traitsOf(plan);
      const changes = new Map([...all].filter(([trait, value]) => (before.get(trait) ?? 0) !== value));
      if (changes.size === 0) return '';
      rules.push({ width, height, changes });
      const until = toEm === undefined ? '' : ` and (width<${toEm}em)`;
      const least = height === 0 ? '' : ` and (height>=${px}px)`;
      return `@media (width>=${em}em)${until}${least}{${formatTraits(changes)}}`;
    }),
  );
  return css.join('');
}

function traitsOf({ rows, railPx, showsMinimap, marks }: LayoutOutline): Traits {
  const frame = rows.map((count, i) => [`#first .frame --r${i}`, count] as const);
  const own = marks.flatMap(({ row, side, bare }, i) => [
    [`.m${i} --k`, row] as const,
    [`.m${i} --s`, side] as const,
    [`.m${i} --o`, bare] as const,
  ]);
  return new Map([...frame, ['#first .frame --eras', railPx], ['#first .frame --map', showsMinimap ? 1 : 0], ...own]);
}

/** Combines all traits with the same value into one rule. */
function formatTraits(traits: Traits): string {
  const groups = new Map<string, string[]>();
  const frame: string[] = [];
  for (const [trait, value] of traits) {
    const [, selector, property] = /^(.*) (--\w+)$/.exec(trait)!;
    const declaration = `${property}:${value}`;
    if (selector!.startsWith('#')) frame.push(declaration);
    else groups.set(declaration, [...(groups.get(declaration) ?? []), selector!]);
  }
  const own = Array.from(groups, ([declaration, selectors]) => `${selectors.join()}{${declaration}}`).sort();
  return (frame.length > 0 ? `#first .frame{${frame.join(';')}}` : '') + own.join('');
}
