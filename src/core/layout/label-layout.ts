import { edgeGap } from './footprint.ts';
import type { MarkContent } from './label.ts';
import type { MarkLayout, MarkState } from './mark-layout.ts';
import { SIZES } from './types.ts';

/** A rectangle in pixels from a mark's `x` and `y`. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export type Weight = 'plain' | 'bold';

/** How to measure letters where the label is drawn. */
export interface Lettering {
  /** Width of a text in pixels. */
  readonly widthOf: (text: string, weight: Weight) => number;
  /** A sentence in lines that fit `SIZES.sentencePx`. */
  readonly linesOf: (content: MarkContent) => readonly string[];
}

/** A text of a label, with the left and top of its line. */
interface TextLine {
  readonly part: 'title' | 'date' | 'sentence';
  readonly text: string;
  readonly left: number;
  readonly top: number;
}

/** A label with measured letters. Elements are laid out by the browser, with the same result. */
export interface LabelLayout {
  /** The whole button including the icon: what the focus ring encloses. */
  readonly box: Box;
  readonly weight: Weight;
  readonly lines: readonly TextLine[];
  /** Behind the title if it is found, behind all texts if the event is open. */
  readonly ground: Box | undefined;
}

/** What the label of a mark depends on. */
export interface LabelledMark {
  readonly layout: MarkLayout;
  readonly content: MarkContent;
  readonly state: MarkState;
  /** Its title is shown even without room. */
  readonly isRevealed: boolean;
}

/** The label of a mark; undefined if nothing is written. */
export function labelLayout(
  { layout, content, state, isRevealed }: LabelledMark,
  { widthOf, linesOf }: Lettering,
): LabelLayout | undefined {
  const { detail, side, iconLeft } = layout;
  const hasTitle = detail !== 'icon';
  if (!hasTitle && !isRevealed) return undefined;
  const weight = content.isMajor && state !== 'dimmed' ? 'bold' : 'plain';
  const titlePx = widthOf(content.title, weight);
  const date = detail === 'date' || detail === 'sentence' ? ` ${content.date()}` : '';
  const firstPx = titlePx + (date ? SIZES.dateGap + widthOf(date, 'plain') : 0);
  const sentence = detail === 'sentence' ? linesOf(content) : [];
  const sentencePx = sentence.length > 1 ? SIZES.sentencePx : sentence.length > 0 ? widthOf(sentence[0]!, 'plain') : 0;
  const width = Math.max(firstPx, sentencePx);

  const iconRight = iconLeft + SIZES.icon;
  const isLeft = side === 'left';
  const gap = edgeGap(content, side);
  const left = isLeft ? iconLeft - gap - width : iconRight + gap;
  /** Labels on the left are right-aligned. */
  const start = (px: number) => (isLeft ? left + width - px : left);
  const topOf = (line: number) => SIZES.labelTop + line * SIZES.line;
  const height = SIZES.icon + sentence.length * SIZES.line;
  const padding = hasTitle ? SIZES.labelPadding : SIZES.revealedPadding;
  const outer = isLeft ? left - padding : iconLeft;

  const lines: TextLine[] = [{ part: 'title', text: content.title, left: start(firstPx), top: topOf(0) }];
  if (date) lines.push({ part: 'date', text: date, left: start(firstPx) + titlePx + SIZES.dateGap, top: topOf(0) });
  sentence.forEach((text, i) => {
    lines.push({ part: 'sentence', text, left: start(widthOf(text, 'plain')), top: topOf(i + 1) });
  });
  return {
    box: { left: outer, top: 0, width: (isLeft ? iconRight : left + width + padding) - outer, height },
    weight,
    lines,
    ground:
      state === 'open'
        ? { left: left - SIZES.openAir, top: 0, width: width + 2 * SIZES.openAir, height }
        : state === 'found'
          ? { left: start(firstPx) - SIZES.foundAir, top: topOf(0), width: titlePx + 2 * SIZES.foundAir, height: SIZES.line } // prettier-ignore
          : undefined,
  };
}
